import { ByteWriter, ParquetWriter, type ColumnSource } from 'hyparquet-writer';
import type { Cell, Column, ColumnType, FlatTable } from '../../model/flat-table.ts';
import { heldColumn } from './held-column.ts';
import { openSink, type Sink } from './sink.ts';
import type { TableWriter } from './table-writer.ts';

/** Rows that are held at most before they are written as one row group. */
const GROUP_ROWS = 10_000;
/** Bytes that are held at most: wide tables hold fewer rows. */
const GROUP_BYTES = 1 << 21;

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

const ELEMENTS = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  list: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
} as const satisfies Record<ColumnType, Partial<Element>>;

const MS_A_DAY = 86_400_000;

/** Writes a table as Parquet: typed, nulls as nulls, lists as JSON, descriptions of the columns in the file's metadata. */
export function openParquet(path: string, table: FlatTable): TableWriter {
  const sink = openSink(path);
  const writer = new ParquetWriter({
    writer: writerInto(sink),
    schema: [
      { name: 'root', num_children: table.columns.length },
      ...table.columns.map((column) => element(column, table)),
    ],
    kvMetadata: [
      { key: 'description', value: table.description },
      {
        key: 'columns',
        value: JSON.stringify(
          Object.fromEntries(
            table.columns.map(({ name, description, unit }) => [name, { description, unit }]),
          ),
        ),
      },
    ],
    createdBy: 'spoglio',
  });
  const columns = table.columns.map(() => heldColumn());
  let [rows, bytes] = [0, 0];
  const flush = (): void => {
    if (rows === 0) return;
    // The writer asks for one column after the other: no more than one is decoded at a time.
    const columnData = table.columns.map(({ name, type }, i): ColumnSource => ({
      name,
      get data() {
        return columns[i]!.values().map((cell) => stored(cell, type));
      },
    }));
    // Without a flush of its own, the writer is done when the call returns.
    void writer.write({ columnData, rowGroupSize: rows });
    for (const column of columns) column.clear();
    [rows, bytes] = [0, 0];
  };
  return {
    write(row) {
      for (const [i, cell] of row.entries()) bytes += columns[i]!.add(cell);
      rows++;
      if (rows >= GROUP_ROWS || bytes >= GROUP_BYTES) flush();
    },
    close() {
      flush();
      void writer.finish();
      sink.close();
    },
    discard: () => sink.discard(),
  };
}

const element = ({ name, type }: Column, table: FlatTable): Element => ({
  name,
  ...ELEMENTS[type],
  repetition_type: table.key.includes(name) ? 'REQUIRED' : 'OPTIONAL',
});

function stored(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return null;
  if (type === 'integer') return BigInt(cell as number);
  if (type === 'date') return Math.round(Date.parse(`${cell as string}T00:00:00Z`) / MS_A_DAY);
  return cell;
}

/** The writer's buffer, emptied into the sink whenever a block has come together. */
function writerInto(sink: Sink): ByteWriter {
  const writer = new ByteWriter();
  const flush = (): void => {
    sink.write(new Uint8Array(writer.buffer, 0, writer.index));
    writer.index = 0;
  };
  const grow = writer.ensure.bind(writer);
  writer.ensure = (size) => {
    if (writer.index > 1 << 20) flush();
    grow(size);
  };
  writer.finish = flush;
  return writer;
}
