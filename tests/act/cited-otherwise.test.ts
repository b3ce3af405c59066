import { describe, expect, it } from 'vitest';
import { actOf } from './acts.ts';

const cited = (...reasons: string[]) =>
  actOf(
    'COMUNE DI VALCHIARA',
    'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 90 del 03/07/2024',
    'OGGETTO: Spesa',
    'LA GIUNTA COMUNALE',
    ...reasons,
    'DELIBERA',
    'di approvare.',
  ).citations;
const acts = (...reasons: string[]) =>
  cited(...reasons)
    .filter(({ kind }) => kind === 'act')
    .map(({ number, date }) => [number?.value, date?.value ?? null]);
const laws = (...reasons: string[]) =>
  cited(...reasons)
    .filter(({ kind }) => kind === 'law')
    .map(({ number, date, article }) => [number?.value ?? null, date?.value ?? null, article?.value ?? null]);

describe('a cited act', () => {
  it.each([
    ['Vista la deliberazione consiliare 40/2023;', [['40', null]]],
    ['Vista la delibera di Giunta comunale 7/2022 sulle tariffe;', [['7', null]]],
    [
      'Viste le deliberazioni nn. 48 e 49 di data 5 aprile 2023;',
      [
        ['48', '2023-04-05'],
        ['49', '2023-04-05'],
      ],
    ],
    [
      'Viste le delibere n. 38, n. 39 e n. 41 del 26 novembre 2021;',
      [
        ['38', '2021-11-26'],
        ['39', '2021-11-26'],
        ['41', '2021-11-26'],
      ],
    ],
    [
      'Viste le delibere del 19.01.2021, n. 4, e del 16.02.2021, n. 22;',
      [
        ['4', '2021-01-19'],
        ['22', '2021-02-16'],
      ],
    ],
    [
      'Viste le deliberazioni della Giunta regionale 30 gennaio 2020, n. 85, 11 maggio 2021, n. 402, e n. 77 del 7 febbraio 2022;',
      [
        ['85', '2020-01-30'],
        ['402', '2021-05-11'],
        ['77', '2022-02-07'],
      ],
    ],
    [
      'Vista la deliberazione n. 9 del 27/05/2019 e s.m.i. e la propria n. 3 del 15/01/2020;',
      [
        ['9', '2019-05-27'],
        ['3', '2020-01-15'],
      ],
    ],
    ['Vista la d.g.r. 30 gennaio 2023, n. XII/212;', [['XII/212', '2023-01-30']]],
  ])('%s', (text, found) => {
    expect(acts(text)).toEqual(found);
  });

  it('is none where a year follows a year, or an article has the slash', () => {
    expect(acts('Vista la deliberazione sul biennio 2021/2022;')).toEqual([]);
    expect(acts('Vista la deliberazione di approvazione del piano 12/2020;')).toEqual([]);
  });
});

describe('a cited law', () => {
  it.each([
    [
      'Visto il Regolamento (UE) 2016/679 del Parlamento europeo e del Consiglio del 27 aprile 2016;',
      ['2016/679', '2016-04-27', null],
    ],
    ['Visto il regolamento (UE) n. 2021/241;', ['2021/241', null, null]],
    ['Vista la direttiva 2014/24/UE;', ['2014/24', null, null]],
    ['Vista la legge 7 aprile 2014, n. 56, art. 1, commi 8 e 44;', ['56', '2014-04-07', '1, commi 8 e 44']],
    ['Visto il D.Lgs. 2 gennaio 2018, n. 1, artt. 3 e 12;', ['1', '2018-01-02', '3 e 12']],
    [
      'Vista la legge 241/1990, e in particolare l’articolo 3, comma 1, lettera b);',
      ['241/1990', null, '3, comma 1, lettera b)'],
    ],
    ['Visto il decreto del Ministro della salute 2 marzo 2022, n. 51;', ['51', '2022-03-02', null]],
  ])('%s', (text, found) => {
    expect(laws(text)[0]).toEqual(found);
  });

  it('leaves an article to the law that it leads on to', () => {
    expect(laws('Visti il D.Lgs. 267/2000, art. 3 della legge 241/1990;')).toEqual([
      ['267/2000', null, null],
      ['241/1990', null, '3'],
    ]);
  });
});
