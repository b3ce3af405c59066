import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { lines, paragraph, read } from './build.ts';
import { table } from './tables/table.ts';

const PLAN = 'PIANO DEGLI OBIETTIVI ANNO 2024';
const REPORT = 'RELAZIONE SUGLI OBIETTIVI ANNO 2024';

describe('levels of one indicator', () => {
  const { objectives } = read(
    ...lines(REPORT),
    table([
      ['N.', 'Obiettivo', 'Peso', 'Indicatore', 'Livelli', '<', '<', 'Consuntivo 2024'],
      ['^', '^', '^', '^', 'Soglia', 'Target', 'Eccellenza', '^'],
      ['1', 'Riordino dei magazzini', '60', 'Magazzini riordinati', '3', '5', '8', '6'],
      ['2', 'Pulizia dei fossi di scolo', '40', 'Chilometri puliti', '10', '12', '15', '12'],
    ]),
  );

  it('leave the target to the column that is called so', () => {
    expect(objectives.map(({ indicators }) => indicators[0]?.target?.value?.value)).toEqual([5, 12]);
  });
});

describe('figures of the year before, in a plan', () => {
  const { objectives } = read(
    ...lines('PIANO DEGLI OBIETTIVI'),
    table([
      ['Obiettivo', 'Peso', 'Indicatore', 'Consuntivo 2023', 'Valore atteso 2024'],
      ['Riordino dei magazzini', '60', 'Magazzini riordinati', '78%', '90%'],
      ['Pulizia dei fossi di scolo', '40', 'Fossi puliti', '31%', '60%'],
    ]),
  );

  it('are no outcome', () => {
    expect(objectives.map(({ outcome }) => [outcome.text, outcome.percent, outcome.status.value])).toEqual([
      [null, null, 'missing'],
      [null, null, 'missing'],
    ]);
  });
});

describe('tables with the same headings but other years', () => {
  const planned = (year: number, title: string): Block =>
    table([
      ['Obiettivo', 'Peso', 'Indicatore', `Target ${year}`, `Target ${year + 1}`],
      [title, '50', 'Numero di interventi', '3', '4'],
      [`${title} bis`, '50', 'Numero di controlli', '5', '6'],
    ]);

  it('keep the years of their own header', () => {
    const { objectives } = read(
      ...lines('PIANO DEGLI OBIETTIVI', 'Settore Viabilità'),
      planned(2021, 'Riordino dei magazzini'),
      ...lines('Settore Ambiente'),
      planned(2022, 'Pulizia dei fossi di scolo'),
    );
    expect(objectives.map(({ indicators }) => indicators[0]?.targets.map(({ year }) => year))).toEqual([
      [2021, 2022],
      [2021, 2022],
      [2022, 2023],
      [2022, 2023],
    ]);
  });
});

describe('a number inside the title', () => {
  const sheet = (unit: string, title: string): Block[] => [
    ...lines(`Settore: ${unit}`),
    table([
      ['Obiettivo', title],
      ['Peso', '50%'],
      ['Descrizione', `Lavori di ${unit.toLowerCase()} in tutto il territorio.`],
      ['Indicatore', 'Interventi svolti'],
    ]),
  ];
  const numbers = (...titles: readonly [string, string, string]) =>
    read(
      ...lines(PLAN),
      ...sheet('Viabilità', titles[0]),
      ...sheet('Ambiente', titles[1]),
      ...sheet('Cultura', titles[2]),
    ).objectives.map(({ number, title }) => [number?.value, title.value]);
  const READ = [
    ['3.1', 'Riordino dei magazzini'],
    ['3.2', 'Pulizia dei fossi'],
    ['4.1', 'Rassegna teatrale'],
  ];

  it('is found by all sheets of a form, whatever units they stand under', () => {
    expect(
      numbers('3.1 - Riordino dei magazzini', '3.2 - Pulizia dei fossi', '4.1 - Rassegna teatrale'),
    ).toEqual(READ);
  });

  it('may stand in a line of its own', () => {
    expect(
      numbers('3.1\nRiordino dei magazzini', '3.2\nPulizia dei fossi', '4.1\nRassegna teatrale'),
    ).toEqual(READ);
  });
});

describe('labels that take turns', () => {
  const sheet = (title: string, report: string, text: string): Block =>
    table([
      ['Obiettivo', title],
      ['Peso', '25%'],
      ['Indicatore', 'Interventi svolti'],
      [report, text],
      ['Grado di raggiungimento', '100%'],
    ]);

  it('name the same', () => {
    const { objectives } = read(
      ...lines(REPORT),
      sheet('Riordino dei magazzini', 'Attività svolta', 'Sono stati riordinati sei magazzini.'),
      sheet('Pulizia dei fossi', 'Attività svolta', 'Sono stati puliti dodici fossi.'),
      sheet('Rassegna teatrale', 'Attività svolta', 'Sono stati rappresentati otto spettacoli.'),
      sheet('Archivio dei contratti', 'Risultati ottenuti', 'Sono stati ordinati tutti i contratti.'),
    );
    expect(objectives.at(-1)?.outcome.text?.value).toBe('Sono stati ordinati tutti i contratti.');
  });
});

describe('a pair that recurs word for word', () => {
  const sheet = (code: string, title: string, kind: string): Block =>
    table([
      ['Codice obiettivo', code],
      ['Macroarea', 'Prevenzione e sanità pubblica'],
      ['Ambito', kind],
      ['Obiettivo', title],
      ['Indicatore', 'Interventi svolti'],
    ]);

  it('is no header of the pairs below it', () => {
    const { objectives } = read(
      ...lines(PLAN),
      sheet('A.1', 'Riordino dei magazzini', 'Prevenzione collettiva'),
      sheet('A.2', 'Pulizia dei fossi', 'Sicurezza alimentare'),
      sheet('A.3', 'Vigilanza nei cantieri', 'Salute nei luoghi di lavoro'),
    );
    const labels = objectives.map(({ other }) => other.map(({ label, text }) => [label.raw, text.raw]));
    expect(labels[0]).toContainEqual(['Ambito', 'Prevenzione collettiva']);
  });
});

describe('words in small letters behind a label', () => {
  it('go on with it', () => {
    const { sections } = read(
      ...lines(REPORT),
      paragraph('Direttore generale – Ing. Neri Ugo', { heading: 2 }),
      table([
        ['N.', 'Obiettivo', 'Peso', 'Esito'],
        ['1', 'Riordino dei magazzini', '60%', '100%'],
        ['2', 'Pulizia dei fossi di scolo', '40%', '50%'],
      ]),
    );
    expect(sections.at(-1)?.responsible?.value).toBe('Ing. Neri Ugo');
  });
});
