import { matchLabel } from './match.ts';
import { searchText } from './search.ts';
import type { RuleSet } from './rule-set.ts';
import type { RecogniseRule } from './rule.ts';

/** The first recognising rule of that name that the text meets; null for none. */
export function recognise(rules: RuleSet, what: string, text: string): RecogniseRule | null {
  return rules.recognisers.find((rule) => rule.what === what && searchText(rule, text) !== null) ?? null;
}

/** The first recognising rule of that name that the text as a whole is a label of, as a heading is; null for none. */
export function recogniseLabel(rules: RuleSet, what: string, text: string): RecogniseRule | null {
  return (
    rules.recognisers.find((rule) => rule.what === what && (matchLabel(rule, text)?.score ?? 0) >= WHOLE) ??
    null
  );
}

/** A match by most of the label's words. */
const WHOLE = 0.8;
