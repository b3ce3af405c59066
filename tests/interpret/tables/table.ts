import type { Cell, Table } from '../../../src/model/document.ts';
import { paragraph } from '../build.ts';

/**
 * A table from its rows of texts. `^` goes on with the cell above, `<` with the cell to the left; a line break starts
 * a new paragraph.
 */
export function table(rows: readonly (readonly string[])[], more: Partial<Table> = {}): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const textAt = (row: number, column: number): string => rows[row]?.[column] ?? '';
  const cells: Cell[] = [];
  for (let row = 0; row < rows.length; row++)
    for (let column = 0; column < columns; column++) {
      const text = textAt(row, column);
      if (text === '^' || text === '<') continue;
      let columnEnd = column + 1;
      while (columnEnd < columns && textAt(row, columnEnd) === '<') columnEnd++;
      let rowEnd = row + 1;
      while (rowEnd < rows.length && textAt(rowEnd, column) === '^') rowEnd++;
      const at = [{ table: 0, row, col: column }];
      const paragraphs = text === '' ? [] : text.split('\n').map((line) => paragraph(line, { at }));
      cells.push({ row, rowEnd, column, columnEnd, paragraphs, tables: [], header: false, at });
    }
  return {
    kind: 'table',
    rows: rows.length,
    columns,
    cells,
    found: 'declared',
    headerRows: 0,
    breaks: [],
    flags: [],
    at: [{ table: 0, row: 0, col: 0 }],
    ...more,
  };
}

/** The table with the cells of the given rows in heavy letters. */
export const heavyRows = (given: Table, ...rows: readonly number[]): Table => ({
  ...given,
  cells: given.cells.map((cell) =>
    rows.includes(cell.row)
      ? {
          ...cell,
          paragraphs: cell.paragraphs.map((paragraph) => ({
            ...paragraph,
            runs: paragraph.runs.map((run) => ({ ...run, bold: true })),
          })),
        }
      : cell,
  ),
});
