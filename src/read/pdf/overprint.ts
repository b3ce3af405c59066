import type { Word } from '../../model/page.ts';
import { squareOf } from '../../model/square.ts';

/** Side in points of the squares in which a word's twin is looked for. */
const SQUARE = 2;
/** A word printed again this near, as part of the size, is the same word made bold; further off it is a shadow of it. */
const SHIFT = 0.1;
const SHADOW = 0.3;
/** Below this part of the size the two prints coincide: a repeated layer, no bold. */
const COINCIDENT = 0.01;

/**
 * Keeps one of the words that were printed several times at (nearly) the same place; a shifted print makes it
 * bold, as it looks. Words that merely repeat each other stand a word's width apart and stay. Order is kept.
 */
export function withoutOverprints(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  const squares: Squares = { last: new Map(), before: [] };
  for (const word of words) {
    const twin = findTwin(word, kept, squares);
    if (twin === null) {
      const square = squareOf(Math.floor(word.box.x0 / SQUARE), Math.floor(word.box.top / SQUARE));
      squares.before.push(squares.last.get(square) ?? -1);
      squares.last.set(square, kept.length);
      kept.push(word);
    } else {
      kept[twin] = merged(kept[twin]!, word);
    }
  }
  return kept;
}

/** The words kept by the square of their corner: the last of each square, and for each word the one before it. */
interface Squares {
  readonly last: Map<number, number>;
  /** −1 for a square's first word. */
  readonly before: number[];
}

function findTwin(word: Word, kept: readonly Word[], squares: Squares): number | null {
  const reach = SHADOW * word.font.size;
  const { x0, top } = word.box;
  const firstRow = Math.floor((top - reach) / SQUARE);
  const lastRow = Math.floor((top + reach) / SQUARE);
  for (
    let column = Math.floor((x0 - reach) / SQUARE);
    column <= Math.floor((x0 + reach) / SQUARE);
    column += 1
  ) {
    for (let row = firstRow; row <= lastRow; row += 1) {
      let index = squares.last.get(squareOf(column, row)) ?? -1;
      for (; index >= 0; index = squares.before[index]!) {
        if (isTwin(kept[index]!, word, reach)) return index;
      }
    }
  }
  return null;
}

/** A word of one narrow letter may stand that near to another one: it must lie on it. */
const isTwin = (a: Word, b: Word, reach: number): boolean =>
  a.text === b.text &&
  a.angle === b.angle &&
  Math.abs(a.box.x0 - b.box.x0) < Math.min(reach, 0.6 * (b.box.x1 - b.box.x0)) &&
  Math.abs(a.box.top - b.box.top) < reach &&
  Math.abs(a.box.x1 - b.box.x1) < Math.min(2 * reach, 0.6 * (b.box.x1 - b.box.x0));

function merged(first: Word, second: Word): Word {
  // Recognised text under a picture comes with visible text at times: what is seen counts.
  const seen = first.invisible && !second.invisible ? second : first;
  const shift = Math.abs(first.box.x0 - second.box.x0) + Math.abs(first.box.top - second.box.top);
  const bold =
    shift > COINCIDENT * first.font.size &&
    shift < 2 * SHIFT * first.font.size &&
    first.invisible === second.invisible;
  return {
    ...seen,
    font: bold ? { ...seen.font, bold: true } : seen.font,
    mark: first.mark ?? second.mark,
  };
}
