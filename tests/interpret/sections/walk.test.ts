import { describe, expect, it } from 'vitest';
import { lines, paragraph, read } from '../build.ts';
import { table } from '../tables/table.ts';

// `it.fails`: read by the reader before this one; not yet by forms.

const plan = table([
  ['N.', 'Denominazione obiettivo', 'Indicatore', 'Peso %', 'Attuazione al 31/12/2021'],
  ['1', 'Nuovo archivio dei contratti', 'Contratti ordinati', '60%', 'Ordinati 300 contratti'],
  ['2', 'Sportello per le associazioni', 'Apertura', '40%', 'Aperto a maggio'],
]);

describe('the context of a table', () => {
  it('comes from the headings above, glued or not', () => {
    const draft = read(
      ...lines(
        'PIANO DETTAGLIATO DEGLI OBIETTIVI ANNO 2021 SETTORE IV - SERVIZI CULTURALI',
        'PROGRAMMA 0502 Attività culturali',
        'Dirigente Verdi Anna',
      ),
      plan,
    );
    const [section] = draft.sections;
    expect(section?.year?.value).toBe(2021);
    expect(section?.sector?.value).toBe('SETTORE IV - SERVIZI CULTURALI');
    expect(section?.programme?.code?.value).toBe('0502');
    expect(section?.programme?.name?.value).toBe('Attività culturali');
    expect(section?.responsible?.value).toBe('Verdi Anna');
    expect(draft.objectives.map((objective) => objective.id)).toEqual(['s1.1', 's1.2']);
    expect(section?.weightSum).toBe(100);
  });

  it('is dropped by the title of the next plan, and kept with a flag without one', () => {
    const head = lines('PIANO DEGLI OBIETTIVI 2021', 'SETTORE I - AFFARI GENERALI', 'Dirigente Verdi Anna');
    const kept = read(...head, plan, paragraph('Programma 0301 – Polizia locale'), plan).sections[1];
    expect(kept?.sector?.flags).toContain('context_inherited');
    const fresh = read(
      ...head,
      plan,
      ...lines('PIANO DEGLI OBIETTIVI 2021', 'Programma 0301 – Polizia locale'),
      plan,
    ).sections[1];
    expect(fresh?.sector).toBeNull();
    expect(fresh?.responsible).toBeNull();
  });

  it('reads labels printed empty as empty, and a value on the next line as theirs', () => {
    const sheet = table([
      ['Titolo obiettivo', 'Rete senza fili'],
      ['Descrizione sintetica', 'Copertura delle piazze.'],
    ]);
    const draft = read(
      ...lines('SETTORE', 'II°', 'RESPONSABILE: Neri Aldo', 'OBIETTIVO N. 1'),
      sheet,
      ...lines('SETTORE', 'RESPONSABILE:', 'OBIETTIVO N.'),
      sheet,
    );
    expect(draft.sections.map((section) => section.sector?.value)).toEqual(['II°', null]);
    expect(draft.sections[1]?.responsible?.flags).toContain('empty');
    expect(draft.objectives.map((objective) => objective.number?.value ?? null)).toEqual(['1', null]);
  });

  it('takes a line in capitals before whoever answers for it as the unit', () => {
    const draft = read(
      ...lines(
        'PIANO DELLA PERFORMANCE 2021',
        '1 - AFFARI LEGALI',
        'RESPONSABILE AVV. LIA NERI',
        'DESCRIZIONE OBIETTIVO 1',
        'Nuovo regolamento per i patrocini;',
      ),
      ...lines(
        '2 - DEMOGRAFICI',
        'RESPONSABILE RAG. UGO BIANCHI',
        'DESCRIZIONE OBIETTIVO 1',
        'Carta d’identità in due giorni;',
      ),
    );
    expect(draft.sections.map((section) => section.service?.value)).toEqual([
      '1 - AFFARI LEGALI',
      '2 - DEMOGRAFICI',
    ]);
    expect(draft.objectives.map((objective) => objective.title.value)).toEqual([
      'Nuovo regolamento per i patrocini;',
      'Carta d’identità in due giorni;',
    ]);
  });
});

describe('objectives without a table', () => {
  it.fails('are read from labelled lines, two labels on one line', () => {
    const [objective] = read(
      ...lines(
        'Settore Cultura',
        'Obiettivo Peg: 2021_0101_S1_02',
        'Rassegna estiva nei cortili',
        'RESPONSABILE: Bassi Ivo\tPESO: 50,00%',
        'CONTENUTO',
        'Otto serate nei cortili.',
        'STATO: Realizzato\t% REALIZZAZIONE: 100,00%',
      ),
    ).objectives;
    expect(objective?.number?.value).toBe('2021_0101_S1_02');
    expect(objective?.responsible?.value).toBe('Bassi Ivo');
    expect(objective?.weight?.value).toBe(50);
    expect(objective?.description?.value).toBe('Otto serate nei cortili.');
    expect(objective?.outcome.percent?.value).toBe(100);
  });

  it.fails('are cut from their weight where the title follows it', () => {
    const [objective] = read(
      ...lines(
        'Piano operativo del Settore Strade (dirigente: Ing. Leo Galli)',
        'Obiettivo A)',
        'Peso 30/100 Catasto dei ponti.',
      ),
    ).objectives;
    expect([objective?.number?.value, objective?.weight?.value, objective?.title.value]).toEqual([
      'A',
      30,
      'Catasto dei ponti.',
    ]);
  });
});

describe('what is no objective', () => {
  it('an agreement with numbered articles is an annex', () => {
    const articles = Array.from({ length: 15 }, (_, index) => [
      `ART. ${index + 1} – OGGETTO`,
      `1. I Comuni versano il ${index + 10}% entro il 30 giugno di ciascun anno.`,
    ]).flat();
    const draft = read(...lines('SCHEMA DI CONVENZIONE TRA I COMUNI', ...articles));
    expect(draft.objectives).toEqual([]);
    expect(draft.sections.map((section) => section.layout)).toEqual(['annex']);
    expect(draft.unassigned.length).toBeGreaterThan(20);
  });

  it('a price list gives none, and stays in unassigned', () => {
    const draft = read(
      table([
        ['Articolo', 'Descrizione', 'Prezzo'],
        ['1', 'Risma di carta', '4,50'],
        ['2', 'Penne blu', '1,20'],
      ]),
    );
    expect(draft.objectives).toEqual([]);
    expect(draft.unassigned.map((left) => left.text)).toContain('Risma di carta');
  });
});
