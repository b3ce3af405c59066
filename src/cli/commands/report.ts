import { basename, dirname, relative, resolve } from 'node:path';
import { reportPage, summarizeRecords, writeWhole, type ReportLanguage } from '../../index.ts';
import { tell } from '../messages.ts';
import { peopleTreatment, type PeopleFlags } from '../people-flags.ts';
import { recordFiles, type RecordFlags } from '../record-files.ts';

export interface ReportFlags extends PeopleFlags, RecordFlags {
  readonly output: string;
  readonly language: ReportLanguage;
}

/** Draws records as one page; links to the records are relative to the page, so that both can be moved together. */
export async function runReport(paths: readonly string[], flags: ReportFlags): Promise<number> {
  const store = await recordFiles(paths, flags);
  const { treat } = await peopleTreatment(flags);
  const folder = dirname(resolve(flags.output));
  const summary = await summarizeRecords(store, treat, (name) =>
    relative(folder, resolve(name)).split('\\').join('/').split('/').map(encodeURIComponent).join('/'),
  );
  writeWhole(flags.output, reportPage(summary, flags.language));
  tell(`${basename(flags.output)}: ${summary.documents.length} documents, ${summary.objectives} objectives`);
  return 0;
}
