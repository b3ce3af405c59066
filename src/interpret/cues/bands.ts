import type { Cell } from '../../model/document.ts';
import type { CueScope } from './cue-scope.ts';
import type { Header } from './header.ts';
import { SURE } from './labelness.ts';
import { cellText, filledCells, isEmptyCell, wideCell, type Grid } from './table-grid.ts';

/** Whether one text stands alone in a row: over the whole table, or in the first cell of a row of a wide table. */
export function isBand(
  grid: Grid,
  row: number,
  filled: readonly Cell[],
  header: Header | null,
  scope: CueScope,
): boolean {
  if (filled.length !== 1) return false;
  const cell = filled[0]!;
  if (wideCell(grid, row) !== null || cell.columnEnd - cell.column === grid.table.columns) return true;
  if (grid.table.columns < 3 || cell.column > 0) return false;
  // Cells that reach down from above make the row one of theirs.
  if (grid.at[row]!.some((other) => other.row < row && !isEmptyCell(other))) return false;
  if (header === null) return scope.labelness(cellText(cell), 'key') < SURE;
  return cellText(cell).length > 3;
}

/** Whether a row under a header holds a text over most of its columns, and at most a word or two beside it. */
export function isWideBand(grid: Grid, filled: readonly Cell[], header: Header): boolean {
  const first = filled[0]!;
  const { columns } = grid.table;
  return (
    columns > 2 &&
    filled.length <= 2 &&
    // Under a heading as wide it is one of the rows.
    grid.at[header.end - 1]![0]!.columnEnd !== first.columnEnd &&
    first.column === 0 &&
    first.columnEnd - first.column >= Math.max(2, columns * 0.6) &&
    filled.slice(1).every((cell) => cellText(cell).length <= 40)
  );
}

/** Whether the first cell of a row lies over several columns that a header names apart. */
export const overColumns = (grid: Grid, cell: Cell, header: Header): boolean =>
  cell.column === 0 && grid.at[header.end - 1]![0]!.columnEnd < cell.columnEnd;

/** Columns of a header from which on one cell over them all is none of a row below it. */
const OVER = 3;

/** Whether the cells of a row stand under the columns of a header, each under its own. */
export function fits(grid: Grid, row: number, header: Header): boolean {
  const starts = new Set(grid.at[header.end - 1]!.map((cell) => cell.column));
  return filledCells(grid, row).every((cell) => {
    if (!starts.has(cell.column)) return false;
    const under = [...starts].filter((column) => column >= cell.column && column < cell.columnEnd).length;
    return under < OVER;
  });
}
