import { centreX, centreY, height, holds, type Box } from '../../model/box.ts';
import type { Word } from '../../model/page.ts';

/** In heights of a word: how high a line around it is, and by how much the word may stick out of it. */
const LEAST = 0.8;
const MOST = 3;
const OUT = 0.4;
/** A page with more curves is a drawing. */
const MOST_RINGS = 300;

/** The words with those marked that a line was drawn around, as a pen does around an answer. */
export function withRings(words: readonly Word[], rings: readonly Box[]): readonly Word[] {
  if (rings.length === 0 || rings.length > MOST_RINGS) return words;
  return words.map((word) =>
    !word.invisible && rings.some((ring) => runsAround(ring, word)) ? { ...word, ringed: true } : word,
  );
}

function runsAround(ring: Box, { box }: Word): boolean {
  const tall = height(box);
  return (
    height(ring) >= LEAST * tall &&
    height(ring) <= MOST * tall &&
    holds(ring, centreX(box), centreY(box)) &&
    box.x0 >= ring.x0 - OUT * tall &&
    box.x1 <= ring.x1 + OUT * tall
  );
}
