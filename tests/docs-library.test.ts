import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { ownFolder } from './own-folder.ts';

const ROOT = join(import.meta.dirname, '..');
const folder = ownFolder();

it('the example of docs/library.md reads a folder', () => {
  const page = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
  const example = /```js\n([^]*?)```/.exec(page)![1]!;
  const spoglio = pathToFileURL(join(ROOT, 'dist/index.js')).href;
  writeFileSync(join(folder(), 'read-folder.mjs'), example.replace("from 'spoglio'", `from '${spoglio}'`));
  mkdirSync(join(folder(), 'documents'));
  writeFileSync(join(folder(), 'documents/a.txt'), 'Obiettivo: ridurre i tempi di risposta\nPeso: 40%\n');
  writeFileSync(join(folder(), 'documents/empty.pdf'), '');
  const { stdout, stderr } = spawnSync(process.execPath, ['read-folder.mjs', 'documents', 'out'], {
    cwd: folder(),
    encoding: 'utf8',
  });
  expect([stderr, stdout.split('\n').filter(Boolean).sort()]).toEqual([
    '',
    [expect.stringMatching(/^a\.txt\.json: \d+ objectives$/), 'empty.pdf.json: empty_file'],
  ]);
});
