import { describe, expect, it } from 'vitest';
import { lines, read } from '../build.ts';
import { heavyRows, table } from '../tables/table.ts';

const PLAN = 'PIANO DEGLI OBIETTIVI 2025';
const HEADER = ['Codice obiettivo', 'Obiettivo operativo', 'Indicatore', 'Peso obiettivo'];

/** What the sections say of their units, and how many objectives each has. */
const units = (...rows: readonly (readonly string[])[]): readonly (readonly unknown[])[] => {
  const { sections, objectives } = read(...lines(PLAN), heavyRows(table([HEADER, ...rows]), 0));
  return sections
    .map(({ id, sector, responsible }) => [
      sector?.value,
      responsible?.value,
      objectives.filter(({ section }) => section === id).map(({ number }) => number?.value),
    ])
    .filter(([, , own]) => (own as readonly unknown[]).length > 0);
};

describe('a row of a table that names a unit in a cell over several columns', () => {
  it('names its head and its weight in the cells beside', () => {
    const told = units(
      ['Direzione Politiche sociali', '<', 'NERI Ugo', 'Peso 55%'],
      ['A', 'Riordino dei magazzini', 'Locali riordinati', '40%'],
      ['B', 'Nuovo archivio', 'Fondi inventariati', '60%'],
      ['Direzione Ambiente', '<', 'BRUNI Ada', 'Peso dell’area 45 punti su 100'],
      ['C', 'Pulizia dei fossi', 'Fossi puliti', '100%'],
    );
    expect(told).toEqual([
      ['Direzione Politiche sociali', 'NERI Ugo', ['A', 'B']],
      ['Direzione Ambiente', 'BRUNI Ada', ['C']],
    ]);
  });

  it('is known by its head and its weight where its own words say nothing', () => {
    const told = units(
      ['MAGAZZINI E DEPOSITI', '<', 'Ada Bruni', 'Peso area 100/100'],
      ['1', 'Riordino dei magazzini', 'Locali riordinati', '40%'],
      ['2', 'Nuovo archivio', 'Fondi inventariati', '60%'],
    );
    expect(told).toEqual([['MAGAZZINI E DEPOSITI', 'Ada Bruni', ['1', '2']]]);
  });
});

describe('a person right below a unit', () => {
  const objectives = table([
    ['N.', 'Obiettivo', 'Peso'],
    ['1', 'Riordino dei magazzini', '50%'],
    ['2', 'Nuovo archivio', '50%'],
  ]);
  const section = (line: string) =>
    read(...lines(PLAN, 'UFFICIO BIBLIOTECA E ARCHIVIO STORICO', line), objectives).sections[0];

  it('answers for it behind a label that no rule knows', () => {
    expect(section('CHI GUIDA LA BARCA: Rag. Nadia Verdi')?.responsible?.value).toBe('Rag. Nadia Verdi');
  });

  it('does not where the label names somebody else', () => {
    expect(section('ASSESSORE DI TURNO: Nadia Verdi')?.responsible?.value).toBeUndefined();
  });
});
