import { union } from '../../model/box.ts';
import type { CandidateCell, TableCandidate } from './candidate.ts';
import { boxOfSpan } from './cells.ts';

/** In sizes: how far the ends of entries that are set flush may lie apart, and how far a cell's text stands off its side. */
const FLUSH = 0.3;
const OFF = 0.6;
/** Entries of a column that show how it is set. */
const FEWEST = 2;

/**
 * The table with texts put back that run out of their cell to the left, over empty ones: spreadsheets leave out the line between,
 * and what is left looks like one cell. Its text ends where all entries of its last column end, as those of no other do.
 */
export function withOverflow(table: TableCandidate, em: number): TableCandidate {
  const wide = table.cells.filter((cell) => overflows(cell, table, em));
  if (wide.length === 0) return table;
  const cells = table.cells.flatMap((cell) => (wide.includes(cell) ? parted(cell, table) : [cell]));
  return { ...table, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

function overflows(cell: CandidateCell, table: TableCandidate, em: number): boolean {
  const { row, rowEnd, column, columnEnd, words, box } = cell;
  const text = union(words.map((word) => word.box));
  if (text === null || row === 0 || rowEnd - row > 1 || columnEnd - column < 2) return false;
  if (text.x0 - box.x0 < OFF * em || cell.tables.length > 0) return false;
  const columns = Array.from({ length: columnEnd - column }, (_, index) =>
    table.cells.filter(
      (other) =>
        other.column === column + index &&
        other.columnEnd === other.column + 1 &&
        other.row > 0 &&
        other.words.length > 0,
    ),
  );
  return columns.every(
    (entries, index) =>
      entries.length >= FEWEST && isFlush(index === columns.length - 1 ? [...entries, cell] : entries, em),
  );
}

/** Whether the entries end at one place, and do not begin at one as well. */
function isFlush(entries: readonly CandidateCell[], em: number): boolean {
  const boxes = entries.map(({ words }) => union(words.map(({ box }) => box))!);
  const spread = (ends: readonly number[]): number => Math.max(...ends) - Math.min(...ends);
  return spread(boxes.map(({ x1 }) => x1)) <= FLUSH * em && spread(boxes.map(({ x0 }) => x0)) > FLUSH * em;
}

/** The cells that the wide one was, its words in the last. */
function parted(cell: CandidateCell, { xs, ys }: TableCandidate): readonly CandidateCell[] {
  return Array.from({ length: cell.columnEnd - cell.column }, (_, index): CandidateCell => {
    const column = cell.column + index;
    const span = { row: cell.row, rowEnd: cell.rowEnd, column, columnEnd: column + 1 };
    const words = column === cell.columnEnd - 1 ? cell.words : [];
    return { ...cell, ...span, box: boxOfSpan(span, xs, ys), words };
  });
}
