import type { EvidenceCode, FlagCode } from '../model/catalogue/index.ts';
import type { Document } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import type { Draft } from '../record/draft.ts';

/** What a check found: a doubt or a confirmation, and the fields of the record that it is about. */
export interface Finding {
  /** Paths such as `objectives[3].weight`. */
  readonly paths: readonly string[];
  readonly flag: FlagCode | null;
  readonly evidence: EvidenceCode | null;
  /** What to tell of the document; null where the field's own flag says it all. */
  readonly message: string | null;
  readonly at: readonly Place[];
}

/** Looks across the whole record; may add flags and evidence, never alters a value. */
export type Check = (draft: Draft, document: Document) => readonly Finding[];

export const doubt = (
  flag: FlagCode,
  paths: readonly string[],
  message: string | null,
  at: readonly Place[] = [],
): Finding => ({ paths, flag, evidence: null, message, at });

export const confirmation = (evidence: EvidenceCode, paths: readonly string[], message: string): Finding => ({
  paths,
  flag: null,
  evidence,
  message,
  at: [],
});
