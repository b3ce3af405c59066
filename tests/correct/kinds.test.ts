import { describe, expect, it } from 'vitest';
import { targetOf } from '../../src/correct/anchor.ts';
import { correctRecord } from '../../src/correct/apply.ts';
import { asRead } from '../../src/correct/as-read.ts';
import type { Correction } from '../../src/record/corrections.ts';
import { record as schema, type Record } from '../../src/record/record.ts';
import { correction, placed, plan, toValue, wasAt } from './corrections.ts';

const TITLES = ['Riordino degli archivi', 'Nuovo sportello', 'Totale', 'Cura del verde'];
const made = (record: Record, ...corrections: Correction[]): Record => {
  const { record: now, unfit } = correctRecord(record, corrections);
  expect(unfit.map(({ why }) => why)).toEqual([]);
  expect(schema.parse(now)).toEqual(now);
  expect(asRead(now)).toEqual(record);
  return now;
};
const titlesOf = ({ objectives }: Record): (string | null)[] => objectives.map(({ title }) => title.value);

describe('what people correct', () => {
  const reading = plan(TITLES);

  it('is a value, which keeps its words and place and is marked', () => {
    const { objectives } = made(reading, toValue(reading, 'objectives[1].weight', 30));
    expect(objectives[1]!.weight).toEqual({
      ...reading.objectives[1]!.weight,
      value: 30,
      confidence: 1,
      flags: ['corrected', 'weights_sum'],
    });
  });

  it('is a value where none was read, which stands where the person says or where its objective begins', () => {
    const at = [{ page: 2, box: [1, 2, 3, 4] as [number, number, number, number] }];
    const now = made(reading, toValue(reading, 'objectives[1].description', 'Un banco solo'), {
      ...toValue(reading, 'objectives[0].deadline', '2024-12-31'),
      at,
    } as Correction);
    expect(now.objectives[1]!.description).toMatchObject({
      value: 'Un banco solo',
      flags: ['corrected'],
      at: reading.objectives[1]!.title.at,
    });
    expect(now.objectives[0]!.deadline).toMatchObject({ value: '2024-12-31', at });
  });

  it('makes sums of weights and their doubts anew', () => {
    const doubted = plan(TITLES, (row) => ({
      weight: placed(row === 3 ? 20 : 25, row, '25', ['weights_sum']),
    }));
    const now = made(doubted, toValue(doubted, 'objectives[3].weight', 25));
    expect(now.sections[0]!.weightSum).toBe(100);
    expect(now.objectives.flatMap(({ weight }) => weight!.flags)).toEqual(['corrected']);
  });

  it('is that something is not stated; its words are not lost', () => {
    const now = made(
      reading,
      correction(reading, 'not_stated', {
        what: targetOf(reading, 'objectives[0].weight'),
        was: wasAt(reading, 'objectives[0].weight'),
      }),
      correction(reading, 'not_stated', {
        what: targetOf(reading, 'objectives[1].indicators[0]'),
        was: null,
      }),
    );
    expect(now.objectives[0]!.weight).toBeNull();
    expect(now.objectives[1]!.indicators).toEqual([]);
    expect(now.unassigned.map(({ text }) => text)).toEqual(['resto', '25', 'Pratiche almeno 80% 79%']);
  });

  it('is that something is no objective; what diagnostics say of the others goes on being about them', () => {
    const told: Record = {
      ...reading,
      diagnostics: [2, 3].map((n) => ({
        code: 'numbering_gap',
        severity: 'warning' as const,
        message: `n. ${n}`,
        path: `objectives[${n}].number`,
        at: [],
      })),
    };
    const now = made(told, correction(told, 'not_objective', { what: targetOf(told, 'objectives[2]') }));
    expect(titlesOf(now)).toEqual([TITLES[0], TITLES[1], TITLES[3]]);
    expect(now.objectives.map(({ id }) => id)).toEqual(['s1.1', 's1.2', 's1.4']);
    expect(now.diagnostics.filter(({ code }) => code === 'numbering_gap')).toEqual([
      { ...told.diagnostics[1], path: 'objectives[2].number' },
    ]);
    expect(now.unassigned.at(-1)!.text).toContain('Totale');
  });

  it('is an objective that was missed, which comes in the order of the page', () => {
    const now = made(
      reading,
      correction(reading, 'add_objective', {
        section: null,
        is: {
          title: 'Asilo nido',
          number: '1bis',
          description: null,
          responsible: null,
          weight: 10,
          indicators: ['Posti'],
          outcome: 'Aperto a maggio',
        },
        at: [{ page: 1, box: [10, 13, 100, 19] }],
      }),
    );
    expect(titlesOf(now)).toEqual([TITLES[0], 'Asilo nido', ...TITLES.slice(1)]);
    const added = now.objectives[1]!;
    expect(added.outcome.status).toMatchObject({ value: 'reported', flags: ['corrected'] });
    expect(added.indicators[0]!.text).toMatchObject({ value: 'Posti', flags: ['corrected'] });
  });

  it('is an objective that a later reading has found: it is not there twice', () => {
    const missing = plan([TITLES[0]!, TITLES[3]!]);
    const added = correction(missing, 'add_objective', {
      section: null,
      is: {
        title: TITLES[1]!,
        number: null,
        description: null,
        responsible: null,
        weight: 40,
        indicators: [],
        outcome: null,
      },
      at: [{ page: 1, box: [10, 20, 100, 32] }],
    });
    const now = made(reading, added);
    expect(titlesOf(now)).toEqual(TITLES);
    expect(now.objectives[1]!.weight).toMatchObject({ value: 40, flags: ['corrected', 'weights_sum'] });
  });

  it('is that rows are one objective', () => {
    const now = made(
      reading,
      correction(reading, 'join', {
        what: [targetOf(reading, 'objectives[0]'), targetOf(reading, 'objectives[1]')],
      }),
    );
    expect(titlesOf(now)).toEqual(['Riordino degli archivi Nuovo sportello', TITLES[2], TITLES[3]]);
    expect(now.objectives[0]!.indicators).toHaveLength(2);
    expect(now.objectives[0]!.title.at).toHaveLength(2);
    expect(now.objectives[0]!.other.map(({ label, text }) => [label.value, text.value])).toEqual([
      ['number', '2'],
    ]);
  });

  it('is that one objective is several', () => {
    const now = made(
      reading,
      correction(reading, 'split', {
        what: targetOf(reading, 'objectives[0]'),
        is: [
          { title: 'Riordino', number: null, weight: 10, indicators: [] },
          { title: 'degli archivi', number: '1b', weight: 15, indicators: [0] },
        ],
      }),
    );
    expect(titlesOf(now)).toEqual(['Riordino', 'degli archivi', ...TITLES.slice(1)]);
    expect(now.objectives.slice(0, 2).map(({ indicators }) => indicators.length)).toEqual([0, 1]);
    expect(new Set(now.objectives.map(({ id }) => id)).size).toBe(5);
  });

  it('is that a value is right as it was read', () => {
    const now = made(
      reading,
      correction(reading, 'accept', {
        what: targetOf(reading, 'objectives[0].weight'),
        was: wasAt(reading, 'objectives[0].weight'),
      }),
      correction(reading, 'accept', { what: targetOf(reading, 'objectives[1]'), was: null }),
    );
    expect(now.objectives[0]!.weight).toMatchObject({ confidence: 1, flags: ['confirmed'] });
    expect(now.objectives[1]).toMatchObject({ confidence: 1, title: { flags: ['confirmed'] } });
  });
});

describe('a correction of a slot', () => {
  const reading = plan(TITLES, (row) => ({
    weight: null,
    other: [{ label: placed('Caratura', row), text: placed(`${10 * (row + 1)}`, row) }],
  }));

  it('puts all its values where they belong, read as what they are', () => {
    const now = made(
      reading,
      correction(reading, 'slot', {
        what: { from: 'other', label: 'CARATURA:', rule: null },
        is: { means: 'weight', of: null },
      }),
    );
    expect(now.objectives.map(({ weight }) => weight!.value)).toEqual([10, 20, 30, 40]);
    expect(now.objectives.every(({ other }) => other.length === 0)).toBe(true);
    expect(now.sections[0]!.weightSum).toBe(100);
  });

  it('reads points of a total as percents, in another slot or its own', () => {
    const points = correction(reading, 'slot', {
      what: { from: 'other', label: 'Caratura', rule: null },
      is: { means: 'weight', of: 40 },
    });
    expect(made(reading, points).objectives.map(({ weight }) => weight!.value)).toEqual([25, 50, 75, 100]);
    const own = plan(TITLES, (row) => ({ weight: placed<number>(null, row, '10 punti', ['scale_unknown']) }));
    const scaled = correction(own, 'slot', {
      what: { from: 'weight', label: null, rule: 'labels/invented' },
      is: { means: 'weight', of: 40 },
    });
    expect(made(own, scaled).objectives.map(({ weight }) => weight!.value)).toEqual([25, 25, 25, 25]);
  });

  it('makes a description of what was read as indicators, and keeps what hung on them', () => {
    const now = made(
      reading,
      correction(reading, 'slot', {
        what: { from: 'indicators[].text', label: null, rule: null },
        is: { means: 'description', of: null },
      }),
    );
    const [first] = now.objectives;
    expect(first!.description!.value).toBe('Pratiche');
    expect(first!.indicators).toEqual([]);
    expect(first!.other.map(({ label }) => label.value)).toEqual(['Caratura', 'target', 'result']);
  });

  it('can say that none of a table is an objective', () => {
    const now = made(
      reading,
      correction(reading, 'no_objectives', { what: targetOf(reading, 'sections[0]'), columns: [] }),
    );
    expect(now.objectives).toEqual([]);
    expect(now.unassigned).toHaveLength(TITLES.length + 1);
  });
});

describe('an objective that was missed', () => {
  const reading = plan(TITLES);
  const at = [{ page: 1, box: [0, 0, 500, 800] as [number, number, number, number] }];
  const words = (text: string) => ({
    text,
    at: [{ page: 1, box: [10, 300, 100, 312] as [number, number, number, number] }],
  });
  const own: Record = { ...reading, unassigned: [words('Apertura serale'), words('Avvertenza: 5 copie')] };
  const is = {
    title: 'Apertura serale della biblioteca',
    number: null,
    description: null,
    responsible: null,
    weight: 5,
    indicators: ['Serate di apertura'],
    outcome: 'Aperta 30 sere',
  };
  const added = correction(own, 'add_objective', { section: null, is, at });

  it('takes its words, and no others of the place that was pointed at', () => {
    expect(made(own, added).unassigned.map(({ text }) => text)).toEqual(['Avvertenza: 5 copie']);
  });

  it('loses nothing of what a person stated where a later version reads it after all', () => {
    const later = plan([...TITLES, 'Apertura serale della biblioteca']);
    const objective = made(later, added).objectives.at(-1)!;
    expect(objective.weight!.value).toBe(5);
    expect(objective.indicators.map(({ text }) => text.value)).toContain('Serate di apertura');
    expect(objective.outcome.text!.value).toBe('Aperta 30 sere');
    expect(objective.outcome.status.value).toBe('reported');
  });
});
