import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { drawingsInDrawings } from '../../faults/hostile.ts';
import { ended, FIXTURES, spoglio, start, type Ended } from './spoglio.ts';

const TEXT = join(FIXTURES, 'unione-terre-del-falco/nomina-2023/source.txt');
const OTHER = join(FIXTURES, 'provincia-valdargine/determina-2024/source.txt');

let place: string;
let documents: string;
let out: string;
const places: string[] = [];
beforeEach(() => {
  places.push((place = mkdtempSync(join(tmpdir(), 'spoglio-batch-'))));
  documents = join(place, 'documents');
  out = join(place, 'out');
  mkdirSync(documents);
});
afterAll(() => places.forEach((path) => rmSync(path, { recursive: true })));

const put = (name: string, content: string | Buffer): void => writeFileSync(join(documents, name), content);
const act = (mark = ''): string => `${readFileSync(TEXT, 'utf8')}\n${mark}\n`;
const batch = (...more: string[]): Promise<Ended> =>
  spoglio(['batch', documents, '-o', out, '--jobs', '1', '--json', ...more]);

interface Event {
  readonly event: string;
  readonly input: string;
  readonly code: string | null;
}
/** What a run told of each file, "read a.txt"; its other events without a file. */
const events = ({ stderr }: Ended): string[] =>
  stderr
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Event)
    .filter(({ event }) => event !== 'summary')
    .map(({ event, input, code }) => [event, input?.split('/').pop(), code].filter(Boolean).join(' '))
    .sort();
const record = (name: string): Buffer => readFileSync(join(out, name));
const ledger = (): string => join(out, '.spoglio/ledger.ndjson');

describe('a second run', () => {
  it(
    'does what is new or changed, and what failed only where it is told to',
    { timeout: 120_000 },
    async () => {
      put('a.txt', act('a'));
      put('b.txt', act('b'));
      put('empty.pdf', '');
      const first = await batch('--summary', join(place, 'summary.json'));
      expect([first.code, events(first)]).toEqual([
        1,
        ['failed empty.pdf empty_file', 'read a.txt', 'read b.txt'],
      ]);
      expect(JSON.parse(readFileSync(join(place, 'summary.json'), 'utf8'))).toMatchObject({
        read: 2,
        failed: 1,
        failures: [{ input: join(documents, 'empty.pdf'), code: 'empty_file' }],
      });
      expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('empty_file');

      put('b.txt', act('changed'));
      put('c.txt', act('c'));
      utimesSync(join(documents, 'a.txt'), 1, 1); // touched, and the same
      const second = await batch();
      expect(events(second)).toEqual([
        'read b.txt',
        'read c.txt',
        'skipped a.txt',
        'skipped empty.pdf empty_file',
      ]);

      put('c.txt', '');
      const third = await batch('--retry', 'failed');
      expect(events(third)).toEqual([
        'failed c.txt empty_file',
        'failed empty.pdf empty_file',
        'skipped a.txt',
        'skipped b.txt',
      ]);
      expect(readdirSync(out)).not.toContain('c.txt.json'); // of what it held before
    },
  );

  it('reads again what other rules have read only with --refresh', { timeout: 120_000 }, async () => {
    put('a.txt', act());
    await batch();
    writeFileSync(ledger(), readFileSync(ledger(), 'utf8').replace(/"rules":"\w+"/, '"rules":"old"'));
    expect(events(await batch())).toEqual(['skipped a.txt']);
    expect(events(await batch('--refresh'))).toEqual(['read a.txt']);
    expect(events(await batch('--refresh'))).toEqual(['skipped a.txt']);
  });

  it('loses nothing with its ledger torn or deleted, or a record gone', { timeout: 120_000 }, async () => {
    put('a.txt', act());
    await batch();
    const before = record('a.txt.json');
    appendFileSync(ledger(), '{"input":"/x","out');
    expect(events(await batch())).toEqual(['skipped a.txt']);
    rmSync(ledger());
    expect(events(await batch())).toEqual(['read a.txt']);
    rmSync(join(out, 'a.txt.json'));
    expect(events(await batch())).toEqual(['read a.txt']);
    expect(record('a.txt.json')).toEqual(before);
  });
});

it('reads content under two names once and records it twice', async () => {
  for (const name of ['a.txt', 'b.txt']) put(name, act());
  expect((await batch()).code).toBe(0);
  const [a, b] = [record('a.txt.json').toString(), record('b.txt.json').toString()];
  expect(b).toBe(a.replace('"file": "a.txt"', '"file": "b.txt"'));
  expect(b).not.toBe(a);
});

it('reads what can be read beside dead links, locked names and folders in a circle', async () => {
  symlinkSync('nowhere', join(documents, 'dead.pdf'));
  symlinkSync(documents, join(documents, 'circle'));
  const long = `${'é'.repeat(125)}.txt`;
  for (const name of [long, 'a\nb.txt', "it's 100%.txt", 'à.txt'.normalize('NFD'), 'à.txt'.normalize('NFC')])
    put(name, act());
  const run = await batch();
  expect([run.code, events(run).length]).toEqual([1, 6]);
  expect(events(run)[0]).toBe('failed dead.pdf unreadable');
});

it(
  'ends a document that never ends at the time limit, and reads the others',
  { timeout: 120_000 },
  async () => {
    put('a.pdf', drawingsInDrawings());
    put('b.txt', act());
    const run = await batch('--time-limit', '5', '--memory-limit', '1000');
    expect(run.code).toBe(1);
    expect(events(run)[0]).toMatch(/^failed a.pdf (time|memory)_limit$/);
    expect(events(run)[1]).toBe('read b.txt');
  },
);

it(
  'tells a second run on the folder that it is taken, and goes on after a kill',
  { timeout: 120_000 },
  async () => {
    put('a.pdf', drawingsInDrawings());
    put('b.txt', act());
    const first = start(['batch', documents, '-o', out, '--jobs', '2', '--json']);
    await once(first.stderr!, 'data'); // b.txt is read, a.pdf will never be
    const second = await batch();
    expect([second.code, events(second)]).toEqual([3, ['stopped already_running']]);
    first.kill('SIGKILL');
    await ended(first);
    writeFileSync(join(out, 'b.txt.json.99999.part'), 'half');
    const third = await batch('--exclude', 'a.*');
    expect([third.code, events(third)]).toEqual([0, ['skipped b.txt']]);
    expect(readdirSync(out).sort()).toEqual(['.spoglio', 'b.txt.json', 'report.html']);
  },
);

it('ends at ctrl-C with a folder from which the same command goes on', { timeout: 120_000 }, async () => {
  put('a.pdf', drawingsInDrawings());
  put('b.txt', act());
  const run = start(['batch', documents, '-o', out, '--jobs', '2', '--json']);
  const end = ended(run);
  await once(run.stderr!, 'data');
  run.kill('SIGINT');
  expect((await end).code).toBe(130);
  expect(readdirSync(join(out, '.spoglio'))).toEqual(['ledger.ndjson']);
  expect(events(await batch('--exclude', 'a.*'))).toEqual(['skipped b.txt']);
});

it('stops with a clear word where nothing can be written', async () => {
  put('a.txt', act());
  mkdirSync(join(out, 'a.txt.json'), { recursive: true }); // where the record belongs
  const run = await batch();
  expect([run.code, events(run)]).toEqual([3, ['stopped output_unwritable']]);
  writeFileSync(join(place, 'file'), '');
  const other = await spoglio(['batch', documents, '-o', join(place, 'file')]);
  expect([other.code, other.stderr]).toEqual([3, expect.stringMatching(/^error output_unwritable: /)]);
});

it(
  'refuses a record to a document whose name is taken by one of another folder',
  { timeout: 120_000 },
  async () => {
    const other = join(place, 'other');
    mkdirSync(other);
    put('a.txt', act());
    copyFileSync(OTHER, join(other, 'a.txt'));
    await batch();
    const before = record('a.txt.json');
    const run = await spoglio(['batch', other, '-o', out, '--json']);
    expect(events(run)).toEqual(['failed a.txt same_name']);
    expect(record('a.txt.json')).toEqual(before);
  },
);

it('takes filters, and paths on standard input', { timeout: 120_000 }, async () => {
  for (const name of ['a.txt', 'b.txt', 'c.text']) put(name, act());
  expect(events(await batch('--include', '*.t*xt', '--exclude', 'b.*'))).toEqual([
    'read a.txt',
    'read c.text',
  ]);
  const list = `${join(documents, 'b.txt')}\n${join(documents, 'b.txt')}\n`;
  const run = await spoglio(['batch', '-', '-o', join(place, 'listed'), '--json'], list);
  expect([run.code, events(run)]).toEqual([0, ['read b.txt']]);
});

it('tells in words what to look at first, and uses other codes for wrong usage and nothing found', async () => {
  put('a.txt', act());
  const run = await spoglio(['batch', documents, '-o', out]);
  expect([run.code, run.stdout]).toEqual([0, '']);
  expect(run.stderr).toMatch(
    /1 read, 0 done before, 0 failed[^]*look at first:\n {2}0\.\d\d {2}.*a\.txt\nreport: /,
  );
  expect((await spoglio(['batch', documents, '--jobs', 'many'])).code).toBe(2);
  const none = await spoglio(['batch', documents, '-o', out, '--since', '2999-01-01']);
  expect([none.code, none.stderr]).toEqual([1, expect.stringMatching(/^error no_documents: /)]);
});
