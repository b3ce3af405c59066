import type { Block, Cell, Document, Paragraph, Table } from '../src/model/document.ts';

/** The document with every paragraph replaced, those in cells and in tables of cells too. */
export const editParagraphs = (document: Document, edit: (paragraph: Paragraph) => Paragraph): Document => ({
  ...document,
  blocks: document.blocks.map((block) => editBlock(block, edit)),
});

function editBlock(block: Block, edit: (paragraph: Paragraph) => Paragraph): Block {
  return block.kind === 'paragraph' ? edit(block) : editTable(block, edit);
}

const editTable = (table: Table, edit: (paragraph: Paragraph) => Paragraph): Table => ({
  ...table,
  cells: table.cells.map((cell) => ({
    ...cell,
    paragraphs: cell.paragraphs.map(edit),
    tables: cell.tables.map((nested) => editTable(nested, edit)),
  })),
});

/** The document with its top tables replaced by what `edit` makes of them. */
export const editTables = (
  document: Document,
  edit: (table: Table, index: number) => readonly Block[],
): Document => ({
  ...document,
  blocks: document.blocks.flatMap((block, index) => (block.kind === 'table' ? edit(block, index) : [block])),
});

/** The paragraph with another text, all in the style of its first run. */
export const retext = (paragraph: Paragraph, text: string): Paragraph => ({
  ...paragraph,
  text,
  runs: [{ bold: false, italic: false, underline: false, ...paragraph.runs[0], text }],
});

/** The paragraph with some of its characters replaced one for one: styles stay where they are. */
export function recharacter(paragraph: Paragraph, text: string): Paragraph {
  if (text.length !== paragraph.text.length) return retext(paragraph, text);
  let offset = 0;
  const runs = paragraph.runs.map((run) => {
    const from = offset;
    offset += run.text.length;
    return { ...run, text: text.slice(from, offset) };
  });
  return { ...paragraph, text, runs };
}

export const cellText = (cell: Cell): string => cell.paragraphs.map((paragraph) => paragraph.text).join(' ');

/** The cell that stands alone at a row and column; null where that place is part of a wider or higher cell. */
export function unitCell(table: Table, row: number, column: number): Cell | null {
  const cell = table.cells.find((one) => one.row === row && one.column === column);
  return cell?.rowEnd === row + 1 && cell.columnEnd === column + 1 ? cell : null;
}

/** The table with the contents of some cells replaced, geometry kept. */
export const refill = (
  table: Table,
  contents: ReadonlyMap<Cell, Pick<Cell, 'paragraphs' | 'tables'>>,
): Table => ({
  ...table,
  cells: table.cells.map((cell) => {
    const { paragraphs, tables } = contents.get(cell) ?? cell;
    return { ...cell, paragraphs, tables };
  }),
});

export const NOTHING: Pick<Cell, 'paragraphs' | 'tables'> = { paragraphs: [], tables: [] };

/** Rows of a table in which every place is a cell of its own, from the first below `from`. */
export function plainRows(table: Table, from = 1): number[] {
  const units = new Map<number, number>();
  for (const cell of table.cells)
    if (cell.rowEnd === cell.row + 1 && cell.columnEnd === cell.column + 1)
      units.set(cell.row, (units.get(cell.row) ?? 0) + 1);
  return [...units].flatMap(([row, count]) => (row >= from && count === table.columns ? [row] : []));
}
