import { area, intersection, type Box } from '../../model/box.ts';
import type { Word } from '../../model/page.ts';

/** The part of the smaller of two words that lies on the other where both are one. */
const SAME = 0.6;
/** Points of height in which words are looked up. */
const BAND = 12;

/**
 * The words of a picture without those that were read twice: pieces of a page whose frames overlap, as that of a round stamp does
 * with the cells around it, hold the same letters. The reading that is surer of itself stays.
 */
export function withoutReadTwice(words: readonly Word[]): Word[] {
  const bands = new Map<number, Word[]>();
  const kept = new Set<Word>();
  const bandsOf = ({ top, bottom }: Box): number[] => {
    const [from, to] = [Math.floor(top / BAND), Math.floor(bottom / BAND)];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  };
  const surest = [...words].sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0));
  for (const word of surest) {
    const near = bandsOf(word.box);
    if (near.some((band) => bands.get(band)?.some((other) => liesOn(word.box, other.box)))) continue;
    kept.add(word);
    for (const band of near) {
      const known = bands.get(band);
      if (known) known.push(word);
      else bands.set(band, [word]);
    }
  }
  return words.filter((word) => kept.has(word));
}

function liesOn(a: Box, b: Box): boolean {
  const common = intersection(a, b);
  return common !== null && area(common) > SAME * Math.min(area(a), area(b));
}
