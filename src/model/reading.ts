import type { EvidenceCode, FlagCode } from './catalogue/index.ts';
import type { Grounds } from './grounds.ts';
import type { Place } from './place.ts';

/**
 * A value as read from the document, before anybody has said how far it can be trusted.
 * No stage writes a confidence: flags and evidence are the cause, confidence is computed from them in `check`.
 */
export interface Reading<T> {
  /** The normalized value; null for "stated as empty" or "can't be read" (then a flag says which). */
  readonly value: T | null;
  /** The source text as it stands, whitespace folded, line-end hyphens undone, nothing corrected. */
  readonly raw: string;
  readonly flags: readonly FlagCode[];
  /** What speaks for the value: a label matched to the letter, a sum that holds. */
  readonly evidence: readonly EvidenceCode[];
  /** Id of the rule file that decided what this place means. */
  readonly rule: string;
  /** Never empty: no value without its place. */
  readonly at: readonly Place[];
  /** The decision about its slot; left out for what no form holds, such as the values of an act. */
  readonly grounds?: Grounds;
}

/** A reading, flags and evidence empty where nothing is odd and nothing vouches. */
export function reading<T>(
  value: T | null,
  raw: string,
  rule: string,
  at: readonly Place[],
  flags: readonly FlagCode[] = [],
  evidence: readonly EvidenceCode[] = [],
): Reading<T> {
  return { value, raw, flags, evidence, rule, at };
}

/** The same reading with more flags; the value is never touched. */
export const flagged = <T>(field: Reading<T>, ...flags: readonly FlagCode[]): Reading<T> => ({
  ...field,
  flags: [...new Set([...field.flags, ...flags])],
});

/** The same reading with more evidence. */
export const vouched = <T>(field: Reading<T>, ...evidence: readonly EvidenceCode[]): Reading<T> => ({
  ...field,
  evidence: [...new Set([...field.evidence, ...evidence])],
});
