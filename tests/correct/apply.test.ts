import { expect, describe, it } from 'vitest';
import { targetOf } from '../../src/correct/anchor.ts';
import { correctRecord } from '../../src/correct/apply.ts';
import { asRead } from '../../src/correct/as-read.ts';
import type { Correction } from '../../src/record/corrections.ts';
import type { Record } from '../../src/record/record.ts';
import { field } from '../write/export/records.ts';
import { correction, placed, plan, toValue } from './corrections.ts';

const TITLES = ['Riordino degli archivi', 'Nuovo sportello', 'Totale', 'Cura del verde'];

describe('a correction', () => {
  const reading = plan(TITLES);
  const weight = toValue(reading, 'objectives[1].weight', 30);
  const moved = plan(['Riga nuova', ...TITLES]);
  const copy = plan(TITLES, undefined, 'b'.repeat(64));

  it('finds its objective where others came before it, in the same file and in a copy of it', () => {
    for (const other of [moved, copy]) {
      const now = correctRecord(other, [weight]).record;
      const found = now.objectives.find(({ title }) => title.value === 'Nuovo sportello')!;
      expect(found.weight!.value).toBe(30);
      expect(
        now.objectives.flatMap(({ weight: one }) => one!.flags).filter((f) => f === 'corrected'),
      ).toHaveLength(1);
    }
  });

  it('holds where another version reads the same bytes otherwise', () => {
    const later = plan(TITLES, (row) => (row === 1 ? { weight: placed(99, row) } : {}));
    expect(correctRecord(later, [weight]).record.objectives[1]!.weight!.value).toBe(30);
  });

  it('can be taken back by saying again what was said before', () => {
    const said = [30, 40, 30].map((is) => toValue(reading, 'objectives[1].weight', is));
    expect(correctRecord(reading, said).record.objectives[1]!.weight!.value).toBe(30);
  });

  it('is a confirmation where the reading says the same by now', () => {
    const right = plan(TITLES, (row) => (row === 1 ? { weight: placed(30, row) } : {}));
    expect(correctRecord(right, [weight]).record.objectives[1]!.weight!.flags).toEqual(['confirmed']);
  });

  it('is told, never dropped, where other words stand in a changed file or its objective is gone', () => {
    const changed = plan(TITLES, (row) => (row === 1 ? { weight: placed(45, row) } : {}), 'c'.repeat(64));
    const gone = plan([TITLES[0]!, TITLES[2]!], undefined, 'd'.repeat(64));
    for (const [other, why] of [
      [changed, '“45” stands there now in place of “25”'],
      [gone, 'what it was made on is not there'],
    ] as const) {
      const { record, unfit } = correctRecord(other, [weight]);
      expect(unfit.map((one) => one.why)).toEqual([why]);
      expect(record.diagnostics.at(-1)).toMatchObject({ code: 'correction_unfit', severity: 'warning' });
      expect(record.diagnostics.at(-1)!.message).toContain('“Nuovo sportello”');
      expect(record.corrections).toMatchObject({ applied: 0, unfit: 1 });
      expect(asRead(record)).toEqual(other);
    }
  });

  it('goes to the objective of its own unit and place where titles are equal', () => {
    const twice = plan(['Formazione', 'Formazione', 'Formazione']);
    const now = correctRecord(twice, [toValue(twice, 'objectives[1].weight', 50)]).record;
    expect(now.objectives.map(({ weight: one }) => one!.value)).toEqual([100 / 3, 50, 100 / 3]);
  });

  it('that two people make at once is made once', () => {
    const both = ['Anna Bassi', 'Bruno Conti'].map((who) =>
      correction(reading, 'not_objective', { what: targetOf(reading, 'objectives[2]') }, who),
    );
    expect(correctRecord(reading, both)).toMatchObject({ applied: 2, unfit: [] });
  });

  it('can be undone, and the undoing too', () => {
    const undo = correction(reading, 'undo', { of: weight.id });
    const redo = correction(reading, 'undo', { of: undo.id });
    expect(correctRecord(reading, [weight, undo]).record).toEqual(reading);
    expect(correctRecord(reading, [weight, undo, redo]).record.objectives[1]!.weight!.value).toBe(30);
  });

  it('of two people who differ stands if it is the later one, and that they differ is told', () => {
    const other = toValue(reading, 'objectives[1].weight', 35, 'Bruno Conti');
    const { record } = correctRecord(reading, [weight, other]);
    expect(record.objectives[1]!.weight!.value).toBe(35);
    expect(record.diagnostics.map(({ code }) => code)).toContain('corrections_differ');
  });

  it('is put on the reading, however often the record was corrected', () => {
    const once = correctRecord(reading, [weight]).record;
    expect(correctRecord(once, [weight]).record).toEqual(once);
    expect(correctRecord(once, []).record).toEqual(reading);
  });

  it('that the contract forbids, or that leads out of the record, alters nothing', () => {
    const wrong = [
      toValue(reading, 'objectives[1].weight', 'trenta'),
      toValue(reading, 'objectives[1].weight', 1000),
      { ...weight, id: 'p', what: { path: '__proto__.polluted', anchors: [] } } as Correction,
      { ...weight, id: 'q', what: { path: 'source.file', anchors: [] } } as Correction,
    ];
    const { record, unfit } = correctRecord(reading, wrong);
    expect(unfit).toHaveLength(wrong.length);
    expect(asRead(record)).toEqual(reading);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('takes diagnostics of its value away, and the value out of what wants eyes', () => {
    const doubted: Record = {
      ...reading,
      diagnostics: [
        { code: 'cut_off', severity: 'warning', message: '', path: 'objectives[1].weight', at: [] },
      ],
      review: {
        maxError: 0.02,
        accepted: 0,
        values: 1,
        expectedErrors: 0,
        from: null,
        kept: null,
        queue: [{ path: 'objectives[1].weight', confidence: 0.7, flags: [] }],
      },
    };
    const now = correctRecord(doubted, [weight]).record;
    expect(now.diagnostics.map(({ code }) => code)).toEqual(['weights_sum']);
    expect(now.review!.queue.map(({ path }) => path)).not.toContain('objectives[1].weight');
    expect(asRead(now)).toEqual(doubted);
  });
});

it('alters nothing that it is given', () => {
  const reading = plan(TITLES, () => ({ description: field('x') }));
  const before = structuredClone(reading);
  correctRecord(reading, [toValue(reading, 'objectives[0].title', 'Altro')]);
  expect(reading).toEqual(before);
});
