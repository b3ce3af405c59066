import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { ownFolder } from '../own-folder.ts';
import { FIXTURES, MAIN } from './spoglio.ts';

const folder = ownFolder();

/** Paths of all files, scripts and modules alike, that Node loaded to run the command line. */
function loadedBy(...args: string[]): string[] {
  const env = { ...process.env, NODE_V8_COVERAGE: folder() };
  expect(spawnSync(process.execPath, [MAIN, ...args], { env }).status).toBe(0);
  return readdirSync(folder())
    .flatMap((name) => {
      const text = readFileSync(join(folder(), name), 'utf8');
      return (JSON.parse(text) as { result: { url: string }[] }).result;
    })
    .map(({ url }) => url)
    .filter((url) => url.startsWith('file:'));
}

it('loads a few files for --help: names, options, words and what parses them, and nothing that reads documents', () => {
  const loaded = loadedBy('--help').map((url) => basename(url));
  expect(loaded).toContain('main.cjs');
  // And what the bundler's modules have in common.
  expect(loaded.length).toBeLessThan(4);
});

it('loads a few files to read a text, and none of packages that it needs nothing of', () => {
  const loaded = loadedBy(
    'extract',
    join(FIXTURES, 'comune-rio-freddo/proposta-2024/source.txt'),
    '--stdout',
  );
  expect(loaded.filter((url) => url.includes('node_modules'))).toEqual([]);
  expect(loaded.length).toBeLessThan(20);
});
