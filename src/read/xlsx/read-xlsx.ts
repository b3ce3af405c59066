import type { Outcome } from '../../model/diagnostic.ts';
import type { Block, Paragraph, Run, Source, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { fillGrid, type RawCell } from '../flowing/grid.ts';
import { paragraph } from '../flowing/paragraph.ts';
import { setAsideDiagnostics } from '../flowing/set-aside.ts';
import { contentOf, type SheetContent, type SheetRow } from './sheet.ts';
import { stretchesOf } from './stretches.ts';
import { openWorkbook } from './workbook.ts';

/** Names that spreadsheet programs give a sheet by themselves. */
const UNNAMED = /^(?:foglio|sheet|tabelle|feuil\w*)\s*\d*$/iu;

/**
 * Reads the sheets of a workbook (.xlsx) as the tables that they show: numbers as their cells print them, merged cells as one, what
 * is hidden or struck out left out. Places count lines outside tables as paragraphs, and tables, from 0 over all sheets.
 * Fails with `xlsx_damaged` or `too_large`.
 */
export function readXlsx(bytes: Uint8Array): Outcome<Source> {
  const book = openWorkbook(bytes);
  const hidden = [...book.hidden];
  const struck: string[] = [];
  const counts = { paragraphs: 0, tables: 0 };
  const blocks = book.sheets.flatMap((sheet): readonly Block[] => {
    const content = contentOf(sheet, book, hidden, struck);
    if (content.rows.length === 0) return [];
    const isTold = book.sheets.length > 1 && !UNNAMED.test(sheet.name) && !says(content, sheet.name);
    const title = isTold ? [lineOf([plain(sheet.name)], counts, 1)] : [];
    return [...title, ...blocksOf(content, counts)].filter((block) => block !== null);
  });
  return {
    value: { kind: 'flowing', blocks, furniture: [], pages: null },
    diagnostics: setAsideDiagnostics(false, hidden, struck),
  };
}

interface Counts {
  paragraphs: number;
  tables: number;
}

const plain = (text: string): Run => ({ text, bold: false, italic: false, underline: false });

/** Whether one of the lines above a sheet's tables names it: the tab says nothing more then. */
const says = ({ rows }: SheetContent, name: string): boolean =>
  rows.slice(0, 3).some(({ cells }) =>
    cells.some(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .toLowerCase()
        .includes(name.toLowerCase()),
    ),
  );

const blocksOf = (content: SheetContent, counts: Counts): readonly (Block | null)[] =>
  stretchesOf(content).flatMap((stretch): readonly (Block | null)[] =>
    stretch.kind === 'line'
      ? [
          lineOf(
            stretch.row.cells.flatMap(({ runs }) => runs),
            counts,
            null,
          ),
        ]
      : [tableOf(stretch.rows, content, counts.tables++)],
  );

const lineOf = (runs: readonly Run[], counts: Counts, heading: number | null): Paragraph | null =>
  paragraph(runs, [{ paragraph: counts.paragraphs++ }], { heading, gapBefore: true });

/** Rows as a table of the columns that hold something in them. */
function tableOf(rows: readonly SheetRow[], { merged }: SheetContent, table: number): Table {
  const used = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  );
  const rowAt = new Map(rows.map(({ row }, index) => [row, index]));
  const indexOf = new Map(used.map((column, index) => [column, index]));
  const cells = rows.flatMap(({ row, cells }) =>
    cells.map((cell): RawCell => {
      const span = merged.find((one) => one.row === row && one.column === cell.column);
      const [from, start] = [rowAt.get(row)!, indexOf.get(cell.column)!];
      const at: readonly Place[] = [{ table, row: from, col: start }];
      return {
        row: from,
        rowEnd: from + count(span?.rowEnd ?? row + 1, row, (other) => rowAt.has(other)),
        column: start,
        columnEnd:
          start + count(span?.columnEnd ?? cell.column + 1, cell.column, (other) => indexOf.has(other)),
        paragraphs: paragraphsOf(cell.runs, at),
        tables: [],
        header: false,
        at,
      };
    }),
  );
  const grid = fillGrid(cells, rows.length);
  return {
    kind: 'table',
    rows: rows.length,
    columns: grid.columns,
    cells: grid.cells,
    found: 'declared',
    headerRows: 0,
    breaks: [],
    flags: [],
    at: [{ table, row: 0, col: 0 }],
  };
}

/** How many of the rows or columns of a span are there, itself at least. */
function count(end: number, from: number, isThere: (index: number) => boolean): number {
  let found = 1;
  for (let index = from + 1; index < end; index++) if (isThere(index)) found++;
  return found;
}

/** The lines of a cell, which may be typed with line ends in it. */
function paragraphsOf(runs: readonly Run[], at: readonly Place[]): readonly Paragraph[] {
  const lines: Run[][] = [[]];
  for (const run of runs)
    run.text.split(/\r?\n/u).forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)!.push({ ...run, text });
    });
  return lines.map((line) => paragraph(line, at)).filter((line) => line !== null);
}
