import type { Validated } from './cross-validate.ts';
import { acceptance, type Call } from './measure.ts';

/** Fewer accepted values of a document make no rate. */
const LEAST = 10;

/** Kinds of claims that a review doesn't list. */
const NO_VALUES = ['objective', 'completeness'];

/** What `--max-error` comes to, document by document. */
export interface Promised {
  readonly maxError: number;
  /** Share of all values that is accepted where each document is reviewed for itself, and the error among them. */
  readonly accepted: number;
  readonly error: number;
  /** Share of the documents in which no more than was asked for is wrong among what is accepted. */
  readonly kept: number;
}

export const MAX_ERRORS = [0.01, 0.025, 0.05] as const;

export function promised(validated: readonly Validated[], maxError: number): Promised {
  const byDocument = new Map<string, Call[]>();
  const values = validated.filter(({ sample }) => !NO_VALUES.includes(sample.kind));
  for (const { sample, call } of values) {
    const own = byDocument.get(sample.document);
    if (own) own.push(call);
    else byDocument.set(sample.document, [call]);
  }
  let [accepted, wrong, asked, kept] = [0, 0, 0, 0];
  for (const calls of byDocument.values()) {
    const { coverage, error } = acceptance(calls, maxError);
    const count = coverage * calls.length;
    accepted += count;
    wrong += error * count;
    if (count < LEAST) continue;
    asked++;
    if (error <= maxError) kept++;
  }
  return {
    maxError,
    accepted: accepted / Math.max(1, values.length),
    error: wrong / Math.max(1, accepted),
    kept: asked === 0 ? 1 : kept / asked,
  };
}
