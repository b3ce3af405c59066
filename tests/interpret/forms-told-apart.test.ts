import { describe, expect, it } from 'vitest';
import { lines, read } from './build.ts';
import { table } from './tables/table.ts';

// `it.fails`: read by the reader before this one; not yet by forms.

const REPORT = 'RELAZIONE SUGLI OBIETTIVI 2022';

describe('an operational objective with its weight in the heading', () => {
  it.fails('is the objective that the lines below tell of', () => {
    const [objective] = read(
      ...lines(
        REPORT,
        'Obiettivo operativo 1.1 – Riordino dei magazzini – Peso 45%',
        'Descrizione: montare gli scaffali mancanti.',
        'Attività svolta: montati dieci scaffali.',
        'Grado di raggiungimento: 95%',
      ),
    ).objectives;
    expect([objective?.number?.value, objective?.title.value, objective?.weight?.value]).toEqual([
      '1.1',
      'Riordino dei magazzini',
      45,
    ]);
    expect(objective?.outcome.percent?.value).toBe(95);
  });
});

describe('targets of several years inside a sheet', () => {
  const [objective] = read(
    ...lines('PIANO DEGLI OBIETTIVI 2022-2024'),
    table([
      ['Obiettivo n. 1: Riordino dei magazzini', '<', '<', '<'],
      ['Peso', '35%', 'Responsabile', 'Neri Ugo'],
      ['Indicatore', 'Target 2022', 'Target 2023', 'Target 2024'],
      ['Scaffali montati', 'min 10', 'max 20', '30'],
    ]),
  ).objectives;

  it.fails('each keep their year, and that of the plan is the target', () => {
    const [indicator] = objective!.indicators;
    expect(indicator?.target?.value).toMatchObject({ op: '>=', value: 10 });
    expect(indicator?.targets.map(({ year, target }) => [year, target.value?.value])).toEqual([
      [2022, 10],
      [2023, 20],
      [2024, 30],
    ]);
  });
});

describe('a caption over a header that is printed again', () => {
  it('opens the next part, without merged cells too', () => {
    const header = ['Obiettivo', 'Peso', 'Indicatore', 'Stato'];
    const { objectives, sections } = read(
      ...lines(REPORT),
      table([
        ['Direzione Mobilità – Dirigente: Neri Ugo', '', '', ''],
        header,
        ['Riordino dei magazzini', '100%', 'Scaffali montati', 'IN PARTE'],
        ['Direzione Ambiente – Dirigente: Verdi Anna', '', '', ''],
        header,
        ['Pulizia dei fossi', '100%', 'Chilometri puliti', 'CONCLUSO'],
      ]),
    );
    expect(objectives.map(({ title, outcome }) => [title.value, outcome.status.value])).toEqual([
      ['Riordino dei magazzini', 'partially_achieved'],
      ['Pulizia dei fossi', 'achieved'],
    ]);
    expect(sections.map((one) => one.responsible?.value)).toEqual(['Neri Ugo', 'Verdi Anna']);
  });
});
