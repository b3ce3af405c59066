import { expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src/batch/ledger.ts';
import { runReport } from '../../../src/batch/report/run-report.ts';

const entry = (name: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  input: `/archivio/${name}`,
  output: `${name}.json`,
  sha256: 'a',
  bytes: 2048,
  modified: 1,
  outcome: 'read',
  code: null,
  message: null,
  ms: 1500,
  attempts: 1,
  version: '1',
  rules: 'r',
  tally: {
    entity: 'Comune di Prova',
    year: 2023,
    pages: 4,
    objectives: 5,
    weights: 4,
    outcomes: 3,
    doubtedWeights: 0,
    flags: 2,
    values: 100,
    confidence: 93.5,
  },
  ...more,
});
const tally = entry('').tally!;
const failed = (name: string, code: LedgerEntry['code']): LedgerEntry =>
  entry(name, { outcome: 'failed', code, message: 'in English', tally: null });
const report = (...entries: LedgerEntry[]): string => runReport(entries, new Date(0));
/** Titles of the tables that have rows, in English, with the text of their rows. */
const tables = (page: string): Record<string, string[]> =>
  Object.fromEntries(
    page
      .split('<section>')
      .slice(1)
      .map((section) => {
        const english = section.replace(/<span lang="it">[^<]*<\/span>/g, '');
        const rows = [...english.matchAll(/<tr>(<td[^]*?)<\/tr>/g)].map(([, row]) =>
          [...row!.matchAll(/<td[^>]*>([^]*?)<\/td>/g)]
            .map(([, cell]) => cell!.replace(/<[^>]+>/g, ''))
            .join(' | '),
        );
        return [/<h2[^>]*><span[^>]*>([^<]*)/.exec(english)![1]!, rows];
      }),
  );

it('lists failures by reason, documents by confidence, doubted weights, bodies and slow files', () => {
  const page = report(
    entry('sure.pdf'),
    entry('unsure.pdf', { ms: 9000, tally: { ...tally, confidence: 60, doubtedWeights: 2, year: 2022 } }),
    entry('nothing.pdf', { tally: { ...tally, values: 0, confidence: 0, objectives: 0, entity: null } }),
    failed('a.pdf', 'empty_file'),
    failed('b.pdf', 'empty_file'),
    failed('c.pdf', 'time_limit'),
  );
  const shown = tables(page);
  expect(shown['Documents not read, by reason']!.map((row) => row.replace(/^.*?\| /, ''))).toEqual([
    'Get the document again: nothing was saved in it. | empty_file | 2',
    expect.stringMatching(/^\S.*\. \| time_limit \| 1$/),
  ]);
  expect(shown['Documents by confidence']!.map((row) => row.split(' | ').slice(0, 3))).toEqual([
    ['nothing.pdf', 'no value', '0.0'],
    ['unsure.pdf', '0.600', '40.0'],
    ['sure.pdf', '0.935', '6.5'],
  ]);
  expect(shown['Weights that do not sum to 100']).toEqual(['unsure.pdf | 2 | 5']);
  expect(shown['Bodies and years']).toEqual([
    '(not stated) | 2023 | 1 | 0',
    'Comune di Prova | 2022, 2023 | 2 | 10',
  ]);
  expect(shown['Slowest documents']![0]).toBe('unsure.pdf | 9.0 | 4 | 2');
  expect(page).toContain('<span lang="it">0,600</span>');
});

it('asks nothing of any network and lets no name be more than text', () => {
  const page = report(
    entry('<script>alert(1)</script> & "è".pdf'),
    failed('"><img src=x>.pdf', 'unreadable'),
  );
  expect(page).not.toMatch(/<script>alert|<img|https?:\/\//);
  expect(page).toContain('href="%3Cscript%3Ealert(1)%3C/script%3E%20%26%20%22%C3%A8%22.pdf.json"');
});

it('says what is in a folder of which nothing has been read', () => {
  expect(Object.values(tables(report())).flat()).toEqual([]);
});
