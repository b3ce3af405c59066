import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FlatTable } from '../../model/flat-table.ts';
import { writeWhole } from '../file.ts';
import { openCsv, type CsvDialect, type WrittenCsv } from './csv.ts';
import { dataPackage } from './datapackage.ts';
import { openNdjson } from './ndjson.ts';
import { openParquet } from './parquet.ts';
import type { ExportFormat, TableWriter } from './table-writer.ts';
import { openWorkbook } from './xlsx.ts';

/** Takes the tables of one export in one format. */
export interface ExportWriter {
  open(table: FlatTable): TableWriter;
  /** After the last table is closed. */
  finish(): Promise<void>;
  /** Nothing of the export remains; tables that are open have been discarded before. */
  discard(): void;
}

/** Writes an export into a folder: a file a table, or a workbook for all. */
export function openExport(folder: string, format: ExportFormat, dialect: CsvDialect): ExportWriter {
  if (format === 'xlsx') return openWorkbook(join(folder, 'spoglio.xlsx'));
  if (format === 'csv') return openCsvPackage(folder, dialect);
  const open = format === 'parquet' ? openParquet : openNdjson;
  return {
    open: (table) => open(join(folder, `${table.name}.${format}`), table),
    finish: () => Promise.resolve(),
    discard: () => undefined,
  };
}

function openCsvPackage(folder: string, dialect: CsvDialect): ExportWriter {
  const files: WrittenCsv[] = [];
  return {
    open(table) {
      const file = `${table.name}.csv`;
      return openCsv(join(folder, file), file, table, dialect, (written) => files.push(written));
    },
    finish() {
      const description = JSON.stringify(dataPackage(files, dialect), null, 2);
      writeWhole(join(folder, 'datapackage.json'), `${description}\n`);
      return Promise.resolve();
    },
    discard: () => undefined,
  };
}

/** Removes what an earlier export in a format left in a folder, and folders of partitions that become empty. */
export function removeExport(folder: string, format: ExportFormat): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.endsWith(`.${format}`)) rmSync(join(folder, name));
  for (let at = folder; /^(year|body)=/.test(basename(at)) && readdirSync(at).length === 0; at = dirname(at))
    rmdirSync(at);
}

/** Whether a folder holds anything of a format: an export whose files were deleted is made again. */
export const holdsExport = (folder: string, format: ExportFormat): boolean =>
  existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(`.${format}`));
