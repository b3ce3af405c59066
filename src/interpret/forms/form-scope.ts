import type { RuleSet } from '../../rules/rule-set.ts';

/** What is known of a document while its forms are looked for. */
export interface FormScope {
  readonly rules: RuleSet;
  /** Whether its subject or a title says that it tells what was done. */
  readonly reporting: boolean;
  /** Cues of the tables that tell measures where they stand inside an objective. */
  readonly measures: ReadonlySet<string>;
}
