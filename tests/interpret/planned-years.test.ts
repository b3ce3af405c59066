import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { lines, read } from './build.ts';
import { table } from './tables/table.ts';

// `it.fails`: read by the reader before this one; not yet by forms.

/** An act of a day that approves what its subject says. */
const act = (day: string, subject: string): Block[] =>
  lines(
    'COMUNE DI VALCHIARA',
    `DELIBERAZIONE DELLA GIUNTA COMUNALE N. 9 DEL ${day}`,
    `OGGETTO: ${subject}`,
    'LA GIUNTA COMUNALE',
    'DELIBERA',
    '1. di approvare le schede allegate.',
  );

const form = (number: string, title: string, ...measure: readonly [string, string, string]): Block =>
  table([
    [`SCHEDA OBIETTIVO N. ${number}`, '<', '<'],
    ['Denominazione', title, '<'],
    ['Indicatore', '2025', '2026'],
    [...measure],
  ]);
const alone = (...figures: readonly [string, string]): Block[] => [
  ...lines('PIANO DEGLI OBIETTIVI'),
  form('1', 'Sportello su appuntamento', 'Sedi aperte', ...figures),
];
const sheet = (...figures: readonly [string, string]): Block[] => [
  ...alone(...figures),
  form('2', 'Archivio dei contratti', 'Contratti ordinati', ...figures),
];

const measured = (...blocks: readonly Block[]) => {
  const { objectives, sections } = read(...blocks);
  const [indicator] = objectives[0]!.indicators;
  return {
    targets: indicator!.targets.map(({ year, target }) => [year, target.value?.value]),
    results: indicator!.results.map(({ year, result }) => [year, result.value]),
    outcome: objectives[0]!.outcome.status.value,
    as: sections.at(-1)!.columns.flatMap(({ header, as }) => (/^20/.test(header.raw) ? [as] : [])),
  };
};

describe('figures under bare years', () => {
  it('are aimed at where the act is older than the years are over', () => {
    expect(measured(...act('20/02/2025', 'Piano degli obiettivi 2025-2026'), ...sheet('12', '28'))).toEqual({
      targets: [
        [2025, 12],
        [2026, 28],
      ],
      results: [],
      outcome: 'missing',
      as: ['indicator.target', 'indicator.target'],
    });
  });

  it('are results in a report of the last of them', () => {
    const { targets, results } = measured(
      ...act('20/03/2027', 'Relazione sulla performance 2026'),
      ...sheet('12', '28'),
    );
    expect([targets, results]).toEqual([
      [],
      [
        [2025, '12'],
        [2026, '28'],
      ],
    ]);
  });

  it('are results up to the year that a report tells of, and aims after it', () => {
    const { results, targets } = measured(
      ...act('20/03/2026', 'Relazione sulla performance 2025'),
      ...sheet('12', '28'),
    );
    expect(results).toEqual([[2025, '12']]);
    expect(targets).toEqual([]);
  });

  it.fails('are aimed at in a document of one sheet', () => {
    expect(measured(...alone('almeno 12', '>= 28')).targets).toEqual([
      [2025, 12],
      [2026, 28],
    ]);
  });

  it('are aimed at without a dated act too, where they are worded so', () => {
    expect(measured(...sheet('almeno 12', '>= 28')).targets).toEqual([
      [2025, 12],
      [2026, 28],
    ]);
  });
});

describe('several years beside one label of a sheet', () => {
  it('are those that the objective runs in', () => {
    const [objective] = read(
      ...lines('PIANO DEGLI OBIETTIVI'),
      table([
        ['Obiettivo n. 1', 'Sportello su appuntamento'],
        ['Annualità', '2025-2026'],
        ['Peso', '40%'],
      ]),
    ).objectives;
    expect(objective?.years?.value).toEqual([2025, 2026]);
  });
});
