import type { Box } from '../../model/box.ts';
import type { Ruling, Word } from '../../model/page.ts';
import type { Edge, Edges } from './edges.ts';
import type { FilledRow } from './filled-rows.ts';
import { slotOf } from './grid.ts';
import { phrasesOf } from './phrases.ts';
import { wordsBetween } from './print-between.ts';

/** Tolerances in text sizes: for pieces of one side, for where they meet, for the same place on the other side. */
const SAME_SIDE = 0.3;
const MEET = 0.1;
const SAME_PLACE = 0.2;
/** In text sizes: a shorter piece is a dash. */
const SHORTEST = 0.8;
/** In text sizes: what reaches no further over a place only touches it. */
const OVER = 0.15;

/**
 * The borders inside frames that nobody drew but the frame's sides show: they are drawn cell by cell, and the pieces of
 * opposite sides meet at the same places; where rows have columns of their own, backgrounds show these. Left out where words stand over them: a cell over several columns or rows.
 * `frames`: boxes that lines enclose and none divides.
 */
export function piecedFrames(
  frames: readonly Box[],
  rulings: readonly Ruling[],
  words: readonly Word[],
  filled: readonly FilledRow[],
  em: number,
): Edges {
  const edges: { horizontal: Edge[]; vertical: Edge[] } = { horizontal: [], vertical: [] };
  if (frames.length === 0) return edges;
  const down = sidesOf(rulings, 'vertical', em);
  const over = sidesOf(rulings, 'horizontal', em);
  const printed = wordsBetween(words);
  for (const { x0, x1, top, bottom } of frames) {
    const ys = shared(down(x0, top, bottom), down(x1, top, bottom), em);
    const [upper, lower] = [over(top, x0, x1), over(bottom, x0, x1)];
    const xs = ys.length > 0 ? wider(upper, lower, em) : shared(upper, lower, em);
    const led = ys.length > 0 && xs.length === 0 ? filledIn({ x0, x1, top, bottom }, filled, em) : [];
    // A box around running text is drawn line by line too, but it has no columns.
    if (xs.length === 0 && led.length === 0) continue;
    const phrases = phrasesOf(printed(top, bottom, x0, x1).filter(({ angle }) => angle === 0));
    const [columns, rows] = [
      [x0, ...xs, x1],
      [top, ...ys, bottom],
    ];
    const isOverX = (x: number, start: number, end: number): boolean =>
      phrases.some(
        ({ box }) =>
          box.x0 < x - OVER * em && box.x1 > x + OVER * em && middle(box) > start && middle(box) < end,
      );
    const isOverY = (y: number, left: number, right: number): boolean =>
      phrases.some(
        ({ box }) => box.top < y - OVER * em && box.bottom > y + OVER * em && box.x0 > left && box.x1 < right,
      );
    for (const at of ys)
      columns.slice(1).forEach((right, column) => {
        const left = columns[column]!;
        if (!isOverY(at, left, right)) edges.horizontal.push({ at, from: left, to: right });
      });
    rows.slice(1).forEach((end, row) => {
      const start = rows[row]!;
      const own = xs.length > 0 ? xs : (led.findLast((other) => other.top < end - em)?.sides ?? []);
      for (const at of own) if (!isOverX(at, start, end)) edges.vertical.push({ at, from: start, to: end });
    });
  }
  return edges;
}

/** The rows of backgrounds in a frame, where some of them has several cells: columns for themselves and for what stands under them. */
function filledIn(frame: Box, filled: readonly FilledRow[], em: number): readonly FilledRow[] {
  const inside = filled.filter(
    ({ from, to, top, bottom }) =>
      from >= frame.x0 - SAME_SIDE * em &&
      to <= frame.x1 + SAME_SIDE * em &&
      top >= frame.top - SAME_SIDE * em &&
      bottom <= frame.bottom + SAME_SIDE * em,
  );
  return inside.some(({ cells }) => cells > 1) ? inside : [];
}

const middle = ({ top, bottom }: Box): number => (top + bottom) / 2;

interface Piece {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Finds where the pieces of a side meet. */
function sidesOf(
  rulings: readonly Ruling[],
  orientation: Ruling['orientation'],
  em: number,
): (at: number, from: number, to: number) => readonly number[] {
  const pieces = rulings
    .filter((ruling) => ruling.orientation === orientation)
    .map(({ box }): Piece =>
      orientation === 'vertical'
        ? { at: (box.x0 + box.x1) / 2, from: box.top, to: box.bottom }
        : { at: (box.top + box.bottom) / 2, from: box.x0, to: box.x1 },
    )
    .filter(({ from, to }) => to - from >= SHORTEST * em)
    .sort((a, b) => a.at - b.at);
  const ats = pieces.map(({ at }) => at);
  return (at, from, to) => {
    const own = pieces
      .slice(slotOf(ats, at - SAME_SIDE * em) + 1, slotOf(ats, at + SAME_SIDE * em) + 1)
      .filter((piece) => piece.to > from - MEET * em && piece.from < to + MEET * em)
      .sort((a, b) => a.from - b.from || a.to - b.to);
    return own.slice(1).flatMap((piece, index) => {
      const end = own[index]!.to;
      return Math.abs(piece.from - end) <= MEET * em ? [(piece.from + end) / 2] : [];
    });
  };
}

/** The places of both sides, or of one where the other has but some of them: a title or a total reaches over several columns there. */
function wider(first: readonly number[], second: readonly number[], em: number): readonly number[] {
  const common = shared(first, second, em);
  if (common.length === second.length) return first;
  return common.length === first.length ? second : common;
}

const shared = (first: readonly number[], second: readonly number[], em: number): readonly number[] =>
  first.filter((place) => second.some((other) => Math.abs(other - place) <= SAME_PLACE * em));
