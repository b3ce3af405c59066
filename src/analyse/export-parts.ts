import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { filesOf } from '../write/export/export-writer.ts';
import type { CsvDialect } from '../write/export/csv.ts';
import type { ExportFormat } from '../write/export/table-writer.ts';
import { ENTITIES, type ListedBody } from './entities.ts';
import { OBJECTIVE_CHANGES, OBJECTIVE_LINKS } from './links/link-tables.ts';
import type { Language } from '../words/words.ts';
import type { RecordPlaces } from './overview.ts';
import type { Treatment } from './record-store.ts';
import type { Survey, SurveyedRecord } from './survey.ts';
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
  /** The sheet that a workbook opens on: its language, and where records and documents lie, for its links; none without this. */
  readonly overview?: {
    readonly language: Language;
    readonly places: (name: string) => RecordPlaces;
  };
}

/** What is written in one go: some records, as some tables, in one format, into one folder. */
export interface Part {
  readonly folder: string;
  readonly format: ExportFormat;
  /** The format, and below it the folder of a partition. */
  readonly key: string;
  readonly records: readonly SurveyedRecord[];
  /** Whether it holds the tables of records. */
  readonly ofRecords: boolean;
  /** Whether it holds the tables that are made of all records together. */
  readonly ofAll: boolean;
}

const TABLES_OF_RECORDS = TABLES.map(({ table }) => table.name);
const LINK_TABLES = [OBJECTIVE_LINKS.name, OBJECTIVE_CHANGES.name];
const EVERY_TABLE = [...TABLES_OF_RECORDS, ENTITIES.name, ...LINK_TABLES];

/** The parts that an export consists of. */
export function partsOf({ records }: Survey, { folder, formats, partition }: ExportOptions): Part[] {
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

const partitionValue = (record: SurveyedRecord, key: PartitionKey): string =>
  (key === 'year' ? record.year?.toString() : record.body?.replaceAll(/[^a-z0-9]+/g, '-')) ?? 'unknown';

/** The names of the files that a part consists of. */
export const partFiles = ({ format, ofRecords, ofAll }: Part, { links }: ExportOptions): string[] =>
  filesOf(format, [
    ...(ofRecords ? TABLES_OF_RECORDS : []),
    ...(ofAll ? [ENTITIES.name, ...(links ? LINK_TABLES : [])] : []),
  ]);

/** The place of a part by its key, and every file that it may ever have had. */
export function placeOfKey(
  folder: string,
  key: string,
): { readonly folder: string; readonly files: readonly string[] } {
  const [format, ...below] = key.split('/');
  return { folder: join(folder, ...below), files: filesOf(format as ExportFormat, EVERY_TABLE) };
}

/** A digest of all that a part is made from: as long as it is the same, so are the bytes of its files. */
export function digestOf(part: Part, { entities, records }: Survey, options: ExportOptions): string {
  const hash = createHash('sha256');
  hash.update(`${options.circumstances}\n${JSON.stringify([options.dialect, options.links, part.format])}\n`);
  for (const { documentId, digest } of part.records) hash.update(`${documentId} ${digest}\n`);
  if (part.format === 'xlsx' && options.overview !== undefined) {
    hash.update(`${options.overview.language}\n`);
    for (const { name } of part.records) hash.update(`${JSON.stringify(options.overview.places(name))}\n`);
  }
  // The id of a name depends on other records only where its form was brought together with another one of its body.
  const bodies = new Set(part.records.map(({ body }) => body ?? ''));
  for (const body of [...bodies].sort()) hash.update(`${body}\n${entities.joined(body)}\n`);
  // The key of an objective depends on the other documents of its body that state it.
  for (const { body, documentId, digest } of records)
    if (bodies.has(body ?? '')) hash.update(`${documentId} ${digest}\n`);
  if (part.ofAll) for (const row of entities.rows()) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest('hex');
}

/** Parts of the same records are written in one pass over them. */
export function groupedByRecords(parts: readonly Part[]): Part[][] {
  const groups = new Map<readonly SurveyedRecord[], Part[]>();
  for (const part of parts) {
    const list = groups.get(part.records);
    if (list === undefined) groups.set(part.records, [part]);
    else list.push(part);
  }
  return [...groups.values()];
}
