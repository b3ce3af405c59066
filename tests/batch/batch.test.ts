import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type * as Spoglio from '../../src/index.ts';
import { ownFolder } from '../own-folder.ts';

// As it was built: the processes run a built module.
const { batch, ledgerOf } = (await import(
  new URL('../../dist/index.js', import.meta.url).href
)) as typeof Spoglio;

const folder = ownFolder();
let drawn = 0;
let returned = false;
beforeEach(() => {
  [drawn, returned] = [0, false];
  mkdirSync(join(folder(), 'documents'));
});

/** Documents without end, each with content of its own. */
function* endless(): Generator<Spoglio.BatchInput> {
  try {
    for (let i = 0; ; i++) {
      drawn++;
      const path = join(folder(), 'documents', `${i}.txt`);
      writeFileSync(path, `Atto numero ${i}\n`);
      yield { path, output: `${i}.json` };
    }
  } finally {
    returned = true;
  }
}
const options = (more: Partial<Spoglio.BatchOptions> = {}): Spoglio.BatchOptions => ({
  output: join(folder(), 'out'),
  jobs: 1,
  rulesHash: 'r',
  version: '1',
  ...more,
});
const locked = (): boolean => existsSync(join(folder(), 'out/.spoglio/lock'));

it('reads no further than its results are taken, and leaves a folder to go on from when the loop is left', async () => {
  const results: string[] = [];
  for await (const { entry, skipped } of batch(endless(), options())) {
    expect([entry.outcome, skipped, locked()]).toEqual(['read', false, true]);
    results.push(entry.output);
    // Time enough to read all that may be read ahead.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(drawn).toBeLessThanOrEqual(results.length + 3);
    if (results.length === 3) break;
  }
  expect([returned, locked()]).toEqual([true, false]);
  // What was being read when the loop was left may be in the ledger as well.
  const { length } = ledgerOf(join(folder(), 'out'));
  expect(length).toBeGreaterThanOrEqual(3);
  expect(length).toBeLessThanOrEqual(5);

  const stop = new AbortController();
  const again: string[] = [];
  for await (const { entry, skipped } of batch(endless(), options({ signal: stop.signal }))) {
    again.push(`${skipped ? 'skipped' : 'read'} ${basename(entry.input)}`);
    if (!skipped) stop.abort();
  }
  expect(again.filter((result) => result.startsWith('skipped'))).toHaveLength(length);
  expect(again.filter((result) => result.startsWith('read'))).toHaveLength(1);
  expect(locked()).toBe(false);
  expect(readdirSync(join(folder(), 'out')).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('refuses a folder that another run has, and lets that one go on', async () => {
  const first = batch(endless(), options());
  await first.next();
  await expect(batch(endless(), options()).next()).rejects.toMatchObject({ code: 'already_running' });
  expect(await first.next()).toMatchObject({ done: false });
  await first.return(undefined);
});
