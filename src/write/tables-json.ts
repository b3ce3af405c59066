import { type Block, type Table, textOf } from '../model/document.ts';
import type { Place } from '../model/place.ts';

/** One cell as tools that score tables read it: rows and columns from 0, the last ones included. */
export interface CellJson {
  readonly r0: number;
  readonly r1: number;
  readonly c0: number;
  readonly c1: number;
  readonly text: string;
  /** [left, top, right, bottom] in points on the page where the cell begins; null where the format has no places. */
  readonly bbox: readonly [number, number, number, number] | null;
}

export interface TableJson {
  /** Page on which the table begins, from 1; null where the format has no pages. */
  readonly page: number | null;
  readonly cells: readonly CellJson[];
}

/** All tables of a document's blocks in order, each followed by the tables inside its cells. */
export const tablesJson = (blocks: readonly Block[]): readonly TableJson[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? withInner(block) : []));

const withInner = (table: Table): readonly TableJson[] => [
  {
    page: onPage(table.at[0])?.page ?? null,
    cells: table.cells.map((cell) => ({
      r0: cell.row,
      r1: cell.rowEnd - 1,
      c0: cell.column,
      c1: cell.columnEnd - 1,
      text: textOf(cell.paragraphs),
      bbox: onPage(cell.at[0])?.box ?? null,
    })),
  },
  ...table.cells.flatMap((cell) => cell.tables.flatMap(withInner)),
];

const onPage = (place: Place | undefined): Extract<Place, { page: number }> | null =>
  place && 'page' in place ? place : null;
