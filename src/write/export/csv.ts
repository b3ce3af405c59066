import { createHash } from 'node:crypto';
import type { Cell, Column, FlatTable } from '../../model/flat-table.ts';
import { openSink } from './sink.ts';
import type { TableWriter } from './table-writer.ts';

export interface CsvDialect {
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  /** A byte order mark, by which old spreadsheets know UTF-8. */
  readonly mark: boolean;
}

/** What was written, for the description of the package. */
export interface WrittenCsv {
  readonly table: FlatTable;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes a table as CSV (RFC 4180, UTF-8): null is nothing between two delimiters and an empty text is `""`. Texts that a spreadsheet
 * would run as a formula get an apostrophe in front; `undefused` takes it away.
 */
export function openCsv(
  path: string,
  file: string,
  table: FlatTable,
  dialect: CsvDialect,
  written: (csv: WrittenCsv) => void,
): TableWriter {
  const hash = createHash('sha256');
  let bytes = 0;
  const sink = openSink(path, (part) => {
    hash.update(part);
    bytes += part.length;
  });
  const line = (cells: readonly string[]): void => sink.write(`${cells.join(dialect.delimiter)}\r\n`);
  if (dialect.mark) sink.write('\uFEFF');
  line(table.columns.map(({ name }) => name));
  return {
    write: (row) => line(row.map((cell, i) => csvCell(cell, table.columns[i]!, dialect))),
    close() {
      sink.close();
      written({ table, file, bytes, sha256: hash.digest('hex') });
    },
    discard: () => sink.discard(),
  };
}

function csvCell(cell: Cell, column: Column, dialect: CsvDialect): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return quoted(String(cell).replace('.', dialect.decimal), dialect);
  if (typeof cell === 'string') return quoted(column.type === 'date' ? cell : defused(cell), dialect);
  return quoted(typeof cell === 'boolean' ? String(cell) : JSON.stringify(cell), dialect);
}

const quoted = (text: string, { delimiter }: CsvDialect): string =>
  text === '' || text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;

const STARTS_FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)*$/;

/** The text so that no spreadsheet runs it. */
export const defused = (text: string): string =>
  STARTS_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

/** The text as it was before `defused`. */
export const undefused = (text: string): string =>
  text.startsWith("'") && STARTS_FORMULA.test(text) ? text.slice(1) : text;
