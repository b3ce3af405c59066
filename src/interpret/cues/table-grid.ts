import { once } from '../../model/once.ts';
import { textOf, type Cell, type Table } from '../../model/document.ts';

/** A table as positions: the cell that covers each position, found in one pass. */
export interface Grid {
  readonly table: Table;
  /** By row, then by column. */
  readonly at: readonly (readonly Cell[])[];
}

/** The grid of a table; made once for each. */
export const gridOf = once((table: Table): Grid => {
  const at: Cell[][] = Array.from({ length: table.rows }, () => new Array<Cell>(table.columns));
  for (const cell of table.cells)
    for (let row = cell.row; row < cell.rowEnd; row++) at[row]?.fill(cell, cell.column, cell.columnEnd);
  return { table, at };
});

/** Text of a cell with its lines kept; whitespace at the ends removed. */
export const cellText = (cell: Cell): string => textOf(cell.paragraphs).trim();

/** Text of a cell and of the tables inside it. */
export const wholeText = (cell: Cell): string =>
  [cellText(cell), ...cell.tables.flatMap(({ cells }) => cells.map(wholeText))].join('\n').trim();

/** Whether a cell holds nothing at all. A dash is content: it says "none". */
export const isEmptyCell = (cell: Cell): boolean => cell.tables.length === 0 && cellText(cell) === '';

/** The cells of a row that start in it, left to right. */
export const cellsStarting = (grid: Grid, row: number): readonly Cell[] =>
  (grid.at[row] ?? []).filter((cell, column) => cell.row === row && cell.column === column);

/** The cells of a row that start in it and hold something. */
export const filledCells = (grid: Grid, row: number): readonly Cell[] =>
  cellsStarting(grid, row).filter((cell) => !isEmptyCell(cell));

/** The one filled cell of a row that reaches over the whole table, or stands alone in it; null where there is none. */
export function wideCell(grid: Grid, row: number): Cell | null {
  const filled = filledCells(grid, row);
  const only = filled[0];
  if (filled.length !== 1 || only === undefined || grid.table.columns < 3) return null;
  return only.columnEnd - only.column >= grid.table.columns - 1 ? only : null;
}

/** How many filled cells start in the given rows of a column. */
export const startsIn = (grid: Grid, rows: readonly number[], column: number): number =>
  rows.filter((row) => {
    const cell = grid.at[row]![column]!;
    return cell.row === row && cell.column === column && !isEmptyCell(cell);
  }).length;
