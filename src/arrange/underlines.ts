import type { Box } from '../model/box.ts';
import type { Page, Ruling, Word } from '../model/page.ts';
import { squareOf } from '../model/square.ts';
import { quarter } from './lines.ts';
import { grouped } from './tables/edges.ts';
import { slotOf } from './tables/grid.ts';

export interface Underlines {
  /** Words that a line runs under. */
  readonly underlined: ReadonlySet<Word>;
  /** The rulings that are not underlines or strokes through words. */
  readonly rulings: readonly Ruling[];
}

/** In text sizes: how far a line may stand from the words' foot, and stick out of them sideways: a space may be underlined too. */
const ABOVE_FOOT = 0.4;
const BELOW_FOOT = 0.2;
const SIDEWAYS = 0.6;
/** In text sizes: a border's end is this near to the line it meets. */
const NEAR = 0.15;
/** The part of a line's length that must have words over it. */
const COVERED = 0.85;

/**
 * Tells lines under words from borders: an underline hugs the foot of words, is as long as they are, meets no vertical
 * line at both its ends, and goes on in nothing but underlines: a border is drawn column by column.
 */
export function underlinesOf(page: Page, em: number): Underlines {
  const horizontal = page.rulings.filter(
    ({ orientation, box }) => orientation === 'horizontal' && box.bottom - box.top <= 0.2 * em,
  );
  const upright = page.words.filter((word) => quarter(word.angle) === 0);
  const feet = feetOf(upright, em);
  const corners = cornersOf(page.rulings, em);
  const under = new Map<Ruling, readonly Word[]>();
  for (const ruling of horizontal) {
    const { box } = ruling;
    const y = (box.top + box.bottom) / 2;
    const over = standingOn(feet, box, em).filter(({ box: at, font }) => {
      const size = font.size || em;
      const foot = y - at.bottom;
      const inside = Math.min(at.x1, box.x1) - Math.max(at.x0, box.x0);
      return foot >= -ABOVE_FOOT * size && foot <= BELOW_FOOT * size && inside > 0.5 * (at.x1 - at.x0);
    });
    if (over.length === 0) continue;
    const x0 = Math.min(...over.map((word) => word.box.x0));
    const x1 = Math.max(...over.map((word) => word.box.x1));
    const fits = box.x0 >= x0 - SIDEWAYS * em && box.x1 <= x1 + SIDEWAYS * em;
    const enough = Math.min(x1, box.x1) - Math.max(x0, box.x0) >= COVERED * (box.x1 - box.x0);
    const borders = isBorder(corners, box, em);
    if (!fits || !enough || borders) continue;
    under.set(ruling, over);
  }
  for (const pieces of linesOfPieces(horizontal, em))
    if (!pieces.every((piece) => under.has(piece))) for (const piece of pieces) under.delete(piece);
  return {
    underlined: new Set([...under.values()].flat()),
    rulings: page.rulings.filter((ruling) => !under.has(ruling)),
  };
}

/** The lines that pieces make which begin where another one ends. */
function linesOfPieces(horizontal: readonly Ruling[], em: number): readonly (readonly Ruling[])[] {
  const near = NEAR * em;
  const middle = ({ box }: Ruling): number => (box.top + box.bottom) / 2;
  return grouped(
    [...horizontal].sort((a, b) => middle(a) - middle(b)),
    middle,
    near,
  ).flatMap((group) => {
    const lines: Ruling[][] = [];
    for (const piece of [...group].sort((a, b) => a.box.x0 - b.box.x0)) {
      const line = lines.at(-1);
      if (line && piece.box.x0 <= Math.max(...line.map(({ box }) => box.x1)) + near) line.push(piece);
      else lines.push([piece]);
    }
    return lines;
  });
}

/** Words whose feet stand at one height, from left to right. */
interface Standing {
  readonly words: Word[];
  readonly starts: number[];
  /** Length of the longest. */
  longest: number;
}

function feetOf(words: readonly Word[], em: number): ReadonlyMap<number, Standing> {
  const heights = new Map<number, Standing>();
  for (const word of [...words].sort((a, b) => a.box.x0 - b.box.x0)) {
    const height = Math.round(word.box.bottom / em);
    let row = heights.get(height);
    if (row === undefined) heights.set(height, (row = { words: [], starts: [], longest: 0 }));
    row.words.push(word);
    row.starts.push(word.box.x0);
    row.longest = Math.max(row.longest, word.box.x1 - word.box.x0);
  }
  return heights;
}

/** The words that may stand on a line: all that reach over it at about its height. */
function standingOn(feet: ReadonlyMap<number, Standing>, line: Box, em: number): readonly Word[] {
  const height = Math.round((line.top + line.bottom) / 2 / em);
  const found: Word[] = [];
  for (const key of [height - 1, height, height + 1]) {
    const row = feet.get(key);
    if (row === undefined) continue;
    for (let i = Math.max(0, slotOf(row.starts, line.x0 - row.longest)); i < row.words.length; i++) {
      if (row.starts[i]! > line.x1) break;
      found.push(row.words[i]!);
    }
  }
  return found;
}

/** The vertical lines by the squares of a raster that they pass. */
function cornersOf(rulings: readonly Ruling[], em: number): ReadonlyMap<number, readonly Ruling[]> {
  const corners = new Map<number, Ruling[]>();
  for (const ruling of rulings) {
    if (ruling.orientation !== 'vertical') continue;
    const { box } = ruling;
    const column = Math.floor((box.x0 + box.x1) / 2 / em);
    for (let row = Math.floor(box.top / em); row <= Math.floor(box.bottom / em); row++) {
      const found = corners.get(squareOf(column, row));
      if (found) found.push(ruling);
      else corners.set(squareOf(column, row), [ruling]);
    }
  }
  return corners;
}

/** Whether vertical lines stand at both ends of a horizontal one, or cross it. */
function isBorder(corners: ReadonlyMap<number, readonly Ruling[]>, ruling: Box, em: number): boolean {
  const near = NEAR * em;
  const y = (ruling.top + ruling.bottom) / 2;
  const row = Math.floor(y / em);
  let [left, right] = [false, false];
  for (let column = Math.floor(ruling.x0 / em) - 1; column <= Math.floor(ruling.x1 / em) + 1; column++) {
    for (const key of [row - 1, row, row + 1]) {
      for (const { box } of corners.get(squareOf(column, key)) ?? []) {
        if (y < box.top - near || y > box.bottom + near) continue;
        const x = (box.x0 + box.x1) / 2;
        if (x > ruling.x0 + near && x < ruling.x1 - near) return true;
        left ||= Math.abs(x - ruling.x0) <= near;
        right ||= Math.abs(x - ruling.x1) <= near;
      }
    }
  }
  return left && right;
}
