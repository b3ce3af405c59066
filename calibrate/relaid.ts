import type { Cell, Paragraph, Table } from '../src/model/document.ts';
import { plainRows, retext, unitCell } from './edit.ts';
import type { Random } from './random.ts';

/** Columns run from right to left. */
export const reversed = (table: Table): Table => ({
  ...table,
  cells: table.cells
    .map((cell) => ({
      ...cell,
      column: table.columns - cell.columnEnd,
      columnEnd: table.columns - cell.column,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column),
});

/** Words from which on a text may be cut by the end of a page. */
const LONG = 8;

/** A page ends inside a row: its longest text goes on in a row of its own, a table's part later. */
export function cutRow(table: Table, random: Random): Table | null {
  const found = plainRows(table).flatMap((row) => {
    const cells = Array.from({ length: table.columns }, (_, column) => unitCell(table, row, column)!);
    const cell = cells.find(({ paragraphs }) => wordsOf(paragraphs.at(-1)).length >= LONG);
    return cell === undefined ? [] : [cell];
  });
  if (found.length === 0) return null;
  const cut = random.pick(found);
  const rest = cut.row + 1;
  const last = cut.paragraphs.at(-1)!;
  const words = wordsOf(last);
  const at = Math.ceil(words.length * (0.3 + 0.4 * random.unit()));
  const part = (from: number, to: number): Paragraph => retext(last, words.slice(from, to).join(' '));
  const moved = (cell: Cell): Cell => ({
    ...cell,
    row: cell.row < rest ? cell.row : cell.row + 1,
    rowEnd: cell.rowEnd <= rest && cell.row < rest ? cell.rowEnd : cell.rowEnd + 1,
  });
  const added = Array.from({ length: table.columns }, (_, column): Cell => ({
    row: rest,
    rowEnd: rest + 1,
    column,
    columnEnd: column + 1,
    paragraphs: column === cut.column ? [part(at, words.length)] : [],
    tables: [],
    header: false,
    at: cut.at,
  }));
  const kept = table.cells.map((cell) =>
    moved(cell === cut ? { ...cell, paragraphs: [...cell.paragraphs.slice(0, -1), part(0, at)] } : cell),
  );
  const breaks = [...table.breaks.map((row) => (row < rest ? row : row + 1)), rest];
  return {
    ...table,
    rows: table.rows + 1,
    cells: [...kept, ...added].sort((a, b) => a.row - b.row || a.column - b.column),
    breaks: [...new Set(breaks)].sort((a, b) => a - b),
  };
}

const wordsOf = (paragraph: Paragraph | undefined): string[] =>
  paragraph === undefined ? [] : paragraph.text.split(' ').filter((word) => word !== '');
