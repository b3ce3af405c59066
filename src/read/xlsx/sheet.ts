import { elements, child, type Element } from '../flowing/xml.ts';
import { cellsOfRow, columnOf, type SheetCell } from './cells.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** A row that shows something. */
export interface SheetRow {
  /** From 0 in the sheet. */
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

/** Cells that are one; half-open, from 0 in the sheet. */
export interface Merged {
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly columnEnd: number;
}

export interface SheetContent {
  readonly rows: readonly SheetRow[];
  readonly merged: readonly Merged[];
}

/** What a sheet shows; texts of rows and columns that are hidden go to `hidden`, struck ones to `struck`. */
export function contentOf(sheet: Sheet, book: Workbook, hidden: string[], struck: string[]): SheetContent {
  const gone = hiddenColumns(sheet.root);
  const isHidden = (column: number): boolean => gone.some(([from, to]) => column >= from && column <= to);
  const rows: SheetRow[] = [];
  let next = 0;
  for (const element of elements(child(sheet.root, 'x:sheetData'), 'x:row')) {
    const row = Number(element.attributes['r'] ?? next + 1) - 1;
    next = row + 1;
    const all = cellsOfRow(element, row, book, () => false, struck);
    const shown = isOn(element, 'hidden') ? [] : all.filter(({ column }) => !isHidden(column));
    for (const cell of all) if (!shown.includes(cell)) hidden.push(textOf(cell));
    if (shown.length > 0) rows.push({ row, cells: shown });
  }
  return { rows, merged: mergedOf(sheet.root) };
}

export const textOf = ({ runs }: SheetCell): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim();

const isOn = ({ attributes }: Element, name: string): boolean => /^(?:1|true)$/.test(attributes[name] ?? '');

const hiddenColumns = (root: Element): readonly (readonly [number, number])[] =>
  elements(child(root, 'x:cols'), 'x:col')
    .filter((column) => isOn(column, 'hidden'))
    .map(({ attributes }) => [Number(attributes['min']) - 1, Number(attributes['max']) - 1] as const);

const mergedOf = (root: Element): readonly Merged[] =>
  elements(child(root, 'x:mergeCells'), 'x:mergeCell').flatMap(({ attributes }) => {
    const [first = '', last = first] = (attributes['ref'] ?? '').split(':');
    const [column, end] = [columnOf(first), columnOf(last)];
    const [row, rowEnd] = [first, last].map((reference) => Number(/\d+$/.exec(reference)?.[0]));
    if (column === null || end === null || !row || !rowEnd) return [];
    return [{ row: row - 1, rowEnd, column, columnEnd: end + 1 }];
  });
