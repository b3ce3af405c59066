import { randomFrom, type Random } from '../calibrate/random.ts';

/** What drawing needs beside single picks. */
export interface Dice extends Random {
  /** A whole number, both ends included. */
  readonly int: (least: number, most: number) => number;
  readonly shuffled: <T>(items: readonly T[]) => T[];
  /** That many of the items, or all, in the order in which they stand. */
  readonly some: <T>(items: readonly T[], count: number) => T[];
}

/** One stream for each concern: a draw that is added to one leaves what the others give as it was. */
export function dice(seed: string): Dice {
  const random = randomFrom(seed);
  // Seeds that differ in their last letter alone start out alike.
  for (let i = 0; i < 7; i++) random.unit();
  const int = (least: number, most: number): number => least + Math.floor(random.unit() * (most - least + 1));
  const shuffled = <T>(items: readonly T[]): T[] => {
    const left = [...items];
    const out: T[] = [];
    while (left.length > 0) out.push(...left.splice(int(0, left.length - 1), 1));
    return out;
  };
  const some = <T>(items: readonly T[], count: number): T[] => {
    const chosen = new Set(shuffled(items.map((_, i) => i)).slice(0, count));
    return items.filter((_, i) => chosen.has(i));
  };
  return { ...random, int, shuffled, some };
}
