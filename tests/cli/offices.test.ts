import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownFolder } from '../own-folder.ts';
import { FIXTURES, spoglio } from './spoglio.ts';

const folder = ownFolder();
const TEXT = join(FIXTURES, 'unione-terre-del-falco/rendiconto-2021/source.txt');
/** What the tests look at of records and summaries. */
interface Told {
  readonly objectives: readonly unknown[];
  readonly review: { readonly maxError: number };
  readonly read: number;
  readonly skipped: number;
}
let at: string;
beforeEach(() => (at = folder()));

function put(path: string, content?: string): void {
  const full = join(at, path);
  mkdirSync(dirname(full), { recursive: true });
  if (content === undefined) copyFileSync(TEXT, full);
  else writeFileSync(full, content);
}
const run = (...args: string[]): ReturnType<typeof spoglio> => spoglio(args, '', at);
const json = (path: string): Told => JSON.parse(readFileSync(join(at, path), 'utf8')) as Told;

describe('--together folder', () => {
  beforeEach(() => {
    put('in/2021-12/allegato_A.txt');
    put('in/2021-12/delibera_12.txt', 'COMUNE DI PROVA\n\nDELIBERA N. 12\n');
    put('in/2021-13/atto.txt', 'COMUNE DI PROVA\n\nDELIBERA N. 13\n');
    put('in/2021-13/allegati/piano.txt');
    put('in/loose.txt', 'COMUNE DI PROVA\n\nDELIBERA N. 14\n');
  });

  it.each([
    ['extract', []],
    ['batch', ['--jobs', '1']],
  ])('reads each folder as an act with its annexes: %s', async (command, more) => {
    const { code } = await run(command, '--together', 'folder', 'in', '-o', 'out', ...more);
    expect(code).toBe(0);
    expect(
      readdirSync(join(at, 'out'), { recursive: true })
        .filter((name) => String(name).endsWith('txt.json'))
        .sort(),
    ).toEqual(['2021-12/delibera_12.txt.json', '2021-13/atto.txt.json', 'loose.txt.json']);
    for (const act of ['2021-12/delibera_12', '2021-13/atto'])
      expect(json(`out/${act}.txt.json`).objectives).toHaveLength(10);
  });

  it('reads an act again when one of its annexes has changed, and only then', async () => {
    const batch = (): ReturnType<typeof spoglio> =>
      run('batch', 'in', '--together', 'folder', '-o', 'out', '--jobs', '1', '--summary', 'summary.json');
    const counts = (): unknown => {
      const { read, skipped } = json('summary.json');
      return [read, skipped];
    };
    await batch();
    await batch();
    expect(counts()).toEqual([0, 3]);
    put('in/2021-13/allegati/piano.txt', 'Nulla.\n');
    await batch();
    expect(counts()).toEqual([1, 2]);
    put('in/2021-13/allegati/altro.txt', 'Nulla.\n');
    await batch();
    expect(counts()).toEqual([1, 2]);
  });

  it('is still all as one without the word', async () => {
    const { code } = await run(
      'extract',
      '--together',
      'in/2021-13/atto.txt',
      'in/2021-13/allegati',
      '-o',
      'out',
    );
    expect(code).toBe(0);
    expect(json('out/atto.txt.json').objectives).toHaveLength(10);
  });
});

it('says with --dry-run what would be read and what is passed over, and writes nothing', async () => {
  put('in/a.txt');
  put('in/.hidden.txt', '');
  put('in/foto.jpg', '');
  const extract = await run('extract', 'in', '--dry-run', '-o', 'out', '--lang', 'en');
  expect([extract.code, extract.stdout]).toEqual([0, 'in/a.txt -> out/a.txt.json\n']);
  expect(extract.stderr).toContain('passed over, no documents by their names: 1 .jpg, 1 hidden');
  const batch = await run('batch', 'in', '--dry-run', '-o', 'out', '--lang', 'en');
  expect([batch.code, batch.stdout]).toEqual([0, 'to read: in/a.txt -> a.txt.json\n']);
  expect(readdirSync(at)).toEqual(['in']);
  await run('batch', 'in', '-o', 'out', '--jobs', '1');
  const after = await run('batch', 'in', '--dry-run', '--json', '-o', 'out');
  expect(JSON.parse(after.stdout)).toMatchObject({ input: 'in/a.txt', due: 'done' });
});

it('lists in report and summary what was passed over, what holds no objective, and remedies', async () => {
  put('in/a.txt', 'COMUNE DI PROVA\n\nAvviso.\n');
  put('in/empty.pdf', '');
  put('in/foto.jpg', '');
  put('in/atto.pdf.p7s', '');
  symlinkSync('/', join(at, 'in/tutto'));
  const { code, stderr } = await run(
    'batch',
    'in',
    '-o',
    'out',
    '--jobs',
    '1',
    '--summary',
    's.json',
    '--lang',
    'en',
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/empty\.pdf: error empty_file: .*Get the document again/);
  expect(json('s.json')).toMatchObject({
    failures: [{ code: 'empty_file', hint: expect.stringContaining('Get the document again') as string }],
    withoutObjectives: [{ output: 'a.txt.json' }],
    leftOut: [
      { path: 'in/atto.pdf.p7s', why: 'unwanted' },
      { path: 'in/foto.jpg', why: 'unwanted' },
      { path: 'in/tutto', why: 'link' },
    ],
  });
  const page = readFileSync(join(at, 'out/report.html'), 'utf8');
  for (const told of [
    'Documents without objectives',
    'in/foto.jpg',
    '--follow-links',
    'Get the document again',
  ])
    expect(page).toContain(told);
});

it('ends with a code of its own where there was nothing to read', async () => {
  mkdirSync(join(at, 'empty'));
  for (const command of ['extract', 'batch', 'tables', 'inspect'])
    expect((await run(command, 'empty')).code).toBe(4);
  put('damaged.pdf', '');
  expect((await run('extract', 'damaged.pdf')).code).toBe(1);
});

describe('spoglio.yaml', () => {
  it('gives commands their options, under those of the command line', async () => {
    put('in/a.txt');
    put(
      'spoglio.yaml',
      'output: dati\nmax-error: 0.05\nextract:\n  dry-run: true\nexport:\n  to: tabelle\n  format: [csv]\n  no-links: true\n',
    );
    expect((await run('extract', 'in')).stdout).toBe(
      'in/a.txt -> dati/a.txt.json\n'.replace('dati', join(at, 'dati')),
    );
    expect((await run('batch', 'in', '--jobs', '1')).code).toBe(0);
    expect(json('dati/a.txt.json').review.maxError).toBe(0.05);
    expect((await run('export', 'dati')).code).toBe(0);
    expect(readdirSync(join(at, 'tabelle'))).toContain('objectives.csv');
    expect((await run('batch', 'in', '--jobs', '1', '-o', 'altro')).code).toBe(0);
    expect(readdirSync(join(at, 'altro'))).toContain('a.txt.json');
  });

  it.each([
    ['outptu: x\n', '1:1: no option or command is called "outptu"'],
    ['batch:\n  jobs: many\n', '2:9: --jobs: A number above 0 is wanted.'],
    ['batch:\n  dry-run: 3\n', '2:12: --dry-run is true or false'],
    ['- a\n', '1:1: options are written as name: value'],
  ])('refuses what is not in order: %j', async (text, told) => {
    put('other.yaml', text);
    const { code, stderr } = await run('--config', 'other.yaml', 'batch', 'in', '--lang', 'en');
    expect(code).toBe(1);
    expect(stderr).toContain(`config_invalid: a file of options is not in order: other.yaml:${told}`);
  });
});

describe('completion', () => {
  it('teaches bash commands, options and their words', async () => {
    const { stdout } = await run('completion', 'bash');
    const complete = (...words: string[]): string[] =>
      spawnSync('bash', [
        '-c',
        `${stdout}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _spoglio; printf '%s\\n' "\${COMPREPLY[@]}"`,
        'bash',
        ...words,
      ])
        .stdout.toString()
        .trim()
        .split('\n');
    expect(complete('spoglio', 'ex')).toEqual(['extract', 'explain', 'export']);
    expect(complete('spoglio', 'batch', '--dr')).toEqual(['--dry-run']);
    expect(complete('spoglio', 'extract', '--ocr', '')).toEqual(['auto', 'always', 'never']);
  });

  it.each(['zsh', 'fish'])('knows all commands in %s', async (shell) => {
    const { stdout } = await run('completion', shell);
    for (const command of ['extract', 'review', 'completion']) expect(stdout).toContain(command);
  });
});
