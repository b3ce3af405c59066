import { once } from '../model/once.ts';
import { matchLabel } from './match.ts';
import { searchText } from './search.ts';
import type { RuleSet } from './rule-set.ts';
import type { RecogniseRule } from './rule.ts';

const byName = once((rules: RuleSet): ReadonlyMap<string, readonly RecogniseRule[]> => {
  const names = new Set(rules.recognisers.map(({ what }) => what));
  return new Map([...names].map((name) => [name, rules.recognisers.filter(({ what }) => what === name)]));
});

const named = (rules: RuleSet, what: string): readonly RecogniseRule[] => byName(rules).get(what) ?? [];

/** The first recognising rule of that name that the text meets; null for none. */
export const recognise = (rules: RuleSet, what: string, text: string): RecogniseRule | null =>
  named(rules, what).find((rule) => searchText(rule, text) !== null) ?? null;

/** The first recognising rule of that name that the text as a whole is a label of, as a heading is; null for none. */
export const recogniseLabel = (rules: RuleSet, what: string, text: string): RecogniseRule | null =>
  named(rules, what).find((rule) => (matchLabel(rule, text)?.score ?? 0) >= WHOLE) ?? null;

/** A match by most of the label's words. */
const WHOLE = 0.8;
