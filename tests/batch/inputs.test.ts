import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, expect, it } from 'vitest';
import { batchInputs, listedInputs, type InputFilter } from '../../src/batch/inputs.ts';
import { listedPaths } from '../../src/batch/listed-paths.ts';
import { pathOf } from '../../src/model/file-name.ts';
import { ownFolder } from '../own-folder.ts';

const folder = ownFolder();
let root: string;
beforeEach(() => (root = folder()));

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), path);
  }
}

async function outputs(paths: string[], more: Partial<InputFilter> = {}): Promise<string[]> {
  const filter = { wanted: (below: string) => below.endsWith('.pdf'), missing: () => undefined, ...more };
  const found: string[] = [];
  for await (const { output } of batchInputs(paths, filter)) found.push(output);
  return found;
}

it('gives the documents of a tree in the order of their names, below the folder given', async () => {
  put('b/2.pdf', 'b/1.pdf', 'a.pdf', 'note.md', '.hidden/x.pdf', '~$a.pdf');
  expect(await outputs([root])).toEqual(['a.pdf.json', 'b/1.pdf.json', 'b/2.pdf.json']);
});

it('goes once through folders that hold themselves, and gives dead links for reading to fail on', async () => {
  put('a/1.pdf');
  symlinkSync(root, join(root, 'a/loop'));
  symlinkSync('nowhere', join(root, 'a/dead.pdf'));
  symlinkSync('self.pdf', join(root, 'a/self.pdf'));
  expect(await outputs([root])).toEqual(['a/1.pdf.json', 'a/dead.pdf.json', 'a/self.pdf.json']);
});

it('follows links out of the folder only where that is asked for, and tells of them', async () => {
  put('in/1.pdf', 'out/2.pdf', 'out/sub/3.pdf', 'in/table.xlsx');
  symlinkSync('../out/2.pdf', join(root, 'in/file.pdf'));
  symlinkSync(join(root, 'out/sub'), join(root, 'in/folder'));
  symlinkSync('1.pdf', join(root, 'in/inside.pdf'));
  const left: string[] = [];
  const leftOut = (path: string, why: string): unknown => left.push(`${why} ${relative(root, path)}`);
  const found = await outputs([join(root, 'in')], { leftOut });
  expect(found).toEqual(['1.pdf.json', 'inside.pdf.json']);
  expect(left).toEqual(['link in/file.pdf', 'link in/folder', 'unwanted in/table.xlsx']);
  expect(await outputs([join(root, 'in')], { follow: true })).toEqual([
    '1.pdf.json',
    'file.pdf.json',
    'folder/3.pdf.json',
    'inside.pdf.json',
  ]);
});

it('keeps names of every kind apart', async () => {
  const names = ['caffè.pdf'.normalize('NFC'), 'caffè.pdf'.normalize('NFD'), 'a b.pdf', 'a\nb.pdf'];
  const long = ['x', 'y'].map((end) => `${'à'.repeat(120)}${end}.pdf`);
  put(...names, ...long);
  const found = await outputs([root]);
  expect(new Set(found).size).toBe(6);
  for (const name of names) expect(found).toContain(`${name}.json`);
  for (const name of found) expect(Buffer.byteLength(name)).toBeLessThan(235);
});

it('names documents of several folders below the folder that they share', async () => {
  put('a/1.pdf', 'b/1.pdf', 'c.pdf');
  expect(await outputs([join(root, 'a'), join(root, 'b'), join(root, 'c.pdf')])).toEqual([
    'a/1.pdf.json',
    'b/1.pdf.json',
    'c.pdf.json',
  ]);
});

it('understands globs, and leaves a file alone whose name looks like one', async () => {
  put('a/1.pdf', 'a/b/2.pdf', '[x].pdf');
  expect(await outputs([`${root}/a/**/*.pdf`])).toEqual(['1.pdf.json', 'b/2.pdf.json']);
  expect(await outputs([`${root}/[x].pdf`])).toEqual(['[x].pdf.json']);
});

it('does not enter the folder that records go to', async () => {
  put('1.pdf', 'out/2.pdf');
  expect(await outputs([root], { without: join(root, 'out') })).toEqual(['1.pdf.json']);
});

it('takes only files changed since', async () => {
  put('old.pdf', 'new.pdf');
  utimesSync(join(root, 'old.pdf'), 1000, 1000);
  expect(await outputs([root], { since: Date.parse('2001-01-01') })).toEqual(['new.pdf.json']);
});

it('tells of a path that is not there and goes on', async () => {
  put('1.pdf');
  const missing: string[] = [];
  const found = await outputs([join(root, 'nope'), root], { missing: (path) => missing.push(path) });
  expect([missing, found.length]).toEqual([[join(root, 'nope')], 1]);
});

it('takes a list of paths', async () => {
  const found: string[] = [];
  for await (const { output } of listedInputs(Readable.from(['a/1.pdf', '', '/b/2.pdf']))) found.push(output);
  expect(found).toEqual(['a/1.pdf.json', 'b/2.pdf.json']);
});

const onUnix = it.skipIf(process.platform === 'win32' || process.platform === 'darwin');

onUnix('finds files whose names are not UTF-8, in folders, given, and in lists', async () => {
  const perche = Buffer.from('perch\xe9.pdf', 'latin1');
  const below = Buffer.from('citt\xe0', 'latin1');
  const slash = Buffer.from('/');
  mkdirSync(Buffer.concat([Buffer.from(root), slash, below]));
  const path = Buffer.concat([Buffer.from(root), slash, below, slash, perche]);
  writeFileSync(path, 'x');
  expect(await outputs([root])).toEqual(['citt%E0/perch%E9.pdf.json']);
  expect(await outputs([path.toString('utf8')])).toEqual(['perch%E9.pdf.json']);
  const found: string[] = [];
  const list = Readable.from([
    path.subarray(0, -7),
    path.subarray(-7),
    Buffer.from('\r\n'),
  ]) as AsyncIterable<Buffer>;
  for await (const input of listedInputs(listedPaths(list))) found.push(input.path);
  expect(found.map(pathOf)).toEqual([path]);
});
