import { describe, expect, it } from 'vitest';
import { lines, read } from './build.ts';
import { table } from './tables/table.ts';

const HEAD = 'STATO DI ATTUAZIONE DEGLI OBIETTIVI ANNO 2022';
const TITLES = ['Riordino dei magazzini', 'Pulizia dei fossi di scolo', 'Nuovi orari della biblioteca'];

const outcomes = (head: readonly string[], ...states: readonly (readonly string[])[]) =>
  read(
    ...lines(HEAD),
    table([
      ['N.', 'Obiettivo', 'Peso', ...head],
      ...TITLES.map((title, row) => [String(row + 1), title, '30%', ...states[row]!]),
    ]),
  ).objectives.map(({ outcome }) => [outcome.percent?.value ?? null, outcome.status.value]);

describe('a state at a day within the year', () => {
  it('is no outcome beside one at a later day', () => {
    expect(outcomes(['% al 30/06', '% al 31/12'], ['20%', '100%'], ['40%', '80%'], ['50%', '100%'])).toEqual([
      [100, 'achieved'],
      [80, 'partially_achieved'],
      [100, 'achieved'],
    ]);
  });

  it('is none of an objective either that the end says nothing of, where it tells of others', () => {
    expect(outcomes(['% al 30/06', '% al 31/12'], ['20%', '100%'], ['40%', ''], ['50%', '100%'])).toEqual([
      [100, 'achieved'],
      [null, 'missing'],
      [100, 'achieved'],
    ]);
  });

  it('is the outcome where the document tells of no later one', () => {
    expect(outcomes(['Stato di attuazione al 30/06/2022'], ['20%'], ['100%'], ['50%'])).toEqual([
      [20, 'partially_achieved'],
      [100, 'achieved'],
      [50, 'partially_achieved'],
    ]);
  });
});
