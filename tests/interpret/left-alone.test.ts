import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { isAnnounced } from '../../src/interpret/decide/asked.ts';
import { defaultRules } from '../../src/rules/default-rules.ts';
import { lines, read } from './build.ts';
import { table } from './tables/table.ts';

const PLAN = [
  ['N.', 'Obiettivo', 'Peso', 'Indicatore'],
  ['1', 'Riordino dei magazzini comunali', '60%', 'Scaffali montati'],
  ['2', 'Pulizia dei fossi di scolo', '40%', 'Chilometri puliti'],
];
const titles = (...blocks: readonly Block[]) => read(...blocks).objectives.map(({ title }) => title.value);

describe('what announces objectives', () => {
  const announced = (subject: string): boolean => isAnnounced([], subject, defaultRules());

  it('is a subject that speaks of them', () => {
    expect(announced('Approvazione del piano degli obiettivi 2024')).toBe(true);
    expect(announced('Adozione del piano della performance')).toBe(true);
  });

  it('is no project of works, and no grant for one', () => {
    expect(announced('Approvazione del progetto esecutivo della palestra')).toBe(false);
    expect(announced('Adesione al progetto “Boschi puliti”')).toBe(false);
  });
});

describe('a document that says no word of objectives', () => {
  const accounts = (...heads: readonly string[]) =>
    table([
      ['Titolo', 'Denominazione', ...heads],
      ['1', 'Entrate correnti di natura tributaria', '406.877,66', '254.546,84'],
      ['2', 'Trasferimenti correnti', '8.067,90', '37.183,78'],
      ['3', 'Entrate extratributarie', '672.775,39', '597.789,38'],
    ]);

  it('has none in its accounts, though they have titles, numbers and years', () => {
    expect(titles(...lines('Rendiconto della gestione'), accounts('Anno 2021', 'Anno 2022'))).toEqual([]);
  });

  it('has some where a place is called as plans call theirs', () => {
    const rows = table([
      ['N.', 'Denominazione', 'Indicatore', 'Valore atteso', 'Peso'],
      ['1', 'Riordino dei magazzini comunali', 'Scaffali montati', '40', '60%'],
      ['2', 'Pulizia dei fossi di scolo', 'Chilometri puliti', '12', '40%'],
    ]);
    expect(titles(...lines('Allegato A'), rows)).toEqual([
      'Riordino dei magazzini comunali',
      'Pulizia dei fossi di scolo',
    ]);
  });
});

describe('a table whose titles no rule names', () => {
  it('is left alone where it grades results in bands', () => {
    const bands = table([
      ['Esito rispetto al valore atteso', 'Percentuale di raggiungimento', 'Giudizio'],
      ['Non inferiore al 90%', '100%', 'Obiettivo raggiunto'],
      ['Dal 60% all’89,99%', 'Proporzionale', 'Obiettivo parzialmente raggiunto'],
      ['Dal 40% al 59,99%', '40%', 'Obiettivo minimamente raggiunto'],
      ['Sotto il 40%', '0%', 'Obiettivo non raggiunto'],
    ]);
    expect(titles(...lines('Misurazione degli obiettivi'), bands)).toEqual([]);
  });

  it('is left alone where it counts objectives by units, beside the plan', () => {
    const counts = table([
      ['Struttura', 'Raggiunti', 'Parzialmente raggiunti', 'Non raggiunti', 'Non valutabili', 'Totale'],
      ['Direzione e Servizi comuni', '4', '1', '0', '0', '5'],
      ['Settore Boschi e sentieri', '3', '0', '1', '1', '5'],
      ['Settore Sviluppo dei territori', '3', '1', '0', '0', '4'],
      ['Settore Vivai', '2', '2', '0', '1', '5'],
    ]);
    expect(
      titles(...lines('RELAZIONE SUGLI OBIETTIVI 2022', 'Gli obiettivi in breve'), counts, table(PLAN)),
    ).toEqual(['Riordino dei magazzini comunali', 'Pulizia dei fossi di scolo']);
  });
});
