import type { Dice } from '../random.ts';

/** Parts of a hundred in fives. */
export function shares(dice: Dice, count: number): number[] {
  const parts = Array.from({ length: count }, () => 1);
  for (let left = 20 - count; left > 0; left--) parts[dice.int(0, count - 1)]!++;
  return parts.map((part) => part * 5);
}
