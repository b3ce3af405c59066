import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/model/document.ts';
import { lines, read, spanning, table } from './build.ts';

const REPORT = 'RELAZIONE SUGLI OBIETTIVI ANNO 2022';

describe('a header', () => {
  it('is one though its first word and the first one below it are labels elsewhere', () => {
    const rows = (first: string, title: string) =>
      table([
        ['Area', 'Cod.', 'Obiettivo', 'Indicatore', 'Valore atteso', 'Punti'],
        ['Attività', first, title, 'Magazzini riordinati', '3', '60'],
        ['Economicità', 'E1', 'Contenimento della spesa', 'Spesa in euro', '412.000', '40'],
      ]);
    const { objectives } = read(
      ...lines('PIANO DEGLI OBIETTIVI ANNO 2022'),
      rows('A1', 'Riordino dei magazzini comunali'),
    );
    expect(objectives.map(({ number, weight }) => [number?.value, weight?.value])).toEqual([
      ['A1', 60],
      ['E1', 40],
    ]);
  });
});

describe('rows below a table of months that are wider than its columns', () => {
  const months = ['G', 'F', 'M', 'A', 'M', 'G', 'L', 'A', 'S', 'O', 'N', 'D'];
  const wide = (...texts: readonly string[]): string[] =>
    [...texts, ...Array<string>(14).fill('')].slice(0, 14);
  const inMonths = (step: string, first: number, due: string): string[] => [
    step,
    ...months.map((_, month) => (month === first || month === first + 1 ? 'X' : '')),
    due,
  ];
  const sheet = (title: string, step: string, measure: string, target: string): Table =>
    spanning(
      [
        wide('Titolo', title),
        wide('Peso', '50%'),
        ['Attività', ...months, 'Entro'],
        inMonths(step, 0, '28/02/2022'),
        inMonths(`${step}, seconda parte`, 2, '30/04/2022'),
        [...wide('Come lo misuriamo', measure).slice(0, 12), `Target: ${target}`, ''],
        wide('Con chi', 'due operai'),
      ],
      (row) => row < 2 || row > 4,
    );

  it('are labels with their values again, and no steps', () => {
    const { objectives } = read(
      ...lines('PIANO DEGLI OBIETTIVI ANNO 2022', 'Scheda 1'),
      sheet('Riordino dei magazzini', 'Sgombero dei locali', 'Magazzini riordinati', '3'),
      ...lines('Scheda 2'),
      sheet('Pulizia dei fossi', 'Scavo dei fossi', 'Chilometri puliti', '12'),
    );
    expect(
      objectives.map(({ phases, indicators, resources }) => [
        phases.map(({ text }) => text.value),
        indicators.map(({ text, target }) => [text.value, target?.value?.value]),
        resources?.human?.value,
      ]),
    ).toEqual([
      [
        ['Sgombero dei locali', 'Sgombero dei locali, seconda parte'],
        [['Magazzini riordinati', 3]],
        'due operai',
      ],
      [['Scavo dei fossi', 'Scavo dei fossi, seconda parte'], [['Chilometri puliti', 12]], 'due operai'],
    ]);
  });
});

describe('two degrees side by side', () => {
  it('are the indicators’ where there is one in each row, and the objective’s where there is one for it', () => {
    const merged = table([
      [
        'Obiettivo',
        'Peso',
        'Indicatore',
        'Consuntivo 2022',
        '% realizz.',
        'Grado di raggiungimento obiettivo',
      ],
      ['Riordino dei magazzini', '60', 'Magazzini', '3', '100%', '75%'],
      ['', '', 'Scaffali', '10', '50%', ''],
      ['Pulizia dei fossi di scolo', '40', 'Chilometri', '12', '100%', '90%'],
      ['', '', 'Ponti', '8', '80%', ''],
    ]);
    const { objectives } = read(...lines(REPORT), merged);
    expect(
      objectives.map(({ outcome, indicators }) => [
        outcome.percent?.value,
        indicators.map(({ results }) => results[0]?.degree?.value),
      ]),
    ).toEqual([
      [75, [100, 50]],
      [90, [100, 80]],
    ]);
  });
});

describe('a title row above the rows of its indicators', () => {
  it.each(['Ob.', 'Obiettivo'])('has a weight and a degree without a colon: %s', (word) => {
    const { objectives } = read(
      ...lines(REPORT),
      spanning(
        [
          ['KPI', 'Algoritmo', 'Peso kpi', 'Storico 2021', 'Target 2022', 'Cons. 2022', '% ragg.'],
          [`${word} strategico 1 – Cura del territorio`, '', '', '', '', '', ''],
          [
            `${word} operativo 1.1 – Riordino dei magazzini`,
            '',
            '',
            '',
            'peso 60%',
            'Grado di realizzazione 100%',
            '',
          ],
          ['Magazzini riordinati', 'n. magazzini', '100%', '1', '3', '3', '100%'],
          [
            `${word} operativo 1.2 – Pulizia dei fossi`,
            '',
            '',
            '',
            'peso 30%',
            'Grado di realizzazione 80%',
            '',
          ],
          ['Chilometri puliti', 'n. chilometri', '100%', '8', '10', '8', '80%'],
          [
            `${word} operativo 1.3 – Apertura serale`,
            '',
            '',
            '',
            'peso 10%',
            'Grado di realizzazione 50%',
            '',
          ],
          ['Serate di apertura', 'n. serate', '100%', '10', '40', '20', '50%'],
        ],
        (row) => row === 1 || (row > 1 && row % 2 === 0),
      ),
    );
    expect(
      objectives.map(({ title, weight, outcome, indicators }) => [
        title.value,
        weight?.value,
        outcome.percent?.value,
        indicators.map(({ text }) => text.value),
      ]),
    ).toEqual([
      ['Riordino dei magazzini', 60, 100, ['Magazzini riordinati']],
      ['Pulizia dei fossi', 30, 80, ['Chilometri puliti']],
      ['Apertura serale', 10, 50, ['Serate di apertura']],
    ]);
  });
});

describe('who answers for the objectives of an evaluation sheet', () => {
  it('is the one who is evaluated, not the evaluator', () => {
    const { sections, objectives } = read(
      ...lines('OBIETTIVI INDIVIDUALI ANNO 2022'),
      table([
        ['Valutato', 'Dott. Ugo Neri'],
        ['Valutatore', 'Dott.ssa Ada Bianchi'],
      ]),
      table([
        ['N.', 'Obiettivo', 'Peso'],
        ['1', 'Riordino dei magazzini comunali', '60'],
        ['2', 'Pulizia dei fossi di scolo', '40'],
      ]),
    );
    const section = sections.find(({ id }) => id === objectives[0]?.section);
    expect(section?.responsible?.value).toBe('Dott. Ugo Neri');
  });
});

describe('a state within the year', () => {
  it('with its degree right behind it is the outcome, where nothing later is told', () => {
    const { objectives } = read(
      ...lines('STATO DI ATTUAZIONE DEGLI OBIETTIVI 2022'),
      table([
        ['N.', 'Obiettivo', 'Peso', 'Situazione al 30/06/2022', '% avanz.'],
        ['1', 'Riordino dei magazzini comunali', '60', 'Riordinati due magazzini.', '66%'],
        ['2', 'Pulizia dei fossi di scolo', '40', 'Puliti dodici chilometri.', '100%'],
      ]),
    );
    expect(objectives.map(({ outcome }) => [outcome.text?.value, outcome.percent?.value])).toEqual([
      ['Riordinati due magazzini.', 66],
      ['Puliti dodici chilometri.', 100],
    ]);
  });
});

describe('points without a stated total', () => {
  const weights = (...points: readonly string[]) =>
    read(
      ...lines('PIANO DEGLI OBIETTIVI ANNO 2022'),
      table([
        ['N.', 'Obiettivo', 'Peso'],
        ...points.map((one, index) => [
          String(index + 1),
          ['Riordino dei magazzini comunali', 'Pulizia dei fossi di scolo', 'Apertura serale'][index]!,
          one,
        ]),
      ]),
    ).objectives.map(({ weight }) => weight?.value ?? null);

  it('are percents where they come to a hundred', () => {
    expect(weights('40 punti', '35 punti', '25 punti')).toEqual([40, 35, 25]);
  });

  it('are no percents where they don’t', () => {
    expect(weights('40 punti', '35 punti', '20 punti')).toEqual([null, null, null]);
  });
});

describe('a unit under a chapter’s number', () => {
  it('is known, and holds though a table of figures and running text stand around it', () => {
    const figures = Array.from({ length: 8 }, (_, row) => [`Voce di bilancio ${row}`, String(row * 17)]);
    const told = (sector: string, title: string, number: number) =>
      lines(
        sector,
        'Dirigente: dott. Ugo Neri',
        'Il Settore ha operato con otto dipendenti. Nel corso dell’anno uno è stato trasferito ad altro ufficio.',
        `Obiettivo n. ${number}. ${title}.`,
        'L’attività è stata svolta nei tempi. L’obiettivo è stato pienamente raggiunto.',
        `Obiettivo n. ${number + 1}. ${title}, seconda parte.`,
        'L’attività è stata svolta nei tempi. L’obiettivo è stato pienamente raggiunto.',
      );
    const { sections, objectives } = read(
      ...lines(REPORT, '2. L’ente in cifre'),
      table(figures),
      ...told('3.1 Settore I – Affari generali, Segreteria', 'Riordino dei magazzini', 1),
      ...told('3.2 Settore II – Viabilità', 'Pulizia dei fossi', 3),
    );
    const sectorOf = new Map(sections.map(({ id, sector }) => [id, sector?.value]));
    expect(objectives.map(({ section }) => sectorOf.get(section))).toEqual([
      'Settore I – Affari generali, Segreteria',
      'Settore I – Affari generali, Segreteria',
      'Settore II – Viabilità',
      'Settore II – Viabilità',
    ]);
  });
});

describe('activities over the letters of months', () => {
  it('are steps, also where no day stands behind them', () => {
    const months = ['G', 'F', 'M', 'A', 'M', 'G', 'L', 'A', 'S', 'O', 'N', 'D'];
    const sheet = (number: string, title: string, step: string) => [
      table([
        ['Ob. n.', number],
        ['Denominazione', title],
        ['Pesatura', '50 / 100'],
      ]),
      ...lines('Tempistica'),
      table([
        ['Attività', ...months],
        [step, 'X', 'X', ...Array<string>(10).fill('')],
        ['Verifica finale', ...Array<string>(10).fill(''), 'X', 'X'],
      ]),
      ...lines('Misure'),
      table([
        ['Misura', 'U.M.', 'Atteso 2022'],
        ['Magazzini riordinati', 'n.', '3'],
      ]),
    ];
    const { objectives } = read(
      ...lines('PIANO DEGLI OBIETTIVI ANNO 2022'),
      ...sheet('1', 'Riordino dei magazzini', 'Sgombero dei locali comunali'),
      ...sheet('2', 'Pulizia dei fossi di scolo', 'Scavo e pulizia dei fossi'),
    );
    expect(objectives.map(({ phases }) => phases.map(({ text }) => text.value))).toEqual([
      ['Sgombero dei locali comunali', 'Verifica finale'],
      ['Scavo e pulizia dei fossi', 'Verifica finale'],
    ]);
  });
});
