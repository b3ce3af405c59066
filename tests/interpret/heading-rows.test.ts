import { describe, expect, it } from 'vitest';
import { lines, read } from './build.ts';
import { table } from './tables/table.ts';

const HEAD = 'PIANO DEGLI OBIETTIVI ANNO 2022';

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
    expect(
      read(...lines(HEAD), plan).objectives.map(({ number, title, weight, indicators }) => [
        number?.value,
        title.value,
        weight?.value,
        indicators.length,
      ]),
    ).toEqual([
      ['1', 'Riordino dei magazzini', 60, 2],
      ['2', 'Pulizia dei fossi', 40, 1],
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
