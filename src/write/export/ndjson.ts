import type { FlatTable } from '../../model/flat-table.ts';
import { openSink } from './sink.ts';
import type { TableWriter } from './table-writer.ts';

/** Writes a table as JSON objects, a row a line, every column in every row; lists stay lists. */
export function openNdjson(path: string, table: FlatTable): TableWriter {
  const sink = openSink(path);
  const keys = table.columns.map(({ name }) => JSON.stringify(name));
  return {
    write: (row) =>
      sink.write(`{${row.map((cell, i) => `${keys[i]!}:${JSON.stringify(cell)}`).join(',')}}\n`),
    close: () => sink.close(),
    discard: () => sink.discard(),
  };
}
