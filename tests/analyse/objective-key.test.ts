import { describe, expect, it } from 'vitest';
import { findObjective } from '../../src/analyse/find-objective.ts';
import { linkedBodies } from '../../src/analyse/links/link-tables.ts';
import { OBJECTIVE_KEY, ownKeys } from '../../src/analyse/objective-key.ts';
import { survey } from '../../src/analyse/survey.ts';
import { TABLES } from '../../src/analyse/tables.ts';
import { TieCollector } from '../../src/analyse/ties.ts';
import type { Objective, Record } from '../../src/record/record.ts';
import { fixtureRecords } from '../../docs/pages/analytics.ts';
import { field, recordWith } from '../write/export/records.ts';
import { storeOf } from './store.ts';

const named = (no: string | null, title: string, more: Partial<Objective> = {}): Partial<Objective> => ({
  number: no === null ? null : field(no),
  title: field(title),
  ...more,
});
const reported = {
  text: field('Fatto'),
  percent: null,
  evaluation: null,
  status: field('reported' as const),
};
const keysOf = (record: Record): (string | undefined)[] =>
  record.objectives.map(({ id }) => ownKeys(record).get(id));

/** Key and whether it counts of all objectives of some records, in their order. */
async function tiesOf(records: readonly Record[]): Promise<{ key: string; primary: boolean }[]> {
  const store = storeOf(records);
  const treat = <T>(record: T): T => record;
  const { records: surveyed } = await survey(store, treat);
  const ties = new TieCollector();
  for await (const { profiles, links } of linkedBodies(store, surveyed, treat)) ties.add(profiles, links);
  return records.flatMap((record) => record.objectives.map(({ id }) => ties.of(record, id)));
}

const PLAN = [named('1', 'Riordino degli archivi comunali'), named('2', 'Nuovo sportello per i cittadini')];
const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];

describe('the key of an objective', () => {
  it('is that of body, year, unit and number, whatever file it is in and however its title was recognised', () => {
    const first = recordWith(a, PLAN);
    const scanned = recordWith(b, [named('1.', 'Riordin0 deg1i archivi comunali'), PLAN[1]!]);
    for (const key of keysOf(first)) expect(key).toMatch(OBJECTIVE_KEY);
    expect(keysOf(scanned)).toEqual(keysOf(first));
    const later = recordWith(a, PLAN, { act: { ...first.act!, reportingYear: field(2025) } });
    const elsewhere = recordWith(a, PLAN, {
      act: { ...first.act!, entity: field('Comune di Montefiorito') },
    });
    for (const other of [later, elsewhere])
      expect(keysOf(other).some((key) => keysOf(first).includes(key))).toBe(false);
  });

  it('is that of the title where numbers start again within a unit', () => {
    const twice = recordWith(a, [...PLAN, named('1', 'Cura del verde')]);
    const moved = recordWith(b, [named('1', 'Cura del verde'), ...PLAN]);
    expect(new Set(keysOf(twice)).size).toBe(3);
    expect([...keysOf(twice)].sort()).toEqual([...keysOf(moved)].sort());
  });

  it('tells equal objectives of one document apart', () => {
    expect(new Set(keysOf(recordWith(a, [named(null, 'Formazione'), named(null, 'Formazione')]))).size).toBe(
      2,
    );
  });
});

describe('over documents', () => {
  const plan = recordWith(a, PLAN);
  const report = recordWith(
    b,
    PLAN.map((one, i) => ({ ...one, number: field(String(i + 7)), outcome: reported })),
    { act: { ...plan.act!, date: field('2025-05-05') } },
  );

  it('plan and report have one key, and the report counts', async () => {
    const ties = await tiesOf([plan, report]);
    expect(ties.map(({ key }) => key)).toEqual([...keysOf(plan), ...keysOf(plan)]);
    expect(ties.map(({ primary }) => primary)).toEqual([false, false, true, true]);
    expect(await tiesOf([report, plan])).toEqual([...ties.slice(2), ...ties.slice(0, 2)]);
  });

  it('two plans of a unit that both count from 1 keep their objectives apart', async () => {
    const other = recordWith(c, [named('1', 'Manutenzione delle scuole'), named('2', 'Asfalti')]);
    const ties = await tiesOf([plan, other]);
    expect(new Set(ties.map(({ key }) => key)).size).toBe(4);
    expect(ties.every(({ primary }) => primary)).toBe(true);
  });

  it('copies count once, also where no body is named', async () => {
    const nameless = (sha256: string): Record =>
      recordWith(sha256, PLAN, { act: { ...plan.act!, entity: null } });
    const ties = await tiesOf([nameless(a), nameless(b)]);
    expect(ties.filter(({ primary }) => primary)).toHaveLength(2);
    expect(new Set(ties.map(({ key }) => key)).size).toBe(2);
    expect((await tiesOf([plan, recordWith(b, PLAN)])).filter(({ primary }) => primary)).toHaveLength(2);
  });

  it('an objective is found by its key in every document, the one that counts first', async () => {
    const [key] = keysOf(plan);
    const found = await findObjective(storeOf([plan, report]), key!);
    expect(found.map(({ name, index, primary }) => [name, index, primary])).toEqual([
      ['1', 0, true],
      ['0', 0, false],
    ]);
    expect(await findObjective(storeOf([plan]), 'ob-0000000000000000')).toEqual([]);
  });
});

it('counted plainly, objectives of the fixtures come to as many as with their links', async () => {
  const store = fixtureRecords();
  const records = await Promise.all(store.names.map(async (name) => (await store.read(name)).record));
  const ties = await tiesOf(records);
  const counting = ties.filter(({ primary }) => primary);
  expect(counting.length).toBeLessThan(ties.length);
  expect(new Set(counting.map(({ key }) => key)).size).toBe(counting.length);
  expect(new Set(ties.map(({ key }) => key)).size).toBe(counting.length);
});

it('every row says where it stands, and rows of objectives have their key', () => {
  const record = recordWith(a, PLAN);
  const ids = (): null => null;
  for (const { table, rows } of TABLES) {
    const at = (name: string): number => table.columns.findIndex((column) => column.name === name);
    for (const name of ['page', 'box', 'place']) expect(at(name)).toBeGreaterThan(0);
    for (const row of rows(record, ids)) {
      if (['documents', 'diagnostics', 'signatures'].includes(table.name)) continue;
      expect(row[at('page')]).toBeGreaterThan(0);
      expect(row[at('box')]).toHaveLength(4);
    }
    if (table.columns.some(({ name }) => name === 'objective_id'))
      expect(at('objective_key')).toBeGreaterThan(0);
  }
});
