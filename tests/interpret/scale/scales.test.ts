import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { withPercentWeights } from '../../../src/interpret/scale/percent-weights.ts';
import { scalesOf, type Scale } from '../../../src/interpret/scale/scale.ts';
import type { DraftObjective } from '../../../src/record/draft.ts';
import { parseWeight } from '../../../src/values/weight.ts';
import { lines, paragraph, read } from '../build.ts';
import { table } from '../tables/table.ts';

describe('scalesOf', () => {
  const shares = (...all: readonly (readonly number[])[]) =>
    all.map((weights) => ({ weights, stated: null }));
  const whole = (points: number): Scale => ({ whole: points });

  it.each([
    { name: 'a hundred', given: shares([40, 60], [30, 70]), scale: whole(100) },
    { name: 'a part of a hundred', given: shares([20, 15]), scale: whole(100) },
    { name: 'fractions', given: shares([0.4, 0.6], [1]), scale: whole(1) },
    { name: 'fractions that miss one', given: shares([0.4, 0.5]), scale: whole(1) },
    { name: 'ones in every share', given: shares([1], [1]), scale: 'unknown' as const },
    { name: 'one sum of two shares', given: shares([20, 40], [30, 30], [60]), scale: whole(100) },
    { name: 'points of one sum', given: shares([20, 40], [30, 30], [10, 50]), scale: whole(60) },
    { name: 'points of ten', given: shares([4, 6], [3, 7]), scale: whole(10) },
    { name: 'points over a hundred', given: shares([350, 250, 400]), scale: whole(1000) },
    { name: 'two hundreds in each share', given: shares([50, 50, 100], [60, 40, 100]), scale: whole(100) },
    { name: 'grades', given: shares([3, 2, 1], [3, 1]), scale: 'unknown' as const },
    { name: 'one small weight', given: shares([5]), scale: whole(100) },
  ])('knows $name', ({ given, scale }) => {
    expect(scalesOf(given, false)).toMatchObject(given.map(() => scale));
  });

  it('takes what comes to one for fractions even under a sign, a weight missing here and there', () => {
    const shares = [
      [0.35, 0.25, 0.4],
      [0.5, 0.5],
      [0.3, 0.45],
    ].map((weights) => ({ weights, stated: null }));
    expect(scalesOf(shares, true)[0]).toMatchObject({ whole: 1 });
    expect(scalesOf(shares.slice(2), true)[0]).toMatchObject({ whole: 100 });
  });

  it('believes a sign', () => {
    expect(scalesOf(shares([3, 2, 1]), true)).toMatchObject([whole(100)]);
  });

  it('gives a share the whole that it states, and the others that have the same sum', () => {
    const given = [
      { weights: [25, 35], stated: null },
      { weights: [20, 40], stated: 60 },
    ];
    expect(scalesOf(given, false)).toMatchObject([whole(60), whole(60)]);
  });
});

const HEAD = 'PIANO DEGLI OBIETTIVI ANNO 2022';
const plan = (header: string, ...weights: readonly string[]): Block =>
  table([
    ['N.', 'Obiettivo', 'Indicatore', header],
    ...weights.map((weight, index) => [
      `${index + 1}`,
      ['Riordino dei magazzini', 'Pulizia dei fossi', 'Restauro della biblioteca'][index]!,
      ['Magazzini riordinati', 'Chilometri puliti', 'Sale restaurate'][index]!,
      weight,
    ]),
  ]);
const weightsOf = (...blocks: readonly Block[]) =>
  read(...lines(HEAD), ...blocks).objectives.map(({ weight }) => weight?.value ?? null);

describe('weights of a document', () => {
  it.each([
    { name: 'out of a hundred', header: 'Peso', written: ['20/100', '80/100'], percents: [20, 80] },
    { name: 'out of fifty', header: 'Peso (su 50)', written: ['20', '30'], percents: [40, 60] },
    { name: 'small percents under a sign', header: 'Peso %', written: ['5', '3', '2'], percents: [5, 3, 2] },
    { name: 'grades', header: 'Peso', written: ['5', '3', '2'], percents: [null, null, null] },
    { name: 'words', header: 'Peso', written: ['alto', 'medio', 'alto'], percents: [null, null, null] },
  ])('$name', ({ header, written, percents }) => {
    expect(weightsOf(plan(header, ...written))).toMatchObject(percents);
  });

  it.each([
    { name: 'in a line', legend: lines('Legenda pesi: ALTO = 40%; MEDIO = 20%; BASSO = 10%') },
    { name: 'a line each', legend: lines('Peso alto: 40%', 'Peso medio: 20%') },
    {
      name: 'in a table',
      legend: [
        table([
          ['Peso', 'Valore'],
          ['Alto', '40%'],
          ['Medio', '20%'],
        ]),
      ],
    },
  ])('words by a legend $name', ({ legend }) => {
    const given = plan('Peso', 'alto', 'medio', 'Alto');
    expect(weightsOf(...legend, given)).toMatchObject([40, 20, 40]);
    expect(weightsOf(given, ...legend)).toMatchObject([40, 20, 40]);
  });

  it('signs by a legend', () => {
    const legend = lines('*** = 50%; ** = 30%; * = 20%');
    expect(weightsOf(plan('Peso', '***', '*', '**'), ...legend)).toMatchObject([50, 20, 30]);
  });

  it.each([
    { name: 'contradicts itself', legend: lines('Alto = 40%; medio = 20%', 'Alto = 30%; medio = 20%') },
    { name: 'gives grades', legend: lines('Alto = 3; medio = 2; basso = 1') },
  ])('stay words where a legend $name', ({ legend }) => {
    expect(weightsOf(plan('Peso', 'alto', 'alto'), ...legend)).toMatchObject([null, null]);
  });

  it('out of the points that the heading gives', () => {
    const heading = paragraph('A) OBIETTIVI INDIVIDUALI (max 60 punti)', { gapBefore: true });
    expect(weightsOf(heading, plan('Peso', '15', '45'))).toMatchObject([25, 75]);
  });
});

describe('weights of indicators', () => {
  const written = (raw: string) => ({ ...parseWeight(raw), raw, rule: '', at: [], evidence: [] });
  const parts = (...rows: readonly (readonly [string, ...string[]])[]): (number | null | undefined)[][] => {
    const objectives = rows.map(
      ([weight, ...own]) =>
        ({
          weight: written(weight),
          indicators: own.map((one) => ({ weight: written(one) })),
        }) as unknown as DraftObjective,
    );
    return withPercentWeights([{ objectives, columns: [], total: null }], [])[0]!.map(({ indicators }) =>
      indicators.map(({ weight }) => weight?.value),
    );
  };

  it.each([
    {
      name: 'fractions',
      given: [
        ['40%', '0,60', '0,40'],
        ['60%', '1'],
      ],
      percents: [[60, 40], [100]],
    },
    {
      name: 'a hundred each',
      given: [
        ['40%', '60', '40'],
        ['60%', '100'],
      ],
      percents: [[60, 40], [100]],
    },
    {
      name: 'parts of the weight',
      given: [
        ['40', '30', '10'],
        ['60', '60'],
      ],
      percents: [[30, 10], [60]],
    },
    {
      name: 'parts of a fraction',
      given: [
        ['0,4', '0,3', '0,1'],
        ['0,6', '0,6'],
      ],
      percents: [[30, 10], [60]],
    },
    {
      name: 'tenths',
      given: [
        ['40%', '6', '4'],
        ['60%', '5', '5'],
      ],
      percents: [
        [60, 40],
        [50, 50],
      ],
    },
    {
      name: 'grades',
      given: [
        ['40%', '3', '1'],
        ['60%', '2', '5'],
      ],
      percents: [
        [null, null],
        [null, null],
      ],
    },
  ] as const)('are $name', ({ given, percents }) => {
    expect(parts(...given.map(([weight, ...own]): [string, ...string[]] => [weight, ...own]))).toMatchObject(
      percents,
    );
  });
});
