import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/model/document.ts';
import { lines, paragraph, read, spanning, table } from './build.ts';

describe('small tables that open with what counts', () => {
  it('have its title beside it, and no header there', () => {
    const years = ['Indicatore', 'Target 2022', 'Target 2023'];
    const small = (number: string, title: string, measure: string): Table =>
      spanning(
        [[`Obiettivo operativo ${number}`, title, ''], years, [measure, '10', '12']],
        (row) => row === 0,
      );
    const { objectives } = read(
      ...lines('PIANO DEGLI OBIETTIVI 2022'),
      small('1.1.1', 'Riordino dei magazzini', 'Scaffali montati'),
      small('1.1.2', 'Pulizia dei fossi', 'Chilometri puliti'),
      small('1.2.1', 'Apertura serale', 'Serate di apertura'),
    );
    expect(
      objectives.map(({ number, title, indicators }) => [
        number?.value,
        title.value,
        indicators.map(({ text }) => text.value),
      ]),
    ).toEqual([
      ['1.1.1', 'Riordino dei magazzini', ['Scaffali montati']],
      ['1.1.2', 'Pulizia dei fossi', ['Chilometri puliti']],
      ['1.2.1', 'Apertura serale', ['Serate di apertura']],
    ]);
  });
});

describe('a list of steps', () => {
  it('keeps its last item, though a label follows', () => {
    const plan = ['1', '2', '3'].flatMap((number) => [
      `Obiettivo n. ${number}: Riordino del magazzino ${number}`,
      'Fasi di attuazione:',
      `– Inventario dei beni ${number}`,
      `– Spostamento degli scaffali ${number}`,
      'Indicatore di risultato: metri cubi liberati',
    ]);
    const { objectives } = read(...lines('PIANO DEGLI OBIETTIVI 2022', ...plan));
    expect(objectives.map(({ phases }) => phases.map(({ text }) => text.value))).toEqual(
      ['1', '2', '3'].map((number) => [
        `Inventario dei beni ${number}`,
        `Spostamento degli scaffali ${number}`,
      ]),
    );
  });
});

describe('a column of units and their heads', () => {
  it.each(['Struttura / Dirigente', 'Struttura e dirigente'])('gives both: %s', (head) => {
    const { sections } = read(
      ...lines('PIANO DEGLI OBIETTIVI 2022'),
      table([
        [head, 'Codice', 'Obiettivo', 'Peso'],
        ['Servizio Strade', 'S1', 'Riordino dei magazzini', '60%'],
        ['Servizio Verde', 'S2', 'Pulizia dei fossi', '40%'],
      ]),
    );
    expect(sections.map(({ sector }) => sector?.value)).toEqual(['Servizio Strade', 'Servizio Verde']);
  });
});

describe('a row of labels that colons end, each before its value', () => {
  it('heads no rows, though it recurs as it is', () => {
    const bold = (text: string) =>
      paragraph(text, { runs: [{ text, bold: true, italic: false, underline: false }] });
    const sheet = (title: string, weight: string): Table => {
      const plain = spanning(
        [
          ['Obiettivo:', title, '', ''],
          ['Centro di costo:', '0210 - Servizio Strade', 'Esercizio:', '2022'],
          ['Responsabile:', 'Neri Ugo', 'Peso:', weight],
          ['Descrizione:', `${title} dell’intero territorio comunale entro l’anno`, '', ''],
          ['Stato:', 'CHIUSO', 'Avanz. %:', '100,00'],
        ],
        (row) => row === 0 || row === 3,
      );
      const cells = plain.cells.map((cell) =>
        cell.column % 2 === 0 ? { ...cell, paragraphs: cell.paragraphs.map(({ text }) => bold(text)) } : cell,
      );
      return { ...plain, cells };
    };
    const { objectives } = read(
      ...lines('PIANO DEGLI OBIETTIVI 2022'),
      sheet('Riordino dei magazzini', '60'),
      sheet('Pulizia dei fossi', '25'),
      sheet('Apertura serale', '15'),
    );
    expect(objectives.map(({ title, weight }) => [title.value, weight?.value])).toEqual([
      ['Riordino dei magazzini', 60],
      ['Pulizia dei fossi', 25],
      ['Apertura serale', 15],
    ]);
  });
});

describe('measures that letters count', () => {
  it('are one place, and the unit in charge is who answers for the objective', () => {
    const sheet = (number: string, unit: string): readonly string[] => [
      `Obiettivo ${number} – Riordino dell’archivio ${number}`,
      `Struttura di riferimento: ${unit}`,
      `Indicatore a: scatole aperte ${number}`,
      'Target: 120',
      `Indicatore b: metri riordinati ${number}`,
      'Target: 40',
    ];
    const { objectives } = read(
      ...lines(
        'PIANO DEGLI OBIETTIVI 2022',
        ...sheet('A.1', 'Area Didattica'),
        ...sheet('A.2', 'Ufficio Lauree'),
        ...sheet('B.1', 'Area Ricerca'),
      ),
    );
    expect(
      objectives.map(({ responsible, indicators }) => [
        responsible?.value,
        indicators.map(({ text, target }) => [text.value, target?.value?.value]),
      ]),
    ).toEqual(
      [
        ['A.1', 'Area Didattica'],
        ['A.2', 'Ufficio Lauree'],
        ['B.1', 'Area Ricerca'],
      ].map(([number, unit]) => [
        unit,
        [
          [`scatole aperte ${number}`, 120],
          [`metri riordinati ${number}`, 40],
        ],
      ]),
    );
  });
});
