import { say } from '../language.ts';
import { join } from 'node:path';
import {
  changeRows,
  linkRow,
  linksOf,
  OBJECTIVE_CHANGES,
  OBJECTIVE_LINKS,
  openNdjson,
  surveyRecords,
} from '../../index.ts';
import { tell } from '../messages.ts';
import { recordFiles, type RecordFlags } from '../record-files.ts';

export interface LinkFlags extends RecordFlags {
  readonly to: string;
}

/** Links objectives over the documents and years of each body, and writes links and changes as NDJSON. */
export async function runLink(paths: readonly string[], flags: LinkFlags): Promise<number> {
  const store = await recordFiles(paths, flags);
  const treat = <T>(record: T): T => record;
  const { records } = await surveyRecords(store, treat);
  const links = openNdjson(join(flags.to, `${OBJECTIVE_LINKS.name}.ndjson`), OBJECTIVE_LINKS);
  const changes = openNdjson(join(flags.to, `${OBJECTIVE_CHANGES.name}.ndjson`), OBJECTIVE_CHANGES);
  const counts = { same: 0, continued: 0, split: 0, merged: 0 };
  let changed = 0;
  try {
    for await (const { link, bodyId } of linksOf(store, records, treat)) {
      counts[link.kind]++;
      links.write(linkRow(link, bodyId));
      for (const row of changeRows(link)) {
        changes.write(row);
        changed++;
      }
    }
  } catch (error) {
    links.discard();
    changes.discard();
    throw error;
  }
  links.close();
  changes.close();
  const kinds = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  tell(
    say('links: {kinds}; {changed} changes between documents of one year; tables in {folder}', {
      kinds: kinds.join(', '),
      changed,
      folder: flags.to,
    }),
  );
  return 0;
}
