import { flagged, type Reading } from '../../model/reading.ts';
import { digitsValue, NUMBER } from '../../values/number.ts';
import { bareWeight, pointsOf as printedPoints } from '../../values/weight.ts';

const EACH = new RegExp(NUMBER, 'gu');

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
/** Sums of printed numbers agree but for rounding. */
const ROUNDING = 0.005;
export const equal = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING;

/** The number that a weight was printed as, on whatever scale; null where it has a sign or scale of its own, or is none. */
export function bareOf(weight: Reading<number> | null): number | null {
  if (weight === null || weight.flags.includes('scale_converted')) return null;
  if (weight.flags.includes('weight_from_parts')) return sumOfParts(weight);
  const printed = bareWeight(plain(weight.raw));
  // More than a hundred is no percent, and may yet be points.
  const points = weight.value ?? (weight.flags.includes('scale_unknown') ? printed : null);
  if (printed === null) return null;
  return points === null || points < 0 ? null : points;
}

/** The parts that a weight was summed from, as long as they are bare and were all read. */
function sumOfParts(weight: Reading<number>): number | null {
  if (/[%/\p{L}]/u.test(weight.raw) || weight.value === null) return null;
  const sum = sumOf((weight.raw.match(EACH) ?? []).map(digitsValue));
  return equal(sum, weight.value) ? sum : null;
}

/** The points that a weight was printed with, also where these were given out of a total. */
export const pointsOf = (weight: Reading<number>): number | null =>
  printedPoints(plain(weight.raw)) ?? bareWeight(plain(weight.raw)) ?? bareOf(weight);

/** Brackets around a weight only set it off from its indicator: they make it no less than zero. */
const plain = (raw: string): string => raw.replace(/[()[\]]/gu, ' ').trim();

/** Whether a weight was printed with the sign that says what it is. */
export const isSigned = ({ raw }: Reading<number>): boolean => raw.includes('%');

/** A weight with the percent that it is on its scale. */
export const asPercent = (weight: Reading<number>, percent: number): Reading<number> =>
  flagged(
    {
      ...weight,
      value: Math.round(percent * 100) / 100,
      flags: weight.flags.filter((flag) => flag !== 'scale_unknown'),
    },
    'scale_converted',
  );

/** A weight whose scale the document doesn't state. */
export function asUnknown(weight: Reading<number>): Reading<number> {
  const unread: Reading<number> = { ...weight, value: null };
  return flagged(unread, 'scale_unknown');
}
