import type { Correction } from '../record/corrections.ts';

/** A correction that could not be applied, and why. */
export interface Unfit {
  readonly correction: Correction;
  readonly why: string;
}
