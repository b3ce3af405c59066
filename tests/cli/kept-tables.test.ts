import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptTables, type KeptTables } from '../../src/cli/kept-tables.ts';

let records = '';
let made = 0;
beforeEach(() => {
  records = mkdtempSync(join(tmpdir(), 'spoglio-kept-'));
  mkdirSync(join(records, '.spoglio'));
  writeFileSync(join(records, 'atto.json'), '{}');
  made = 0;
});
afterEach(() => rmSync(records, { recursive: true, force: true }));

const ask = (links = false, circumstances = '1'): Promise<KeptTables | null> =>
  keptTables({ records, circumstances, links }, (folder) => {
    made++;
    writeFileSync(join(folder, 'objectives.parquet'), `made ${made}`);
    return Promise.resolve([`told ${made}`]);
  });
const folders = (): string[] => readdirSync(join(records, '.spoglio', 'tables'));

describe('tables kept beside records', () => {
  it('are made once, and what there was to tell is told again', async () => {
    const first = await ask();
    expect(readdirSync(first!.folder)).toContain('objectives.parquet');
    expect(await ask()).toEqual(first);
    expect(first!.told).toEqual(['told 1']);
    expect(made).toBe(1);
  });

  it.each([
    ['a record is written anew', () => writeFileSync(join(records, 'atto.json'), '{ }')],
    ['a record of the same size is', () => utimesSync(join(records, 'atto.json'), 1, 1)],
    ['something is corrected', () => writeFileSync(join(records, 'atto.corrections.json'), '{}')],
    ['a record goes', () => rmSync(join(records, 'atto.json'))],
  ])('are made anew where %s', async (_, change) => {
    const first = await ask();
    change();
    const second = await ask();
    expect(second!.folder).not.toBe(first!.folder);
    expect(made).toBe(2);
  });

  it('are others by another version', async () => {
    await ask();
    await ask(false, '2');
    expect(made).toBe(2);
  });

  it('with links serve where none are needed, and not the other way round', async () => {
    const plain = await ask(false);
    const linked = await ask(true);
    expect(linked!.folder).not.toBe(plain!.folder);
    expect(await ask(false)).toEqual(linked);
    expect(made).toBe(2);
  });

  it('are no longer taken where a record changed while they were made', async () => {
    await keptTables({ records, circumstances: '1', links: false }, () => {
      writeFileSync(join(records, 'other.json'), '{}');
      return Promise.resolve([]);
    });
    await ask();
    expect(made).toBe(1);
  });

  it('leave nothing behind where making them fails', async () => {
    const failing = keptTables({ records, circumstances: '1', links: false }, () =>
      Promise.reject(new Error('no')),
    );
    await expect(failing).rejects.toThrow('no');
    expect(folders()).toEqual([]);
  });

  it('go when they are old and of other records', async () => {
    await ask();
    const [old] = folders();
    utimesSync(join(records, '.spoglio', 'tables', old!), 1, 1);
    writeFileSync(join(records, 'other.json'), '{}');
    await ask();
    expect(folders()).toHaveLength(1);
    expect(folders()).not.toContain(old);
  });

  it('are kept only where a run notes what it wrote', async () => {
    rmSync(join(records, '.spoglio'), { recursive: true });
    expect(await ask()).toBeNull();
    expect(made).toBe(0);
  });
});
