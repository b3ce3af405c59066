import { describe, expect, it } from 'vitest';
import { lines, read } from '../build.ts';
import { table } from './table.ts';

// `it.fails`: read by the reader before this one; not yet by forms.

const REPORT = 'RELAZIONE SUGLI OBIETTIVI 2024';
const HEAD = ['Indicatori', 'Valore 2023', 'Atteso 2024', 'Ottenuto 2024'];

describe('rows that name the objective over its indicators', () => {
  const told = (...rows: readonly string[][]) =>
    read(...lines(REPORT), table([HEAD, ...rows])).objectives.map(
      ({ number, title, weight, indicators, outcome }) => ({
        named: [number?.value, title.value, weight?.value],
        measured: indicators.map((one) => [one.text.value, one.target?.value?.value]),
        results: indicators.map((one) => one.results.map(({ result }) => result.value)),
        status: outcome.status.value,
      }),
    );

  it.fails('open an objective each, with merged cells or without', () => {
    const expected = [
      {
        named: ['A', 'Qualità dell’assistenza', 50],
        measured: [
          ['Cadute in reparto', 5.5],
          ['Familiari soddisfatti', 85],
        ],
        results: [
          ['6,2', '5,1'],
          ['82%', '88%'],
        ],
        status: 'achieved',
      },
      {
        named: ['B', 'Apertura del centro diurno', 20],
        measured: [['Posti attivati', 12]],
        results: [['0', '0']],
        status: 'not_achieved',
      },
    ];
    for (const [left, whole] of [
      ['<', '<'],
      ['', ''],
    ])
      expect(
        told(
          ['Obiettivo A – Qualità dell’assistenza', left!, left!, 'Peso: 50%'],
          ['Cadute in reparto', '6,2', '<= 5,5', '5,1'],
          ['Familiari soddisfatti', '82%', '>= 85%', '88%'],
          ['Esito: obiettivo raggiunto al 100%', whole!, whole!, whole!],
          ['Obiettivo B – Apertura del centro diurno', left!, left!, 'Peso: 20%'],
          ['Posti attivati', '0', '12', '0'],
          ['Esito: obiettivo non raggiunto', whole!, whole!, whole!],
        ),
      ).toEqual(expected);
  });

  it('are an objective without indicators where none stand below', () => {
    expect(
      told(
        ['Obiettivo A – Qualità dell’assistenza', '<', '<', 'Peso: 50%'],
        ['Cadute in reparto', '6,2', '<= 5,5', '5,1'],
        ['Obiettivo B – Apertura del centro diurno', '<', '<', 'Peso: 50%'],
      ).map(({ named }) => named),
    ).toEqual([
      ['A', 'Qualità dell’assistenza', 50],
      ['B', 'Apertura del centro diurno', 50],
    ]);
  });
});

describe('steps with a verdict each', () => {
  const status = (first: string, second: string) =>
    read(
      ...lines('STATO DI AVANZAMENTO DEGLI OBIETTIVI 2024'),
      table([
        ['ID', 'Obiettivo operativo', 'Azione', 'Entro', 'Stato'],
        ['OO1', 'Estendere la rete', 'Due centraline nuove', '30/06/2024', first],
        ['^', '^', 'Validazione dei dati', '31/12/2024', second],
        ['OO2', 'Digitalizzare i verbali', 'Avvio del programma', '30/09/2024', 'Completata'],
      ]),
    ).objectives.map(({ outcome }) => outcome.status.value);

  it('reach the objective in part where one of them is not done', () => {
    expect(status('Completata', 'In corso')).toEqual(['partially_achieved', 'achieved']);
  });

  it('reach it where all are done', () => {
    expect(status('Completata', 'Completata')).toEqual(['achieved', 'achieved']);
  });
});

describe('groups of objectives', () => {
  it('are no services, and whoever answers for the sector answers for all', () => {
    const objectives = (title: string) =>
      table([
        ['N.', 'Obiettivo', 'Indicatore di risultato', 'Peso'],
        ['1', title, 'Fine lavori', '40%'],
      ]);
    const { sections } = read(
      ...lines(
        'OBIETTIVI 2025',
        'Dirigente: Ing. Ugo Neri',
        'Settore: Viabilità',
        'A) Obiettivi trasversali (40%)',
      ),
      objectives('Tempi di pagamento'),
      ...lines('B) Obiettivi specifici (60%)'),
      objectives('Ponte sul Lero'),
    );
    expect(sections.map(({ service, responsible }) => [service, responsible?.value])).toEqual(
      sections.map(() => [null, 'Ing. Ugo Neri']),
    );
  });

  it('have the office that answers for each in a column of its own', () => {
    const [section] = read(
      ...lines('OBIETTIVI 2025'),
      table([
        ['Obiettivo', 'Indicatore', 'Peso', 'Servizio responsabile'],
        ['Raccolta differenziata', 'Quota raccolta', '100%', 'Ambiente'],
      ]),
    ).sections;
    expect([section?.service?.value, section?.responsible]).toEqual(['Ambiente', null]);
  });

  it('stand under a sector whose name is a label too', () => {
    const [section] = read(
      ...lines('OBIETTIVI 2025', 'Area Servizi – Responsabile: Dott.ssa Ada Bruni'),
      table([
        ['N.', 'Obiettivo', 'Peso'],
        ['1', 'Trasporto a chiamata', '100%'],
      ]),
    ).sections;
    expect([section?.sector?.value, section?.responsible?.value]).toEqual([
      'Area Servizi',
      'Dott.ssa Ada Bruni',
    ]);
  });
});
