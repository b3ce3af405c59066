import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureRecords } from '../../../docs/pages/analytics.ts';
import { exportTables } from '../../../src/analyse/export.ts';
import type { RecordStore } from '../../../src/analyse/record-store.ts';
import { storeOf } from '../../analyse/store.ts';
import { faultsOf } from './frictionless.ts';
import { AWKWARD, field, recordWith } from './records.ts';

const DIALECTS = [
  { delimiter: ',', decimal: '.', mark: false },
  { delimiter: ';', decimal: ',', mark: true },
  { delimiter: '\t', decimal: ',', mark: false },
] as const;

const rich = recordWith('a'.repeat(64), [
  ...AWKWARD,
  {
    weight: field(12.5),
    phases: [{ text: field('prima fase'), deadline: field('2024-06-30') }],
    other: [{ label: field('Note'), text: field('=1+1') }],
    indicators: [
      {
        text: field('Giorni'),
        weight: field(0.000001),
        baseline: field('30'),
        target: field({ op: '<=' as const, value: 30.25, unit: 'giorni' }),
        targets: [{ year: 2025, target: field({ op: null, value: -1e21, unit: null }) }],
        results: [{ year: null, result: field('28'), degree: null }],
      },
    ],
  },
]);

async function packageOf(
  store: RecordStore,
  dialect: (typeof DIALECTS)[number],
  links: boolean,
): Promise<{ json: string; read: (path: string) => string; done: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'spoglio-package-'));
  await exportTables(store, {
    folder,
    formats: ['csv'],
    dialect,
    partition: [],
    treat: (record) => record,
    bodies: [],
    links,
    circumstances: 'test',
  });
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  return {
    json: read('datapackage.json'),
    read,
    done: () => rmSync(folder, { recursive: true, force: true }),
  };
}

describe('the description of the CSV files', () => {
  it.each(DIALECTS)('is valid, and so is every row by it: $delimiter and $decimal', async (dialect) => {
    for (const [store, links] of [
      [storeOf([rich, recordWith('b'.repeat(64), [{}], { act: null })]), true],
      [fixtureRecords(), true],
      [fixtureRecords(), false],
    ] as const) {
      const { json, read, done } = await packageOf(store, dialect, links);
      try {
        expect(faultsOf(json, read)).toEqual([]);
      } finally {
        done();
      }
    }
  });

  it('is checked by rules that find what is wrong', async () => {
    const { json, read, done } = await packageOf(fixtureRecords(), DIALECTS[0], true);
    try {
      const objectives = read('objectives.csv');
      const changed = (from: string | RegExp, to: string) => (path: string) =>
        path === 'objectives.csv' ? objectives.replace(from, to) : read(path);
      expect(faultsOf(json, changed(/^(.*\r\n.*?),2021,/, '$1,MMXXI,'))[0]).toContain('plan_year');
      expect(faultsOf(json, changed(/,achieved,/, ',wonderful,'))[0]).toContain('outcome_status');
      const second = objectives.split('\r\n')[1]!;
      expect(faultsOf(json, changed(/$/, `${second}\r\n`))).toEqual(['objectives: a key twice']);
      expect(faultsOf(json, changed(`${second}\r\n`, '')).join()).toContain('is not in objectives');
    } finally {
      done();
    }
  });
});
