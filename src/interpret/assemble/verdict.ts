import type { FlagCode } from '../../model/catalogue/index.ts';
import { searchEvery, searchText } from '../../rules/search.ts';
import type { OutcomeRule } from '../../rules/rule.ts';
import { digitsValue } from '../../values/number.ts';
import { isBlank } from '../../values/value.ts';
import { sentences } from './sentences.ts';

export type Status = OutcomeRule['status'];

/** What an outcome's words say of it. */
export interface Verdict {
  readonly status: Status;
  /** Degree that they declare for the whole objective; null for none. */
  readonly percent: number | null;
  /** Id of the rule that decided; null where no words did. */
  readonly rule: string | null;
  readonly flags: readonly FlagCode[];
}

interface Said {
  readonly status: Status;
  readonly rule: string;
  readonly hedged: boolean;
}

const LIST_MARK = /^[\s\-–•*_]*(?:\(?(?:\d{1,2}[).]|[a-z]\))(?!\d)\s*)?/iu;
const LIST_ITEM = /^\s*(?:[-–•*]\s|\(?(?:\d{1,2}[).]|[a-z]\))\s)/iu;
/** Words by which a sentence takes back part of what it says. */
const HEDGE =
  /(?<!\p{L})(?:tuttavia|anche se|però|pur(?:e|ché)?|sebbene|bench[ée]|salvo|nonostante|riformula|parte)(?!\p{L})/iu;

/** Reads the verdict off an outcome's lines (paragraphs, list items or results), by the rules of outcomes. */
export function verdict(lines: readonly string[], rules: readonly OutcomeRule[]): Verdict {
  const told = lines.filter((line) => !isBlank(line));
  if (told.length === 0) return { status: 'missing', percent: null, rule: null, flags: [] };
  const texts = told.flatMap(sentences).map((text) => text.replace(LIST_MARK, ''));
  const overall = percentIn(texts, rules, 'overall');
  const said = texts.map((text) => saidBy(text, rules)).filter((one) => one !== null);
  const verdicts = said.filter((one) => one.status !== 'reported' && one.status !== 'missing');
  if (overall !== null) return byPercent(overall.percent, overall.rule, verdicts);
  const parts = percentsOf(texts, rules);
  // In a list each percent speaks of its own item.
  const listed = told.flatMap(sentences).filter((text) => LIST_ITEM.test(text)).length > 1;
  if (parts.length === 1 && verdicts.length <= 1 && !listed)
    return byPercent(parts[0]!.percent, parts[0]!.rule, verdicts);
  const simple = yesOrNo(told);
  if (verdicts.length === 0 && simple !== null) return simple;
  return byWords(
    said,
    verdicts,
    parts.some((part) => part.percent < 100),
  );
}

/** The status that a declared degree means: all of it, some of it, none. */
export const statusOf = (percent: number): Status =>
  percent >= 100 ? 'achieved' : percent > 0 ? 'partially_achieved' : 'not_achieved';

function byPercent(percent: number, rule: string, verdicts: readonly Said[]): Verdict {
  if (verdicts.some((one) => one.status === 'cancelled'))
    return { status: 'cancelled', percent, rule, flags: [] };
  return { status: statusOf(percent), percent, rule, flags: [] };
}

function byWords(said: readonly Said[], verdicts: readonly Said[], partOnly: boolean): Verdict {
  const made = (status: Status, rule: string | null, ...flags: FlagCode[]): Verdict => ({
    status,
    percent: null,
    rule,
    flags,
  });
  const first = verdicts[0];
  if (first === undefined) {
    const only = said.length === 1 && said[0]!.status === 'missing' ? said[0]! : null;
    return only ? made('missing', only.rule) : made('reported', said[0]?.rule ?? null);
  }
  const cancelled = verdicts.find((one) => one.status === 'cancelled');
  if (cancelled) return made('cancelled', cancelled.rule);
  const kinds = new Set(verdicts.map((one) => one.status));
  if (kinds.size > 1 || (partOnly && first.status === 'achieved'))
    return made('partially_achieved', first.rule, 'status_inferred');
  const hedged = first.status === 'achieved' && verdicts.some((one) => one.hedged);
  return hedged ? made(first.status, first.rule, 'status_inferred') : made(first.status, first.rule);
}

/** What one sentence says: the longest phrase of all rules wins, so that "non raggiunto" hides "raggiunto". */
function saidBy(text: string, rules: readonly OutcomeRule[]): Said | null {
  let best: { readonly rule: OutcomeRule; readonly length: number } | null = null;
  for (const rule of rules) {
    const hit = searchText(rule, text);
    if (
      hit &&
      !('overall' in hit.groups) &&
      !('part' in hit.groups) &&
      (!best || hit.length > best.length || (hit.length === best.length && weaker(rule, best.rule)))
    )
      best = { rule, length: hit.length };
  }
  return best && { status: best.rule.status, rule: best.rule.id, hedged: HEDGE.test(text) };
}

const ORDER: readonly Status[] = [
  'not_achieved',
  'cancelled',
  'partially_achieved',
  'achieved',
  'missing',
  'reported',
];
const weaker = (a: OutcomeRule, b: OutcomeRule): boolean => ORDER.indexOf(a.status) < ORDER.indexOf(b.status);

/** The last degree that the text declares for the objective as a whole. */
function percentIn(
  texts: readonly string[],
  rules: readonly OutcomeRule[],
  group: 'overall' | 'part',
): { readonly percent: number; readonly rule: string } | null {
  return percentsIn(texts, rules, group).at(-1) ?? null;
}

function percentsIn(
  texts: readonly string[],
  rules: readonly OutcomeRule[],
  group: 'overall' | 'part',
): { readonly percent: number; readonly rule: string }[] {
  return texts.flatMap((text) =>
    rules.flatMap((rule) =>
      searchEvery(rule, text)
        .filter((hit) => hit.groups[group] !== undefined)
        .map((hit) => ({ percent: digitsValue(hit.groups[group]!), rule: rule.id })),
    ),
  );
}

const percentsOf = (
  texts: readonly string[],
  rules: readonly OutcomeRule[],
): { readonly percent: number; readonly rule: string }[] => percentsIn(texts, rules, 'part');

/** A bare yes or no to whether it was done; several that differ say neither. */
function yesOrNo(lines: readonly string[]): Verdict | null {
  const answers = lines.map((line) => line.trim().toLowerCase().replace(/[.;]$/, ''));
  if (answers.every((answer) => /^s[iìí]'?$/.test(answer)))
    return { status: 'achieved', percent: null, rule: null, flags: [] };
  if (answers.every((answer) => answer === 'no'))
    return { status: 'not_achieved', percent: null, rule: null, flags: [] };
  return null;
}
