import { describe, expect, it } from 'vitest';
import { actOf } from './acts.ts';

const citing = (...premises: string[]) =>
  actOf(
    'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 5 DEL 03/04/2020',
    'OGGETTO: Tariffe',
    'LA GIUNTA COMUNALE',
    ...premises,
    'DELIBERA',
    'di approvare le tariffe.',
  ).citations;
const acts = (...premises: string[]) =>
  citing(...premises)
    .filter((cited) => cited.kind === 'act')
    .map((cited) => [cited.number?.value, cited.date?.value ?? null]);
const laws = (...premises: string[]) =>
  citing(...premises)
    .filter((cited) => cited.kind !== 'act')
    .map((cited) => [
      cited.kind,
      cited.number?.value ?? null,
      cited.date?.value ?? null,
      cited.article?.value ?? null,
    ]);

describe('cited decisions', () => {
  it.each([
    [
      "VISTA la Deliberazione di Consiglio dell'Unione n. 4 del 24 marzo 2019, esecutiva;",
      [['4', '2019-03-24']],
    ],
    ['CON atto del Presidente n. 7 del 22/05/2018 è stato nominato il Nucleo;', [['7', '2018-05-22']]],
    [
      'VISTE le proprie deliberazioni n. 32 del 13 dicembre 2012, e n. 47 del 21 dicembre 2013 sul Regolamento;',
      [
        ['32', '2012-12-13'],
        ['47', '2013-12-21'],
      ],
    ],
    [
      'VISTE le delibere di Giunta n. 51 e 52 del 6 giugno 2018;',
      [
        ['51', '2018-06-06'],
        ['52', '2018-06-06'],
      ],
    ],
    [
      'VISTE le deliberazioni di C.C. n. 6 e n. 7 del 12.02.2019;',
      [
        ['6', '2019-02-12'],
        ['7', '2019-02-12'],
      ],
    ],
    [
      'VISTE le Delibere di Consiglio n. 18 del 31/07/2019, n. 28 del 30/10/2019 e di Giunta Unione n. 2 del 08/01/2019;',
      [
        ['18', '2019-07-31'],
        ['28', '2019-10-30'],
        ['2', '2019-01-08'],
      ],
    ],
    ["VISTA la delibera di G.C. n. 362 dell'2.9.2012;", [['362', '2012-09-02']]],
    ['VISTA la DGC N. 122 DEL 25 NOVEMBRE 2012;', [['122', '2012-11-25']]],
    ['VISTA la GC 196 DEL 18.06.2016;', [['196', '2016-06-18']]],
  ])('%s', (text, expected) => {
    expect(acts(text)).toEqual(expected);
  });

  it('counts an act once, and never itself', () => {
    expect(
      acts(
        'VISTA la propria deliberazione n. 37 del 09/05/2018;',
        'VISTA la Delibera n. 37 del 09/05/2018 e la delibera n. 5 del 03/04/2020;',
      ),
    ).toEqual([['37', '2018-05-09']]);
  });

  it('is not misled by laws, protocols and subjects', () => {
    expect(
      acts(
        'VISTO il decreto legislativo n. 150 del 27/10/2009;',
        'VISTO il verbale prot. n. 5521 del 21.06.2018;',
        'RICHIAMATO lo stato di attuazione degli obiettivi 2019;',
      ),
    ).toEqual([]);
  });
});

describe('cited laws and contracts', () => {
  it.each([
    [
      "VISTO l'art. 169, comma 3-bis, del D.Lgs. 18 agosto 2000, n. 267;",
      ['law', '267', '2000-08-18', '169, comma 3-bis'],
    ],
    ['VISTO il D. Lgs 27 ottobre 2009 n. 150;', ['law', '150', '2009-10-27', null]],
    ['VISTO il D.Lgs.50/2016;', ['law', '50/2016', null, null]],
    ['VISTO il Dlgs n. 74 del 25.05.2017;', ['law', '74', '2017-05-25', null]],
    ['VISTA la L.R. n. 23/2010;', ['law', '23/2010', null, null]],
    ["VISTO l'art. 134 del TUEL;", ['law', null, null, '134']],
    ['VISTO il C.C.N.L. Funzioni Locali del 16.11.2018;', ['contract', null, '2018-11-16', null]],
  ])('%s', (text, expected) => {
    expect(laws(text)).toContainEqual(expected);
  });
});
