import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import ExcelJS from 'exceljs';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeOf } from '../../analyse/store.ts';
import { exportTables } from '../../../src/analyse/export.ts';
import type { ExportOptions } from '../../../src/analyse/export-parts.ts';
import { survey } from '../../../src/analyse/survey.ts';
import { TABLES } from '../../../src/analyse/tables.ts';
import type { Cell, FlatTable, Row } from '../../../src/model/flat-table.ts';
import { undefused } from '../../../src/write/export/csv.ts';
import { AWKWARD, recordWith } from './records.ts';

const records = [recordWith('a'.repeat(64), AWKWARD), recordWith('b'.repeat(64), [{}], { act: null })];
const folder = mkdtempSync(join(tmpdir(), 'spoglio-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = (more: Partial<ExportOptions> = {}): ExportOptions => ({
  folder,
  formats: ['parquet', 'csv', 'ndjson', 'xlsx'],
  dialect: { delimiter: ';', decimal: ',', mark: false },
  partition: [],
  treat: (record) => record,
  bodies: [],
  links: true,
  circumstances: 'test',
  ...more,
});

const expected = new Map<string, { table: FlatTable; rows: Row[] }>();
beforeAll(async () => {
  const { entities } = await survey(storeOf(records), (record) => record);
  for (const { table, rows } of TABLES)
    expected.set(table.name, { table, rows: records.flatMap((record) => [...rows(record, entities.ids)]) });
  await exportTables(storeOf(records), options());
});

const names = TABLES.map(({ table }) => table.name);
const asObject = (table: FlatTable, row: Row): Record<string, Cell> =>
  Object.fromEntries(table.columns.map(({ name }, i) => [name, row[i]!]));

describe.each(names)('%s', (name) => {
  it('comes back from NDJSON as it went', () => {
    const { table, rows } = expected.get(name)!;
    const lines = readFileSync(join(folder, `${name}.ndjson`), 'utf8')
      .split('\n')
      .slice(0, -1);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows.map((row) => asObject(table, row)));
  });

  it('comes back from Parquet by hyparquet, types and nulls intact', async () => {
    const { table, rows } = expected.get(name)!;
    const bytes = readFileSync(join(folder, `${name}.parquet`));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const read = await parquetReadObjects({ file });
    expect(read).toEqual(
      rows.map((row) =>
        Object.fromEntries(
          table.columns.map(({ name: column, type }, i) => [column, parquetValue(row[i]!, type)]),
        ),
      ),
    );
  });

  it('comes back from Parquet by DuckDB', async () => {
    const { table, rows } = expected.get(name)!;
    const read = await duckdb(`SELECT * FROM read_parquet('${join(folder, `${name}.parquet`)}')`);
    expect(read).toEqual(rows.map((row) => row.map((cell, i) => duckdbValue(cell, table.columns[i]!.type))));
  });

  it('comes back from CSV by its own description, read by DuckDB', async () => {
    const { table, rows } = expected.get(name)!;
    const resource = dataPackage().resources.find((one) => one.name === name)!;
    expect(resource.schema.fields.map((field) => field.name)).toEqual(
      table.columns.map((column) => column.name),
    );
    const columns = resource.schema.fields.map(({ name: column }) => `'${column}': 'VARCHAR'`).join(', ');
    const read = await duckdb(
      `SELECT * FROM read_csv('${join(folder, resource.path)}', delim = '${resource.dialect.delimiter}', header = true, quote = '"', escape = '"', allow_quoted_nulls = false, null_padding = false, auto_detect = false, strict_mode = true, columns = {${columns}})`,
    );
    expect(
      read.map((row) =>
        row.map((text, i) => {
          const field = resource.schema.fields[i]!;
          return csvValue(text as string | null, field.type, field.decimalChar ?? '.');
        }),
      ),
    ).toEqual(rows);
  });

  it('comes back from XLSX by another library', async () => {
    const { table, rows } = expected.get(name)!;
    const sheet = (await workbook()).getWorksheet(name)!;
    expect(sheet.getRow(1).values).toEqual([undefined, ...table.columns.map((column) => column.name)]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBeTruthy();
    const read = rows.map((row, i) =>
      row.map((_, k) => unescapedXlsx(sheet.getRow(i + 2).getCell(k + 1).value)),
    );
    expect(read).toEqual(rows.map((row) => row.map((cell, i) => xlsxValue(cell, table.columns[i]!.type))));
    expect(sheet.rowCount).toBe(rows.length + 1);
  });
});

describe('an export', () => {
  it('describes every column of every table in words', async () => {
    const sheet = (await workbook()).getWorksheet('columns')!;
    const explained = new Set<string>();
    sheet.eachRow((row) => explained.add(`${row.getCell(1).text}.${row.getCell(2).text}`));
    for (const { table } of TABLES)
      for (const column of table.columns) {
        expect(column.description, `${table.name}.${column.name}`).not.toBe('');
        expect(explained).toContain(`${table.name}.${column.name}`);
      }
  });

  it('has no two columns of one name, and keys that tell all rows apart', () => {
    for (const { table, rows } of expected.values()) {
      const columns = table.columns.map(({ name }) => name);
      expect(new Set(columns).size).toBe(columns.length);
      const keys = rows.map((row) => JSON.stringify(table.key.map((name) => row[columns.indexOf(name)])));
      expect(new Set(keys).size, table.name).toBe(rows.length);
    }
  });

  it('refers only to rows that are there', () => {
    for (const { table, rows } of expected.values())
      for (const { columns, table: target } of table.references) {
        const other = expected.get(target)!;
        const pick = (from: FlatTable, row: Row): string =>
          JSON.stringify(
            columns.map((name) => row[from.columns.findIndex((column) => column.name === name)]),
          );
        const known = new Set(other.rows.map((row) => pick(other.table, row)));
        for (const row of rows) expect(known).toContain(pick(table, row));
      }
  });

  it('gives the same bytes again, and writes nothing where nothing changed', async () => {
    const again = mkdtempSync(join(tmpdir(), 'spoglio-export-'));
    try {
      await exportTables(storeOf(records), options({ folder: again }));
      for (const name of readdirSync(folder))
        expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
      const second = await exportTables(storeOf(records), options({ folder: again }));
      expect(second).toMatchObject({ written: 0, kept: 4 });
    } finally {
      rmSync(again, { recursive: true, force: true });
    }
  });

  it('writes only the partitions that a new record touches beside the tables of all, and removes those that are empty', async () => {
    const parts = mkdtempSync(join(tmpdir(), 'spoglio-export-'));
    try {
      const wanted = options({ folder: parts, formats: ['parquet'], partition: ['year', 'body'] });
      await exportTables(storeOf(records), wanted);
      const whereOf = (): string[] =>
        readdirSync(parts, { recursive: true, encoding: 'utf8' }).filter((name) =>
          name.endsWith('/objectives.parquet'),
        );
      expect(whereOf().sort()).toEqual([
        'year=2024/body=comune-sant-anfora/objectives.parquet',
        'year=unknown/body=unknown/objectives.parquet',
      ]);
      const more = [...records, recordWith('c'.repeat(64), [{}], { act: null })];
      expect(await exportTables(storeOf(more), wanted)).toMatchObject({ written: 2, kept: 1 });
      await exportTables(storeOf([records[1]!]), wanted);
      expect(whereOf()).toEqual(['year=unknown/body=unknown/objectives.parquet']);
    } finally {
      rmSync(parts, { recursive: true, force: true });
    }
  });

  it('leaves out a document that another record has already', async () => {
    const { repeated, records: kept } = await survey(storeOf([...records, records[0]!]), (record) => record);
    expect([repeated, kept.length]).toEqual([['2'], 2]);
  });
});

function parquetValue(cell: Cell, type: string): unknown {
  if (cell === null) return null;
  if (type === 'integer') return BigInt(cell as number);
  return type === 'date' ? new Date(`${cell as string}T00:00:00Z`) : cell;
}

function duckdbValue(cell: Cell, type: string): unknown {
  if (cell === null) return null;
  if (type === 'integer') return String(cell);
  return type === 'list' ? JSON.stringify(cell) : cell;
}

function csvValue(text: string | null, type: string, decimal: string): Cell {
  if (text === null) return null;
  if (type === 'string') return undefused(text);
  if (type === 'boolean') return text === 'true';
  if (type === 'array') return JSON.parse(text) as Cell;
  return type === 'date' ? text : Number(text.replace(decimal, '.'));
}

/** What spreadsheets read in the place of a character that XML can't hold; the library leaves it as it stands. */
const unescapedXlsx = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : value;

function xlsxValue(cell: Cell, type: string): unknown {
  if (cell === '') return null;
  if (type === 'date' && cell !== null) return new Date(`${cell as string}T00:00:00Z`);
  return Array.isArray(cell) ? JSON.stringify(cell) : cell;
}

async function duckdb(sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

interface DataPackage {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly dialect: { readonly delimiter: string };
    readonly schema: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly decimalChar?: string;
      }[];
    };
  }[];
}
const dataPackage = (): DataPackage =>
  JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage;

let book: ExcelJS.Workbook | undefined;
async function workbook(): Promise<ExcelJS.Workbook> {
  if (book !== undefined) return book;
  book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, 'spoglio.xlsx'));
  return book;
}
