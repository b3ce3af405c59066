import { type Box, centreY, overlap } from '../../model/box.ts';
import type { Fill, Ruling, Word } from '../../model/page.ts';
import { type Edges, grouped } from './edges.ts';
import { slotOf } from './grid.ts';
import { phrasesOf } from './phrases.ts';
import { inBins, wordsBetween } from './print-between.ts';

/** Backgrounds of cells side by side, as a header has them: the sides between them, and what they cover together. */
export interface FilledRow {
  readonly sides: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  readonly cells: number;
  /** Of its first background. */
  readonly colour: string;
}

/** Tolerances in text sizes: for one height, for backgrounds that meet. */
const SAME_HEIGHT = 0.3;
export const MEET = 0.15;
/** In text sizes: what is narrower is no cell, and what is lower no row. */
const NARROWEST = 1.2;
const LOWEST = 0.8;

type Growing = { -readonly [Key in keyof FilledRow]: FilledRow[Key] } & { sides: number[] };

/** The rows that backgrounds with one lower end make, top to bottom; a background alone is a row of one cell. */
export function filledRows(fills: readonly Fill[], em: number): readonly FilledRow[] {
  const wide = fills
    .filter(({ box }) => box.x1 - box.x0 >= NARROWEST * em && box.bottom - box.top >= LOWEST * em)
    .sort((a, b) => a.box.bottom - b.box.bottom);
  return grouped(wide, ({ box }) => box.bottom, SAME_HEIGHT * em).flatMap((group): readonly FilledRow[] => {
    const rows: Growing[] = [];
    for (const { box, colour } of [...group].sort((a, b) => a.box.x0 - b.box.x0 || a.box.x1 - b.box.x1)) {
      const row = rows.at(-1);
      // A background that is painted twice is one.
      if (row && box.x1 <= row.to + MEET * em) continue;
      if (row && Math.abs(box.x0 - row.to) <= MEET * em) {
        row.sides.push((box.x0 + row.to) / 2);
        row.to = box.x1;
        row.top = Math.min(row.top, box.top);
        row.cells++;
      } else {
        const { x0: from, x1: to, top, bottom } = box;
        rows.push({ sides: [], from, to, top, bottom, cells: 1, colour: colour.join(' ') });
      }
    }
    return rows;
  });
}

/**
 * Whether a row between two heights is told from its neighbours by its background, or by theirs: one of them has a background,
 * other than the table's first row has, and the other has none. `ys`: of the table's rows.
 */
export function bandedRows(
  filled: readonly FilledRow[],
  em: number,
): (ys: readonly number[], row: number) => boolean {
  const bottoms = filled.map(({ bottom }) => bottom);
  const reach = SAME_HEIGHT * em;
  return (ys, row) => {
    const colourOf = (index: number): string | null => {
      const [top, bottom] = [ys[index]!, ys[index + 1]!];
      return (
        filled
          .slice(slotOf(bottoms, bottom - reach) + 1, slotOf(bottoms, bottom + reach) + 1)
          .find((other) => Math.abs(other.top - top) <= reach)?.colour ?? null
      );
    };
    const [own, head] = [colourOf(row), colourOf(0)];
    return [row - 1, row + 1]
      .filter((index) => index > 0 && index + 1 < ys.length && row > 0)
      .map(colourOf)
      .some((other) => (own === null) !== (other === null) && (own ?? other) !== head);
  };
}

/** In text sizes: a row of backgrounds ends no further from where the lines do. */
const SAME_END = 0.3;
/** Lines across of one width: fewer are chance. */
const FEWEST_LINES = 2;

/**
 * The upper and lower sides of rows of backgrounds that no line draws, cell by cell, where the row is as wide as lines
 * across are and no line down stands beside it: its background parts it from its neighbours as they do.
 */
export function undrawnSides(
  rows: readonly FilledRow[],
  { horizontal, vertical }: Edges,
  em: number,
): readonly Ruling[] {
  const ats = horizontal.map(({ at }) => at);
  const isFramed = ({ from, to, top, bottom }: FilledRow): boolean =>
    vertical.some(
      (edge) => edge.at > from - em && edge.at < to + em && overlap(edge.from, edge.to, top, bottom) > reach,
    );
  const reach = SAME_HEIGHT * em;
  return rows.flatMap((row) => {
    const isAsWide = ({ from, to }: { from: number; to: number }): boolean =>
      Math.abs(from - row.from) <= SAME_END * em && Math.abs(to - row.to) <= SAME_END * em;
    // Backgrounds behind lines of text in a box are as wide as the box.
    if (row.cells < 2 || isFramed(row)) return [];
    if (horizontal.filter(isAsWide).length < FEWEST_LINES) return [];
    const isDrawn = (y: number): boolean =>
      horizontal
        .slice(slotOf(ats, y - reach) + 1, slotOf(ats, y + reach) + 1)
        .some(({ from, to }) => from < row.to && to > row.from);
    const xs = [row.from, ...row.sides, row.to];
    return [row.top, row.bottom]
      .filter((y) => !isDrawn(y))
      .flatMap((y) =>
        xs.slice(1).map((x1, cell): Ruling => ({
          orientation: 'horizontal',
          box: { x0: xs[cell]!, x1, top: y, bottom: y },
        })),
      );
  });
}

/**
 * Whether a place lies inside one of several backgrounds of a row in which all that is printed is one text: it is one
 * cell, whatever columns lie above and below.
 */
export function insideOneCell(
  rows: readonly FilledRow[],
  words: readonly Word[],
  em: number,
): (top: number, bottom: number, x: number) => boolean {
  const printed = wordsBetween(words);
  const cells = rows
    .filter(({ cells }) => cells > 1)
    .flatMap(({ from, sides, to, top, bottom }) =>
      [...sides, to].map((x1, index) => ({ x0: index > 0 ? sides[index - 1]! : from, x1, top, bottom })),
    );
  const isInside = inBins(
    cells,
    (cell) => [cell.top, cell.bottom],
    ({ x0, x1, top, bottom }, upper: number, lower: number, x: number) =>
      x > x0 + MEET * em &&
      x < x1 - MEET * em &&
      top < (upper + lower) / 2 &&
      bottom > (upper + lower) / 2 &&
      isOneText(phrasesOf(printed(top, bottom, x0, x1)), em),
    em,
  );
  return (top, bottom, x) => isInside(top, bottom, top, bottom, x);
}

/** Whether no two pieces of print stand side by side. */
const isOneText = (phrases: readonly { readonly box: Box }[], em: number): boolean =>
  phrases.every(({ box }, index) =>
    phrases.slice(index + 1).every((other) => Math.abs(centreY(box) - centreY(other.box)) > SAME_HEIGHT * em),
  );
