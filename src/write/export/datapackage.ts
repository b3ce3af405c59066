import type { Column, FlatTable } from '../../model/flat-table.ts';
import type { CsvDialect, WrittenCsv } from './csv.ts';

const TYPES = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  list: 'array',
} as const;

/** The Frictionless description (Data Package v1) of the CSV files of an export, as a value for JSON. */
export function dataPackage(files: readonly WrittenCsv[], dialect: CsvDialect): object {
  const tables = new Map(files.map(({ table }) => [table.name, table]));
  return {
    profile: 'tabular-data-package',
    name: 'spoglio',
    title: 'Objectives, weights and outcomes of public bodies',
    description:
      'Texts that begin like a formula (= + - @) have an apostrophe in front of them, which is not part of the text.',
    resources: files.map(({ table, file, bytes, sha256 }) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: file,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      dialect: {
        delimiter: dialect.delimiter,
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: {
        fields: table.columns.map((column) => field(column, table, dialect)),
        missingValues: [''],
        primaryKey: [...table.key],
        ...foreignKeys(table, tables),
      },
    })),
  };
}

/** References to the keys of tables that are in the package too; the rules allow no empty list. */
function foreignKeys(table: FlatTable, tables: ReadonlyMap<string, FlatTable>): object {
  const keys = table.references.flatMap(({ columns, table: name }) => {
    const target = tables.get(name);
    return target === undefined
      ? []
      : [{ fields: [...columns], reference: { resource: name, fields: [...target.key] } }];
  });
  return keys.length === 0 ? {} : { foreignKeys: keys };
}

function field(column: Column, table: FlatTable, dialect: CsvDialect): object {
  const constraints = {
    ...(table.key.includes(column.name) ? { required: true } : {}),
    ...(table.key.length === 1 && table.key[0] === column.name ? { unique: true } : {}),
    ...(column.values === null ? {} : { enum: [...column.values] }),
  };
  return {
    name: column.name,
    type: TYPES[column.type],
    description: column.description,
    ...(column.type === 'number' && dialect.decimal === ',' ? { decimalChar: ',' } : {}),
    ...(column.unit === null ? {} : { unit: column.unit }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
