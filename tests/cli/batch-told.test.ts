import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BatchProgress } from '../../src/cli/batch-progress.ts';
import { batchSummary, describeSummary } from '../../src/cli/batch-summary.ts';
import type { LedgerEntry } from '../../src/index.ts';

const TALLY = {
  ...{ entity: null, year: null, pages: null, objectives: 1, weights: 1, outcomes: 1, doubtedWeights: 0 },
  ...{ flags: 1, values: 10, confidence: 9 },
};
const entry = (input: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ input, output: `${input}.json`, sha256: 'a', bytes: 1, modified: 1, outcome: 'read', code: null },
  ...{ message: null, ms: 1, attempts: 1, version: '1', rules: 'r', tally: TALLY },
  ...more,
});
const failed = (input: string): LedgerEntry =>
  entry(input, { outcome: 'failed', code: 'empty_file', message: 'empty', tally: null });

it('sums up a run: what failed and why, and what to look at first', () => {
  const entries = [
    entry('/b'),
    entry('/a\nb', { tally: { ...TALLY, confidence: 5 } }),
    entry('/nothing', { tally: { ...TALLY, values: 0, confidence: 0 } }),
    failed('/z'),
    failed('/y'),
  ];
  const summary = batchSummary(entries.map((one) => ({ ...one, skipped: one.input === '/b' })));
  expect(summary).toMatchObject({ read: 2, skipped: 1, failed: 2, values: 20, expectedErrors: 6 });
  expect(summary.failures.map(({ input }) => input)).toEqual(['/y', '/z']);
  expect(describeSummary(summary, 'out').split('\n').slice(2)).toEqual([
    '  failed: 2 × empty_file. Get the document again: nothing was saved in it.',
    'look at first:',
    '  0.00  /nothing',
    '  0.50  /a␊b',
    '  0.90  /b',
  ]);
});

let written: string[];
beforeEach(() => {
  written = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  Object.assign(process.stderr, { isTTY: true, columns: 120 });
});
afterEach(() => {
  Object.assign(process.stderr, { isTTY: undefined, columns: undefined });
  vi.restoreAllMocks();
});
/** The line that the terminal shows: what was written last, without what clears it. */
const line = (): string => written.at(-1)!.replace('\r\x1b[K', '');

it('shows a person a bar, counts, and the end of the path; a failure keeps its own line', () => {
  const progress = new BatchProgress();
  progress.setTotal(4);
  progress.show({ entry: entry(`/archivio/${'x'.repeat(200)}/atto\n1.pdf`), skipped: false });
  expect(line()).toMatch(
    /^\[#{5}\.{15}\] 1\/4: 1 read, 0 failed, 1 flagged, 0 done before, \d+\/min, .* left {2}…x*\/atto␊1\.pdf$/,
  );
  expect(line().length).toBeLessThan(120);
  progress.show({ entry: failed('/archivio/a\nb.pdf'), skipped: false });
  expect(written).toContain(
    '/archivio/a␊b.pdf: error empty_file: empty. Get the document again: nothing was saved in it.\n',
  );
  expect(line()).toMatch(/2\/4: 1 read, 1 failed/);
  progress.show({ entry: entry('/c'), skipped: true });
  expect(line()).toMatch(/3\/4: 1 read, 1 failed, 2 flagged, 1 done before/);
});
