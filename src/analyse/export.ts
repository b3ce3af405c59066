import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FlatTable } from '../model/flat-table.ts';
import type { CsvDialect } from '../write/export/csv.ts';
import { holdsExport, openExport, removeExport, type ExportWriter } from '../write/export/export-writer.ts';
import { readManifest, writeManifest } from '../write/export/manifest.ts';
import type { ExportFormat, TableWriter } from '../write/export/table-writer.ts';
import { ENTITIES, type ListedBody } from './entities.ts';
import { changeRows, linkRow, linksOf, OBJECTIVE_CHANGES, OBJECTIVE_LINKS } from './links/link-tables.ts';
import type { RecordStore, Treatment } from './record-store.ts';
import { survey, type Survey, type SurveyedRecord } from './survey.ts';
import { TABLES } from './tables.ts';

export type PartitionKey = 'year' | 'body';

export interface ExportOptions {
  readonly folder: string;
  readonly formats: readonly ExportFormat[];
  readonly dialect: CsvDialect;
  /** Folders that Parquet files are put in, such as `year=2024/body=…`; none for a file a table. */
  readonly partition: readonly PartitionKey[];
  readonly treat: Treatment;
  readonly bodies: readonly ListedBody[];
  /** Whether the tables of links over documents and years are made. */
  readonly links: boolean;
  /** What the export depends on besides the records: version of the program, choices, key. */
  readonly circumstances: string;
}

export interface ExportSummary {
  readonly documents: number;
  readonly repeated: readonly string[];
  /** Parts written and parts that were as they should be already. */
  readonly written: number;
  readonly kept: number;
}

/** What is written in one go: some records, as some tables, in one format, into one folder. */
interface Part {
  readonly folder: string;
  readonly format: ExportFormat;
  readonly key: string;
  readonly records: readonly SurveyedRecord[];
  readonly ofRecords: boolean;
  readonly ofAll: boolean;
}

/**
 * Writes the flat tables of all records. Records are read twice, one at a time, and rows go to disk as they come, so that memory holds
 * names, years and digests and no rows. The same records give the same bytes; a part (a format, or a partition of Parquet) whose
 * records are those of the last export is left as it is. Throws Failure output_unwritable and what the store throws.
 */
export async function exportTables(store: RecordStore, options: ExportOptions): Promise<ExportSummary> {
  const surveyed = await survey(store, options.treat, options.bodies);
  const before = readManifest(options.folder).parts;
  const all = partsOf(surveyed, options);
  const digests: Record<string, string> = {};
  for (const part of all) digests[part.key] = digestOf(part, surveyed, options);
  const due = all.filter(
    (part) => before[part.key] !== digests[part.key] || !holdsExport(part.folder, part.format),
  );
  const mine = (key: string): boolean => options.formats.includes(key.split('/')[0] as ExportFormat);
  const gone = Object.keys(before).filter((key) => mine(key) && digests[key] === undefined);
  const dueKeys = new Set([...due.map(({ key }) => key), ...gone]);
  const standing = Object.fromEntries(Object.entries(before).filter(([key]) => !dueKeys.has(key)));
  // What is about to change is struck out first: a run that is cut short must not pass for a whole one.
  writeManifest(options.folder, { parts: standing });
  for (const key of gone) removeExport(folderOfKey(options.folder, key), key.split('/')[0] as ExportFormat);
  for (const parts of groupedByRecords(due)) await writeParts(parts, store, surveyed, options);
  writeManifest(options.folder, { parts: { ...standing, ...digests } });
  return {
    documents: surveyed.records.length,
    repeated: surveyed.repeated,
    written: due.length,
    kept: all.length - due.length,
  };
}

function partsOf({ records }: Survey, { folder, formats, partition }: ExportOptions): Part[] {
  return formats.flatMap((format): Part[] => {
    const whole = { folder, format, key: format, records, ofAll: true };
    if (format !== 'parquet' || partition.length === 0) return [{ ...whole, ofRecords: true }];
    const groups = new Map<string, SurveyedRecord[]>();
    for (const record of records) {
      const name = partition.map((key) => `${key}=${partitionValue(record, key)}`).join('/');
      const list = groups.get(name);
      if (list === undefined) groups.set(name, [record]);
      else list.push(record);
    }
    const parts = [...groups].map(([name, list]): Part => {
      const key = `${format}/${name}`;
      return { folder: join(folder, name), format, key, records: list, ofRecords: true, ofAll: false };
    });
    return [{ ...whole, key: `${format}/.`, ofRecords: false }, ...parts];
  });
}

const folderOfKey = (folder: string, key: string): string => join(folder, ...key.split('/').slice(1));

const partitionValue = (record: SurveyedRecord, key: PartitionKey): string =>
  (key === 'year' ? record.year?.toString() : record.body?.replaceAll(/[^a-z0-9]+/g, '-')) ?? 'unknown';

function digestOf(part: Part, { entities }: Survey, options: ExportOptions): string {
  const hash = createHash('sha256');
  hash.update(`${options.circumstances}\n${JSON.stringify([options.dialect, options.links, part.format])}\n`);
  for (const { documentId, digest } of part.records) hash.update(`${documentId} ${digest}\n`);
  // Ids of names depend on the forms of all records: what one record brings may join two names of another.
  for (const row of entities.rows())
    hash.update(`${String(row[0])} ${part.ofAll ? JSON.stringify(row) : String(row[4])}\n`);
  return hash.digest('hex');
}

/** Parts of the same records are written in one pass over them. */
function groupedByRecords(parts: readonly Part[]): Part[][] {
  const groups = new Map<readonly SurveyedRecord[], Part[]>();
  for (const part of parts) {
    const list = groups.get(part.records);
    if (list === undefined) groups.set(part.records, [part]);
    else list.push(part);
  }
  return [...groups.values()];
}

async function writeParts(
  parts: readonly Part[],
  store: RecordStore,
  surveyed: Survey,
  options: ExportOptions,
): Promise<void> {
  const files = new Files(parts, options);
  try {
    const readers = parts.filter(({ ofRecords }) => ofRecords);
    const tables = TABLES.map(({ table, rows }) => ({ rows, writers: files.open(table, readers) }));
    for (const { name } of readers[0]?.records ?? []) {
      const record = options.treat((await store.read(name)).record);
      for (const { rows, writers } of tables)
        for (const row of rows(record, surveyed.entities.ids))
          for (const writer of writers) writer.write(row);
    }
    const whole = parts.filter(({ ofAll }) => ofAll);
    const entities = files.open(ENTITIES, whole);
    for (const row of surveyed.entities.rows()) for (const writer of entities) writer.write(row);
    if (options.links && whole.length > 0) {
      const links = files.open(OBJECTIVE_LINKS, whole);
      const changes = files.open(OBJECTIVE_CHANGES, whole);
      for await (const { link, bodyId } of linksOf(store, surveyed.records, options.treat)) {
        for (const writer of links) writer.write(linkRow(link, bodyId));
        for (const row of changeRows(link)) for (const writer of changes) writer.write(row);
      }
    }
  } catch (error) {
    files.discard();
    throw error;
  }
  await files.finish();
}

/** All files that are open in one pass, so that they end together. */
class Files {
  readonly #exports: ReadonlyMap<Part, ExportWriter>;
  readonly #writers: TableWriter[] = [];

  constructor(parts: readonly Part[], { dialect }: ExportOptions) {
    this.#exports = new Map(parts.map((part) => [part, openExport(part.folder, part.format, dialect)]));
  }

  open(table: FlatTable, parts: readonly Part[]): TableWriter[] {
    const opened = parts.map((part) => this.#exports.get(part)!.open(table));
    this.#writers.push(...opened);
    return opened;
  }

  async finish(): Promise<void> {
    for (const writer of this.#writers) writer.close();
    for (const whole of this.#exports.values()) await whole.finish();
  }

  discard(): void {
    for (const writer of this.#writers) writer.discard();
    for (const whole of this.#exports.values()) whole.discard();
  }
}
