import { Failure } from '../../model/failure.ts';
import type { Cell, Paragraph, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';

/** A cell as a reader found it: where it starts and how far it reaches. */
export interface RawCell {
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly columnEnd: number;
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  readonly header: boolean;
  readonly at: readonly Place[];
  readonly flags?: Cell['flags'];
}

/** More positions than any printed table has: a file that asks for more is broken or hostile. */
const POSITIONS_LIMIT = 1_000_000;

/**
 * Cells that fill `rows` × the widest row, in row-major order. Positions that the source leaves out become empty
 * cells without a place (`at` empty), by which a short row can be told from one with empty cells.
 * Where two cells claim one position the first one keeps it and the later one is cut to what is free.
 */
export function fillGrid(raw: readonly RawCell[], rows: number): { columns: number; cells: readonly Cell[] } {
  let columns = 0;
  for (const cell of raw) columns = Math.max(columns, cell.columnEnd);
  if (rows * columns > POSITIONS_LIMIT)
    throw new Failure('too_large', `a table of ${rows} × ${columns} cells`);
  const taken = new Uint8Array(rows * columns);
  const cells: Cell[] = [];
  for (const cell of raw) {
    const placed = cut(cell, taken, rows, columns);
    for (let row = placed.row; row < placed.rowEnd; row++)
      taken.fill(1, row * columns + placed.column, row * columns + placed.columnEnd);
    cells.push(placed);
  }
  for (let position = 0; position < taken.length; position++) {
    if (taken[position] === 1) continue;
    const [row, column] = [Math.floor(position / columns), position % columns];
    cells.push({
      row,
      rowEnd: row + 1,
      column,
      columnEnd: column + 1,
      paragraphs: [],
      tables: [],
      header: false,
      at: [],
    });
  }
  return { columns, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

function cut(cell: RawCell, taken: Uint8Array, rows: number, columns: number): Cell {
  const free = (row: number, column: number): boolean =>
    row < rows && column < columns && taken[row * columns + column] === 0;
  let columnEnd = cell.column + 1;
  while (columnEnd < cell.columnEnd && free(cell.row, columnEnd)) columnEnd++;
  let rowEnd = cell.row + 1;
  const rowIsFree = (row: number): boolean => {
    for (let column = cell.column; column < columnEnd; column++) if (!free(row, column)) return false;
    return true;
  };
  while (rowEnd < cell.rowEnd && rowIsFree(rowEnd)) rowEnd++;
  return { ...cell, columnEnd, rowEnd };
}
