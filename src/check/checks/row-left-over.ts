import type { Block, Document, Table } from '../../model/document.ts';
import { placeKey } from '../../model/place.ts';
import { doubt, type Check } from '../finding.ts';
import { mapReadings } from '../readings.ts';

/** Where words of a table's row stand in no field, the values of that row may lack them or stand in the wrong field. */
export const rowLeftOver: Check = (draft, document) => {
  const rows = rowsByPlace(document);
  const left = new Set<string>();
  for (const { text, at } of draft.unassigned) {
    if (!/\p{L}{3}|\d/u.test(text)) continue;
    for (const place of at) {
      const row = rows.get(placeKey(place));
      if (row !== undefined) left.add(row);
    }
  }
  if (left.size === 0) return [];
  const paths: string[] = [];
  mapReadings(draft, (reading, path) => {
    if (!path.startsWith('objectives') && !path.startsWith('allocations')) return;
    const own = reading.at.map((place) => rows.get(placeKey(place)));
    if (own.some((row) => row !== undefined && left.has(row))) paths.push(path);
  });
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
      const places = [...cell.at, ...cell.paragraphs.flatMap((paragraph) => paragraph.at)];
      for (const place of places) rows.set(placeKey(place), `${id}:${cell.row}`);
      cell.tables.forEach(inTable);
    }
  };
  document.blocks.forEach(visit);
  return rows;
}
