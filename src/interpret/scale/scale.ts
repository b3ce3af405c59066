import { equal, sumOf } from './points.ts';

/** The bare weights that share out one whole, and what the document says that the whole is. */
export interface Share {
  readonly weights: readonly number[];
  readonly stated: number | null;
}

/** What bare numbers are: percents, points of a whole, or coefficients of which nobody knows the whole. */
export type Scale =
  { readonly whole: number; /** Whether the share comes to just that. */ readonly met?: boolean } | 'unknown';
const PERCENT: Scale = { whole: 100 };

/** Bare numbers up to this are no percents where all of a column's weights together stay this far below a hundred. */
const COEFFICIENT = 10;
const FAR_BELOW = 50;
/** Shares that sum alike by chance are rare from this number of shares on; of a round sum two are enough. */
const SHARES = 3;
const ROUND = 10;
/** A single share that sums to this is one of points, where some weight is over a hundred. */
const THOUSAND = 1000;

/** The scale of each share of a column of bare weights: one and the same, but where a share states its own. */
export function scalesOf(shares: readonly Share[], signed: boolean): readonly Scale[] {
  const column = scaleOf(shares, signed);
  return shares.map((share) => {
    const scale = own(share) ?? column;
    return scale === 'unknown' ? scale : { ...scale, met: equal(sumOf(share.weights), scale.whole) };
  });
}

/** The whole that a share states for itself, as long as its weights fit into it. */
function own({ weights, stated }: Share): Scale | null {
  return stated !== null && sumOf(weights) <= stated + 0.005 ? { whole: stated } : null;
}

function scaleOf(shares: readonly Share[], signed: boolean): Scale {
  const told = shares.filter(({ weights }) => weights.length > 0);
  const all = told.flatMap(({ weights }) => weights);
  if (all.length === 0) return PERCENT;
  // Fractions that come to one are so under a heading with the sign for percents as well.
  if (areFractions(told, all) && (!signed || areMostlyWhole(told))) return { whole: 1 };
  if (signed) return PERCENT;
  const whole = commonWhole(told, all);
  if (whole !== null) return { whole };
  if (all.length > 1 && all.every((one) => one <= COEFFICIENT) && sumOf(all) < FAR_BELOW) return 'unknown';
  return PERCENT;
}

/** Whether weights are fractions of one: none is more, and they are no counts, or they sum to one. */
function areFractions(told: readonly Share[], all: readonly number[]): boolean {
  if (all.length < 2 || all.some((one) => one > 1)) return false;
  if (all.some((weight) => !Number.isInteger(weight))) return true;
  return areWhole(told);
}

const areWhole = (told: readonly Share[]): boolean =>
  told.some(({ weights }) => weights.length > 1) && told.every(({ weights }) => equal(sumOf(weights), 1));

/** Most shares come to one, and none to more: a weight may be missing in the others. */
const areMostlyWhole = (told: readonly Share[]): boolean => {
  const sums = told.filter(({ weights }) => weights.length > 1).map(({ weights }) => sumOf(weights));
  const whole = sums.filter((sum) => equal(sum, 1)).length;
  return whole * 2 > sums.length && sums.every((sum) => sum <= 1.005);
};

/** What every share of a column sums to, where that is no accident and no hundred; null for none. */
function commonWhole(told: readonly Share[], all: readonly number[]): number | null {
  const sum = sumOf(told[0]!.weights);
  if (equal(sum, 100) || sum <= 0 || told.some(({ weights }) => !equal(sumOf(weights), sum))) return null;
  if (told.some(({ stated }) => stated !== null && equal(stated, sum))) return sum;
  const parted = told.filter(({ weights }) => weights.length > 1).length;
  const largest = all.reduce((most, one) => Math.max(most, one), -Infinity);
  if (largest > 100) return parted >= 2 || equal(sum, THOUSAND) ? sum : null;
  // Several hundreds in each share: the shares are finer than these.
  if (sum > 100 && equal(sum % 100, 0)) return null;
  if (parted >= SHARES) return sum;
  return largest <= COEFFICIENT && parted >= 2 && sum % ROUND === 0 ? sum : null;
}
