import { describe, expect, it } from 'vitest';
import { actOf, presence, read } from './acts.ts';
import { documentOf } from './build.ts';

const REASONS = ['Premesso che occorre provvedere;', 'DETERMINA', 'di approvare il progetto.'];

describe('the number of an act', () => {
  it.each([
    ['Registro Generale n. 77 del 05/03/2021', 'Registro di Settore n. 5 del 04/03/2021', '2021-03-05'],
    ['Reg. Gen. n. 77', 'N. 5 del 04/03/2021', null],
    ['N. Reg. Gen. 77', 'N. Reg. Settore 5 del 04/03/2021', null],
  ])('stands apart from that of a general register: %s', (general, own, day) => {
    const act = actOf(
      'COMUNE DI VALCHIARA',
      'DETERMINAZIONE',
      own,
      general,
      'Oggetto: Spesa',
      'IL RESPONSABILE',
      ...REASONS,
    );
    expect(act.number?.value).toBe('5');
    expect(act.date?.value).toBe('2021-03-04');
    expect(act.register?.number.value).toBe('77');
    expect(act.register?.date?.value ?? null).toBe(day);
  });

  it('is read under the heading of a register', () => {
    const act = actOf(
      'DECRETI SINDACALI',
      'N. 7 del 03/10/2023',
      'Oggetto: Delega',
      'IL SINDACO',
      'Visti gli atti;',
      'DESIGNA',
      '1. la dott.ssa Rita Moro.',
    );
    expect([act.kind?.value, act.number?.value, act.organ?.value]).toEqual(['decreto', '7', 'Sindaco']);
    expect(act.resolutions.map(({ text }) => text.value)).toEqual(['la dott.ssa Rita Moro.']);
  });
});

describe('what is no act', () => {
  it('has neither kind nor number: a proposal', () => {
    const act = actOf(
      'COMUNE DI VALCHIARA',
      'PROPOSTA DI DELIBERAZIONE N. 7',
      'Oggetto: Adesione',
      'Premesso che conviene;',
      'SI PROPONE',
      'di aderire.',
    );
    expect([act.kind, act.number, act.subject?.value]).toEqual([null, null, 'Adesione']);
  });

  it('is an opinion on an act', () => {
    const note = [
      'VISTO DI REGOLARITÀ CONTABILE',
      'Determina N. 88 del 03/04/2024',
      'Oggetto: Acquisto',
      'Si esprime parere favorevole.',
    ];
    expect(read(documentOf(note)).value.act).toBeNull();
  });

  it('is a certificate of its publication', () => {
    const note = [
      'COMUNE DI VALCHIARA',
      'CERTIFICATO DI PUBBLICAZIONE',
      "Si certifica che questa deliberazione viene affissa all'Albo Pretorio in data 03/03/2024.",
      "Estremi identificativi dell'atto:",
      'Delibera di Giunta n. 30 del 03/03/2024',
      'Oggetto: Delegazione trattante',
    ];
    expect(read(documentOf(note)).value.act).toBeNull();
  });
});

describe('a roll call', () => {
  const COUNCIL = [
    'DELIBERAZIONE DEL CONSIGLIO COMUNALE N. 4 DEL 05/06/2024',
    'OGGETTO: Ponte',
    "L'anno duemilaventiquattro, addì cinque del mese di giugno alle ore 18, si è riunito il Consiglio Comunale.",
  ];
  const END = ['IL CONSIGLIO COMUNALE', 'Visto il progetto;', 'DELIBERA', 'di approvare.'];

  it('has two persons on a line, each with a number and a mark', () => {
    const act = actOf(
      ...COUNCIL,
      '1) ALTI ANNA P 2) BASSI BRUNO A',
      '3) CORTI CARLA P 4) DENTI DARIO P',
      ...END,
    );
    expect(presence(act)).toEqual([
      ['ALTI ANNA', true],
      ['BASSI BRUNO', false],
      ['CORTI CARLA', true],
      ['DENTI DARIO', true],
    ]);
  });

  it('has marks of several words', () => {
    const act = actOf(
      ...COUNCIL,
      'Alti Anna Sindaco Presente',
      'Corti Carla Consigliere Presente da remoto',
      'Denti Dario Consigliere Assente giustificato',
      ...END,
    );
    expect(presence(act)).toEqual([
      ['Alti Anna', true],
      ['Corti Carla', true],
      ['Denti Dario', false],
    ]);
  });

  it('is not counted by who comes later', () => {
    const act = actOf(
      ...COUNCIL,
      'Risultano presenti: Anna Alti, Bruno Bassi. Risulta assente: Dario Denti.',
      'Entra il consigliere Dario Denti alle ore 18:20. Presenti n. 3.',
      ...END,
    );
    expect(act.presentCount).toBeNull();
    expect(act.attendance.flatMap(({ present }) => present.flags)).toEqual([]);
  });
});

describe('a citation', () => {
  const cited = (text: string) => {
    const act = actOf(
      'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 4 DEL 05/06/2024',
      'OGGETTO: Ponte',
      'LA GIUNTA COMUNALE',
      text,
      'DELIBERA',
      'di approvare.',
    );
    return act.citations.map(({ number, date, article }) => [
      number?.value ?? null,
      date?.value ?? null,
      article?.value ?? null,
    ]);
  };
  it.each([
    ['Richiamata la d.g.r. 30 gennaio 2023, n. XII/212;', [['XII/212', '2023-01-30', null]]],
    ['Vista la D.G.R. n. XI/5320 del 4 ottobre 2021;', [['XI/5320', '2021-10-04', null]]],
    ["Visto l'atto di indirizzo del 4 settembre 2023, n. 188;", [['188', '2023-09-04', null]]],
    [
      "Visti gli artt. 107 e 109 del d.lgs. 267/2000 e l'art. 4 del d.lgs. 165/2001;",
      [
        ['267/2000', null, '107 e 109'],
        ['165/2001', null, '4'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });
});
