import { describe, expect, it } from 'vitest';
import { lines, read } from '../build.ts';
import { table } from '../tables/table.ts';

const PLAN = 'PIANO DEGLI OBIETTIVI 2025';
const objectives = (...titles: readonly string[]) =>
  table([['N.', 'Obiettivo', 'Peso'], ...titles.map((title, index) => [String(index + 1), title, '50%'])]);

describe('a unit named with whoever answers for it', () => {
  it('heads no part of the unit above where both stand in lines of one look over objectives of their own', () => {
    const { sections } = read(
      ...lines(PLAN, 'SETTORE STRADE – Ing. Ugo Neri'),
      objectives('Riordino dei magazzini', 'Nuovo archivio'),
      ...lines('U.O.C. PREVENZIONE – Dott. Ada Bruni'),
      objectives('Nuovi ambulatori', 'Mappa dei rischi'),
    );
    expect(sections.map(({ sector, service }) => [sector?.value ?? null, service?.value ?? null])).toEqual([
      ['SETTORE STRADE', null],
      [null, 'U.O.C. PREVENZIONE'],
    ]);
  });

  it('heads a part of the unit right above it', () => {
    const { sections } = read(
      ...lines(PLAN, 'SETTORE STRADE – Ing. Ugo Neri', 'SERVIZIO VERDE – Geom. Ada Bruni'),
      objectives('Riordino dei magazzini', 'Nuovo archivio'),
      ...lines('SERVIZIO PONTI – Geom. Anna Alti'),
      objectives('Pulizia dei fossi', 'Mappa dei ponti'),
    );
    expect(sections.map(({ sector, service }) => [sector?.value ?? null, service?.value ?? null])).toEqual([
      ['SETTORE STRADE', 'SERVIZIO VERDE'],
      ['SETTORE STRADE', 'SERVIZIO PONTI'],
    ]);
  });

  it('holds below the title of a list that says no year', () => {
    const [section] = read(
      ...lines(PLAN, 'Settore Tecnico (Responsabile: Ugo Neri)', 'ELENCO DEGLI OBIETTIVI'),
      objectives('Riordino dei magazzini', 'Nuovo archivio'),
    ).sections;
    expect(section?.sector?.value).toBe('Settore Tecnico');
    expect(section?.responsible?.value).toBe('Ugo Neri');
  });

  it('is nobody where two capitalised words are a part of the name', () => {
    const [section] = read(
      ...lines(PLAN, 'Settore Sport – Eventi Estivi'),
      objectives('Riordino dei magazzini', 'Nuovo archivio'),
    ).sections;
    expect(section?.sector?.value).toBe('Settore Sport – Eventi Estivi');
    expect(section?.responsible ?? null).toBeNull();
  });

  it('is told apart from them behind a full stop', () => {
    const [section] = read(
      ...lines(PLAN, 'Struttura: Area Innovazione. Dirigente: Dott. Ugo Neri'),
      objectives('Riordino dei magazzini', 'Nuovo archivio'),
    ).sections;
    expect(section?.sector?.value).toBe('Area Innovazione');
    expect(section?.responsible?.value).toBe('Dott. Ugo Neri');
  });
});
