import { appendFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { drawingsInDrawings } from '../../faults/hostile.ts';
import { ownFolder } from '../own-folder.ts';
import { ended, FIXTURES, spoglio, start, type Ended } from './spoglio.ts';

// What each run decides about each document is shown beside the ledger (tests/batch/run.test.ts); here whole runs are started,
// which takes seconds each.
const TEXT = join(FIXTURES, 'unione-terre-del-falco/nomina-2023/source.txt');

const folder = ownFolder();
let documents: string;
let out: string;
beforeEach(() => {
  [documents, out] = [join(folder(), 'documents'), join(folder(), 'out')];
  mkdirSync(documents);
});

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
const ledger = (): string => join(out, '.spoglio/ledger.ndjson');

it('takes a folder from run to run, with a summary, a report and filters', async () => {
  put('a.txt', act());
  put('b.txt', act('b'));
  put('c.text', act('c'));
  put('empty.pdf', '');
  const first = await batch('--summary', join(folder(), 'summary.json'));
  expect([first.code, first.stdout, events(first)]).toEqual([
    1,
    '',
    ['failed empty.pdf empty_file', 'read a.txt', 'read b.txt'],
  ]);
  expect(JSON.parse(readFileSync(join(folder(), 'summary.json'), 'utf8'))).toMatchObject({
    read: 2,
    failed: 1,
    failures: [{ input: join(documents, 'empty.pdf'), code: 'empty_file' }],
  });
  expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('empty_file');

  const old = readFileSync(ledger(), 'utf8').replace(/(b\.txt.*"rules":")\w+"/, '$1old"');
  writeFileSync(ledger(), `${old}{"input":"/torn","out`);
  const second = await batch('--retry', 'failed', '--refresh', '--include', '*.*', '--exclude', '*.text');
  expect([second.code, events(second)]).toEqual([
    1,
    ['failed empty.pdf empty_file', 'read b.txt', 'skipped a.txt'],
  ]);
});

it('reads a list of paths from standard input, and tells a person what to look at first', async () => {
  for (const name of ['a.txt', 'b.txt']) put(name, act());
  const list = `${join(documents, 'b.txt')}\n${join(documents, 'b.txt')}\n`;
  const run = await spoglio(['batch', '-', '-o', out], list);
  expect([run.code, run.stdout]).toEqual([0, '']);
  expect(run.stderr).toMatch(
    /1 read, 0 done before, 0 failed[^]*look at first:\n {2}0\.\d\d {2}.*b\.txt\nreport: /,
  );
});

it('reads what can be read beside dead links, names of every kind, circles, and what never ends', async () => {
  symlinkSync('nowhere', join(documents, 'dead.pdf'));
  symlinkSync(documents, join(documents, 'circle'));
  put('endless.pdf', drawingsInDrawings());
  const long = `${'é'.repeat(125)}.txt`;
  for (const name of [long, 'a\nb.txt', "it's 100%.txt", 'à.txt'.normalize('NFD'), 'à.txt'.normalize('NFC')])
    put(name, act());
  const run = await batch('--time-limit', '5', '--memory-limit', '1000');
  expect([run.code, events(run).length]).toEqual([1, 7]);
  expect(events(run)[0]).toBe('failed dead.pdf unreadable');
  // A fast machine comes to the most that is read of a page before the limit ends it.
  expect(events(run).find((event) => event.includes('endless.pdf'))).toMatch(
    /^(?:failed endless\.pdf (?:time|memory)_limit|read endless\.pdf)$/,
  );
});

it('tells a second run that the folder is taken; ctrl-C and kill leave one from which it goes on', async () => {
  put('endless.pdf', drawingsInDrawings());
  put('b.txt', act());
  const first = start(['batch', documents, '-o', out, '--jobs', '2', '--json']);
  const end = ended(first);
  await once(first.stderr!, 'data'); // b.txt is read, endless.pdf will never be
  const second = await batch();
  expect([second.code, events(second)]).toEqual([3, ['stopped already_running']]);
  first.kill('SIGINT');
  expect((await end).code).toBe(130);
  expect(readdirSync(join(out, '.spoglio'))).toEqual(['ledger.ndjson']);

  put('c.txt', act('c'));
  const killed = start(['batch', documents, '-o', out, '--jobs', '2', '--json']);
  await once(killed.stderr!, 'data');
  killed.kill('SIGKILL');
  await ended(killed);
  writeFileSync(join(out, 'c.txt.json.99999.part'), 'half');
  appendFileSync(ledger(), '{"input":"/torn","out');
  const last = await batch('--exclude', 'endless.*');
  expect([
    last.code,
    events(last)
      .map((event) => event.split(' ').pop())
      .sort(),
  ]).toEqual([0, ['b.txt', 'c.txt']]);
  expect(readdirSync(out).sort()).toEqual(['.spoglio', 'b.txt.json', 'c.txt.json', 'report.html']);
});

it('has exit codes of their own for what stops a run, nothing found, and wrong usage', async () => {
  put('a.txt', act());
  writeFileSync(join(folder(), 'file'), '');
  const unwritable = await spoglio(['batch', documents, '-o', join(folder(), 'file')]);
  expect([unwritable.code, unwritable.stderr]).toEqual([
    3,
    expect.stringMatching(/^error output_unwritable: /),
  ]);
  const none = await spoglio(['batch', documents, '-o', out, '--since', '2999-01-01']);
  expect([none.code, none.stderr]).toEqual([4, expect.stringMatching(/^error no_documents: /)]);
  for (const wrong of [
    ['--jobs', 'many'],
    ['--retry', 'all'],
    ['--since', 'soon'],
  ])
    expect((await spoglio(['batch', documents, ...wrong])).code).toBe(2);
});
