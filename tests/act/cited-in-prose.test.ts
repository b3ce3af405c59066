import { describe, expect, it } from 'vitest';
import { actOf } from './acts.ts';

const cited = (text: string): [string | null, string | null][] =>
  actOf(
    'COMUNE DI VALCHIARA',
    'DETERMINAZIONE N. 4 DEL 05/06/2024',
    'OGGETTO: Ponte',
    'IL RESPONSABILE',
    text,
    'DETERMINA',
    'di approvare il progetto.',
  )
    .citations.filter(({ kind }) => kind === 'act')
    .map(({ number, date }) => [number?.value ?? null, date?.value ?? null]);

describe('cited acts', () => {
  it.each<[string, [string | null, string | null][]]>([
    [
      'Viste le dd.g.r. 12 giugno 2023, n. XII/455 e n. XII/461;',
      [
        ['XII/455', '2023-06-12'],
        ['XII/461', '2023-06-12'],
      ],
    ],
    [
      'Richiamata la deliberazione n. 8 del 02/03/2023, di approvazione del bilancio, e, in pari data, la n. 7;',
      [
        ['8', '2023-03-02'],
        ['7', '2023-03-02'],
      ],
    ],
    [
      'Vista la deliberazione n. 6 del 28/03/2023; vista la deliberazione del C.d.A. n. 19, in pari data;',
      [
        ['6', '2023-03-28'],
        ['19', '2023-03-28'],
      ],
    ],
    ['Vista la delibera del Senato Accademico del 18/06/2024;', [[null, '2024-06-18']]],
    ['Visto il DRD n. 97 del 13.04.2021;', [['97', '2021-04-13']]],
    ['Vista la determinazione della CUC n° 36RS (239RG) del 30/07/2018;', [['36RS', '2018-07-30']]],
    ['Vista la determinazione G00877 del 28 gennaio 2022;', [['G00877', '2022-01-28']]],
    ['Vista la deliberazione ARERA 27 dicembre 2019, 580/2019/R/idr;', [['580/2019/R/IDR', '2019-12-27']]],
    ['Visto il decreto direttoriale prot. n. 3122 del 9 novembre 2022;', [['3122', '2022-11-09']]],
    ['Vista la direttiva del Ministro in data 12 febbraio 2021, n. 5;', [['5', '2021-02-12']]],
    ['Visto il decreto pubblicato sulla G.U. n. 226 del 26/09/2002;', []],
  ])('%s', (text, acts) => {
    expect(cited(text)).toEqual(acts);
  });
});
