import { textOf, type Cell, type Furniture, type Paragraph, type Table } from '../../model/document.ts';

/** A table that may still go on. Its rows are lists of the cells that start in them, each cell's `row` the row's index. */
export interface OpenTable {
  readonly first: Table;
  columns: number;
  readonly rows: Cell[][];
  headerRows: number;
  readonly breaks: number[];
  readonly at: Table['at'][number][];
}

export function openTable(table: Table): OpenTable {
  return {
    first: table,
    columns: table.columns,
    rows: rowsOf(table),
    headerRows: table.headerRows,
    breaks: [...table.breaks],
    at: [...table.at],
  };
}

export function closeTable(open: OpenTable): Table {
  const { rows, headerRows, at } = open;
  const [columns, cells] = withoutUnusedBorders(open.columns, open.rows.flat());
  const breaks = [...new Set(open.breaks)]
    .filter((row) => row > 0 && row < rows.length)
    .sort((a, b) => a - b);
  return { ...open.first, rows: rows.length, columns, cells, headerRows, breaks, at };
}

/** Columns and cells without the borders that no cell begins or ends at: where a format has them, no reader sees them. */
function withoutUnusedBorders(columns: number, cells: readonly Cell[]): readonly [number, readonly Cell[]] {
  const used = [...new Set([0, columns, ...cells.flatMap(({ column, columnEnd }) => [column, columnEnd])])];
  if (used.length > columns) return [columns, cells];
  const places = new Map(used.sort((a, b) => a - b).map((border, index) => [border, index]));
  return [
    used.length - 1,
    cells.map((cell) => ({
      ...cell,
      column: places.get(cell.column)!,
      columnEnd: places.get(cell.columnEnd)!,
    })),
  ];
}

export function rowsOf(table: Table): Cell[][] {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]!.push(cell);
  return rows;
}

/** The cell of an open table that covers that position, however many rows up it starts. */
export function cellAt(open: OpenTable, row: number, column: number): Cell | undefined {
  for (let above = row; above >= 0; above--)
    for (const cell of open.rows[above]!)
      if (cell.column <= column && column < cell.columnEnd) return cell.rowEnd > row ? cell : undefined;
  return undefined;
}

/** Gives the cell other paragraphs and more places. */
export function replaceCell(
  open: OpenTable,
  cell: Cell,
  paragraphs: readonly Paragraph[],
  at: Cell['at'],
): void {
  const row = open.rows[cell.row]!;
  row[row.indexOf(cell)] = { ...cell, paragraphs, at: [...cell.at, ...at] };
}

/** A cell's text on one line. */
export const lineOf = (cell: Cell): string => textOf(cell.paragraphs).replaceAll('\n', ' ');

/** A transcript's rows may lack cells; a file format's rows stand where it says they stand. */
export const isTranscript = (table: Table): boolean => table.at.some((place) => 'line' in place);

/** Positions that the source left out: they have no place. */
export const isMissing = (cell: Cell): boolean => cell.at.length === 0;

export function emptyCell(row: number, column: number): Cell {
  return {
    row,
    rowEnd: row + 1,
    column,
    columnEnd: column + 1,
    paragraphs: [],
    tables: [],
    header: false,
    at: [],
  };
}

/** A row set aside because it says again what stands above it. */
export const setAside = (cells: readonly Cell[]): readonly Furniture[] =>
  cells
    .filter((cell) => cell.paragraphs.length > 0)
    .map((cell) => ({ role: 'separator', text: lineOf(cell), at: cell.at }));
