import { visible } from '../model/visible.ts';
import { defused } from '../write/export/csv.ts';
import type { Answer } from './engine.ts';

/** Width at which a column of a printed answer is cut. */
const WIDEST = 48;

/** The answer as a table for a terminal or a page of documentation: columns aligned, long texts cut with …. */
export function answerTable({ columns, rows }: Answer): string {
  const cells = [columns, ...rows.map((row) => row.map(shown))].map((row) => row.map(cut));
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => Array.from(row[i]!).length)));
  const right = columns.map((_, i) => rows.every((row) => row[i] === null || typeof row[i] === 'number'));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => {
        const blank = ' '.repeat(widths[i]! - Array.from(cell).length);
        return right[i] ? blank + cell : cell + blank;
      })
      .join('  ')
      .trimEnd();
  const [head, ...body] = cells;
  return [line(head!), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line), ''].join('\n');
}

/** The answer as JSON objects, a row a line. */
export const answerNdjson = ({ columns, rows }: Answer): string =>
  rows
    .map((row) => `${JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, row[i]])))}\n`)
    .join('');

const shown = (value: unknown): string =>
  value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);

function cut(text: string): string {
  const flat = Array.from(visible(text.replace(/\s+/g, ' ')));
  return flat.length > WIDEST ? `${flat.slice(0, WIDEST - 1).join('')}…` : flat.join('');
}

/** The answer as CSV (RFC 4180); texts that a spreadsheet would run as a formula get an apostrophe in front. */
export const answerCsv = ({ columns, rows }: Answer): string =>
  [
    columns,
    ...rows.map((row) => row.map((value) => (typeof value === 'string' ? defused(value) : shown(value)))),
  ]
    .map(
      (row) =>
        `${row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`,
    )
    .join('');
