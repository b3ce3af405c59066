import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import type { DraftObjective } from '../../../src/record/draft.ts';
import { interpret } from '../../../src/interpret/interpret.ts';
import { defaultRules } from '../../../src/rules/default-rules.ts';
import { documentOf, lines, paragraph } from '../build.ts';
import { table } from '../tables/table.ts';

const HEAD = 'PIANO DEGLI OBIETTIVI ANNO 2022';

/** Blocks with a place of their own each, so that tables are told apart. */
const placed = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => {
    if (block.kind === 'paragraph') return { ...block, at: [{ line: index + 1 }] };
    return {
      ...block,
      at: [{ table: index, row: 0, col: 0 }],
      cells: block.cells.map((cell) => {
        const at = [{ table: index, row: cell.row, col: cell.column }];
        return { ...cell, at, paragraphs: cell.paragraphs.map((one) => ({ ...one, at })) };
      }),
    };
  });

const readAll = (...blocks: readonly Block[]) =>
  interpret(documentOf(placed([...lines(HEAD), ...blocks])), defaultRules());
const objectivesOf = (...blocks: readonly Block[]) => readAll(...blocks).value.objectives;

const LIST = table([
  ['N.', 'Obiettivo', 'Peso'],
  ['1', 'Riordino dei magazzini comunali', '60%'],
  ['2', 'Pulizia dei fossi di scolo', '40%'],
]);
const sheet = (number: string, title: string, indicator: string, more: readonly string[][] = []): Block[] => [
  paragraph(`OBIETTIVO N. ${number}`),
  table([
    ['Titolo', title],
    ['Descrizione', `Il lavoro comincia a marzo e va avanti fino alla fine, come è scritto nel ${indicator}`],
    ['Indicatore', indicator],
    ['Valore atteso', '12'],
    ...more,
  ]),
];
const inShort = ({ number, title, weight, indicators, outcome, section }: DraftObjective) => ({
  section,
  number: number?.value,
  title: title.value,
  weight: weight?.value,
  indicators: indicators.map(({ text, results }) =>
    [text.value, results.at(-1)?.result.value].join(' ').trim(),
  ),
  status: outcome.status.value,
});

describe('a list and sheets of the same objectives', () => {
  const read = readAll(
    LIST,
    ...sheet('1', 'Riordino dei magazzini comunali', 'Magazzini riordinati'),
    ...sheet('2', 'Pulizia dei fossi di scolo', 'Chilometri puliti'),
  ).value;

  it('tell each once, in the sheets, with the weights of the list', () => {
    expect(read.objectives.map(inShort)).toEqual([
      {
        section: 's2',
        number: '1',
        title: 'Riordino dei magazzini comunali',
        weight: 60,
        indicators: ['Magazzini riordinati'],
        status: 'missing',
      },
      {
        section: 's2',
        number: '2',
        title: 'Pulizia dei fossi di scolo',
        weight: 40,
        indicators: ['Chilometri puliti'],
        status: 'missing',
      },
    ]);
  });

  it('keep the section of the list, and sum the weights where the objectives are', () => {
    expect(read.sections.map(({ id, weightSum }) => [id, weightSum])).toEqual([
      ['s1', 100],
      ['s2', 100],
    ]);
  });

  it('vouch for what both state, with both places', () => {
    const { title } = read.objectives[0]!;
    expect(title.evidence).toContain('stated_twice');
    expect(title.at.length).toBe(2);
  });

  it('leave no word of the list over', () => {
    expect(read.unassigned.map(({ text }) => text)).not.toContain('Pulizia dei fossi di scolo');
  });
});

describe('a plan and a report in one file', () => {
  const plan = table([
    ['N.', 'Obiettivo', 'Descrizione', 'Indicatore', 'Valore atteso', 'Peso'],
    [
      '1',
      'Riordino dei magazzini comunali',
      'Si riordina ogni cosa dal principio',
      'Magazzini riordinati',
      '3',
      '60%',
    ],
    [
      '2',
      'Pulizia dei fossi di scolo',
      'Si puliscono i fossi lungo le strade',
      'Chilometri puliti',
      '12',
      '40%',
    ],
  ]);
  const report = (...rows: readonly string[][]) =>
    table([
      ['N.', 'Obiettivo', 'Indicatore', 'Risultato conseguito', 'Stato di attuazione', 'Peso'],
      ...rows,
    ]);
  const both = objectivesOf(
    plan,
    paragraph('RELAZIONE FINALE SUGLI OBIETTIVI ANNO 2022', { gapBefore: true }),
    report(
      [
        '1',
        'Magazzini comunali: riordino',
        'n. di magazzini riordinati',
        '2',
        'Obiettivo parzialmente raggiunto',
        '60%',
      ],
      ['2', 'Pulizia dei fossi di scolo', 'Chilometri puliti', '14', 'Obiettivo raggiunto', '50%'],
    ),
  );

  it('give outcomes and results of the report to the objectives of the plan', () => {
    expect(both.map(inShort)).toEqual([
      {
        section: 's1',
        number: '1',
        title: 'Riordino dei magazzini comunali',
        weight: 60,
        indicators: ['Magazzini riordinati 2'],
        status: 'partially_achieved',
      },
      {
        section: 's1',
        number: '2',
        title: 'Pulizia dei fossi di scolo',
        weight: 40,
        indicators: ['Chilometri puliti 14'],
        status: 'achieved',
      },
    ]);
  });

  it('doubt a weight that differs, and trust one that does not', () => {
    expect(both[0]?.weight?.evidence).toContain('stated_twice');
    expect(both[1]?.weight?.flags).toContain('stated_differently');
  });
});

describe('what is not the same objective', () => {
  it.each([
    {
      name: 'two rows of one table with the same title',
      blocks: [
        table([
          ['N.', 'Obiettivo', 'Peso'],
          ['1', 'Attuazione delle misure di trasparenza', '60%'],
          ['1', 'Attuazione delle misure di trasparenza', '40%'],
        ]),
      ],
      titles: 2,
    },
    {
      name: 'objectives of two tables with other titles and the same numbers',
      blocks: [
        LIST,
        paragraph('Obiettivi di gestione', { gapBefore: true }),
        table([
          ['N.', 'Obiettivo', 'Indicatore', 'Valore atteso'],
          ['1', 'Nuovo sportello per le famiglie', 'Giorni di apertura', '200'],
          ['2', 'Restauro della biblioteca civica', 'Sale restaurate', '4'],
        ]),
      ],
      titles: 4,
    },
    {
      name: 'one title in two units',
      blocks: [
        paragraph('SETTORE AFFARI GENERALI', { gapBefore: true }),
        table([
          ['N.', 'Obiettivo', 'Peso'],
          ['1', 'Attuazione delle misure di trasparenza', '100%'],
        ]),
        paragraph('SETTORE TECNICO', { gapBefore: true }),
        table([
          ['N.', 'Obiettivo', 'Indicatore', 'Valore atteso'],
          ['1', 'Attuazione delle misure di trasparenza', 'Dati pubblicati', '20'],
        ]),
      ],
      titles: 2,
    },
  ])('$name', ({ blocks, titles }) => {
    expect(objectivesOf(...blocks).length).toBe(titles);
  });
});

describe('two tables with the same two objectives', () => {
  const ofAll = (weight: string) =>
    table([
      ['N.', 'Obiettivo', 'Peso'],
      ['1', 'Attuazione delle misure di trasparenza', weight],
      ['2', 'Formazione del personale', '50%'],
    ]);

  it('are of two units where these are told, or other weights', () => {
    const unit = (name: string) => paragraph(name, { gapBefore: true });
    expect(
      objectivesOf(unit('SETTORE TECNICO'), ofAll('50%'), unit('SETTORE SOCIALE'), ofAll('50%')).length,
    ).toBe(4);
    expect(objectivesOf(ofAll('50%'), unit('Seconda tabella'), ofAll('20%')).length).toBe(4);
  });
});

describe('a table printed twice', () => {
  it('tells its objectives once', () => {
    const heading = paragraph('ALLEGATO A – Obiettivi 2022', { gapBefore: true });
    expect(objectivesOf(LIST, heading, LIST).map(({ title }) => title.value)).toEqual([
      'Riordino dei magazzini comunali',
      'Pulizia dei fossi di scolo',
    ]);
  });
});

describe('a list of other titles beside full forms', () => {
  it('gives no objectives, and says so', () => {
    const lines_ = table([
      ['N.', 'Obiettivo'],
      ['1', 'Una città più vicina'],
      ['2', 'Ambiente e territorio'],
    ]);
    const { value, diagnostics } = readAll(
      lines_,
      ...sheet('1', 'Riordino dei magazzini comunali', 'Magazzini riordinati'),
      ...sheet('2', 'Pulizia dei fossi di scolo', 'Chilometri puliti'),
      ...sheet('3', 'Restauro della biblioteca civica', 'Sale restaurate'),
    );
    expect(value.objectives.map(({ number }) => number?.value)).toEqual(['1', '2', '3']);
    expect(diagnostics.map(({ code }) => code)).toContain('weaker_view');
  });
});

describe('whoever answers for lists above sheets of the same objectives', () => {
  const list = (...titles: readonly string[]) =>
    table([['N.', 'Obiettivo', 'Peso'], ...titles.map((title, index) => [String(index + 1), title, '50%'])]);
  const told = readAll(
    paragraph('Direttore generale: Ing. Ugo Neri'),
    list('Riordino dei magazzini comunali', 'Pulizia dei fossi di scolo'),
    paragraph('Dirigente tecnico: Ing. Ada Bruni'),
    list('Apertura dello sportello', 'Catasto delle fontane'),
    paragraph('Nel seguito gli obiettivi sono descritti uno per uno.'),
    ...sheet('1', 'Riordino dei magazzini comunali', 'Magazzini riordinati'),
    ...sheet('2', 'Pulizia dei fossi di scolo', 'Chilometri puliti'),
    ...sheet('3', 'Apertura dello sportello', 'Giorni di apertura'),
    ...sheet('4', 'Catasto delle fontane', 'Fontane rilevate'),
  ).value;

  it('is named by the list, not by what the last list left above the sheets', () => {
    expect(
      told.objectives.map(
        ({ responsible, section }) =>
          (responsible ?? told.sections.find(({ id }) => id === section)?.responsible)?.value,
      ),
    ).toEqual(['Ing. Ugo Neri', 'Ing. Ugo Neri', 'Ing. Ada Bruni', 'Ing. Ada Bruni']);
  });
});
