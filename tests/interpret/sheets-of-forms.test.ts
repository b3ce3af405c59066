import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { lines, read } from './build.ts';
import { table } from './tables/table.ts';

const REPORT = 'RELAZIONE SUGLI OBIETTIVI ANNO 2024';

describe('captions over tables', () => {
  it('are no objectives, though they count', () => {
    const { objectives } = read(
      ...lines('Tabella 1 – Fattori di valutazione e pesi'),
      table([
        ['Fattore', 'Peso'],
        ['Complessità organizzativa', '25%'],
        ['Responsabilità', '75%'],
      ]),
      ...lines('Tabella 2 – Punteggi attribuiti'),
      table([
        ['Posizione', 'Strutture', 'Fascia'],
        ['Direzione Risorse umane', '72', 'II'],
        ['Direzione Edilizia', '90', 'I'],
      ]),
      ...lines('Tabella 3 – Retribuzioni'),
      table([
        ['Fascia', 'Retribuzione (€)'],
        ['I', '36.151,98'],
        ['II', '30.000,00'],
      ]),
    );
    expect(objectives).toEqual([]);
  });
});

describe('a form that is printed twice and never varies', () => {
  it('is one filling-in, and no objective', () => {
    const form = lines('Classifica: 06.03', 'Oggetto: concessione della palestra di via Verdi alle società.');
    expect(read(...form, ...lines('Si propone di assegnare le ore.'), ...form).objectives).toEqual([]);
  });
});

describe('a list of the same objectives behind their sheets, its columns set off by tabs', () => {
  const sheet = (number: string, title: string, report: string): Block[] =>
    lines(
      `Obiettivo ${number} - ${title}`,
      'Peso: 50%',
      'Indicatore: interventi svolti',
      'Valore atteso: 12',
      `Attività svolta: ${report}`,
    );
  const { objectives } = read(
    ...lines(REPORT),
    ...sheet('1.1', 'Riordino dei magazzini', 'Sono stati riordinati otto magazzini.'),
    ...sheet('1.2', 'Pulizia dei fossi di scolo', 'Sono stati puliti sei fossi.'),
    ...sheet('1.3', 'Rassegna teatrale estiva', 'Sono stati tenuti dieci spettacoli.'),
    ...lines(
      'RIEPILOGO DEL GRADO DI RAGGIUNGIMENTO',
      'Obiettivo 1.1\tRiordino dei magazzini\t100%',
      'Obiettivo 1.2\tPulizia dei fossi di scolo\t55%',
      'Obiettivo 1.3\tRassegna teatrale estiva\t95%',
    ),
  );

  it('is a view of them', () => {
    expect(objectives.map(({ number, title }) => [number?.value, title.value])).toEqual([
      ['1.1', 'Riordino dei magazzini'],
      ['1.2', 'Pulizia dei fossi di scolo'],
      ['1.3', 'Rassegna teatrale estiva'],
    ]);
  });
});

describe('a sheet that calls its objective operational alone', () => {
  it('has its title there', () => {
    const sheet = (code: string, title: string, report: string): Block[] =>
      lines(
        `Codice: ${code}`,
        'Pesatura: 30%',
        `Obiettivo operativo: ${title}`,
        `Contenuto: ${title.toLowerCase()} in tutto il territorio comunale.`,
        'Relazione sull’attuazione:',
        report,
        'Grado di raggiungimento: 100%',
      );
    const { objectives } = read(
      ...lines(REPORT),
      ...sheet('1', 'RIORDINO DEI MAGAZZINI', 'Sono stati riordinati tutti gli otto magazzini comunali.'),
      ...sheet('2', 'PULIZIA DEI FOSSI DI SCOLO', 'Sono stati puliti tutti i sei fossi della pianura.'),
      ...sheet('3', 'RASSEGNA TEATRALE ESTIVA', 'Sono stati tenuti dieci spettacoli nel teatro romano.'),
    );
    expect(objectives.map(({ title, outcome }) => [title.value, outcome.text?.value])).toEqual([
      ['RIORDINO DEI MAGAZZINI', 'Sono stati riordinati tutti gli otto magazzini comunali.'],
      ['PULIZIA DEI FOSSI DI SCOLO', 'Sono stati puliti tutti i sei fossi della pianura.'],
      ['RASSEGNA TEATRALE ESTIVA', 'Sono stati tenuti dieci spettacoli nel teatro romano.'],
    ]);
  });
});

describe('who answers, inside a sheet', () => {
  it('answers for its objective', () => {
    const sheet = (number: string, title: string, person: string): Block[] =>
      lines(
        `Obiettivo n. ${number} - ${title}`,
        `Responsabile: ${person}`,
        'Peso: 50%',
        'Descrizione: lavori in tutto il territorio comunale.',
        'Grado di raggiungimento: 100%',
      );
    const { objectives } = read(
      ...lines(REPORT, 'Settore Viabilità'),
      ...sheet('1', 'Riordino dei magazzini', 'Neri Ugo'),
      ...sheet('2', 'Pulizia dei fossi di scolo', 'Neri Ugo'),
      ...sheet('3', 'Rassegna teatrale estiva', 'Bianchi Ada'),
    );
    expect(objectives.map(({ responsible }) => responsible?.value)).toEqual([
      'Neri Ugo',
      'Neri Ugo',
      'Bianchi Ada',
    ]);
  });
});
