import type { RuleSet } from '../../rules/rule-set.ts';
import type { Census } from './census.ts';
import type { Labelness } from './labelness.ts';

/** What is known of a document while its cues are looked for. */
export interface CueScope {
  readonly rules: RuleSet;
  readonly census: Census;
  readonly labelness: Labelness;
}
