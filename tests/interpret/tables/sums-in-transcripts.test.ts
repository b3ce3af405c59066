import { describe, expect, it } from 'vitest';
import { lines, read } from '../build.ts';
import { table } from './table.ts';

const objectives = (...rows: readonly string[][]) =>
  read(
    ...lines('OBIETTIVI DI BUDGET 2024'),
    table([['Area', 'Peso area', 'N.', 'Obiettivo', 'Indicatore', 'Peso obiettivo'], ...rows]),
  ).objectives.map(({ number, title, weight }) => [number?.value, title.value, weight?.value]);

describe('a row of sums whose merged cells a transcript left empty', () => {
  it('is no part of the objective above, whatever it is called', () => {
    expect(
      objectives(
        ['Attività', '60', '1', 'Cure a domicilio', 'Persone curate', '35'],
        ['', '', '2', 'Vaccinazioni', 'Copertura', '25'],
        ['Totale attività e servizi', '', '', '', '', '60'],
        ['Risorse', '40', '3', 'Spesa farmaceutica', 'Spesa pro capite', '25'],
        ['', '', '4', 'Antibiotici', 'Dosi', '15'],
        ['Totale risorse', '', '', '', '', '40'],
      ),
    ).toEqual([
      ['1', 'Cure a domicilio', 35],
      ['2', 'Vaccinazioni', 25],
      ['3', 'Spesa farmaceutica', 25],
      ['4', 'Antibiotici', 15],
    ]);
  });

  it('is an objective where it sums nothing', () => {
    const titles = read(
      ...lines('PIANO DEGLI OBIETTIVI 2024'),
      table([
        ['Obiettivo', 'Indicatore', 'Peso'],
        ['Riordino dei magazzini', 'Scaffali', '40'],
        ['Totale rifacimento della rete idrica', 'Metri posati', '60'],
      ]),
    ).objectives.map(({ title }) => title.value);
    expect(titles).toEqual(['Riordino dei magazzini', 'Totale rifacimento della rete idrica']);
  });
});

describe('a sheet with a small table of two checks in the year', () => {
  it('has its weight, its end and its indicators by other words', () => {
    const [objective] = read(
      ...lines('SCHEDE DI MONITORAGGIO DEGLI OBIETTIVI 2024'),
      table([
        ['Obiettivo M1: Nuova sala', '<', '<', '<'],
        ['Importanza', '45%', 'Conclusione prevista', '31/10/2024'],
        ['Indicatori', 'Target', 'Al 30/06/2024', 'Al 31/12/2024'],
        ['Reperti esposti', '180', '60', '184'],
        ['Commento finale', 'Sala aperta il 19 ottobre.', '<', '<'],
      ]),
    ).objectives;
    expect([objective?.weight?.value, objective?.deadline?.value]).toEqual([45, '2024-10-31']);
    expect(objective?.resources.financial).toBeNull();
    expect(objective?.indicators.map((one) => [one.text.value, one.target?.value?.value])).toEqual([
      ['Reperti esposti', 180],
    ]);
    expect(objective?.outcome.text?.value).toBe('Sala aperta il 19 ottobre.');
  });
});
