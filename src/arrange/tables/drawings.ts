import type { TableCandidate } from './candidate.ts';

/** The part of a table's cells that must be filled; in its first row or column, where it names things, more of them. */
const FILLED = 0.2;
const NAMED = 0.6;
const FEWEST_ROWS = 3;

/** Whether drawn lines are a chart's or a drawing's: nearly all slots are empty, the first row and column too. */
export function isDrawing(table: TableCandidate): boolean {
  const filled = (cells: TableCandidate['cells']): number =>
    cells.filter((cell) => cell.words.length > 0 || cell.tables.length > 0).length /
    Math.max(1, cells.length);
  const { cells } = table;
  // What a page break leaves of a row may be a single filled cell.
  if (table.ys.length <= FEWEST_ROWS) return false;
  if (table.xs.length === 2) return filled(cells) <= 0.5;
  if (filled(cells) >= FILLED) return false;
  const first = filled(cells.filter((cell) => cell.row === 0));
  const leading = filled(cells.filter((cell) => cell.column === 0));
  return first < NAMED && leading < NAMED;
}
