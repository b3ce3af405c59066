import { flagged, reading, type Reading } from '../../model/reading.ts';
import type { DraftObjective } from '../../record/draft.ts';
import { bareWeight as bareNumber, pointsOf } from '../../values/weight.ts';

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
  const shared = withIndicatorShares(
    sections.map((section) => pointsAsPercents(section, fractions).map(withPartsOnScale)),
  );
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
    return { ...objective, weight: asPercent(weight, (share * 100) / scale) };
  });
}

/**
 * An objective whose indicators share out its points: they are on the scale of its own weight ("600/1000" in parts of
 * 350 and 250), and become percents with it.
 */
function withPartsOnScale(objective: DraftObjective): DraftObjective {
  const { weight, indicators } = objective;
  if (weight?.value == null || !weight.flags.includes('scale_converted')) return objective;
  const points = pointsOf(weight.raw) ?? 0;
  const parts = indicators.map((indicator) => bareParts(indicator));
  if (parts.length === 0 || parts.some((part) => part === null)) return objective;
  if (Math.abs(total(parts as number[]) - points) > 0.005) return objective;
  const share = weight.value / points;
  return {
    ...objective,
    indicators: indicators.map((indicator, index) => ({
      ...indicator,
      weight: asPercent(indicator.weight!, parts[index]! * share),
    })),
  };
}

/**
 * Weights of indicators as percents where they are shares of one ("0,60" and "0,40"): in some objective they sum to one, and in
 * none they pass it. A lone 1 is all of its objective then.
 */
function withIndicatorShares(
  sections: readonly (readonly DraftObjective[])[],
): readonly (readonly DraftObjective[])[] {
  const each = sections
    .flat()
    .map(({ indicators }) => indicators.map(bareParts).filter((part) => part !== null))
    .filter((parts) => parts.length > 0);
  if (!each.some(areShares) || each.some((parts) => total(parts) > 1.005)) return sections;
  return sections.map((objectives) =>
    objectives.map((objective) => ({
      ...objective,
      indicators: objective.indicators.map((indicator) => {
        const part = bareParts(indicator);
        return part === null ? indicator : { ...indicator, weight: asPercent(indicator.weight!, part * 100) };
      }),
    })),
  );
}

const bareParts = ({ weight }: DraftObjective['indicators'][number]): number | null =>
  weight === null || weight.flags.includes('scale_converted') ? null : bareNumber(weight.raw);

const asPercent = (weight: Reading<number>, percent: number): Reading<number> =>
  flagged(
    {
      ...weight,
      value: Math.round(percent * 100) / 100,
      flags: weight.flags.filter((flag) => flag !== 'scale_unknown'),
    },
    'scale_converted',
  );

/** The weight of an objective where it is a number without a sign or scale, never below zero; more than a hundred is none yet. */
function bareWeight({ weight }: DraftObjective): readonly number[] {
  if (weight === null || weight.flags.includes('scale_converted')) return [];
  const printed = bareNumber(weight.raw);
  if (printed === null) return [];
  const points = weight.value ?? (weight.flags.includes('scale_unknown') ? printed : null);
  return points === null || points < 0 ? [] : [points];
}

const total = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);
