import { ByteWriter, ParquetWriter, type ColumnSource } from 'hyparquet-writer';
import type { Cell, Column, ColumnType, FlatTable } from '../../model/flat-table.ts';
import { openSink, type Sink } from './sink.ts';
import type { TableWriter } from './table-writer.ts';

/** Rows that are held at most before they are written as one row group. */
const GROUP_ROWS = 10_000;
/** Size of the rows that are held at most, in characters and numbers: wide tables hold fewer rows. */
const GROUP_SIZE = 1 << 21;
/** What a cell counts beside its characters. */
const CELL_SIZE = 8;

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
  let columns: unknown[][] = table.columns.map(() => []);
  let size = 0;
  const flush = (): void => {
    const rows = columns[0]!.length;
    if (rows === 0) return;
    const columnData: ColumnSource[] = table.columns.map(({ name }, i) => ({ name, data: columns[i]! }));
    // Without a flush of its own, the writer is done when the call returns.
    void writer.write({ columnData, rowGroupSize: rows });
    columns = table.columns.map(() => []);
    size = 0;
  };
  return {
    write(row) {
      for (const [i, cell] of row.entries()) {
        columns[i]!.push(stored(cell, table.columns[i]!.type));
        size +=
          CELL_SIZE +
          (typeof cell === 'string' ? cell.length : Array.isArray(cell) ? cell.length * CELL_SIZE : 0);
      }
      if (columns[0]!.length >= GROUP_ROWS || size >= GROUP_SIZE) flush();
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
