import { describe, expect, it } from 'vitest';
import { lines, read } from './build.ts';
import { table } from './tables/table.ts';

const HEAD = 'PIANO DEGLI OBIETTIVI ANNO 2022';

const titles = (...rows: readonly (readonly string[])[]) =>
  read(...lines(HEAD), table(rows)).objectives.map(({ title }) => title?.value);

describe('a row without a number', () => {
  const head = ['N.', 'Obiettivo', 'Indicatore', 'Peso'];

  it('is an objective of its own where it states all that the others do', () => {
    expect(
      titles(
        head,
        ['1', 'Riordino dei magazzini', 'Magazzini riordinati', '60'],
        ['', 'Pulizia dei fossi di scolo', 'Chilometri puliti', '20'],
        ['3', 'Nuovi orari della biblioteca', 'Ore di apertura', '20'],
      ),
    ).toEqual(['Riordino dei magazzini', 'Pulizia dei fossi di scolo', 'Nuovi orari della biblioteca']);
  });

  it('is one by its outcome as well, where the table has no weights', () => {
    expect(
      titles(
        ['N.', 'Obiettivo', 'Indicatore', 'Risultato raggiunto al 31/12'],
        ['1', 'Riordino dei magazzini', 'Magazzini riordinati', 'Obiettivo raggiunto.'],
        ['', 'Pulizia dei fossi di scolo', 'Chilometri puliti', 'Obiettivo raggiunto in parte.'],
      ),
    ).toHaveLength(2);
  });

  it.each([
    ['has no weight', 'E dei depositi comunali', ''],
    ['is a lettered part', 'a) Depositi comunali', '20'],
    ['reads on', 'e dei depositi comunali', '20'],
  ])('goes on with the objective above where it %s', (_, part, weight) => {
    expect(
      titles(
        head,
        ['1', 'Riordino dei magazzini', 'Magazzini riordinati', '60'],
        ['', part, 'Depositi riordinati', weight],
        ['2', 'Nuovi orari della biblioteca', 'Ore di apertura', '40'],
      ),
    ).toHaveLength(2);
  });
});

describe('a unit that is printed in its first row alone', () => {
  it('holds for the rows below, with whoever stands beside it', () => {
    const { sections, objectives } = read(
      ...lines(HEAD),
      table([
        ['Settore', 'Responsabile', 'N.', 'Obiettivo', 'Peso'],
        ['Settore I – Tributi', 'Rag. Anna Alti', '1', 'Riordino dei magazzini', '60'],
        ['', '', '2', 'Pulizia dei fossi di scolo', '40'],
        ['Settore II – Cultura', 'Dott. Ugo Bassi', '1', 'Nuovi orari della biblioteca', '70'],
        ['', '', '2', 'Mappa delle fontane', '30'],
      ]),
    );
    const units = objectives.map(({ section }) => {
      const { sector, responsible } = sections.find(({ id }) => id === section)!;
      return [sector?.value, responsible?.value];
    });
    const [first, second] = [
      ['Settore I – Tributi', 'Rag. Anna Alti'],
      ['Settore II – Cultura', 'Dott. Ugo Bassi'],
    ];
    expect(units).toEqual([first, first, second, second]);
  });
});
