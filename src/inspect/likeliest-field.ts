import { distance } from 'fastest-levenshtein';
import { featuresOf } from '../interpret/meaning/features.ts';
import { fieldOdds } from '../interpret/meaning/model.ts';
import type { Slot } from '../interpret/meaning/slot.ts';
import { fold, stemsOf } from '../rules/fold.ts';
import { matchLabel } from '../rules/match.ts';
import { labelsAt, type RuleSet } from '../rules/rule-set.ts';
import type { Canonical, LabelRule } from '../rules/rule.ts';

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

/** How much the wording counts beside what the label and its values are learnt to mean. */
const WORDING = 0.5;
/** Below this nothing speaks for a field. */
const LEAST = 0.25;

/** The fields that a label may name, best first: by words it shares with known labels, and as a slot of a form would be understood. */
export function suggestionsFor(label: Label, rules: RuleSet): readonly Suggestion[] {
  const slot: Slot = {
    path: [label.text],
    place: label.where === 'column' ? 'column' : 'key',
    texts: label.values,
    at: [],
    parts: [],
    finer: false,
    shared: false,
    reporting: false,
    position: label.position,
  };
  const odds = fieldOdds(featuresOf(slot, [slot], rules));
  return labelsAt(rules, label.where)
    .filter((rule) => rule.field !== 'other' && takes(rule, label.text))
    .map((rule) => ({
      rule: rule.id,
      field: rule.field,
      score: rounded(
        WORDING * likeness(label.text, rule) + (1 - WORDING) * Math.exp(odds.get(rule.field) ?? -Infinity),
      ),
    }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.rule.localeCompare(b.rule));
}

const rounded = (score: number): number => Math.round(score * 100) / 100;

/** Whether the rule would take the label if it were among its phrases: nothing that the rule rejects bars it. */
const takes = (rule: LabelRule, text: string): boolean =>
  matchLabel({ ...rule, match: { ...rule.match, any: [text] } }, text) !== null;

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
