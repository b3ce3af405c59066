import type { Block, Cell, Document, Table } from '../model/document.ts';
import { placeKey } from '../model/place.ts';
import type { Draft } from '../record/draft.ts';
import { once, oncePerPair } from '../model/once.ts';
import { readingsOf } from './readings.ts';

/** Paths by the places that their values were read from. */
export type PathsByPlace = ReadonlyMap<string, readonly string[]>;

/** The values of objectives and of their sections, by place; headings and columns of a section aside. */
export const pathsByPlace: (draft: Draft) => PathsByPlace = once((draft: Draft) => {
  const paths = new Map<string, string[]>();
  for (const { path, reading } of readingsOf(draft)) {
    if (!/^(?:objectives|sections)\[\d+\]\.(?!columns|heading)/.test(path)) continue;
    for (const place of reading.at) {
      const key = placeKey(place);
      const known = paths.get(key);
      if (known) known.push(path);
      else paths.set(key, [path]);
    }
  }
  return paths;
});

/** Paths of what was read from a cell, each once. */
export const pathsAt = (cell: Cell, paths: PathsByPlace): string[] => [
  ...new Set(keysOf(cell).flatMap((key) => paths.get(key) ?? [])),
];

/** Keys of the places of a cell and of its paragraphs. */
export const keysOf: (cell: Cell) => readonly string[] = once((cell: Cell) =>
  [...cell.at, ...cell.paragraphs.flatMap((paragraph) => paragraph.at)].map(placeKey),
);

/** Tables of three columns or more that some value was read from, those in cells too. */
export const planTables: (draft: Draft, document: Document) => readonly Table[] = oncePerPair(
  (draft, document) => {
    const paths = pathsByPlace(draft);
    const found: Table[] = [];
    const visit = (block: Block): void => {
      if (block.kind !== 'table') return;
      if (block.columns > 2 && block.cells.some((cell) => keysOf(cell).some((key) => paths.has(key))))
        found.push(block);
      for (const cell of block.cells) cell.tables.forEach(visit);
    };
    document.blocks.forEach(visit);
    return found;
  },
);

export interface WholeRow {
  /** A cell for each column, left to right. */
  readonly cells: readonly Cell[];
  readonly texts: readonly string[];
}

/** Rows below the heads in which every place is a cell of its own and not all are empty. */
export const wholeRows: (table: Table) => readonly WholeRow[] = once((table: Table) => {
  const byRow = new Map<number, Cell[]>();
  for (const cell of table.cells) {
    if (cell.header || cell.row < Math.max(1, table.headerRows)) continue;
    if (cell.rowEnd !== cell.row + 1 || cell.columnEnd !== cell.column + 1) continue;
    const own = byRow.get(cell.row);
    if (own) own.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  return [...byRow.values()]
    .filter((cells) => cells.length === table.columns)
    .map((cells) => {
      const sorted = [...cells].sort((a, b) => a.column - b.column);
      const texts = sorted.map(({ paragraphs }) =>
        paragraphs
          .map(({ text }) => text)
          .join(' ')
          .trim(),
      );
      return { cells: sorted, texts };
    })
    .filter(({ texts }) => texts.some((text) => text !== ''));
});
