import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import type { PageRead } from '../../src/batch/job.ts';
import { openPool, type Pool } from '../../src/batch/pool.ts';
import { ownFolder } from '../own-folder.ts';

const module = fileURLToPath(new URL('./worker-double.js', import.meta.url));
const folder = ownFolder();
let pool: Pool;

function open(jobs: number, seconds = 60, megabytes = 2048): void {
  pool = openPool({ jobs, limits: { seconds, megabytes, fileMegabytes: 1 }, rules: null, module });
}
const read = (name: string) => pool.read({ path: name, output: join(folder(), name) });
/** The double answers with the number of its process. */
const processOf = async (name: string): Promise<string> => {
  const reply = await read(name);
  return reply.outcome === 'failed' ? reply.message : '';
};

afterEach(() => pool.close());

it('reads one document after the other in one process', async () => {
  open(1);
  expect(await processOf('a')).toBe(await processOf('b'));
});

it('ends an endless loop at the time limit and goes on with the next document', async () => {
  open(1, 1);
  expect(await read('loop')).toMatchObject({ outcome: 'failed', code: 'time_limit' });
  expect(await read('a')).toMatchObject({ code: 'empty_file' });
});

it('tells a process that grew too large from one that was killed', async () => {
  open(1);
  expect(await read('grow')).toMatchObject({ code: 'memory_limit' });
  expect(await read('die')).toMatchObject({ code: 'worker_crashed' });
});

it('tells a full heap as want of memory', async () => {
  open(1, 60, 64);
  expect(await read('heap')).toMatchObject({ code: 'memory_limit' });
});

it('replaces a process that holds too much memory', async () => {
  open(1);
  const first = await processOf('big');
  expect(await processOf('a')).not.toBe(first);
});

it('gives a process a folder for temporary files, and removes it with what a killed one left there', async () => {
  open(1, 1);
  const reply = await read('temporary');
  const temporary = reply.outcome === 'failed' ? reply.message : '';
  expect(existsSync(join(temporary, 'profile'))).toBe(true);
  expect(await read('loop')).toMatchObject({ code: 'time_limit' });
  expect(existsSync(temporary)).toBe(false);
});

it('ends the process of a document that nobody wants any more, and reads the next in a new one', async () => {
  open(1);
  const first = await processOf('a');
  const given = new AbortController();
  const hang = () => pool.read({ path: 'hang', output: null }, () => given.abort(), given.signal);
  expect(await hang()).toMatchObject({ outcome: 'failed' });
  // Nothing is begun for whoever was gone before.
  expect(await hang()).toMatchObject({ outcome: 'failed' });
  expect(await processOf('a')).not.toBe(first);
});

it('tells of pages as they are read', async () => {
  open(1);
  const told: PageRead[] = [];
  const path = 'pages';
  await pool.read({ path, output: null }, (page) => told.push(page));
  expect(told).toEqual([
    { page: 1, pages: 2 },
    { page: 2, pages: 2 },
  ]);
});

it('has the record in its place when it tells that a document was read', async () => {
  open(1);
  expect(await read('record')).toMatchObject({ outcome: 'read' });
  expect(readFileSync(join(folder(), 'record'), 'utf8')).toBe('record');
  expect(readdirSync(folder())).toEqual(['record']);
});

it('tells with a code that a record could not be put in its place', async () => {
  open(1);
  mkdirSync(join(folder(), 'record'));
  expect(await read('record')).toMatchObject({ outcome: 'failed', code: 'output_unwritable' });
  expect(readdirSync(folder())).toEqual(['record']);
});

it('removes what a process left behind that died while writing', async () => {
  open(1);
  expect(await read('torn')).toMatchObject({ code: 'worker_crashed' });
  expect(readdirSync(folder()).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('gives up what is being read when it is closed, and starts nothing more', async () => {
  open(1);
  const [running, waiting] = [read('loop'), read('a')];
  await new Promise((resolve) => setTimeout(resolve, 300));
  await pool.close();
  expect(await running).toMatchObject({ code: 'worker_crashed' });
  expect(await waiting).toMatchObject({ code: 'worker_crashed' });
});
