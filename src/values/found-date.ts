import type { FlagCode } from '../model/catalogue/index.ts';

/** A date in running text: where it stands, what it means (ISO), what was assumed. */
export interface FoundDate {
  readonly iso: string;
  readonly index: number;
  readonly raw: string;
  readonly flags: readonly FlagCode[];
}
