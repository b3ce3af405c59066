import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { FlatTable } from '../model/flat-table.ts';
import {
  holdsFiles,
  openExport,
  removeFiles,
  removeTorn,
  type ExportWriter,
} from '../write/export/export-writer.ts';
import { readManifest, writeManifest } from '../write/export/manifest.ts';
import type { ExportFormat, TableWriter } from '../write/export/table-writer.ts';
import { takeLock } from '../write/lock.ts';
import { ENTITIES } from './entities.ts';
import {
  digestOf,
  groupedByRecords,
  partFiles,
  partsOf,
  placeOfKey,
  type ExportOptions,
  type Part,
} from './export-parts.ts';
import {
  changeRows,
  linkedBodies,
  linkRow,
  OBJECTIVE_CHANGES,
  OBJECTIVE_LINKS,
} from './links/link-tables.ts';
import { overviewIn, type Overview } from './overview.ts';
import type { RecordStore } from './record-store.ts';
import { survey, type Survey } from './survey.ts';
import { TABLES } from './tables.ts';
import { TieCollector, type TieOf } from './ties.ts';

export interface ExportSummary {
  readonly documents: number;
  readonly repeated: readonly string[];
  /** Parts written and parts that were as they should be already. */
  readonly written: number;
  readonly kept: number;
}

/** The file that keeps a second export out of a folder while one is writing into it. */
const LOCK = '.export.lock';

/**
 * Writes the flat tables of all records. Records are read twice, one at a time, and rows go to disk as they come, so that memory holds
 * names, years and digests and no rows. The same records give the same bytes; a part (a format, or a partition of Parquet) whose
 * records are those of the last export is left as it is. Throws Failure already_running where another export writes into the
 * folder, records_changed, output_unwritable and what the store throws.
 */
export async function exportTables(store: RecordStore, options: ExportOptions): Promise<ExportSummary> {
  const lock = takeLock(join(options.folder, LOCK));
  try {
    return await exportAlone(store, options);
  } finally {
    lock.release();
  }
}

async function exportAlone(store: RecordStore, options: ExportOptions): Promise<ExportSummary> {
  const surveyed = await survey(store, options.treat, options.bodies);
  const before = readManifest(options.folder).parts;
  const all = partsOf(surveyed, options);
  const digests: Record<string, string> = {};
  for (const part of all) digests[part.key] = digestOf(part, surveyed, options);
  const due = all.filter(
    (part) => before[part.key] !== digests[part.key] || !holdsFiles(part.folder, partFiles(part, options)),
  );
  const mine = (key: string): boolean => options.formats.includes(key.split('/')[0] as ExportFormat);
  const gone = Object.keys(before).filter((key) => mine(key) && digests[key] === undefined);
  const dueKeys = new Set([...due.map(({ key }) => key), ...gone]);
  const standing = Object.fromEntries(Object.entries(before).filter(([key]) => !dueKeys.has(key)));
  // What is about to change is struck out first: a run that is cut short must not pass for a whole one.
  writeManifest(options.folder, { parts: standing });
  for (const key of gone) {
    const { folder, files } = placeOfKey(options.folder, key);
    removeFiles(folder, files);
  }
  for (const part of due) makeRoom(part, options);
  // Links are found once, in the pass that writes their tables: it goes first.
  const groups = groupedByRecords(due).sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)));
  let ties: TieOf | null = null;
  for (const parts of groups) ties = await writeParts(parts, store, surveyed, options, ties);
  writeManifest(options.folder, { parts: { ...standing, ...digests } });
  return {
    documents: surveyed.records.length,
    repeated: surveyed.repeated,
    written: due.length,
    kept: all.length - due.length,
  };
}

const isWhole = (parts: readonly Part[]): boolean => parts.some(({ ofAll }) => ofAll);

/** Takes away what a killed export left, and tables that an earlier one had and this one has not. */
function makeRoom(part: Part, options: ExportOptions): void {
  const { folder, files } = placeOfKey(options.folder, part.key);
  removeTorn(folder, files);
  const wanted = new Set(partFiles(part, options));
  removeFiles(
    folder,
    files.filter((file) => !wanted.has(file)),
  );
}

async function writeParts(
  parts: readonly Part[],
  store: RecordStore,
  surveyed: Survey,
  options: ExportOptions,
  known: TieOf | null,
): Promise<TieOf> {
  const files = new Files(parts, options);
  try {
    const whole = parts.filter(({ ofAll }) => ofAll);
    const ties = known ?? (await writeLinks(options.links ? whole : [], files, store, surveyed, options));
    const readers = parts.filter(({ ofRecords }) => ofRecords);
    const tables = TABLES.map(({ table, rows }) => ({ rows, writers: files.open(table, readers) }));
    const people = options.overview;
    const overview = people === undefined ? null : overviewIn(people.language);
    const sheets = overview === null ? [] : files.openSheets(overview, readers);
    for (const { name, digest } of readers[0]?.records ?? []) {
      const stored = await store.read(name);
      if (stored.digest !== digest) throw new Failure('records_changed', name);
      const record = options.treat(stored.record);
      for (const { rows, writers } of tables)
        for (const row of rows(record, surveyed.entities.ids, ties))
          for (const writer of writers) writer.write(row);
      if (sheets.length === 0) continue;
      for (const row of overview!.rows(record, ties, people!.places(name)))
        for (const sheet of sheets) sheet.write(row);
    }
    const entities = files.open(ENTITIES, whole);
    for (const row of surveyed.entities.rows()) for (const writer of entities) writer.write(row);
    files.finish();
    return ties;
  } catch (error) {
    files.discard();
    throw error;
  }
}

/** Finds which objectives are the same over documents and years, and writes what was found as tables of the parts given. */
async function writeLinks(
  parts: readonly Part[],
  files: Files,
  store: RecordStore,
  surveyed: Survey,
  options: ExportOptions,
): Promise<TieOf> {
  const ties = new TieCollector();
  const links = parts.length > 0 ? files.open(OBJECTIVE_LINKS, parts) : [];
  const changes = parts.length > 0 ? files.open(OBJECTIVE_CHANGES, parts) : [];
  for await (const body of linkedBodies(store, surveyed.records, options.treat)) {
    ties.add(body.profiles, body.links);
    if (body.bodyId === null) continue;
    for (const link of body.links) {
      for (const writer of links) writer.write(linkRow(link, body.bodyId));
      for (const row of changeRows(link)) for (const writer of changes) writer.write(row);
    }
  }
  return ties.of;
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

  openSheets({ table, look }: Overview, parts: readonly Part[]): TableWriter[] {
    const opened = parts.flatMap((part) => this.#exports.get(part)!.openSheet?.(table, look) ?? []);
    this.#writers.push(...opened);
    return opened;
  }

  finish(): void {
    for (const writer of this.#writers) writer.close();
    for (const whole of this.#exports.values()) whole.finish();
  }

  discard(): void {
    for (const writer of this.#writers) writer.discard();
    for (const whole of this.#exports.values()) whole.discard();
  }
}
