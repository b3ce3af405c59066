import { describe, expect, it } from 'vitest';
import { lines, read, table } from './build.ts';

const LIST = [
  ['Cod.', 'Obiettivo', 'Peso'],
  ['A.1', 'Riordino dei magazzini comunali', '40'],
  ['A.2', 'Pulizia dei fossi di scolo', '35'],
  ['B.1', 'Apertura serale della biblioteca', '25'],
];

describe('a table that names objectives by their codes alone', () => {
  it('says more of the objectives that another table lists', () => {
    const { objectives } = read(
      ...lines('RELAZIONE SUGLI OBIETTIVI ANNO 2022', 'Tabella 1 – Obiettivi'),
      table(LIST),
      ...lines('Tabella 2 – Misure ed esiti'),
      table([
        ['Cod.', 'Indicatore', 'Target', 'Esito'],
        ['A.1', 'Magazzini riordinati', '3', 'Raggiunto'],
        ['A.2', 'Chilometri puliti', '12', 'Non raggiunto'],
        ['B.1', 'Serate di apertura', '40', 'Raggiunto'],
      ]),
    );
    expect(
      objectives.map(({ number, weight, indicators, outcome }) => [
        number?.value,
        weight?.value,
        indicators[0]?.text.value,
        outcome.status.value,
      ]),
    ).toEqual([
      ['A.1', 40, 'Magazzini riordinati', 'achieved'],
      ['A.2', 35, 'Chilometri puliti', 'not_achieved'],
      ['B.1', 25, 'Serate di apertura', 'achieved'],
    ]);
  });

  it('says nothing of them where it counts something of its own', () => {
    const { objectives } = read(
      ...lines('PIANO DEGLI OBIETTIVI ANNO 2022'),
      table(LIST.map(([code, ...rest], row) => [row === 0 ? code! : String(row), ...rest])),
      ...lines('Dotazione del personale'),
      table([
        ['N.', 'Dipendente', 'Categoria'],
        ['1', 'Neri Ugo', 'C'],
        ['2', 'Bianchi Ada', 'D'],
        ['3', 'Verdi Lia', 'C'],
      ]),
    );
    expect(objectives.map(({ title }) => title.value)).toEqual([
      'Riordino dei magazzini comunali',
      'Pulizia dei fossi di scolo',
      'Apertura serale della biblioteca',
    ]);
  });
});
