import type { Word } from '../../model/page.ts';
import { type Edge, grouped } from './edges.ts';
import { slotOf } from './grid.ts';

/** In text sizes: words of one line of print stand no further apart in height. */
const SAME_LINE = 0.6;

/** Counts the lines of print between two lines across. */
export function linesBetween(words: readonly Word[], em: number): (upper: Edge, lower: Edge) => number {
  const sorted = words
    .map(({ box }) => ({ y: (box.top + box.bottom) / 2, x: (box.x0 + box.x1) / 2 }))
    .sort((a, b) => a.y - b.y);
  const ys = sorted.map(({ y }) => y);
  return (upper, lower) => {
    const own = sorted
      .slice(slotOf(ys, upper.at) + 1, slotOf(ys, lower.at) + 1)
      .filter(({ x }) => x > upper.from && x < upper.to);
    return grouped(own, ({ y }) => y, SAME_LINE * em).length;
  };
}

/** Finds the words whose middle lies between two heights and between two sides. */
export function wordsBetween(
  words: readonly Word[],
): (top: number, bottom: number, from: number, to: number) => readonly Word[] {
  const middle = ({ box }: Word): number => (box.top + box.bottom) / 2;
  const sorted = [...words].sort((a, b) => middle(a) - middle(b));
  const ys = sorted.map(middle);
  return (top, bottom, from, to) =>
    sorted
      .slice(slotOf(ys, top) + 1, slotOf(ys, bottom) + 1)
      .filter(({ box }) => (box.x0 + box.x1) / 2 > from && (box.x0 + box.x1) / 2 < to);
}

/** Looks up whether something that stands between two heights passes a test, by strips of the page. */
export function inBins<T, A extends readonly unknown[]>(
  items: readonly T[],
  extent: (item: T) => readonly [number, number],
  test: (item: T, ...rest: A) => boolean,
  em: number,
): (top: number, bottom: number, ...rest: A) => boolean {
  const tall = 3 * em;
  const bins = new Map<number, T[]>();
  for (const item of items) {
    const [top, bottom] = extent(item);
    for (let bin = Math.floor(top / tall); bin <= Math.floor(bottom / tall); bin++) {
      const known = bins.get(bin);
      if (known) known.push(item);
      else bins.set(bin, [item]);
    }
  }
  return (top, bottom, ...rest) => {
    for (let bin = Math.floor(top / tall); bin <= Math.floor(bottom / tall); bin++)
      if (bins.get(bin)?.some((item) => test(item, ...rest))) return true;
    return false;
  };
}
