import type { Word } from '../../model/page.ts';

/** Side in points of the squares in which a word's twin is looked for; no twin is shifted further. */
const SQUARE = 2;
/** A word printed again this near, as part of the size, is the same word made bold or shadowed. */
const SHIFT = 0.1;
/** Below this part of the size the two prints coincide: a repeated layer, no bold. */
const COINCIDENT = 0.01;

/**
 * Keeps one of the words that were printed several times at (nearly) the same place; a shifted print makes it
 * bold, as it looks. Words that merely repeat each other stand a word's width apart and stay. Order is kept.
 */
export function withoutOverprints(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  const bySquare = new Map<number, number[]>();
  for (const word of words) {
    const twin = findTwin(word, kept, bySquare);
    if (twin === null) {
      const square = squareOf(Math.floor(word.box.x0 / SQUARE), Math.floor(word.box.top / SQUARE));
      const indices = bySquare.get(square);
      if (indices === undefined) bySquare.set(square, [kept.length]);
      else indices.push(kept.length);
      kept.push(word);
    } else {
      kept[twin] = merged(kept[twin]!, word);
    }
  }
  return kept;
}

/** Columns of squares are numbered far enough apart for any page, left of it included. */
const squareOf = (column: number, row: number): number => column * 1_000_003 + row;

function findTwin(word: Word, kept: readonly Word[], bySquare: Map<number, number[]>): number | null {
  const reach = Math.min(SQUARE, SHIFT * word.font.size);
  const { x0, top } = word.box;
  const firstRow = Math.floor((top - reach) / SQUARE);
  const lastRow = Math.floor((top + reach) / SQUARE);
  for (
    let column = Math.floor((x0 - reach) / SQUARE);
    column <= Math.floor((x0 + reach) / SQUARE);
    column += 1
  ) {
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (const index of bySquare.get(squareOf(column, row)) ?? []) {
        if (isTwin(kept[index]!, word, reach)) return index;
      }
    }
  }
  return null;
}

const isTwin = (a: Word, b: Word, reach: number): boolean =>
  a.text === b.text &&
  a.angle === b.angle &&
  Math.abs(a.box.x0 - b.box.x0) < reach &&
  Math.abs(a.box.top - b.box.top) < reach &&
  Math.abs(a.box.x1 - b.box.x1) < 2 * reach;

function merged(first: Word, second: Word): Word {
  // Recognised text under a picture comes with visible text at times: what is seen counts.
  const seen = first.invisible && !second.invisible ? second : first;
  const shift = Math.abs(first.box.x0 - second.box.x0) + Math.abs(first.box.top - second.box.top);
  const bold = shift > COINCIDENT * first.font.size && first.invisible === second.invisible;
  return {
    ...seen,
    font: bold ? { ...seen.font, bold: true } : seen.font,
    mark: first.mark ?? second.mark,
  };
}
