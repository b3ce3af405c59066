import { type Table, textOf } from '../model/document.ts';
import { defused } from './export/csv.ts';

/**
 * A table as CSV (RFC 4180): a line a row, the text of a spanning cell in its first position. Texts that a spreadsheet would
 * run as a formula get an apostrophe in front.
 */
export function tableCsv(table: Table): string {
  const rows = Array.from({ length: table.rows }, () => new Array<string>(table.columns).fill(''));
  for (const cell of table.cells) rows[cell.row]![cell.column] = quoted(textOf(cell.paragraphs));
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}

function quoted(text: string): string {
  const safe = defused(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
