import type { PlacedLine } from './placed-lines.ts';

/** Fewest rows that blanks show. */
const FEWEST_ROWS = 3;
/** In sizes: how much wider than between the lines of one text the blank between rows is at least. */
const WIDER = 0.16;
/** The part of a word's box above and below its letters. */
const EDGE = 0.15;
/** The part of the rows that must fill the first column, and two columns at least. */
const MOST = 0.8;
/** The part of all columns that a row fills on average. */
const FILLED = 0.5;

/** The part of the rows in which two figures may stand under each other: more are groups of rows. */
const MOST_GROUPED = 0.1;

/** A stretch of the table that no blank across all columns parts. */
interface Stretch {
  readonly lines: PlacedLine[];
  top: number;
  bottom: number;
}

/**
 * Rows that blanks across all columns part, wider than those between the lines of one text, wherever in their row short cells stand:
 * above, in the middle or below. Null where blanks are all alike, or leave rows that are no rows: too few, or most of them empty.
 */
export function rowsByGaps(lines: readonly PlacedLine[]): readonly PlacedLine[][] | null {
  const stretches = stretchesOf(lines);
  const wrap = smallestBlank(lines);
  if (wrap === null) return null;
  const size = Math.max(...lines.map(({ cut }) => cut.size));
  const rows: PlacedLine[][] = [];
  for (const [index, { lines: own, top }] of stretches.entries()) {
    const before = stretches[index - 1];
    if (before === undefined || top - before.bottom > wrap + WIDER * size) rows.push([...own]);
    else rows.at(-1)!.push(...own);
  }
  return rows.length >= FEWEST_ROWS && rows.length < lines.length && areRows(rows) ? rows : null;
}

function stretchesOf(lines: readonly PlacedLine[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const placed = lines
    .map((line) => ({ line, ...inkOf(line.pieces.flatMap(({ words }) => words)) }))
    .sort((a, b) => a.top - b.top);
  for (const { line, top, bottom } of placed) {
    const last = stretches.at(-1);
    if (last === undefined || top > last.bottom) stretches.push({ lines: [line], top, bottom });
    else {
      last.lines.push(line);
      last.bottom = Math.max(last.bottom, bottom);
    }
  }
  return stretches;
}

/** Points of the smallest blank between two lines of one column; null where no column has two. */
function smallestBlank(lines: readonly PlacedLine[]): number | null {
  const blanks: number[] = [];
  const lastOf = new Map<number, number>();
  for (const { pieces } of lines)
    for (const { column, words } of pieces) {
      const { top, bottom } = inkOf(words);
      const last = lastOf.get(column);
      if (last !== undefined && top > last) blanks.push(top - last);
      lastOf.set(column, Math.max(last ?? 0, bottom));
    }
  return blanks.length === 0 ? null : Math.min(...blanks);
}

function areRows(rows: readonly (readonly PlacedLine[])[]): boolean {
  const filled = rows.map((row) => new Set(row.flatMap(({ pieces }) => pieces.map(({ column }) => column))));
  const columns = new Set(filled.flatMap((own) => [...own]));
  const first = Math.min(...columns);
  const whole = filled.filter((own) => own.has(first) && own.size > 1).length;
  const share = filled.reduce((sum, own) => sum + own.size, 0) / (rows.length * columns.size);
  const grouped = rows.filter((row) => hasStackedFigures(row, first)).length;
  return whole >= MOST * rows.length && share >= FILLED && grouped <= MOST_GROUPED * rows.length;
}

function hasStackedFigures(row: readonly PlacedLine[], first: number): boolean {
  const figures = row.flatMap(({ pieces }) =>
    pieces.filter(({ column, numeric }) => numeric && column !== first),
  );
  return new Set(figures.map(({ column }) => column)).size < figures.length;
}

/** Where the letters of words stand, without the room that their boxes leave about them. */
function inkOf(words: PlacedLine['pieces'][number]['words']): { top: number; bottom: number } {
  const top = Math.min(...words.map(({ box }) => box.top + EDGE * (box.bottom - box.top)));
  const bottom = Math.max(...words.map(({ box }) => box.bottom - EDGE * (box.bottom - box.top)));
  return { top, bottom };
}
