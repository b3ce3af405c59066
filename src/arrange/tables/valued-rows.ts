import { type Line, linesOf } from '../lines.ts';
import type { TableCandidate } from './candidate.ts';
import type { PlacedChunk, PlacedLine } from './placed-lines.ts';

/** The rows of a stretch that no line draws, and the leading columns whose text stands beside all of them. */
export interface ValuedRows {
  readonly rows: readonly PlacedLine[][];
  readonly beside: ReadonlySet<number>;
}

/** Columns that must hold a number on the first line of each row and on no other. */
const FEWEST_KEYS = 2;
/** How much further than wrapped lines the first line of a row stands from what is above it in its columns. */
const WIDER = 1.2;
/** In sizes: the pitch of wrapped lines, where a table has none to measure, or only rows that nobody drew. */
const USUAL_PITCH = 1.25;
/** Of the pitches inside cells, from the narrowest: rows that nobody drew stand in cells too, so it isn't their middle. */
const WRAPPED = 0.25;

/** From the foot of one line to that of the next where a text of the table wraps, in points. */
export function wrapOf(table: TableCandidate): number {
  const pitches = table.cells
    .flatMap(({ words }) => pitchesOf(linesOf(words, table.page)))
    .sort((a, b) => a - b);
  return pitches[Math.floor(WRAPPED * pitches.length)] ?? Infinity;
}

const pitchesOf = (lines: readonly Line[]): readonly number[] =>
  lines.slice(1).map((line, index) => line.box.bottom - lines[index]!.box.bottom);

/**
 * Rows between two drawn lines that begin wherever the same columns hold numbers, set off from what stands above them
 * in their columns; null where they are none. `wrap`: of the table's texts.
 */
export function rowsByValues(lines: readonly PlacedLine[], wrap: number): ValuedRows | null {
  const [first] = lines;
  const isKey = (column: number): boolean =>
    lines.every((line) => pieceAt(line, column)?.numeric !== false) &&
    pieceAt(first!, column)?.numeric === true;
  const columns = [...new Set(lines.flatMap(({ pieces }) => pieces.map(({ column }) => column)))];
  const keys = columns.filter(isKey);
  if (keys.length < FEWEST_KEYS) return null;
  const starts = lines.flatMap((line, index) => (keys.some((key) => pieceAt(line, key)) ? [index] : []));
  if (starts.length < 2) return null;
  const entries = columns.filter((column) => starts.every((index) => pieceAt(lines[index]!, column)));
  if (!keys.every((key) => entries.includes(key)) || entries.length === keys.length) return null;
  if (!starts.every((index) => index === 0 || isSetOff(lines, index, entries, wrap))) return null;
  return {
    rows: starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length)),
    beside: new Set(columns.filter((column) => column < Math.min(...entries))),
  };
}

/** Whether a line stands further than a wrapped one from the nearest above it in each of the columns. */
function isSetOff(
  lines: readonly PlacedLine[],
  index: number,
  columns: readonly number[],
  wrap: number,
): boolean {
  const line = lines[index]!;
  const least = WIDER * Math.min(wrap, USUAL_PITCH * line.cut.size);
  return columns.every((column) => {
    const above = lines.slice(0, index).findLast((other) => pieceAt(other, column));
    return above !== undefined && line.cut.bottom - above.cut.bottom >= least;
  });
}

const pieceAt = ({ pieces }: PlacedLine, column: number): PlacedChunk | undefined =>
  pieces.find((piece) => piece.column === column);
