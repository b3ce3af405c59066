import { describe, expect, it } from 'vitest';
import { lines, read } from './build.ts';
import { heavyRows, table } from './tables/table.ts';

const PLAN = 'PIANO DEGLI OBIETTIVI 2025';

describe('labels inside lines', () => {
  it('part a line that begins with a known one, where they recur', () => {
    const sheet = (number: string, title: string, measure: string, before: string, aim: string) =>
      lines(
        `Obiettivo ${number} – ${title}`,
        `Indicatore: ${measure}. Consistenza al 2024: ${before}. Traguardo 2025: ${aim}.`,
        'Peso: 50%',
      );
    const { objectives } = read(
      ...lines(PLAN),
      ...sheet('1', 'Riordino dei magazzini', 'Scaffali montati', '10', '20'),
      ...sheet('2', 'Nuovo archivio', 'Fondi ordinati', '12', '30'),
    );
    expect(objectives.map(({ indicators }) => indicators[0]?.text.value)).toEqual([
      'Scaffali montati',
      'Fondi ordinati',
    ]);
    expect(objectives.map(({ indicators }) => indicators[0]?.target?.value?.value)).toEqual([20, 30]);
  });

  it('stay inside a bracket that says more of a value', () => {
    const sheet = (number: string, title: string, measure: string, reached: string) =>
      lines(
        `Obiettivo ${number} – ${title}`,
        'Peso: 50%',
        `Indicatore: ${measure} (target 2025: 20; risultato 2025: ${reached})`,
      );
    const { objectives } = read(
      ...lines('RELAZIONE SUGLI OBIETTIVI 2025'),
      ...sheet('1', 'Riordino dei magazzini', 'Scaffali montati', '18'),
      ...sheet('2', 'Nuovo archivio', 'Fondi ordinati', '21'),
    );
    expect(objectives.map(({ indicators }) => indicators[0]?.text.value)).toEqual([
      'Scaffali montati',
      'Fondi ordinati',
    ]);
  });
});

describe('a weight in a bracket before the title', () => {
  it('is the weight, and no part of the title', () => {
    const { objectives } = read(
      ...lines(
        PLAN,
        'Obiettivo n. 1 (peso 35 punti su 100): Riordino dei magazzini',
        'Si intende liberare i locali.',
        'Obiettivo n. 2 (peso 65 punti su 100): Nuovo archivio',
        'Si intende ordinare i fondi.',
      ),
    );
    expect(objectives.map(({ title, weight }) => [title.value, weight?.value])).toEqual([
      ['Riordino dei magazzini', 35],
      ['Nuovo archivio', 65],
    ]);
  });
});

describe('answers whose headings open with the same words', () => {
  it('give the objective its status', () => {
    const answers = table([
      ['N.', 'Obiettivo', 'Indicatore', 'Peso', 'Raggiunto SI', 'Raggiunto IN PARTE', 'Raggiunto NO', 'Note'],
      ['1', 'Riordino dei magazzini', 'Scaffali montati', '30%', 'SI', '', '', ''],
      ['2', 'Pulizia dei fossi di scolo', 'Chilometri puliti', '30%', '', 'SI', '', ''],
      ['3', 'Nuovo archivio', 'Fondi ordinati', '40%', '', '', 'SI', ''],
    ]);
    const { objectives } = read(...lines('RELAZIONE SUGLI OBIETTIVI 2025'), heavyRows(answers, 0));
    expect(objectives.map(({ outcome }) => outcome.status.value)).toEqual([
      'achieved',
      'partially_achieved',
      'not_achieved',
    ]);
  });
});

describe('a weight with its sign set apart', () => {
  it('is one value, beside several indicators too', () => {
    const { objectives } = read(
      ...lines(PLAN),
      table([
        ['N.', 'Obiettivo', 'Indicatori', 'Peso obiettivo'],
        ['1', 'Riordino dei magazzini', '- Scaffali montati\n- Locali liberati', '40 %'],
        ['2', 'Nuovo archivio', '- Fondi ordinati\n- Inventari stampati', '60 %'],
      ]),
    );
    expect(
      objectives.map(({ weight, indicators }) => [weight?.value, indicators.map((one) => one.weight)]),
    ).toEqual([
      [40, [null, null]],
      [60, [null, null]],
    ]);
  });
});

describe('a title printed over each sheet', () => {
  it('stands below the unit above it', () => {
    const sheet = (code: string, title: string) => [
      ...lines('SCHEDA OBIETTIVO'),
      table([
        ['Codice', code],
        ['Titolo obiettivo', title],
        ['Peso', '50'],
      ]),
    ];
    const { objectives, sections } = read(
      ...lines(PLAN, 'Settore: Strade e ponti'),
      ...sheet('1.1', 'Riordino dei magazzini'),
      ...sheet('1.2', 'Pulizia dei fossi di scolo'),
      ...lines('Settore: Archivi'),
      ...sheet('2.1', 'Nuovo archivio'),
    );
    const sector = new Map(sections.map((section) => [section.id, section.sector?.value]));
    expect(objectives.map(({ section }) => sector.get(section))).toEqual([
      'Strade e ponti',
      'Strade e ponti',
      'Archivi',
    ]);
  });
});

describe('a column of units with whoever answers for each', () => {
  it('gives both', () => {
    const { sections } = read(
      ...lines(PLAN),
      table([
        ['Unità organizzativa / Dirigente', 'N.', 'Obiettivo', 'Peso'],
        ['Settore Strade\nIng. Ugo Neri', '1', 'Riordino dei magazzini', '100'],
        ['Settore Archivi\nDott.ssa Ada Bianchi', '2', 'Nuovo archivio', '100'],
      ]),
    );
    expect(sections.map(({ responsible }) => responsible?.value)).toEqual([
      'Ing. Ugo Neri',
      'Dott.ssa Ada Bianchi',
    ]);
  });
});
