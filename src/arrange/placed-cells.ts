import type { Block, Cell, Table } from '../model/document.ts';
import type { Place } from '../model/place.ts';

/** The blocks with a place for every cell: one that the source left out stands beside its neighbour in the row. */
export const withPlaces = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.kind === 'table' ? placed(block) : block));

function placed(table: Table): Table {
  const first = firstOfRow(table);
  const cells: Cell[] = [];
  let last: { row: number; at: readonly Place[] } | null = null;
  for (const cell of table.cells) {
    const beside = last?.row === cell.row ? last.at : (first.get(cell.row) ?? table.at);
    const at: readonly Place[] = cell.at.length > 0 ? cell.at : beside;
    last = { row: cell.row, at };
    cells.push({ ...cell, at, tables: cell.tables.map(placed) });
  }
  return { ...table, cells };
}

/** The first place that a row has, by its number. */
function firstOfRow(table: Table): ReadonlyMap<number, readonly Place[]> {
  const places = new Map<number, readonly Place[]>();
  for (const { row, at } of table.cells) if (at.length > 0 && !places.has(row)) places.set(row, at);
  return places;
}
