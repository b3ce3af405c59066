import { readFile } from 'node:fs/promises';
import {
  documentFinder,
  exportTables,
  Failure,
  listedBodies,
  type ExportFormat,
  type ListedBody,
  type PartitionKey,
} from '../../index.ts';
import { language, say } from '../language.ts';
import { tell } from '../messages.ts';
import { peopleTreatment, type PeopleFlags } from '../people-flags.ts';
import { recordFiles, type RecordFlags } from '../record-files.ts';

export interface ExportFlags extends PeopleFlags, RecordFlags {
  readonly to: string;
  readonly format: readonly ExportFormat[];
  readonly partition: readonly PartitionKey[];
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  readonly bom?: boolean;
  readonly bodies?: string;
  readonly links: boolean;
}

/** Writes the flat tables of records into a folder. */
export async function runExport(
  paths: readonly string[],
  flags: ExportFlags,
  version: string,
): Promise<number> {
  const store = await recordFiles(paths, flags);
  const { treat, digest } = await peopleTreatment(flags);
  const bodies = flags.bodies === undefined ? [] : await readBodies(flags.bodies);
  const documents = documentFinder();
  // What was made nameless must not lead back to the names.
  const nameless = flags.pseudonymize !== undefined || flags.drop !== undefined;
  const summary = await exportTables(store, {
    folder: flags.to,
    formats: flags.format,
    dialect: { delimiter: flags.delimiter, decimal: flags.decimal, mark: flags.bom === true },
    partition: flags.partition,
    treat,
    bodies,
    links: flags.links,
    overview: {
      language: language(),
      places: (name) =>
        nameless
          ? { record: null, document: null }
          : { record: name, document: documents.of(name)?.input ?? null },
    },
    circumstances: `${version} ${digest}`,
  });
  for (const name of summary.repeated)
    tell(say('{name}: left out, another record is of the same document', { name }));
  const counts = { ...summary, repeated: summary.repeated.length, folder: flags.to };
  tell(
    summary.kept > 0
      ? say('{documents} documents; {written} parts written, {kept} as they were; tables in {folder}', counts)
      : say('{documents} documents; {written} parts written; tables in {folder}', counts),
  );
  return 0;
}

async function readBodies(path: string): Promise<ListedBody[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new Failure('unreadable', path, { cause: error });
  }
  return listedBodies(text);
}
