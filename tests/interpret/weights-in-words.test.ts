import { describe, expect, it } from 'vitest';
import { lines, read } from './build.ts';
import { table } from './tables/table.ts';

describe('an objective in prose', () => {
  it('has the weight that a bracket before its title names in a word, by the legend', () => {
    const { objectives } = read(
      ...lines(
        'PIANO DEGLI OBIETTIVI ANNO 2022',
        'Obiettivo n. TRA01 (peso MEDIO): Riordino dei magazzini comunali.',
        'Si rivede la disposizione dei materiali.',
        'Obiettivo n. 2 (peso MEDIO): Pulizia dei fossi di scolo.',
        'Obiettivo n. TRA03 (peso ALTO): Nuovi orari della biblioteca.',
        'Legenda pesi: ALTO = 60%; MEDIO = 20%; BASSO = 10%',
      ),
    );
    expect(objectives.map(({ number, weight }) => [number?.value, weight?.value])).toEqual([
      ['TRA01', 20],
      ['2', 20],
      ['TRA03', 60],
    ]);
  });
});

describe('titles that open with one word alike', () => {
  it('have no number of their own', () => {
    const { objectives } = read(
      ...lines('PIANO DEGLI OBIETTIVI ANNO 2022'),
      table([
        ['Obiettivo', 'Peso'],
        ['È necessario rivedere gli orari degli sportelli', '40%'],
        ['È necessario curare il verde dei parchi', '30%'],
        ['A fine anno si rivedono gli orari', '30%'],
      ]),
    );
    expect(objectives.map(({ number }) => number?.value ?? null)).toEqual([null, null, null]);
  });
});
