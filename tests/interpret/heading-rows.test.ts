import { describe, expect, it } from 'vitest';
import { lines, read } from './build.ts';
import { table } from './tables/table.ts';

const HEAD = 'PIANO DEGLI OBIETTIVI ANNO 2022';

/** Number, title, weight and how many measures each objective of a plan has. */
const told = (plan: ReturnType<typeof table>): readonly unknown[] =>
  read(...lines(HEAD), plan).objectives.map(({ number, title, weight, indicators }) => [
    number?.value,
    title.value,
    weight?.value,
    indicators.length,
  ]);

describe('a row that heads the rows of its measures', () => {
  it('names an objective where each of its cells says what it holds', () => {
    const plan = table([
      ['Indicatore', 'Valore atteso'],
      ['Obiettivo 1 – Riordino dei magazzini', 'Peso: 60%'],
      ['Magazzini riordinati', '3'],
      ['Scaffali montati', '40'],
      ['Obiettivo 2 – Pulizia dei fossi', 'Peso: 40%'],
      ['Chilometri puliti', '12'],
    ]);
    expect(told(plan)).toEqual([
      ['1', 'Riordino dei magazzini', 60, 2],
      ['2', 'Pulizia dei fossi', 40, 1],
    ]);
  });

  it('names an objective by a number and a title, with its weight beside them', () => {
    const plan = table([
      ['Rif.', 'Obiettivo / Indicatore', 'Atteso 2022'],
      ['1.1', 'Riordino dei magazzini', 'Pesatura 60'],
      ['1.1.a', 'Magazzini riordinati', '3'],
      ['1.1.b', 'Scaffali montati', '40'],
      ['1.2', 'Pulizia dei fossi', 'Pesatura 40'],
      ['1.2.a', 'Chilometri puliti', '12'],
      ['Totale pesature Area', '', '100'],
    ]);
    expect(told(plan)).toEqual([
      ['1.1', 'Riordino dei magazzini', 60, 2],
      ['1.2', 'Pulizia dei fossi', 40, 1],
    ]);
  });

  it('is read without its number where others of its form have one', () => {
    const plan = table([
      ['Indicatore', 'Valore atteso'],
      ['Obiettivo 1 – Riordino dei magazzini', 'Peso: 60%'],
      ['Magazzini riordinati', '3'],
      ['Obiettivo Verifica dei ponti', 'Peso: 10%'],
      ['Ponti verificati', '5'],
      ['Obiettivo 3 – Pulizia dei fossi', 'Peso: 30%'],
      ['Chilometri puliti', '12'],
    ]);
    expect(
      read(...lines(HEAD), plan).objectives.map(({ number, title }) => [number?.value, title.value]),
    ).toEqual([
      ['1', 'Riordino dei magazzini'],
      [null, 'Verifica dei ponti'],
      ['3', 'Pulizia dei fossi'],
    ]);
  });
});

describe('a table inside the cell of a sheet', () => {
  const sheet = (number: string, title: string, weight: string, rows: readonly string[][]) => {
    const own = table([
      ['N. ob.', number],
      ['Titolo obiettivo', title],
      ['Peso obiettivo (max 50 punti)', weight],
      ['Misure e valori', ''],
      ['Descrizione dell’obiettivo', `Si provvede a quanto serve per ${title.toLowerCase()}.`],
    ]);
    const inner = table([['Metro di giudizio', 'Quota da centrare'], ...rows]);
    return {
      ...own,
      cells: own.cells.map((cell) =>
        cell.row === 3 && cell.column === 1 ? { ...cell, tables: [inner] } : cell,
      ),
    };
  };

  it('has its first row as header where that row comes again over other values', () => {
    const { objectives } = read(
      ...lines(HEAD),
      sheet('1', 'Riordino dei magazzini', '20', [['Magazzini riordinati', '>= 3']]),
      sheet('2', 'Pulizia dei fossi', '18', [
        ['Chilometri puliti', '>= 12'],
        ['Fossi aperti', '>= 4'],
      ]),
      sheet('3', 'Verifica dei ponti', '12', [['Ponti verificati', '>= 5']]),
    );
    expect(objectives.map(({ indicators }) => indicators.map(({ text }) => text.value))).toEqual([
      ['Magazzini riordinati'],
      ['Chilometri puliti', 'Fossi aperti'],
      ['Ponti verificati'],
    ]);
  });
});

describe('a row that cells reach into from above', () => {
  it('goes on with these, whatever its own cells look like', () => {
    const plan = table([
      ['Area', 'Obiettivo', 'Indicatore', 'Peso', 'Risultato 2022', '% raggiungimento'],
      ['AREA 1 POLIZIA LOCALE', 'Ricognizione delle telecamere', 'Telecamere attive', '13', '50', '40%'],
      ['^', '^', 'Ore di educazione stradale', '^', '76', '^'],
      ['^', 'Riordino dei controlli', 'Ore di educazione stradale', '13', '47', '50%'],
      ['^', '^', 'Verbali redatti', '^', '120', '^'],
    ]);
    const { objectives } = read(...lines('REPORT FINALE OBIETTIVI 2022'), plan);
    expect(objectives.map(({ title, indicators }) => [title.value, indicators.length])).toEqual([
      ['Ricognizione delle telecamere', 2],
      ['Riordino dei controlli', 2],
    ]);
  });
});

describe('a header that no rule knows', () => {
  it('shows by the merged cells below it', () => {
    const plan = table([
      ['Alla guida', 'Punto', 'Impegno dell’ufficio', 'Metro di giudizio', 'Rilievo (max 50)'],
      ['Ing. Ugo Neri', '1', 'Riordino dei magazzini', 'Magazzini riordinati', '20'],
      ['^', '2', 'Pulizia dei fossi di scolo', 'Chilometri puliti', '30'],
      ['Dott.ssa Anna Bruni', '3', 'Verifica dei ponti', 'Ponti verificati', '25'],
      ['^', '4', 'Apertura della biblioteca', 'Ore di apertura', '25'],
    ]);
    const { objectives } = read(...lines(HEAD), plan);
    expect(objectives.map(({ title }) => title.value)).toEqual([
      'Riordino dei magazzini',
      'Pulizia dei fossi di scolo',
      'Verifica dei ponti',
      'Apertura della biblioteca',
    ]);
  });
});
