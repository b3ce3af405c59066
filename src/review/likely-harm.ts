import { resolve } from 'node:path';
import { ledgerOf } from '../batch/batch.ts';

/** A weight whose group comes to no hundred weighs as much as so many values that are wrong. */
const DOUBTED_WEIGHT = 5;

/**
 * Names of records in the order in which they are looked at: those first that a batch has told most doubts of, so that the queue begins
 * with them before all records have been read. Those of which nothing was told come in their own order.
 */
export function likeliestFirst(folder: string, names: readonly string[]): string[] {
  const harm = new Map<string, number>();
  for (const { output, tally } of ledgerOf(folder))
    if (tally !== null)
      harm.set(
        resolve(folder, output),
        tally.values - tally.confidence + DOUBTED_WEIGHT * tally.doubtedWeights,
      );
  const of = (name: string): number => harm.get(resolve(name)) ?? 0;
  return [...names].sort((a, b) => of(b) - of(a));
}
