import type { Box } from '../../model/box.ts';
import type { Word } from '../../model/page.ts';
import type { Edge, Edges } from './edges.ts';
import { type FilledRow, MEET } from './filled-rows.ts';
import { slotOf } from './grid.ts';
import { phrasesOf } from './phrases.ts';

/** Tolerances in text sizes: for one height, for lines as wide as the backgrounds are. */
const SAME_HEIGHT = 0.3;
const SAME_WIDTH = 0.3;
const FEWEST_CELLS = 3;
/** Lines across below the header: fewer are chance. */
const FEWEST_LINES = 2;
/** The part of the places between columns that words may stand over, as titles and totals do. */
const MOST_CROSSED = 0.2;

/**
 * The column borders that nobody drew but a header's backgrounds show: cell beside cell, over lines across that are as wide as
 * they are together and have no drawn border between them. A border is left out where words stand over it.
 */
export function headedEdges(
  filled: readonly FilledRow[],
  drawn: Edges,
  words: readonly Word[],
  em: number,
): readonly Edge[] {
  const rows = filled.filter(({ cells }) => cells >= FEWEST_CELLS);
  if (rows.length === 0) return [];
  const sorted = [...words].sort((a, b) => middle(a) - middle(b));
  const heights = sorted.map(middle);
  const ats = drawn.horizontal.map(({ at }) => at);
  return rows.flatMap((row, index) => {
    const next = rows.slice(index + 1).find((other) => other.from < row.to && other.to > row.from);
    const first = slotOf(ats, row.bottom - SAME_HEIGHT * em) + 1;
    const lines = linesUnder(row, drawn.horizontal, first, next?.bottom ?? Infinity, em);
    if (lines.length < FEWEST_LINES + 1) return [];
    const textOf = (top: number, bottom: number): string =>
      sorted
        .slice(slotOf(heights, top) + 1, slotOf(heights, bottom) + 1)
        .filter(({ box }) => box.x0 < row.to && box.x1 > row.from)
        .map(({ text }) => text)
        .join(' ');
    const isAgain = next !== undefined && textOf(row.top, row.bottom) === textOf(next.top, next.bottom);
    // What stands over the same header again is the next table's title.
    const isTitle = (top: number, bottom: number): boolean =>
      isAgain &&
      Math.abs(bottom - next.top) <= SAME_HEIGHT * em &&
      !isFilled(sorted.slice(slotOf(heights, top) + 1, slotOf(heights, bottom) + 1), row, em);
    const all = lines.slice(1).map((bottom, at) => ({ top: lines[at]!, bottom }));
    const title = all.findIndex(({ top, bottom }) => isTitle(top, bottom));
    const bands = title < 0 ? all : all.slice(0, title);
    if (bands.length === 0) return [];
    if (isParted(row, bands.at(-1)!.bottom, drawn.vertical, em)) return [];
    const pairs = bands.flatMap(({ top, bottom }) => {
      const inside = sorted.slice(slotOf(heights, top) + 1, slotOf(heights, bottom) + 1);
      return row.sides.map((at) => ({
        edge: { at, from: top, to: bottom },
        crossed: inside.some(({ box }) => box.x0 < at - MEET * em && box.x1 > at + MEET * em),
      }));
    });
    const open = pairs.filter(({ crossed }) => !crossed).map(({ edge }) => edge);
    if (pairs.length - open.length > MOST_CROSSED * pairs.length) return [];
    const outer = [row.from, row.to].map((at): Edge => ({ at, from: row.bottom, to: bands.at(-1)!.bottom }));
    return [...open, ...outer];
  });
}

/** Whether words stand in two columns and over none of the sides between them. */
function isFilled(words: readonly Word[], { sides }: FilledRow, em: number): boolean {
  const isOver = ({ box }: { readonly box: Box }): boolean =>
    sides.some((x) => box.x0 < x - MEET * em && box.x1 > x + MEET * em);
  const filled = new Set(words.map(({ box }) => slotOf(sides, (box.x0 + box.x1) / 2)));
  return filled.size > 1 && !phrasesOf(words).some(isOver);
}

const middle = ({ box }: Word): number => (box.top + box.bottom) / 2;

/** Heights of the row's lower end and of the lines as wide as it that follow from the `first` on, up to one of another width. */
function linesUnder(
  row: FilledRow,
  across: readonly Edge[],
  first: number,
  end: number,
  em: number,
): readonly number[] {
  const lines = [row.bottom];
  for (let index = first; index < across.length; index++) {
    const { at, from, to } = across[index]!;
    if (at > end) break;
    if (to < row.from + em || from > row.to - em) continue;
    if (Math.abs(from - row.from) > SAME_WIDTH * em || Math.abs(to - row.to) > SAME_WIDTH * em) break;
    if (at - lines.at(-1)! > SAME_HEIGHT * em) lines.push(at);
  }
  return lines;
}

/** Whether a drawn border stands among the lines: the table's columns are drawn then. */
const isParted = (row: FilledRow, bottom: number, vertical: readonly Edge[], em: number): boolean =>
  vertical.some(
    ({ at, from, to }) =>
      at > row.from + em && at < row.to - em && Math.min(to, bottom) - Math.max(from, row.bottom) > 0.5 * em,
  );
