import type { DraftObjective } from '../../record/draft.ts';
import { NUMBER } from '../values/number.ts';

const BARE = new RegExp(`^(?:${NUMBER})$`, 'u');
/** Shares of a hundred that are all smaller than this would need more than ten objectives to sum to it. */
const SMALL = 10;

/**
 * Settles on which scale the bare weights of a document stand, all of them together: shares of one become percents,
 * coefficients (all small, summing to a hundred nowhere) become null and `scale_unknown`. Weights with a sign of their
 * scale, and documents with a bare weight too big for a coefficient, stay as they are.
 */
export function settleWeights(objectives: readonly DraftObjective[]): DraftObjective[] {
  const bare = objectives.filter((one) => one.weight?.value != null && isBare(one));
  const scaled = objectives.some((one) => one.weight?.value != null && !isBare(one));
  const values = bare.map((one) => one.weight!.value!);
  if (scaled || bare.length < 2 || values.some((value) => value > SMALL)) return [...objectives];
  const sums = [...sumsBySection(bare).values()];
  const whole = sums.reduce((a, b) => a + b, 0);
  if ([...sums, whole].some((sum) => near(sum, 100))) return [...objectives];
  const shares = values.every((value) => value <= 1) && (sums.every((sum) => near(sum, 1)) || near(whole, 1));
  return objectives.map((one) => {
    if (!bare.includes(one)) return one;
    const weight = one.weight!;
    return shares
      ? {
          ...one,
          weight: {
            ...weight,
            value: round(weight.value! * 100),
            flags: [...weight.flags, 'scale_converted'],
          },
        }
      : { ...one, weight: { ...weight, value: null, flags: [...weight.flags, 'scale_unknown'] } };
  });
}

const isBare = (objective: DraftObjective): boolean => BARE.test(objective.weight!.raw.trim());

function sumsBySection(objectives: readonly DraftObjective[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const one of objectives) sums.set(one.section, (sums.get(one.section) ?? 0) + one.weight!.value!);
  return sums;
}

/** Rounded weights may miss the whole by a percent of it. */
const near = (sum: number, whole: number): boolean => Math.abs(sum - whole) <= whole / 100;
const round = (value: number): number => Math.round(value * 100) / 100;
