import type { Block, Document, Table } from '../../model/document.ts';
import { placeKey } from '../../model/place.ts';
import { doubt, type Check } from '../finding.ts';
import { keysOf } from '../plan-tables.ts';
import { readingsOf } from '../readings.ts';

/** Where words of a table's row stand in no field, the values of that row may lack them or stand in the wrong field. */
export const rowLeftOver: Check = (draft, document) => {
  const unread = draft.unassigned.filter(({ text }) => /\p{L}{3}|\d/u.test(text));
  if (unread.length === 0) return [];
  const rows = rowsByPlace(document);
  const left = new Set<string>();
  for (const { at } of unread) {
    for (const place of at) {
      const row = rows.get(placeKey(place));
      if (row !== undefined) left.add(row);
    }
  }
  if (left.size === 0) return [];
  const paths: string[] = [];
  for (const { path, reading } of readingsOf(draft)) {
    if (!path.startsWith('objectives') && !path.startsWith('allocations')) continue;
    const own = reading.at.map((place) => rows.get(placeKey(place)));
    if (own.some((row) => row !== undefined && left.has(row))) paths.push(path);
  }
  return paths.length === 0 ? [] : [doubt('row_left_over', paths, null)];
};

/** The row of a table that each place belongs to; a cell over several rows belongs to its first. */
function rowsByPlace(document: Document): Map<string, string> {
  const rows = new Map<string, string>();
  let count = 0;
  const visit = (block: Block): void => {
    if (block.kind === 'table') inTable(block);
  };
  const inTable = (table: Table): void => {
    const id = count++;
    for (const cell of table.cells) {
      for (const key of keysOf(cell)) rows.set(key, `${id}:${cell.row}`);
      cell.tables.forEach(inTable);
    }
  };
  document.blocks.forEach(visit);
  return rows;
}
