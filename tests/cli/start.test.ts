import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownFolder } from '../own-folder.ts';
import { MAIN } from './spoglio.ts';

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

it('loads names, options and what parses them for --help, and nothing that reads documents', () => {
  const loaded = loadedBy('--help');
  const packages = loaded.map((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? 'spoglio');
  expect([...new Set(packages)].sort()).toEqual(['commander', 'spoglio']);
  expect(packages.filter((name) => name === 'spoglio')).toHaveLength(2);
  expect(loaded.length).toBeLessThan(12);
});
