import { overlap } from '../../model/box.ts';
import type { Word } from '../../model/page.ts';
import type { Edge, Edges } from './edges.ts';
import type { FilledRow } from './filled-rows.ts';
import { slotOf } from './grid.ts';
import { type Band, bandsOver, bandsUnder, type Led, paddingOf } from './led-bands.ts';
import { wordsBetween } from './print-between.ts';

/** Tolerances in text sizes: for one height and for one end. */
const SAME = 0.3;
/** Cells of the row of backgrounds that leads others: two are a label and its value. */
const FEWEST_CELLS = 3;
/** The part of the places between columns that words may stand over, as titles and totals do. */
const MOST_CROSSED = 0.2;

/**
 * The borders of rows on no background, in the columns of a row of backgrounds over them: a header's, or every other row's.
 * They are as far apart as the padding in the backgrounds says, and end where a line is drawn across or where the print
 * leaves the columns. `rows` top to bottom.
 */
export function ledEdges(
  rows: readonly FilledRow[],
  drawn: Edges,
  words: readonly Word[],
  em: number,
): Edges {
  const printed = wordsBetween(words);
  const edges: { horizontal: Edge[]; vertical: Edge[] } = { horizontal: [], vertical: [] };
  const done = new Set<FilledRow>();
  rows.forEach((head, index) => {
    if (done.has(head) || head.cells < FEWEST_CELLS) return;
    const followers = sameEnds(head, rows.slice(index + 1), em);
    const padding = paddingOf(head, printed, em);
    if (!padding) return;
    const found = bodyUnder({ head, followers, padding, printed, drawn, em });
    for (const row of found.filled) done.add(row);
    if (!isBody(found.bands, head)) return;
    // Where every other row has a background the header may have none.
    const isBanded = found.filled.some(({ colour }) => colour === head.colour);
    const above = isBanded ? bandsOver({ head, padding, printed, em }) : [];
    for (const band of [...above, ...found.bands]) addBorders(edges, band, head);
  });
  return edges;
}

/** The rows of backgrounds that end where the head does, nearest first. */
const sameEnds = (head: FilledRow, rows: readonly FilledRow[], em: number): readonly FilledRow[] =>
  rows.filter(
    ({ from, to, top }) =>
      top >= head.bottom - SAME * em &&
      Math.abs(from - head.from) <= SAME * em &&
      Math.abs(to - head.to) <= SAME * em,
  );

interface Body {
  readonly bands: readonly Band[];
  readonly filled: readonly FilledRow[];
}

/** The bands between the backgrounds of one table, and below the last. */
function bodyUnder(led: Led & { readonly followers: readonly FilledRow[]; readonly drawn: Edges }): Body {
  const { head, followers, drawn, em } = led;
  const bands: Band[] = [];
  const filled: FilledRow[] = [];
  let top = head.bottom;
  for (const next of [...followers, null]) {
    const end = Math.min(next?.top ?? Infinity, drawnUnder(head, top, drawn.horizontal, em));
    const ends = !next || end < next.top || isOther(head, next, led);
    if (end - top > SAME * em) {
      if (isParted(head, top, end, drawn.vertical, em)) break;
      const own = bandsUnder(led, top, end, ends && (!next || end === next.top));
      bands.push(...own.bands);
      if (!own.whole) break;
    }
    if (ends) break;
    filled.push(next);
    top = next.bottom;
  }
  return { bands, filled };
}

/** Whether a row of backgrounds is another table's: it has other columns, or says again what the head says. */
function isOther(head: FilledRow, row: FilledRow, { printed, em }: Led): boolean {
  const textOf = ({ top, bottom, from, to }: FilledRow): string =>
    printed(top, bottom, from, to)
      .map(({ text }) => text)
      .join(' ');
  const isOwn = (x: number): boolean => head.sides.some((side) => Math.abs(side - x) <= SAME * em);
  return !row.sides.every(isOwn) || textOf(head) === textOf(row);
}

/** The height of the first line below a place that is drawn over most of the head's width. */
function drawnUnder(head: FilledRow, top: number, across: readonly Edge[], em: number): number {
  const ats = across.map(({ at }) => at);
  const width = head.to - head.from;
  return (
    across
      .slice(slotOf(ats, top + SAME * em) + 1)
      .find(({ from, to }) => overlap(from, to, head.from, head.to) > width / 2)?.at ?? Infinity
  );
}

/** Whether a drawn border stands between the columns: they are drawn then. */
const isParted = (
  head: FilledRow,
  top: number,
  end: number,
  vertical: readonly Edge[],
  em: number,
): boolean =>
  vertical.some(
    ({ at, from, to }) =>
      at > head.from + em && at < head.to - em && overlap(from, to, top, Math.min(end, top + em)) > SAME * em,
  );

/** Whether bands are the body of the head's table: rows in its columns, few words over the places between them. */
function isBody(bands: readonly Band[], { sides }: FilledRow): boolean {
  const crossed = bands.reduce((sum, band) => sum + band.crossed.size, 0);
  return bands.some((band) => band.columns > 1) && crossed <= MOST_CROSSED * bands.length * sides.length;
}

function addBorders(
  edges: { horizontal: Edge[]; vertical: Edge[] },
  { top, bottom, crossed }: Band,
  { from, to, sides }: FilledRow,
): void {
  edges.horizontal.push({ at: top, from, to }, { at: bottom, from, to });
  for (const at of [from, ...sides, to])
    if (!crossed.has(at)) edges.vertical.push({ at, from: top, to: bottom });
}
