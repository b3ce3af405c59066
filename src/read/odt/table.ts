import type { Paragraph, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { fillGrid, type RawCell } from '../flowing/grid.ts';
import { elements, type Element } from '../flowing/xml.ts';
import type { Walk } from './walk.ts';

/** Repetitions stand for emptiness down to the end of a sheet: no more of them than this are real. */
const REPEAT_LIMIT = 200;

/** Reads a table:table with its spans; header rows are those that the file says are repeated on each page. */
export function readTable(element: Element, walk: Walk): Table | null {
  const number = walk.tables++;
  const rows = tableRows(element, false);
  const cells: RawCell[] = [];
  for (const [index, row] of rows.entries()) readRow(row, index, number, cells, walk);
  if (cells.length === 0) return null;
  let headerRows = 0;
  while (rows[headerRows]?.header === true) headerRows++;
  const { columns, cells: filled } = fillGrid(cells, rows.length);
  return {
    kind: 'table',
    rows: rows.length,
    columns,
    cells: filled,
    found: 'declared',
    headerRows,
    breaks: rows.flatMap((row, index) => (row.afterBreak && index > 0 ? [index] : [])),
    flags: [],
    at: [{ table: number, row: 0, col: 0 }],
  };
}

interface Row {
  readonly element: Element;
  readonly header: boolean;
  /** Whether a page ended before it when the file was last saved. */
  readonly afterBreak: boolean;
}

function tableRows(container: Element, header: boolean): readonly Row[] {
  const rows: Row[] = [];
  let afterBreak = false;
  for (const element of elements(container)) {
    if (element.name === 'text:soft-page-break') afterBreak = true;
    else if (element.name === 'table:table-row') {
      const repeat = repeated(element, 'table:number-rows-repeated');
      for (let copy = 0; copy < repeat; copy++)
        rows.push({ element, header, afterBreak: afterBreak && copy === 0 });
      afterBreak = false;
    } else if (element.name === 'table:table-header-rows')
      for (const one of tableRows(element, true)) rows.push(one);
    else if (element.name === 'table:table-rows' || element.name === 'table:table-row-group')
      for (const one of tableRows(element, header)) rows.push(one);
  }
  return rows;
}

function readRow(row: Row, index: number, table: number, cells: RawCell[], walk: Walk): void {
  let column = 0;
  for (const element of elements(row.element)) {
    const repeat = repeated(element, 'table:number-columns-repeated');
    if (element.name === 'table:covered-table-cell') column += repeat;
    if (element.name !== 'table:table-cell') continue;
    for (let copy = 0; copy < repeat; copy++) {
      const span = repeated(element, 'table:number-columns-spanned');
      const place: Place = { table, row: index, col: column };
      const blocks = walk.blocks(element, place);
      cells.push({
        row: index,
        rowEnd: index + repeated(element, 'table:number-rows-spanned'),
        column,
        columnEnd: column + span,
        paragraphs: blocks.filter((block): block is Paragraph => block.kind === 'paragraph'),
        tables: blocks.filter((block): block is Table => block.kind === 'table'),
        header: row.header,
        at: [place],
      });
      // The columns that a span covers have covered cells of their own.
      column += 1;
    }
  }
}

function repeated(element: Element, attribute: string): number {
  const count = Number(element.attributes[attribute] ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, REPEAT_LIMIT) : 1;
}
