import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BatchOptions } from '../../src/batch/batch-options.ts';
import { DEFAULT_LIMITS, type Reply, type Tally } from '../../src/batch/job.ts';
import { openLedger } from '../../src/batch/ledger.ts';
import type { Pool } from '../../src/batch/pool.ts';
import { Run } from '../../src/batch/run.ts';
import { Failure } from '../../src/model/failure.ts';
import { writeWhole } from '../../src/write/file.ts';
import { toJson } from '../../src/write/json.ts';
import type { Record } from '../../src/record/record.ts';
import { ownFolder } from '../own-folder.ts';

const folder = ownFolder();
let documents: string;
let out: string;
/** Names of the documents that were read, each time one was. */
let readings: string[];
beforeEach(() => {
  [documents, out, readings] = [join(folder(), 'documents'), join(folder(), 'out'), []];
  mkdirSync(documents);
});

const put = (name: string, content: string): void => writeFileSync(join(documents, name), content);
const contentOf = (name: string): string => readFileSync(join(documents, name), 'utf8');
const ledger = (): string => join(out, 'ledger.ndjson');
const record = (name: string): string => readFileSync(join(out, `${name}.json`), 'utf8');

const TALLY: Tally = {
  entity: null,
  year: null,
  pages: null,
  objectives: 1,
  weights: 1,
  outcomes: 1,
  doubtedWeights: 0,
  flags: 0,
  values: 2,
  confidence: 1.9,
};

/** Reads as processes would: the content of an empty document is a failure, `crash` a crash, all other content a record. */
const pool: Pick<Pool, 'read' | 'close'> = {
  read({ path, output }) {
    readings.push(basename(path));
    const bytes = readFileSync(path);
    const failed = (code: 'empty_file' | 'worker_crashed'): Promise<Reply> =>
      Promise.resolve({ outcome: 'failed', code, message: new Failure(code).message, ms: 5 });
    if (bytes.length === 0) return failed('empty_file');
    if (bytes.toString() === 'crash') return failed('worker_crashed');
    const source = { file: basename(path), sha256: createHash('sha256').update(bytes).digest('hex') };
    try {
      writeWhole(output!, toJson({ source: { ...source, bytes: bytes.length } } as Record));
    } catch (error) {
      const { code, message } = error as Failure;
      return Promise.resolve({ outcome: 'failed', code, message, ms: 5 });
    }
    const { sha256 } = source;
    return Promise.resolve({ outcome: 'read', sha256, bytes: bytes.length, tally: TALLY, ms: 5 });
  },
  close: () => Promise.resolve(),
};

/** Takes the documents all at once, as a run does, and says what became of each, in the order of their names. */
async function run(
  names: readonly string[] = readdirSync(documents),
  more: Partial<BatchOptions> = {},
): Promise<string[]> {
  const opened = openLedger(ledger());
  const settings = { output: out, jobs: 1, limits: DEFAULT_LIMITS, rulesHash: 'r', version: '1', ...more };
  const one = new Run(settings, opened, pool);
  try {
    const results = await Promise.all(
      names.map((name) => one.take({ path: join(documents, name), output: `${basename(name)}.json` })),
    );
    return results
      .flatMap((result) => result ?? [])
      .map(({ entry, skipped }) =>
        [skipped ? 'skipped' : entry.outcome, basename(entry.input), entry.code].filter(Boolean).join(' '),
      )
      .sort((a, b) => (a.split(' ')[1]! < b.split(' ')[1]! ? -1 : 1));
  } finally {
    opened.close();
  }
}

describe('a second run', () => {
  it('does what is new or changed alone', async () => {
    put('a.txt', 'a');
    put('b.txt', 'b');
    put('empty.txt', '');
    expect(await run()).toEqual(['read a.txt', 'read b.txt', 'failed empty.txt empty_file']);
    put('b.txt', 'changed');
    put('c.txt', 'c');
    utimesSync(join(documents, 'a.txt'), 1, 1); // touched, and the same
    expect(await run()).toEqual([
      'skipped a.txt',
      'read b.txt',
      'read c.txt',
      'skipped empty.txt empty_file',
    ]);
  });

  it('reads again what failed where it is told to, and counts the attempts', async () => {
    put('a.txt', 'a');
    put('b.txt', 'crash');
    await run();
    expect(await run(undefined, { retry: { failed: true } })).toEqual([
      'skipped a.txt',
      'failed b.txt worker_crashed',
    ]);
    expect(openLedger(ledger()).get(join(documents, 'b.txt'))).toMatchObject({ attempts: 2 });
    put('b.txt', 'b');
    expect(await run()).toEqual(['skipped a.txt', 'read b.txt']);
  });

  it('reads again what other rules or another version have read where it is told to', async () => {
    put('a.txt', 'a');
    await run();
    expect(await run(undefined, { rulesHash: 'other' })).toEqual(['skipped a.txt']);
    const refresh = { retry: { refresh: true } };
    expect(await run(undefined, { rulesHash: 'other', ...refresh })).toEqual(['read a.txt']);
    expect(await run(undefined, { rulesHash: 'other', ...refresh })).toEqual(['skipped a.txt']);
    expect(await run(undefined, { rulesHash: 'other', version: '2', ...refresh })).toEqual(['read a.txt']);
  });

  it('reads again where the ledger or a record is gone, to the same bytes', async () => {
    put('a.txt', 'a');
    await run();
    const before = record('a.txt');
    rmSync(ledger());
    expect(await run()).toEqual(['read a.txt']);
    rmSync(join(out, 'a.txt.json'));
    expect(await run()).toEqual(['read a.txt']);
    expect(record('a.txt')).toBe(before);
  });

  it('takes away the record of what a document held before, where it can not be read any more', async () => {
    put('a.txt', 'a');
    await run();
    put('a.txt', '');
    expect(await run()).toEqual(['failed a.txt empty_file']);
    expect(readdirSync(out)).toEqual(['ledger.ndjson']);
  });
});

describe('the same content under several names', () => {
  it('is read once and recorded under each', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt']) put(name, 'same');
    expect(await run()).toEqual(['read a.txt', 'read b.txt', 'read c.txt']);
    expect(readings).toHaveLength(1); // whichever is hashed first
    expect(record('b.txt')).toBe(record('a.txt').replace('"file": "a.txt"', '"file": "b.txt"'));
    expect(record('b.txt')).not.toBe(record('a.txt'));
  });

  it('fails once, unless the failure says nothing about the content', async () => {
    for (const name of ['a.txt', 'b.txt']) put(name, '');
    for (const name of ['c.txt', 'd.txt']) put(name, 'crash');
    expect(await run()).toHaveLength(4);
    expect(readings.map(contentOf).sort()).toEqual(['', 'crash', 'crash']);
  });

  it('is read for itself beside a signature: what that says stands in the record', async () => {
    for (const name of ['a.txt', 'b.txt', 'b.txt.p7s']) put(name, 'same');
    await run(['a.txt', 'b.txt']);
    expect(readings.sort()).toEqual(['a.txt', 'b.txt']);
  });

  it('is read again where the record to copy is damaged', async () => {
    put('a.txt', 'same');
    await run();
    writeFileSync(join(out, 'a.txt.json'), '{"source": ');
    put('b.txt', 'same');
    await run();
    expect(readings).toEqual(['a.txt', 'b.txt']);
  });
});

describe('a record', () => {
  it('is refused to a document of another folder with the same name, in one run and the next', async () => {
    for (const below of ['one', 'two']) {
      mkdirSync(join(documents, below));
      put(`${below}/a.txt`, below);
    }
    expect(await run(['one/a.txt', 'two/a.txt'])).toEqual(['read a.txt', 'failed a.txt same_name']);
    const before = record('a.txt');
    expect(await run(['two/a.txt'])).toEqual(['failed a.txt same_name']);
    expect(record('a.txt')).toBe(before);
  });

  it('goes to the document that took the place of one that is gone', async () => {
    mkdirSync(join(documents, 'moved'));
    put('a.txt', 'a');
    await run(['a.txt']);
    put('moved/a.txt', 'a');
    rmSync(join(documents, 'a.txt'));
    expect(await run(['moved/a.txt'])).toEqual(['read a.txt']);
  });

  it('that can not be written stops the run, with no word about the document', async () => {
    put('a.txt', 'a');
    mkdirSync(join(out, 'a.txt.json'), { recursive: true });
    await expect(run()).rejects.toMatchObject({
      code: 'output_unwritable',
      message: expect.not.stringMatching(/(cannot be written.*){2}/) as string,
    });
    expect(readFileSync(ledger(), 'utf8').trim()).toBe('');
  });
});

it('takes a path that is given twice once', async () => {
  put('a.txt', 'a');
  expect(await run(['a.txt', 'a.txt'])).toEqual(['read a.txt']);
});

it('fails what is not there, links that lead nowhere or to themselves, and what is too large', async () => {
  symlinkSync('nowhere', join(documents, 'dead.txt'));
  symlinkSync('self.txt', join(documents, 'self.txt'));
  put('large.txt', 'x'.repeat(2 * 1024 * 1024));
  expect(await run(undefined, { limits: { ...DEFAULT_LIMITS, fileMegabytes: 1 } })).toEqual([
    'failed dead.txt unreadable',
    'failed large.txt too_large',
    'failed self.txt unreadable',
  ]);
  expect(readings).toEqual([]);
});

it('writes nothing down once it is stopped', async () => {
  put('a.txt', 'a');
  expect(await run(undefined, { signal: AbortSignal.abort() })).toEqual([]);
  expect(readFileSync(ledger(), 'utf8').trim()).toBe('');
});
