import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../src/model/document.ts';
import { lines, paragraph, read } from './build.ts';
import { table } from './tables/table.ts';

/** The table with the cells that a test chooses in heavy letters. */
const heavy = (given: Table, is: (cell: Cell) => boolean): Table => ({
  ...given,
  cells: given.cells.map((cell) =>
    is(cell)
      ? {
          ...cell,
          paragraphs: cell.paragraphs.map((one) => ({
            ...one,
            runs: one.runs.map((run) => ({ ...run, bold: true })),
          })),
        }
      : cell,
  ),
});

describe('a value below its label', () => {
  const sheet = (number: string, title: string, told: string, verdict: string): Table =>
    heavy(
      table([
        ['Obiettivo n.', 'Denominazione dell’obiettivo'],
        [number, title],
        ['Stato di attuazione', '<'],
        [told, '<'],
        ['Risultato finale', '<'],
        [verdict, '<'],
      ]),
      ({ row }) => row % 2 === 0,
    );

  it('is told by its letters, though it could be a label or holds a colon', () => {
    const { objectives } = read(
      ...lines('Consuntivo degli obiettivi 2024'),
      sheet('1', 'Riordino dei magazzini', 'Riordinati dodici locali.', 'Realizzato'),
      sheet('2', 'Nuovo archivio', 'Obiettivo non valutato: incide una gara deserta.', 'Non valutabile'),
    );
    expect(objectives.map(({ outcome }) => outcome.status.value)).toEqual(['achieved', 'not_assessed']);
  });
});

describe('a number of a sheet with its weight beside it', () => {
  const sheet = (number: string, weight: string, title: string): Table =>
    table([
      [`OBIETTIVO OPERATIVO ${number}`, '<', `Peso ${weight}`],
      [title, '<', '<'],
      ['Descrizione sintetica', 'Si lavora ai fondi che sono rimasti da riordinare.', '<'],
      ['Indicatori', 'Locali riordinati', '<'],
      ['Valore atteso', 'almeno 12', '<'],
      ['Risorse umane', '4 dirigenti, 18 unità', '<'],
    ]);

  it('leaves the title to the line below', () => {
    const { objectives } = read(
      ...lines('DIRETTIVA: OBIETTIVI OPERATIVI 2025'),
      sheet('1.1', '60%', 'Riordino dei magazzini comunali'),
      sheet('1.2', '30%', 'Nuovo archivio dei fondi storici'),
      sheet('1.3', '10%', 'Pulizia dei fossi di scolo'),
    );
    expect(
      objectives.map(({ number, title, weight }) => [number?.value, title.value, weight?.value]),
    ).toEqual([
      ['1.1', 'Riordino dei magazzini comunali', 60],
      ['1.2', 'Nuovo archivio dei fondi storici', 30],
      ['1.3', 'Pulizia dei fossi di scolo', 10],
    ]);
  });
});

describe('lines above sheets', () => {
  const sheet = (number: string): Table =>
    table([
      ['Codice obiettivo', number],
      ['Natura dell’obiettivo', 'Sviluppo'],
      ['Termine', '31/12/2026'],
    ]);

  it('are their titles, though one of them could be that of a plan', () => {
    const { objectives } = read(
      ...lines('PIANO DELLA PERFORMANCE 2026', 'Estensione delle concessioni scadute'),
      sheet('1'),
      paragraph('Ridefinizione delle locazioni attive'),
      sheet('2'),
      paragraph('Monitoraggio del piano delle alienazioni'),
      sheet('3'),
    );
    expect(objectives.map(({ title }) => title.value)).toEqual([
      'Estensione delle concessioni scadute',
      'Ridefinizione delle locazioni attive',
      'Monitoraggio del piano delle alienazioni',
    ]);
  });
});

describe('what was reached, behind what was aimed at', () => {
  const sheet = (number: string, aim: string, reached: string): readonly string[] => [
    `${number}° obiettivo: Lavoro numero ${number} dei fondi`,
    'Parametro: fondi riordinati',
    `Livello da raggiungere: ${aim}`,
    `Livello raggiunto: ${reached}`,
  ];

  it('is measured as the aim is, and no percent of the objective', () => {
    const { objectives } = read(
      ...lines(
        'VERIFICA DEGLI OBIETTIVI 2024',
        ...sheet('1', '12', '12.'),
        ...sheet('2', 'sotto il 12%', '15%.'),
        ...sheet('3', '100%', '100%.'),
      ),
    );
    expect(objectives.map(({ outcome }) => outcome.percent?.value ?? null)).toEqual([null, null, null]);
    expect(objectives.map(({ indicators }) => indicators[0]?.results[0]?.result.value)).toEqual([
      '12.',
      '15%.',
      '100%.',
    ]);
  });
});
