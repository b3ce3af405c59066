import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { openLedger, readLedger, type LedgerEntry } from '../../src/batch/ledger.ts';
import { ownFolder } from '../own-folder.ts';

const folder = ownFolder();
let path: string;
beforeEach(() => (path = join(folder(), 'ledger.ndjson')));

const entry = (input: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  input,
  output: `${input}.json`,
  sha256: null,
  bytes: 1,
  modified: 1,
  outcome: 'read',
  code: null,
  message: null,
  ms: 1,
  attempts: 1,
  version: '1',
  rules: 'r',
  tally: null,
  ...more,
});

it('keeps the last word on each input, in the order of their paths', () => {
  const ledger = openLedger(path);
  ledger.add(entry('/b'));
  ledger.add(entry('/a\nb', { attempts: 1 }));
  ledger.add(entry('/a\nb', { attempts: 2 }));
  ledger.close();
  expect(readLedger(path)).toEqual([entry('/a\nb', { attempts: 2 }), entry('/b')]);
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3);
});

it('has what was added before a run was killed, without a torn last line', () => {
  const killed = openLedger(path);
  killed.add(entry('/a'));
  appendFileSync(path, '{"input":"/torn","outp');
  const ledger = openLedger(path);
  ledger.add(entry('/b'));
  ledger.close();
  expect(readLedger(path).map(({ input }) => input)).toEqual(['/a', '/b']);
});

it('counts lines that no run writes, and forgets what they say', () => {
  const odd = [
    'null',
    '[]',
    '{"input":5}',
    'no ledger at all',
    JSON.stringify({ ...entry('/code'), outcome: 'failed', code: 'constructor' }),
    JSON.stringify({ ...entry('/tally'), tally: { values: 'many' } }),
    JSON.stringify({ ...entry('/output'), output: null }),
  ];
  writeFileSync(path, `${[...odd, JSON.stringify(entry('/a'))].join('\n')}\n`);
  const ledger = openLedger(path);
  expect(ledger.damaged).toBe(odd.length);
  ledger.close();
  expect(readLedger(path)).toEqual([entry('/a')]);
});

it('says that it was removed while a run writes into it', () => {
  const ledger = openLedger(path);
  rmSync(path);
  expect(() => ledger.add(entry('/a'))).toThrow(expect.objectContaining({ code: 'output_unwritable' }));
});

it('reads lines that are longer than what is read at a time', () => {
  const long = entry('/a', { message: 'è'.repeat(2_000_000) });
  writeFileSync(path, `${JSON.stringify(long)}\n${JSON.stringify(entry('/b'))}\n`);
  expect(readLedger(path)).toEqual([long, entry('/b')]);
});

it('finds a twin of the same version and rules alone', () => {
  const ledger = openLedger(path);
  ledger.add(entry('/a', { sha256: 'x' }));
  expect(ledger.twin('x', '1', 'r')?.input).toBe('/a');
  expect(ledger.twin('x', '2', 'r')).toBeUndefined();
  expect(ledger.twin('x', '1', 'other')).toBeUndefined();
});

it('gives a record to the input that took the place of another, never to one that was refused it', () => {
  const ledger = openLedger(path);
  ledger.add(entry('/old', { output: 'x.json' }));
  ledger.add(entry('/refused', { output: 'x.json', outcome: 'failed', code: 'same_name' }));
  expect(ledger.ownerOf('x.json')).toBe('/old');
  ledger.add(entry('/new', { output: 'x.json' }));
  expect(ledger.ownerOf('x.json')).toBe('/new');
  ledger.close();
  expect(readLedger(path).map(({ input }) => input)).toEqual(['/new', '/refused']);
});

it('is empty where there is no file', () => {
  expect(readLedger(path)).toEqual([]);
});
