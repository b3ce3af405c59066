import { extract } from '../../src/extract.ts';
import type { Record } from '../../src/record/record.ts';
import { p, tbl, tc, tr, wordDocument } from '../read/docx/word-document.ts';

/** The record of a Word document with a heading and one table; a cell that begins with `<` is XML. */
export const planInWord = async (rows: readonly (readonly string[])[]): Promise<Record> =>
  extract(
    wordDocument(
      p('Piano dettagliato degli obiettivi 2023') +
        tbl(...rows.map((cells) => tr(cells.map((cell) => tc(cell))))),
    ),
  );

/** The statuses of its objectives, in order. */
export const statusesOf = (record: Record): string[] =>
  record.objectives.map(({ outcome }) => outcome.status.value ?? '');
