import { searchText } from './match.ts';
import type { RuleSet } from './rule-set.ts';
import type { RecogniseRule } from './rule.ts';

/** The first recognising rule of that name that the text meets; null for none. */
export function recognise(rules: RuleSet, what: string, text: string): RecogniseRule | null {
  return rules.recognisers.find((rule) => rule.what === what && searchText(rule, text) !== null) ?? null;
}
