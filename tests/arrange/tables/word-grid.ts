import type { TableCandidate } from '../../../src/arrange/tables/candidate.ts';
import { findTables } from '../../../src/arrange/tables/find-tables.ts';
import type { Page, Word } from '../../../src/model/page.ts';
import { line } from '../page-builder.ts';

export const tablesOf = (of: Page): readonly TableCandidate[] => findTables(of, of.rulings, 10).tables;

/** The rows of a table as texts, words in reading order; a cell over several columns or rows shows how many. */
export function rowsOf(table: TableCandidate): readonly (readonly string[])[] {
  const rows: string[][] = Array.from({ length: table.ys.length - 1 }, () => []);
  for (const cell of table.cells) {
    const words = [...cell.words].sort((a, b) => a.box.top - b.box.top || a.box.x0 - b.box.x0);
    const [tall, wide] = [cell.rowEnd - cell.row, cell.columnEnd - cell.column];
    const span = tall > 1 || wide > 1 ? `${tall}x${wide} ` : '';
    rows[cell.row]!.push(span + words.map((item) => item.text).join(' '));
  }
  return rows;
}

/** Texts at given x, a row every `pitch` points; empty texts are left out. */
export const grid = (
  rows: readonly (readonly string[])[],
  xs: readonly number[],
  top = 100,
  pitch = 16,
): readonly Word[] =>
  rows.flatMap((row, index) =>
    row.flatMap((text, column) => (text === '' ? [] : line(text, xs[column]!, top + index * pitch))),
  );

export const XS = [50, 250, 320, 390];
