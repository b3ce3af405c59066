import { flagged, reading } from '../../model/reading.ts';
import type { DraftObjective } from '../../record/draft.ts';
import { parseNumber } from '../values/number.ts';

/** Bare numbers up to this are no percents where all of a plan's weights together stay this far below a hundred. */
const COEFFICIENT = 10;
const FAR_BELOW = 50;

/** The objectives of a section, and what their weights sum to where the document says so. */
export interface WeighedSection {
  readonly objectives: readonly DraftObjective[];
  readonly total: number | null;
}

/**
 * The objectives of a document, one list a section, with their weights as percents. Bare numbers are percents only if
 * they can be: points out of a stated total and shares that sum to one are turned into percents; small numbers that sum to nothing in
 * particular are coefficients on a scale that the document doesn't state.
 */
export function withPercentWeights(
  sections: readonly WeighedSection[],
): readonly (readonly DraftObjective[])[] {
  const fractions = sections.some(({ objectives }) => areShares(objectives.flatMap(bareWeight)));
  const shared = sections.map((section) => pointsAsPercents(section, fractions));
  const bare = shared.flat().flatMap(bareWeight);
  if (bare.length < 2 || Math.max(...bare) > COEFFICIENT || total(bare) >= FAR_BELOW) return shared;
  return shared.map((objectives) =>
    objectives.map((objective) => {
      const { weight } = objective;
      if (weight === null || bareWeight(objective).length === 0) return objective;
      const { raw, rule, at, flags, evidence } = weight;
      return {
        ...objective,
        weight: flagged(reading<number>(null, raw, rule, at, flags, evidence), 'scale_unknown'),
      };
    }),
  );
}

const areShares = (weights: readonly number[]): boolean => weights.length > 1 && isOne(total(weights));
const isOne = (sum: number): boolean => Math.abs(sum - 1) <= 0.005;

/** `fractions` says that other sections of the document give shares of one: then a lone 1 is all of them. */
function pointsAsPercents(
  { objectives, total: stated }: WeighedSection,
  fractions: boolean,
): readonly DraftObjective[] {
  const bare = objectives.flatMap(bareWeight);
  const shares = areShares(bare) || (fractions && isOne(total(bare)));
  const scale = shares ? 1 : stated;
  if (scale === null || scale === 100 || total(bare) > scale + 0.005) return objectives;
  return objectives.map((objective) => {
    const { weight } = objective;
    const share = bareWeight(objective)[0];
    if (weight === null || share === undefined) return objective;
    return {
      ...objective,
      weight: flagged(
        {
          ...weight,
          value: Math.round((share * 10000) / scale) / 100,
          flags: weight.flags.filter((flag) => flag !== 'scale_unknown'),
        },
        'scale_converted',
      ),
    };
  });
}

/** The weight of an objective where it is a number without a sign or scale, never below zero; more than a hundred is none yet. */
function bareWeight({ weight }: DraftObjective): readonly number[] {
  if (weight === null || !isBareNumber(weight.raw) || weight.flags.includes('scale_converted')) return [];
  const points =
    weight.value ?? (weight.flags.includes('scale_unknown') ? parseNumber(weight.raw).value : null);
  return points === null || points < 0 ? [] : [points];
}

const total = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);

const isBareNumber = (raw: string): boolean => /^[^\w%/]*\d+(?:[.,]\d+)?[^\w%/]*$/.test(raw);
