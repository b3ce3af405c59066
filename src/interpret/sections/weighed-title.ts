import type { Paragraph } from '../../model/document.ts';
import { once } from '../../model/once.ts';
import { rankLabels } from '../../rules/match.ts';
import type { LabelRule } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { part } from './part.ts';

/** A name with the weight printed behind it on the same line: "New archive (weight 30)", "New archive – weight 30% – …". */
export interface WeighedTitle {
  readonly title: Paragraph;
  readonly weight: Paragraph;
  /** Rule that names the weight's label, and the label as written. */
  readonly rule: LabelRule;
  readonly label: string;
  /** What stands behind the weight; null for nothing. */
  readonly rest: Paragraph | null;
}

/** A label and a number, set off from the name before by a bracket, a dash or the sign that ends a phrase. */
const WEIGHT =
  /\s*(?:[([]|[-–—](?=\s)|[;,.](?=\s))\s*(?<label>\p{L}[\p{L}’']*(?: \p{L}[\p{L}’']*){0,4}?)\s*[:=]?\s*(?<value>\d{1,4}(?:[.,]\d+)?(?:\s*(?:%|(?:\/|su)\s?\d{1,4}|punti))?)(?![\p{L}\d])\s*(?:[)\]]|(?=$|\s|[;,.–-]))/gu;

const weightLabels = once((rules: RuleSet) =>
  rules.labels.filter((rule) => rule.field === 'objective.weight'),
);
/** A likeness from which on words are the label of a weight. */
const SURE = 0.9;
/** A name further on than this is none. */
const LONGEST_NAME = 400;

/** Name, weight and what follows of a line that gives its weight itself; null for any other. */
export function weighedTitle(paragraph: Paragraph, rules: RuleSet): WeighedTitle | null {
  const { text } = paragraph;
  for (const hit of text.slice(0, LONGEST_NAME).matchAll(WEIGHT)) {
    const { label, value } = hit.groups as { label: string; value: string };
    const best = rankLabels(weightLabels(rules), label)[0];
    if (best === undefined || best.score < SURE) continue;
    const end = hit.index + hit[0].length;
    const from = hit.index + hit[0].lastIndexOf(value);
    const title = part(paragraph, 0, hit.index);
    const weight = part(paragraph, from, from + value.length);
    if (title === null || weight === null || !/\p{L}{3}/u.test(title.text)) return null;
    const skipped = /^[\s;:,.–—-]*/u.exec(text.slice(end))![0].length;
    return { title, weight, rule: best.rule, label, rest: part(paragraph, end + skipped) };
  }
  return null;
}
