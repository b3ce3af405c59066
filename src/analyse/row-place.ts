import type { Cell } from '../model/flat-table.ts';
import type { Record } from '../record/record.ts';
import { plain } from './columns.ts';

export type RowPlace = Record['diagnostics'][number]['at'][number];

/** Where the first of the fields stands that an object of the record holds, lists within it included; null for none. */
export function firstPlace(value: unknown): RowPlace | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = firstPlace(item);
      if (found !== null) return found;
    }
    return null;
  }
  const { at } = value as { readonly at?: readonly RowPlace[] };
  return Array.isArray(at) ? ((at as readonly RowPlace[])[0] ?? null) : firstPlace(Object.values(value));
}

/** The columns by which every row leads back to its page. */
export const PLACE_COLUMNS = [
  plain('page', 'integer', 'Page that it begins on; null for formats without pages'),
  plain(
    'box',
    'list',
    "Box on the page: left, top, right, bottom in points from the page's top left; null without pages",
  ),
  plain(
    'place',
    'string',
    'Place in a document without pages: line, or table, row and column, or paragraph, counted from 1',
  ),
] as const;

/** Their cells. */
export function placeCells(place: RowPlace | null): readonly [Cell, Cell, Cell] {
  if (place === null) return [null, null, null];
  return 'page' in place ? [place.page, place.box, null] : [null, null, placeInWords(place)];
}

/** A place for people, all of it counted from 1. */
export function placeInWords(place: RowPlace): string {
  const part = place.part === undefined ? '' : `document ${place.part + 1}, `;
  if ('page' in place) return `${part}page ${place.page}, box ${place.box.join(' ')}`;
  if ('line' in place)
    return `${part}line ${place.line}${place.col === undefined ? '' : `, cell ${place.col + 1}`}`;
  if ('table' in place)
    return `${part}table ${place.table + 1}, row ${place.row + 1}, column ${place.col + 1}`;
  if ('paragraph' in place) return `${part}paragraph ${place.paragraph + 1}`;
  return 'running' in place ? `${part}running ${place.running}` : part;
}
