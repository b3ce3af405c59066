import type { SheetContent, SheetRow } from './sheet.ts';

/** What the rows of a sheet are: a line of its own, or the rows of one table. */
export type Stretch =
  | { readonly kind: 'line'; readonly row: SheetRow }
  | { readonly kind: 'table'; readonly rows: readonly SheetRow[] };

/**
 * The rows of a sheet as lines and tables, in order. Rows of several cells that follow each other are a table, with the rows of one
 * cell amid them; rows of one cell before and behind are lines. Blank rows part tables where the next one begins with a line or
 * with headings.
 */
export function stretchesOf({ rows }: SheetContent): readonly Stretch[] {
  const found: Stretch[] = [];
  let table: SheetRow[] = [];
  const close = (): void => {
    const last = table.findLastIndex(isWide);
    if (last >= 0) found.push({ kind: 'table', rows: table.slice(0, last + 1) });
    for (const row of table.slice(last + 1)) found.push({ kind: 'line', row });
    table = [];
  };
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const apart = before === undefined || row.row > before.row + 1;
    if (apart && (!isWide(row) || isHeader(row))) close();
    if (table.length === 0 && !isWide(row)) found.push({ kind: 'line', row });
    else table.push(row);
  });
  close();
  return found;
}

const isWide = ({ cells }: SheetRow): boolean => cells.length > 1;

/** Whether a row holds words alone: the first of a table names its columns. */
const isHeader = ({ cells }: SheetRow): boolean =>
  cells.every(({ runs }) => !/^[\d.,%\s€-]+$/u.test(runs.map(({ text }) => text).join('')));
