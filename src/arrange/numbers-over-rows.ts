import type { Block, Cell, Paragraph, Table } from '../model/document.ts';

/** A cell that holds a number and nothing else. */
const NUMBER = /^[\d.,]+\s*%?$/u;

/**
 * The blocks with those numbers flagged that stand over several rows which the first column tells apart: a number that is merged
 * over two rows is one of both together, and of neither alone.
 */
export const withNumbersOverRows = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.kind === 'table' ? flagged(block) : block));

function flagged(table: Table): Table {
  const first = table.cells.filter(
    ({ column, row, paragraphs }) => column === 0 && row >= table.headerRows && paragraphs.length > 0,
  );
  const isOver = (cell: Cell): boolean =>
    cell.column > 0 &&
    cell.rowEnd - cell.row > 1 &&
    cell.paragraphs.length === 1 &&
    NUMBER.test(cell.paragraphs[0]!.text) &&
    first.filter(({ row }) => row >= cell.row && row < cell.rowEnd).length > 1;
  if (!table.cells.some(isOver)) return table;
  return {
    ...table,
    cells: table.cells.map((cell) =>
      isOver(cell) ? { ...cell, paragraphs: cell.paragraphs.map(doubted) } : cell,
    ),
  };
}

const doubted = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  flags: [...paragraph.flags, 'number_over_rows'],
});
