import type { Canonical } from '../../rules/rule.ts';

/** What `npm run learn` writes: how much each feature speaks for each field, in log-odds. */
export interface MeaningWeights {
  readonly fields: readonly Canonical[];
  /** For each feature of content, a weight for each field. */
  readonly content: Readonly<Record<string, readonly number[]>>;
  /** For each field the stems of labels that speak for it or against it. */
  readonly words: Readonly<Partial<Record<Canonical, Readonly<Record<string, number>>>>>;
  /** What a rule that names the field adds, by how well it does: to the letter, by stems, in part, hardly. */
  readonly named: readonly number[];
}
