import { distance } from 'fastest-levenshtein';
import { candidatesFor } from '../interpret/tables/column-candidates.ts';
import { columnForms, type ColumnForms } from '../interpret/meaning/content-form.ts';
import { fold, stemsOf } from '../rules/fold.ts';
import { matchLabel } from '../rules/match.ts';
import { labelsAt, type RuleSet } from '../rules/rule-set.ts';
import type { Canonical, LabelRule } from '../rules/rule.ts';
import { parsePercent } from '../values/percent.ts';

/** A label that no rule knows, with what stands under or beside it. */
export interface Label {
  readonly text: string;
  readonly where: LabelRule['where'][number];
  readonly values: readonly string[];
  /** Place among the labels of its table or sheet, from 0 (first) to 1 (last). */
  readonly position: number;
}

/** A field that a label may name, and how much speaks for it. */
export interface Suggestion {
  readonly rule: string;
  readonly field: Canonical;
  readonly score: number;
}

/** How much the wording counts beside what stands under the label. */
const WORDING = 0.6;
const CONTENT = 0.3;
/** Below this nothing speaks for a field. */
const LEAST = 0.25;
/** What it counts that the values of a column sum to 100. */
const WEIGHT_SUM = 0.4;
/** How near 100 the sum of a column of weights comes. */
const SUM_TOLERANCE = 1;

/** The fields that a label may name, best first: by words it shares with known labels and by the form of its values. */
export function suggestionsFor(label: Label, rules: RuleSet): readonly Suggestion[] {
  const forms = columnForms(label.values, rules);
  const byContent = contentScores(label, forms, rules);
  return labelsAt(rules, label.where)
    .filter((rule) => rule.field !== 'other' && takes(rule, label.text))
    .map((rule) => ({
      rule: rule.id,
      field: rule.field,
      score: rounded(
        WORDING * likeness(label.text, rule) +
          (byContent.get(rule.id) ?? CONTENT * (rule.value === 'any' ? 0 : forms.share(rule.value))) +
          (rule.field === 'objective.weight' && sumsTo100(label.values) ? WEIGHT_SUM : 0),
      ),
    }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.rule.localeCompare(b.rule));
}

const rounded = (score: number): number => Math.round(score * 100) / 100;

/** Whether the rule would take the label if it were among its phrases: nothing that the rule rejects bars it. */
const takes = (rule: LabelRule, text: string): boolean =>
  matchLabel({ ...rule, match: { ...rule.match, any: [text] } }, text) !== null;

/** What the content alone says, as reading a column of that content would judge it. */
function contentScores(label: Label, forms: ColumnForms, rules: RuleSet): ReadonlyMap<string, number> {
  const profile = {
    path: [label.text],
    forms,
    yearSiblings: 1,
    finer: false,
    shared: false,
    position: label.position,
  };
  return new Map(
    candidatesFor(profile, rules)
      .filter((candidate) => candidate.label === 0)
      .map((candidate) => [candidate.rule.id, candidate.score]),
  );
}

/** How alike a label is to the nearest phrase of a rule, 0 to 1: by common stems, or by letters. */
function likeness(text: string, rule: LabelRule): number {
  const folded = fold(text);
  const own = new Set(stemsOf(text));
  let best = 0;
  for (const phrase of rule.match.any) {
    if (typeof phrase !== 'string') continue;
    const stems = new Set(stemsOf(phrase));
    const common = [...stems].filter((stem) => own.has(stem)).length;
    const byWords = own.size + stems.size === 0 ? 0 : (2 * common) / (own.size + stems.size);
    const longest = Math.max(folded.length, phrase.length);
    const byLetters = 1 - distance(folded, phrase) / longest;
    best = Math.max(best, byWords, byLetters >= 0.6 ? byLetters : 0);
  }
  return best;
}

function sumsTo100(values: readonly string[]): boolean {
  const numbers = values.map((value) => parsePercent(value).value).filter((value) => value !== null);
  const sum = numbers.reduce((total, value) => total + value, 0);
  return numbers.length > 1 && Math.abs(sum - 100) <= SUM_TOLERANCE;
}

/** The likeliest fields of labels that stand together, each field once but for those that come for several years. */
export function settle(
  labels: readonly Label[],
  taken: ReadonlySet<Canonical>,
  rules: RuleSet,
): readonly (readonly Suggestion[])[] {
  const all = labels.map((label) => suggestionsFor(label, rules).filter(({ field }) => !taken.has(field)));
  const pairs = all
    .flatMap((suggestions, index) => suggestions.map((suggestion) => ({ index, suggestion })))
    .sort((a, b) => b.suggestion.score - a.suggestion.score);
  const chosen = new Map<number, Suggestion>();
  const used = new Set<Canonical>();
  for (const { index, suggestion } of pairs) {
    if (chosen.has(index) || used.has(suggestion.field)) continue;
    chosen.set(index, suggestion);
    used.add(suggestion.field);
  }
  return all.map((suggestions, index) => {
    const first = chosen.get(index);
    return first === undefined
      ? []
      : [first, ...suggestions.filter((other) => other.field !== first.field)].slice(0, 3);
  });
}
