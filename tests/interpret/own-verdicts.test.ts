import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { lines, read, table } from './build.ts';

const REPORT = table([
  ['N.', 'Obiettivo', 'Peso', 'Esito'],
  ['1', 'Riordino dei magazzini comunali', '40', 'R'],
  ['2', 'Pulizia dei fossi di scolo', '35', 'PR'],
  ['3', 'Apertura serale della biblioteca', '25', 'NR'],
]);
const statuses = (...blocks: readonly Block[]): readonly unknown[] =>
  read(...lines('RELAZIONE SUGLI OBIETTIVI ANNO 2022'), ...blocks).objectives.map(
    ({ outcome }) => outcome.status.value,
  );

describe('letters in the place of a verdict', () => {
  it('mean what a line of the document says', () => {
    expect(
      statuses(REPORT, ...lines('Legenda: R = raggiunto; PR = parzialmente raggiunto; NR = non raggiunto.')),
    ).toEqual(['achieved', 'partially_achieved', 'not_achieved']);
  });

  it('mean what a table of the document says', () => {
    const legend = table([
      ['Sigla', 'Significato'],
      ['R', 'obiettivo raggiunto'],
      ['PR', 'obiettivo raggiunto in parte'],
      ['NR', 'obiettivo non raggiunto'],
    ]);
    expect(statuses(legend, REPORT)).toEqual(['achieved', 'partially_achieved', 'not_achieved']);
  });

  it('decide nothing where no legend, or none of verdicts, explains them', () => {
    expect(statuses(REPORT)[1]).toBe('reported');
    expect(statuses(REPORT, ...lines('Legenda: R = area responsabile; PR = area che partecipa.'))[1]).toBe(
      'reported',
    );
  });

  it('decide nothing where the document explains them in two ways', () => {
    const contrary = lines('R = raggiunto; PR = parzialmente raggiunto', 'R = rinviato; PR = raggiunto');
    expect(statuses(REPORT, ...contrary)[1]).toBe('reported');
  });
});
