import type { Canonical } from '../../rules/rule.ts';
import type { Features } from './features.ts';
import type { MeaningWeights } from './weighing.ts';
import { WEIGHTS } from './weights.ts';

/** Likenesses from which on each of the `named` weights holds. */
const LEVELS = [0.94, 0.84, 0.72, 0.6];

/** Level of a likeness among the `named` weights; null below all. */
export function levelOf(score: number): number | null {
  const level = LEVELS.findIndex((least) => score >= least);
  return level < 0 ? null : level;
}

let learnt = WEIGHTS;

/**
 * Reads by other weights from here on, until it is given none: confidence is fitted on what a reader makes of forms that it has
 * not learnt from.
 */
export function readBy(weights: MeaningWeights | null): void {
  learnt = weights ?? WEIGHTS;
}

/** Log-probability of each field for a slot, by what is known of it. */
export function fieldOdds(
  features: Features,
  weights: MeaningWeights = learnt,
): ReadonlyMap<Canonical, number> {
  const sums = weights.fields.map(() => 0);
  const add = (row: readonly number[] | undefined, times: number): void => {
    if (row !== undefined)
      for (let index = 0; index < sums.length; index++) sums[index]! += (row[index] ?? 0) * times;
  };
  for (const [name, value] of features.content) add(weights.content[name], value);
  weights.fields.forEach((field, index) => {
    const spoken = weights.words[field] ?? {};
    for (const word of features.words)
      sums[index]! += (spoken[word] ?? 0) * (1 / Math.sqrt(features.words.length));
    const match = features.named.get(field);
    const level = match === undefined ? null : levelOf(match.score);
    if (level !== null) sums[index]! += weights.named[level] ?? 0;
  });
  const most = Math.max(...sums);
  const total = most + Math.log(sums.reduce((sum, one) => sum + Math.exp(one - most), 0));
  return new Map(weights.fields.map((field, index) => [field, sums[index]! - total]));
}
