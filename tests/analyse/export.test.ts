import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportTables } from '../../src/analyse/export.ts';
import type { ExportOptions } from '../../src/analyse/export-parts.ts';
import type { RecordStore } from '../../src/analyse/record-store.ts';
import type { Record } from '../../src/record/record.ts';
import { field, recordWith } from '../write/export/records.ts';
import { storeOf } from './store.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'spoglio-export-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = (more: Partial<ExportOptions> = {}): ExportOptions => ({
  folder,
  formats: ['csv', 'ndjson'],
  dialect: { delimiter: ',', decimal: '.', mark: false },
  partition: [],
  treat: (record) => record,
  bodies: [],
  links: true,
  circumstances: 'test',
  ...more,
});

const records = [recordWith('a'.repeat(64), [{}, {}]), recordWith('b'.repeat(64), [{}])];

/** A store that waits at its second reading until `go` is called. */
function haltingStore(): { store: RecordStore; halted: Promise<void>; go: () => void } {
  const store = storeOf(records);
  let [reached, go] = [(): void => undefined, (): void => undefined];
  const halted = new Promise<void>((resolve) => (reached = resolve));
  const gate = new Promise<void>((resolve) => (go = resolve));
  let reads = 0;
  const read = async (name: string): ReturnType<RecordStore['read']> => {
    if (++reads > records.length) {
      reached();
      await gate;
    }
    return store.read(name);
  };
  return { store: { names: store.names, read }, halted, go: () => go() };
}

describe('a folder that an export is writing into', () => {
  it('is refused to a second export and whole after the first', async () => {
    const { store, halted, go } = haltingStore();
    const first = exportTables(store, options());
    await halted;
    await expect(exportTables(storeOf(records), options())).rejects.toMatchObject({
      code: 'already_running',
    });
    go();
    expect(await first).toMatchObject({ written: 2 });
    expect(readdirSync(folder).filter((name) => /lock|part$/.test(name))).toEqual([]);
    expect(await exportTables(storeOf(records), options())).toMatchObject({ written: 0, kept: 2 });
  });

  it('is given back after a failure, without half a table', async () => {
    const store = storeOf(records);
    let reads = 0;
    const read = async (name: string): ReturnType<RecordStore['read']> => {
      const stored = await store.read(name);
      return ++reads > 3 ? { ...stored, digest: 'another' } : stored;
    };
    await expect(exportTables({ names: store.names, read }, options())).rejects.toMatchObject({
      code: 'records_changed',
    });
    expect(readdirSync(folder)).toEqual(['export.json']);
    expect(await exportTables(store, options())).toMatchObject({ written: 2 });
  });

  it('is swept of what a killed export left, and of nothing else', async () => {
    writeFileSync(join(folder, 'objectives.csv.999999.part'), 'half');
    writeFileSync(join(folder, 'film.1.part'), 'mine');
    writeFileSync(join(folder, 'own.csv'), 'mine');
    await exportTables(storeOf(records), options());
    const names = readdirSync(folder);
    expect(names).not.toContain('objectives.csv.999999.part');
    expect(names).toEqual(expect.arrayContaining(['film.1.part', 'own.csv']));
  });
});

describe('an export that is made again', () => {
  it('has no tables of links any more when they are left out', async () => {
    await exportTables(storeOf(records), options());
    expect(existsSync(join(folder, 'objective_links.csv'))).toBe(true);
    await exportTables(storeOf(records), options({ links: false }));
    expect(readdirSync(folder).filter((name) => name.startsWith('objective_'))).toEqual([]);
    expect(readFileSync(join(folder, 'datapackage.json'), 'utf8')).not.toContain('objective_links');
  });

  it('brings back a table that was deleted', async () => {
    await exportTables(storeOf(records), options());
    rmSync(join(folder, 'sections.csv'));
    expect(await exportTables(storeOf(records), options())).toMatchObject({ written: 1, kept: 1 });
    expect(existsSync(join(folder, 'sections.csv'))).toBe(true);
  });

  it('leaves the partitions of other bodies, and writes those whose names a new form joins', async () => {
    const parts = options({ formats: ['parquet'], partition: ['body'] });
    const of = (sha: string, body: string, sector: string): Record => {
      const record = recordWith(sha.repeat(64), [{}]);
      record.act!.entity!.value = body;
      record.sections[0]!.sector = field(sector);
      return record;
    };
    const first = [
      of('a', 'Comune di Valdoro', 'Settore II - Lavori'),
      of('b', 'Comune di Altrove', 'Affari'),
    ];
    expect(await exportTables(storeOf(first), parts)).toMatchObject({ written: 3 });
    const third = [...first, of('c', 'Comune di Montalto', 'Tributi')];
    expect(await exportTables(storeOf(third), parts)).toMatchObject({ written: 2, kept: 2 });
    const joining = [...third, of('d', 'Comune di Valdoro', 'Lavori')];
    expect(await exportTables(storeOf(joining), parts)).toMatchObject({ written: 2, kept: 2 });
  });
});
