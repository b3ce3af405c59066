import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportTables } from '../../src/analyse/export.ts';
import { reviewLink } from '../../src/analyse/review-link.ts';
import type { Record } from '../../src/record/record.ts';
import type { Language } from '../../src/words/words.ts';
import { field, recordWith } from '../write/export/records.ts';
import { storeOf } from './store.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'spoglio-overview-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const weight = { ...field(35), raw: '35', confidence: 0.4, flags: ['weights_sum'] };
const plan = recordWith('a'.repeat(64), [
  { title: field('Ridurre i tempi di <pagamento> & "altro"'), number: field('1'), weight },
  { title: field('=HYPERLINK("http://example.org")'), number: field('2') },
]);

async function workbook(records: readonly Record[], language: Language, document: string | null) {
  await exportTables(storeOf(records), {
    folder,
    formats: ['xlsx'],
    dialect: { delimiter: ',', decimal: '.', mark: false },
    partition: [],
    treat: (record) => record,
    bodies: [],
    links: false,
    circumstances: 'test',
    overview: {
      language,
      places: (name) => ({ record: document === null ? null : `/out/${name}.json`, document }),
    },
  });
  const read = new ExcelJS.Workbook();
  await read.xlsx.readFile(join(folder, 'spoglio.xlsx'));
  return read;
}

const rowOf = (book: ExcelJS.Workbook, n: number): Readonly<globalThis.Record<string, ExcelJS.CellValue>> => {
  const [sheet] = book.worksheets;
  const headers = (sheet!.getRow(1).values as string[]).slice(1);
  return Object.fromEntries(headers.map((name, i) => [name, sheet!.getRow(n).getCell(i + 1).value]));
};

describe('the sheet that a workbook opens on', () => {
  it('tells objectives with why they want eyes, and leads to review and document', async () => {
    const book = await workbook([plan], 'it', '/archivio/atto è (1).pdf');
    expect(book.worksheets.slice(0, 3).map(({ name }) => name)).toEqual([
      'Obiettivi',
      'columns',
      'documents',
    ]);
    const row = rowOf(book, 2);
    expect(row).toMatchObject({
      'N.': '1',
      Obiettivo: 'Ridurre i tempi di <pagamento> & "altro"',
      Peso: 35,
      Ripetuto: null,
    });
    expect(row['Da controllare']).toContain('Peso: La somma dei pesi non è 100.');
    expect(row['Revisione']).toEqual({
      formula: `HYPERLINK("${reviewLink('/out/0.json', plan.objectives[0]!.id)}","apri")`,
      result: 'apri',
    });
    expect(row['Documento']).toMatchObject({
      formula: 'HYPERLINK("file:///archivio/atto%20%C3%A8%20(1).pdf","apri")',
    });
    // What a document writes is text, whatever it looks like.
    expect(rowOf(book, 3)['Obiettivo']).toBe('=HYPERLINK("http://example.org")');
  });

  it('prints on A4 landscape, headers on each page, without what is for the screen', async () => {
    const [sheet] = (await workbook([plan], 'it', '/archivio/atto.pdf')).worksheets;
    expect(sheet!.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
  });

  it('is in English where that is asked for, and leads nowhere where names were taken out', async () => {
    const book = await workbook([plan], 'en', null);
    expect(book.worksheets[0]!.name).toBe('At a glance');
    expect(rowOf(book, 2)).toMatchObject({ Objective: plan.objectives[0]!.title.value, Review: null });
    expect(rowOf(book, 2)['To check']).toContain('Weight: The weights do not sum to 100.');
  });

  it('marks the objective that another document states for the same year', async () => {
    const copy = recordWith('b'.repeat(64), [
      { title: field('Ridurre i tempi di pagamento'), number: field('1') },
    ]);
    const same = { ...copy, source: { ...copy.source, sha256: 'c'.repeat(64) } };
    const book = await workbook([copy, same], 'it', null);
    expect([2, 3].map((n) => rowOf(book, n)['Ripetuto']).sort()).toEqual([null, 'sì'].sort());
  });

  it('holds addresses that are longer than a text in a formula may be', async () => {
    const long = `/archivio/${'x'.repeat(600)}.pdf`;
    const formula = (rowOf(await workbook([plan], 'it', long), 2)['Documento'] as ExcelJS.CellFormulaValue)
      .formula;
    const pieces = [...formula.matchAll(/"([^"]*)"/g)].map(([, text]) => text!);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(255);
    expect(pieces.slice(0, -1).join('')).toBe(`file://${long}`);
  });
});
