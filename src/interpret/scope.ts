import type { RuleSet } from '../rules/rule-set.ts';

/** What holds for the whole document or section while its values are read. */
export interface Scope {
  readonly rules: RuleSet;
  /** Year of the plan or report; completes dates without a year and tells results from history. Null where unknown. */
  readonly year: number | null;
}

/** Scope of a walk, with what the document says of itself. */
export interface WalkScope extends Scope {
  /** Whether it tells what was done, so that unlabelled text under an objective is its outcome. */
  readonly reporting: boolean;
  /** Whether its subject or a title of its own speaks of objectives. */
  readonly announced: boolean;
}
