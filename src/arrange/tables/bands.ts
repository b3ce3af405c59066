import { type Box, centreX, centreY, overlap } from '../../model/box.ts';
import type { Fill, Word } from '../../model/page.ts';
import type { Edge, Edges } from './edges.ts';
import { boxOf, type Grid, slotOf } from './grid.ts';

/** In text sizes: print that goes on a band's columns stands no further above or below. */
const NEXT = 1.7;
/** Rows of a band: every other row of a table, or its header with the first. */
const MOST_ROWS = 2;
/** In text sizes: what is lower is no background of a row. */
const LOWEST = 0.8;

/**
 * The grids without those that only backgrounds draw and that the print goes on beyond, in their columns or beside them:
 * every other row, or every other column, of a table that has more. `drawn`: the page's drawn borders.
 */
export function withoutBands(
  grids: readonly Grid[],
  drawn: Edges,
  words: readonly Word[],
  em: number,
): readonly Grid[] {
  const few = (grid: Grid): boolean => grid.ys.length - 1 <= MOST_ROWS || grid.xs.length === 2;
  if (!grids.some(few)) return grids;
  const sorted = [...words].sort((a, b) => centreY(a.box) - centreY(b.box));
  const heights = sorted.map(({ box }) => centreY(box));
  const between = (top: number, bottom: number): readonly Word[] =>
    sorted.slice(slotOf(heights, top) + 1, slotOf(heights, bottom) + 1);
  const isColumn = columnsBeside(grids, em);
  const isDrawn = drawnIn(drawn, em);
  return grids.filter(
    (grid) => !few(grid) || isDrawn(boxOf(grid)) || !(isColumn(grid) || isGoneOn(grid, between, em)),
  );
}

/** Whether a drawn border lies along a side of a box or in it. */
function drawnIn({ horizontal, vertical }: Edges, em: number): (box: Box) => boolean {
  const [across, down] = [placesOf(horizontal), placesOf(vertical)];
  return (box) => {
    const [left, right] = [box.x0 - 0.3 * em, box.x1 + 0.3 * em];
    const [top, bottom] = [box.top - 0.3 * em, box.bottom + 0.3 * em];
    return (
      across(top, bottom).some((edge) => overlap(edge.from, edge.to, left, right) > em) ||
      down(left, right).some((edge) => overlap(edge.from, edge.to, top, bottom) > 0.5 * em)
    );
  };
}

function placesOf(edges: readonly Edge[]): (from: number, to: number) => readonly Edge[] {
  const ats = edges.map(({ at }) => at);
  return (from, to) => edges.slice(slotOf(ats, from - 1e-6) + 1, slotOf(ats, to) + 1);
}

/** Whether a line of print right above or below stands in two of the columns and over no border between them. */
function isGoneOn(
  grid: Grid,
  between: (top: number, bottom: number) => readonly Word[],
  em: number,
): boolean {
  const { x0, x1, top, bottom } = boxOf(grid);
  return [between(top - NEXT * em, top), between(bottom, bottom + NEXT * em)].some((words) => {
    const own = words.filter(({ box }) => box.x1 > x0 && box.x0 < x1);
    const columns = new Set(own.map(({ box }) => slotOf(grid.xs, centreX(box))));
    return (
      columns.size > 1 &&
      own.every(({ box }) => slotOf(grid.xs, box.x0 + 0.1 * em) === slotOf(grid.xs, box.x1 - 0.1 * em))
    );
  });
}

/** Finds the grids of one column that stand beside others as tall, none of which is the next one's neighbour. */
function columnsBeside(grids: readonly Grid[], em: number): (grid: Grid) => boolean {
  const keyOf = (grid: Grid): string => {
    const { top, bottom } = boxOf(grid);
    return `${Math.round(top / (0.5 * em))} ${Math.round(bottom / (0.5 * em))}`;
  };
  const counts = new Map<string, number>();
  for (const grid of grids)
    if (grid.xs.length === 2) counts.set(keyOf(grid), (counts.get(keyOf(grid)) ?? 0) + 1);
  return (grid) => grid.xs.length === 2 && grid.ys.length > 2 && counts.get(keyOf(grid))! > 1;
}

/** The upper and lower sides of backgrounds as borders between rows, ascending. */
export const sidesOfBands = (fills: readonly Fill[], em: number): readonly Edge[] =>
  fills
    .filter(({ box }) => box.bottom - box.top >= LOWEST * em)
    .flatMap(({ box }) => [box.top, box.bottom].map((at): Edge => ({ at, from: box.x0, to: box.x1 })))
    .sort((a, b) => a.at - b.at);
