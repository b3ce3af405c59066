import { isTag, type AnyNode, type Element } from 'domhandler';
import type { Block, Paragraph, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { fillGrid, type RawCell } from '../flowing/grid.ts';
import type { Walk } from './walk.ts';

/** Spans beyond these are what HTML itself forbids. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

/** A table with its spans resolved; null for one without cells. */
export function readTable(element: Element, walk: Walk): Table | null {
  const table = walk.tables++;
  const rows = rowsOf(element);
  const open: number[] = []; // rows that a cell above still covers, by column
  const cells: RawCell[] = [];
  for (const [row, { tr, head }] of rows.entries()) {
    let column = 0;
    for (const td of tr.children.filter(isCell)) {
      while ((open[column] ?? 0) > row) column++;
      const columnEnd = column + span(td.attribs['colspan'], MOST_COLUMNS);
      const rowEnd = Math.min(rows.length, row + span(td.attribs['rowspan'], MOST_ROWS));
      open.length = Math.max(open.length, columnEnd);
      open.fill(rowEnd, column, columnEnd);
      const at: Place = { table, row, col: column };
      const blocks = walk.blocks(td.children, at);
      cells.push({
        row,
        rowEnd,
        column,
        columnEnd,
        ...sorted(blocks),
        header: head || td.name === 'th',
        at: [at],
      });
      column = columnEnd;
    }
  }
  if (cells.length === 0) return null;
  const grid = fillGrid(cells, rows.length);
  const headerRows = rows.findIndex(
    ({ tr, head }) => !head && !tr.children.filter(isCell).every((td) => td.name === 'th'),
  );
  return {
    kind: 'table',
    rows: rows.length,
    columns: grid.columns,
    cells: grid.cells,
    found: 'declared',
    headerRows: headerRows < 0 ? 0 : headerRows,
    breaks: [],
    flags: [],
    at: [{ table, row: 0, col: 0 }],
  };
}

const sorted = (blocks: readonly Block[]): { paragraphs: Paragraph[]; tables: Table[] } => ({
  paragraphs: blocks.filter((block): block is Paragraph => block.kind === 'paragraph'),
  tables: blocks.filter((block): block is Table => block.kind === 'table'),
});

const isCell = (node: AnyNode): node is Element => isTag(node) && (node.name === 'td' || node.name === 'th');

/** Rows of the table itself: rows of tables in its cells are not reached. */
function rowsOf(table: Element): { tr: Element; head: boolean }[] {
  const tags = (nodes: readonly AnyNode[]): Element[] => nodes.filter(isTag);
  return tags(table.children).flatMap((child) => {
    if (child.name === 'tr') return [{ tr: child, head: false }];
    if (!/^t(?:head|body|foot)$/.test(child.name)) return [];
    return tags(child.children)
      .filter((tr) => tr.name === 'tr')
      .map((tr) => ({ tr, head: child.name === 'thead' }));
  });
}

const span = (text: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(text ?? '1', 10) || 1));
