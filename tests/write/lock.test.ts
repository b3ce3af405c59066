import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { takeLock } from '../../src/write/lock.ts';
import { ownFolder } from '../own-folder.ts';

const folder = ownFolder();
let path: string;
beforeEach(() => (path = join(folder(), 'below', 'lock')));

const refused = expect.objectContaining({ code: 'already_running' }) as unknown;
/** Leaves a lock as a run would that has these. */
function left(owner: object | string): void {
  takeLock(path).release();
  writeFileSync(path, typeof owner === 'string' ? owner : JSON.stringify(owner));
}

it('is refused to a second run and given to the next after its release', () => {
  const lock = takeLock(path);
  expect(lock.takenOver).toBe(false);
  expect(() => takeLock(path)).toThrow(refused);
  lock.release();
  expect(takeLock(path).takenOver).toBe(false);
});

it('is taken over from a run that is dead', () => {
  left({ pid: 2 ** 22 + 1, host: hostname(), started: '1' });
  expect(takeLock(path).takenOver).toBe(true);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
});

it.runIf(process.platform === 'linux')(
  'is taken over where another process has the number of the run by now',
  () => {
    left({ pid: process.pid, host: hostname(), started: '1' });
    expect(takeLock(path).takenOver).toBe(true);
  },
);

it('is left to a run on another machine', () => {
  left({ pid: 1, host: 'another-machine', started: '1' });
  expect(() => takeLock(path)).toThrow(refused);
});

it('is left to a run that is just writing it, and taken over when torn long ago', () => {
  left('{"pid":');
  expect(() => takeLock(path)).toThrow(refused);
  utimesSync(path, 1, 1);
  expect(takeLock(path).takenOver).toBe(true);
});

it('is told as unwritable output where there can be none', () => {
  writeFileSync(path.replace(/.below.lock$/, '/file'), '');
  expect(() => takeLock(path.replace(/below.lock$/, 'file/lock'))).toThrow(
    expect.objectContaining({ code: 'output_unwritable' }) as Error,
  );
});
