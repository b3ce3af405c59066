import { DASHBOARD } from '../words/dashboard.ts';
import { filled } from '../words/words.ts';
import { both, escaped, number } from './markup.ts';
import type { Parts } from './parts.ts';
import type { DocumentLine, RecordsSummary } from './summary.ts';
import { numbers, table, words } from './table.ts';

/** Documents that are loaded together. */
export const DOCUMENTS_A_PART = 200;

const COLUMNS = [
  words(DASHBOARD.file),
  words(DASHBOARD.body),
  numbers(DASHBOARD.year),
  numbers(DASHBOARD.objectives),
  numbers(DASHBOARD.values),
  numbers(DASHBOARD.doubtful),
];

/** All documents in one table, or, where lists lie apart, so many in each. */
export function documentsTable({ documents }: RecordsSummary, parts: Parts): string {
  const rows = documents.map((document, i) => ({ id: `d${i}`, cells: cellsOf(document) }));
  if (!parts.apart) return table('documents', COLUMNS, rows);
  const chunks: string[] = [];
  for (let from = 0; from < rows.length; from += DOCUMENTS_A_PART) {
    const some = rows.slice(from, from + DOCUMENTS_A_PART);
    const given = { from: from + 1, to: from + some.length };
    const { it, en } = DASHBOARD.range;
    const range = both({ it: filled(it, given), en: filled(en, given) });
    const summary = `${both(DASHBOARD.documents)} ${range}: ${escaped(documents[from]!.file)} …`;
    chunks.push(
      parts.opening(
        summary,
        table('documents', COLUMNS, some),
        ` class="chunk" id="chunk${from / DOCUMENTS_A_PART}"`,
      ),
    );
  }
  return chunks.join('');
}

const cellsOf = (document: DocumentLine): string[] => [
  `<a href="${escaped(document.href)}">${escaped(document.file)}</a>`,
  document.body === '' ? both(DASHBOARD.noBody) : escaped(document.body),
  document.year === null ? both(DASHBOARD.noYear) : String(document.year),
  number(document.objectives),
  number(document.fields),
  number(document.doubtful),
];
