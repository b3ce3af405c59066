import { fold } from '../../rules/fold.ts';
import { rankLabels, type Match } from '../../rules/match.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import type { LabelRule } from '../../rules/rule.ts';

/** A likeness from which on words are a label. */
const KNOWN = 0.85;

/** The rule that names words as the key of a sheet, from a likeness on; null where none does. */
export function knownKey(words: string, rules: RuleSet, least: number = KNOWN): Match<LabelRule> | null {
  const best = rankLabels(labelsAt(rules, 'key'), words)[0];
  return best !== undefined && best.score >= least ? best : null;
}

/** Whether words are a key of sheets and nothing else: a rule names them to their last letter. */
export const isKey = (words: string, rules: RuleSet): boolean =>
  (knownKey(words, rules)?.length ?? 0) >= fold(words).length;
