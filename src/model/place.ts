/**
 * Where something stands in its source, as published in a field's `at`.
 * `page` counts from 1, `box` is [left, top, right, bottom] in points from the page's top left;
 * `line` counts from 1 and `col` (a tab-separated cell of that line) from 0;
 * `table`, `row`, `col` and `paragraph` count from 0 in document order; `running` is the header or footer of a flowing document,
 * which stands on every page and in no place of its own.
 */
export type Place = (
  | { readonly page: number; readonly box: readonly [number, number, number, number] }
  | { readonly line: number; readonly col?: number }
  | { readonly table: number; readonly row: number; readonly col: number }
  | { readonly paragraph: number }
  | { readonly running: 'header' | 'footer' }
) & {
  /** Which of several enclosed documents, from 0 in the order in which they were read. */
  readonly part?: number;
};

/** A string that is the same for the same place: places are compared by it. */
export function placeKey(place: Place): string {
  const part = place.part === undefined ? '' : `${place.part}/`;
  if ('page' in place) return `${part}p${place.page}:${place.box.join(',')}`;
  if ('line' in place) return `${part}l${place.line}:${place.col ?? ''}`;
  if ('table' in place) return `${part}t${place.table}:${place.row},${place.col}`;
  if ('running' in place) return `${part}${place.running}`;
  return `${part}b${place.paragraph}`;
}
