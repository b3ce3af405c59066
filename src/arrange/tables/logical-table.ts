import type { FlagCode } from '../../model/catalogue/index.ts';
import type { Word } from '../../model/page.ts';
import type { CandidateCell, TableCandidate } from './candidate.ts';

/** A cell of a table that may run over pages: the pieces of it that single pages show. */
export interface LogicalCell {
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly columnEnd: number;
  readonly pieces: readonly { readonly table: TableCandidate; readonly cell: CandidateCell }[];
}

/** One table with all its parts; rows counted over the parts, repeated headers left out. */
export interface LogicalTable {
  readonly parts: readonly TableCandidate[];
  readonly rows: number;
  /** Boundaries of columns as the first part has them. */
  readonly xs: readonly number[];
  readonly cells: readonly LogicalCell[];
  readonly headerRows: number;
  readonly breaks: readonly number[];
  readonly flags: readonly FlagCode[];
  /** Words of headers that were repeated on later pages and left out. */
  readonly repeated: readonly { readonly table: TableCandidate; readonly cells: readonly CandidateCell[] }[];
}

export function logicalFrom(table: TableCandidate): LogicalTable {
  return {
    parts: [table],
    rows: table.ys.length - 1,
    xs: table.xs,
    cells: table.cells.map((cell) => ({
      row: cell.row,
      rowEnd: cell.rowEnd,
      column: cell.column,
      columnEnd: cell.columnEnd,
      pieces: [{ table, cell }],
    })),
    headerRows: 0,
    breaks: [],
    flags: table.flags,
    repeated: [],
  };
}

export const wordsOfCell = (cell: LogicalCell): readonly Word[] =>
  cell.pieces.flatMap((piece) => piece.cell.words);

/** Whether anything, a word or a table, stands in the cell. */
export const isFilled = (cell: LogicalCell): boolean =>
  cell.pieces.some((piece) => piece.cell.words.length > 0 || piece.cell.tables.length > 0);
