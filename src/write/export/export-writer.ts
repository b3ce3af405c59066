import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FlatTable, SheetLook } from '../../model/flat-table.ts';
import { TEMPORARY, writeWhole } from '../file.ts';
import { openCsv, type CsvDialect, type WrittenCsv } from './csv.ts';
import { dataPackage } from './datapackage.ts';
import { openNdjson } from './ndjson.ts';
import { openParquet } from './parquet.ts';
import type { ExportFormat, TableWriter } from './table-writer.ts';
import { openWorkbook } from './xlsx.ts';

const WORKBOOK = 'spoglio.xlsx';
const DESCRIPTION = 'datapackage.json';

/** Takes the tables of one export in one format. */
export interface ExportWriter {
  open(table: FlatTable): TableWriter;
  /** A sheet for people, before all tables; only workbooks have one. */
  openSheet?(table: FlatTable, look: SheetLook): TableWriter;
  /** After the last table is closed. */
  finish(): void;
  /** Nothing of the export remains; tables that are open have been discarded before. */
  discard(): void;
}

/** Writes an export into a folder: a file a table, or a workbook for all. */
export function openExport(folder: string, format: ExportFormat, dialect: CsvDialect): ExportWriter {
  if (format === 'xlsx') {
    const workbook = openWorkbook(join(folder, WORKBOOK));
    return { ...workbook, openSheet: (table, look) => workbook.open(table, look) };
  }
  if (format === 'csv') return openCsvPackage(folder, dialect);
  const open = format === 'parquet' ? openParquet : openNdjson;
  return {
    open: (table) => open(join(folder, fileOf(table.name, format)), table),
    finish: () => undefined,
    discard: () => undefined,
  };
}

function openCsvPackage(folder: string, dialect: CsvDialect): ExportWriter {
  const files: WrittenCsv[] = [];
  return {
    open(table) {
      const file = fileOf(table.name, 'csv');
      return openCsv(join(folder, file), file, table, dialect, (written) => files.push(written));
    },
    finish() {
      const description = JSON.stringify(dataPackage(files, dialect), null, 2);
      writeWhole(join(folder, DESCRIPTION), `${description}\n`);
    },
    discard: () => undefined,
  };
}

const fileOf = (table: string, format: ExportFormat): string => `${table}.${format}`;

/** The files that tables become in a format. */
export const filesOf = (format: ExportFormat, tables: readonly string[]): string[] =>
  format === 'xlsx'
    ? [WORKBOOK]
    : [...tables.map((table) => fileOf(table, format)), ...(format === 'csv' ? [DESCRIPTION] : [])];

/** Removes files that an earlier export left in a folder, and folders of partitions that become empty. */
export function removeFiles(folder: string, files: readonly string[]): void {
  for (const file of files) rmSync(join(folder, file), { force: true });
  for (let at = folder; /^(year|body)=/.test(basename(at)) && isEmpty(at); at = dirname(at)) rmdirSync(at);
}

const isEmpty = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length === 0;

/** Whether a folder holds all of these files: an export that lost one is made again. */
export const holdsFiles = (folder: string, files: readonly string[]): boolean =>
  files.every((file) => existsSync(join(folder, file)));

/** Removes what a killed export left half written of these files; only for a folder that nobody else writes into. */
export function removeTorn(folder: string, files: readonly string[]): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (TEMPORARY.test(name) && files.some((file) => name.startsWith(`${file}.`)))
      rmSync(join(folder, name), { force: true });
}
