import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { apartParts, reportPage, summarizeRecords, writeWhole, type RecordsSummary } from '../../index.ts';
import { language, say, type Language } from '../language.ts';
import { tell } from '../messages.ts';
import { peopleTreatment, type PeopleFlags } from '../people-flags.ts';
import { recordFiles, type RecordFlags } from '../record-files.ts';

export interface ReportFlags extends PeopleFlags, RecordFlags {
  readonly output: string;
}

/** Characters up to which a page is one file that can be sent as it is; the lists of a longer one go into files beside it. */
const ONE_FILE = 1 << 20;

/** Draws records as a page; links to the records are relative to the page, so that both can be moved together. */
export async function runReport(paths: readonly string[], flags: ReportFlags): Promise<number> {
  const store = await recordFiles(paths, flags);
  const { treat } = await peopleTreatment(flags);
  const folder = dirname(resolve(flags.output));
  const summary = await summarizeRecords(store, treat, (name) =>
    relative(folder, resolve(name)).split('\\').join('/').split('/').map(encodeURIComponent).join('/'),
  );
  write(flags.output, summary, language());
  tell(
    say('{page}: {documents} documents, {objectives} objectives', {
      page: basename(flags.output),
      documents: summary.documents.length,
      objectives: summary.objectives,
    }),
  );
  return 0;
}

function write(output: string, summary: RecordsSummary, language: Language): void {
  const folder = output.replace(/(?:\.html?)?$/i, '.parts');
  const parts = apartParts();
  const small = reportPage(summary, language, { parts, folder: basename(folder) });
  // The whole of a large archive is never put together to see that it is too long for one file: its parts tell.
  const page = parts.length > ONE_FILE ? null : reportPage(summary, language);
  if (page !== null && page.length <= ONE_FILE) {
    removeParts(folder, 0);
    writeWhole(output, page);
    return;
  }
  let written = 0;
  for (const { name, text } of parts.files()) {
    writeWhole(join(folder, name), text);
    written++;
  }
  removeParts(folder, written);
  writeWhole(output, small);
}

/** Takes away the parts of an earlier page from a number on, and the folder once it is empty. */
function removeParts(folder: string, from: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const number = /^p(\d+)\.js$/.exec(name)?.[1];
    if (number !== undefined && Number(number) >= from) rmSync(join(folder, name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
