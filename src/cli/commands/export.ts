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
import { languageFor, type Language } from '../language.ts';
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
  readonly lang?: Language;
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
      language: languageFor(flags.lang),
      places: (name) =>
        nameless
          ? { record: null, document: null }
          : { record: name, document: documents.of(name)?.input ?? null },
    },
    circumstances: `${version} ${digest}`,
  });
  for (const name of summary.repeated) tell(`${name}: left out, another record is of the same document`);
  const kept = summary.kept > 0 ? `, ${summary.kept} as they were` : '';
  tell(`${summary.documents} documents; ${summary.written} parts written${kept}; tables in ${flags.to}`);
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
