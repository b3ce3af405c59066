import { rankLabels } from '../../rules/match.ts';
import { once } from '../../model/once.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { LabelRule } from '../../rules/rule.ts';
import type { Piece } from './piece.ts';

/** A value that brackets behind an indicator's words give it: "calls answered (target: 12)". */
export interface Bracketed {
  readonly rule: LabelRule;
  readonly label: string;
  readonly text: string;
}

const valueLabels = once((rules: RuleSet) =>
  rules.labels.filter((rule) => rule.field.startsWith('indicator.') && rule.field !== 'indicator.text'),
);

/** A likeness from which on words in brackets are a label. */
const SURE = 0.85;
const BRACKET = /\s*\(([^()]{3,120})\)/gu;
/** A label with its value: with a colon, or a figure right behind it. */
const LABELLED = /^(?<label>[^:=<>≤≥\d]{2,40}?)\s*(?:[:=]\s*|\s(?=[<>≤≥=\d]))(?<text>\S.*)$/su;

/** An indicator's words without the brackets that give its values, and these. */
export function withoutBrackets(
  text: string,
  rules: RuleSet,
): { readonly text: string; readonly values: readonly Bracketed[] } {
  const values: Bracketed[] = [];
  const rest = text.replace(BRACKET, (whole, content: string) => {
    const found = content.split(/[;,]\s+(?=\p{L}[^;,]*:)/u).map((one) => valueIn(one, rules));
    if (found.some((value) => value === null)) return whole;
    values.push(...found.filter((value) => value !== null));
    return '';
  });
  return values.length === 0 ? { text, values } : { text: rest.replace(/[\s.;,]+$/u, '').trim(), values };
}

function valueIn(content: string, rules: RuleSet): Bracketed | null {
  const { label, text } = LABELLED.exec(content.trim())?.groups ?? {};
  if (label === undefined || text === undefined) return null;
  const best = rankLabels(valueLabels(rules), label)[0];
  return best === undefined || best.score < SURE ? null : { rule: best.rule, label, text };
}

/** Items of one line of which each has its values in brackets behind it, cut after them. */
export function byBrackets(item: Piece, rules: RuleSet): readonly Piece[] {
  const parts = item.text.split(/(?<=\))\s*[;,]\s+|(?<=\))\s+(?=e\s)/u);
  const valued = parts.length > 1 && parts.every((part) => withoutBrackets(part, rules).values.length > 0);
  return valued ? parts.map((text) => ({ ...item, text: text.trim() })) : [item];
}
