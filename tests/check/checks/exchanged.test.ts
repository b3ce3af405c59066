import { describe, expect, it } from 'vitest';
import { comparisonInResult } from '../../../src/check/checks/comparison-in-result.ts';
import { missingAmongOthers } from '../../../src/check/checks/missing-among-others.ts';
import { namedWithoutField } from '../../../src/check/checks/named-without-field.ts';
import { otherKindOfWords } from '../../../src/check/checks/other-kind-of-words.ts';
import { percentScale } from '../../../src/check/checks/percent-scale.ts';
import { rowShifted } from '../../../src/check/checks/row-shifted.ts';
import { targetsTurn } from '../../../src/check/checks/targets-turn.ts';
import { verdictElsewhere } from '../../../src/check/checks/verdict-elsewhere.ts';
import { reading } from '../../../src/model/reading.ts';
import { doubts, draft, EMPTY, indicator, objective, said, section } from '../draft-builder.ts';
import { cellAt, withRows } from '../table-builder.ts';

const PLAN = [
  ['N.', 'Obiettivo', 'Indicatore', 'Peso'],
  ['1', 'Riordino del magazzino', 'Scaffali inventariati nel corso dei mesi', '30%'],
  ['2', 'Sportello digitale', 'Pratiche evase entro i termini di legge', '20%'],
  ['3', 'Censimento dei ponti', 'Schede compilate per ogni ponte visitato', '25%'],
  ['4', 'Cura delle aiuole', 'Aiuole seminate in primavera e autunno', '25%'],
];

/** One objective for each row, its values placed in the cells they came from. */
const readFrom = (rows: readonly (readonly string[])[]) => {
  const read = (text: string, row: number, col: number) =>
    reading(text === '' ? null : text, text, 'labels/test', [cellAt(row, col)], [], ['label_exact']);
  return draft({
    objectives: rows.slice(1).map(([number, title, text], index) =>
      objective({
        number: read(number!, index + 1, 0),
        title: read(title!, index + 1, 1),
        indicators: [indicator({ text: read(text!, index + 1, 2) })],
      }),
    ),
  });
};

describe('rows of a table', () => {
  const found = (rows: readonly (readonly string[])[]) =>
    doubts(rowShifted(readFrom(rows), withRows(...rows)));

  it('that stand under their heads are left alone', () => {
    expect(found(PLAN)).toEqual({});
  });

  it('that stand a column further right are noticed', () => {
    const shifted = PLAN.map((row, i) => (i === 3 ? ['', ...row.slice(0, 3)] : row));
    expect(Object.keys(found(shifted))).toContain('objectives[2].title');
  });

  it('of which two cells changed places are noticed', () => {
    const swapped = PLAN.map((row, i) => (i === 2 ? [row[1]!, row[0]!, row[2]!, row[3]!] : row));
    expect(Object.keys(found(swapped))).toEqual(['objectives[1].number', 'objectives[1].title']);
  });
});

describe('what one lacks and all others have', () => {
  const weighing = (...weights: (number | null)[]) =>
    draft({
      objectives: weights.map((weight) => objective({ weight: weight === null ? null : said(weight) })),
    });

  it('is doubted', () => {
    expect(doubts(missingAmongOthers(weighing(20, 30, null, 25), EMPTY))).toEqual({
      'objectives[2].weight': ['missing_among_others'],
    });
    expect(missingAmongOthers(weighing(20, null, null, 25), EMPTY)).toEqual([]);
  });

  it('is doubted as an empty cell of a full column', () => {
    const rows = PLAN.map((row, i) => (i === 2 ? [row[0]!, row[1]!, '', row[3]!] : row));
    expect(doubts(missingAmongOthers(readFrom(rows), withRows(...rows)))).toMatchObject({
      'objectives[1].indicators[0].text': expect.arrayContaining(['missing_among_others']) as string[],
    });
  });

  it('is always doubted where it is the title', () => {
    expect(
      doubts(
        missingAmongOthers(draft({ objectives: [objective({ title: said<string>(null, '') })] }), EMPTY),
      ),
    ).toEqual({ 'objectives[0].title': ['title_missing'] });
  });
});

describe('values of indicators', () => {
  const measured = (given: Parameters<typeof indicator>[0]) =>
    draft({ objectives: [objective({ indicators: [indicator(given)] })] });
  const target = (value: number) => said({ op: null, value, unit: '%' });

  it.each([
    ['>= 80 %', true],
    ['almeno 40', true],
    ['87,2 %', false],
    ['entro giugno', false],
  ])('a result of "%s"', (result, wrong) => {
    const found = comparisonInResult(
      measured({ target: target(87.2), results: [{ year: 2021, result: said(result), degree: null }] }),
      EMPTY,
    );
    expect(Object.keys(doubts(found))).toHaveLength(wrong ? 2 : 0);
  });

  it.each([
    [[70, 78, 85], false],
    [[78, 70, 85], true],
    [[9, 8, 6], false],
  ])('targets of %j over the years', (values, wrong) => {
    const targets = values.map((value, n) => ({ year: 2021 + n, target: target(value) }));
    const found = targetsTurn(measured({ targets }), EMPTY);
    expect(found).toHaveLength(wrong ? 1 : 0);
  });

  it('a baseline in words is none', () => {
    const found = otherKindOfWords(
      measured({ baseline: said('media ponderata dei ritardi'), target: target(2) }),
      EMPTY,
    );
    expect(doubts(found)).toEqual({ 'objectives[0].indicators[0].baseline': ['unlike_its_kind'] });
  });
});

describe('degrees', () => {
  const reached = (...percents: (readonly [number, string])[]) =>
    draft({
      objectives: percents.map(([percent, raw]) =>
        objective({
          outcome: {
            text: null,
            percent: said(percent, raw),
            evaluation: null,
            status: said('reported' as const),
          },
        }),
      ),
    });

  it.each([
    [[[0.45, '0,45'] as const], 2],
    [[[1, '1,00'] as const, [100, '100'] as const], 2],
    [[[0.45, '0,45 %'] as const], 0],
    [[[700, '700'] as const, [100, '100'] as const], 1],
    [[[110, '110'] as const, [105, '105'] as const], 0],
  ])('%j', (percents, count) => {
    expect(Object.keys(doubts(percentScale(reached(...percents), EMPTY)))).toHaveLength(count);
  });
});

describe('words in the place of others', () => {
  it('a unit that is called as an indicator, an indicator that is called as a unit', () => {
    const exchanged = draft({
      sections: [section({ service: said('Numero di corsi attivati') })],
      objectives: [objective({ indicators: [indicator({ text: said('AREA DIDATTICA') })] })],
    });
    expect(doubts(otherKindOfWords(exchanged, EMPTY))).toEqual({
      'sections[0].service': ['unlike_its_kind'],
      'objectives[0].indicators[0].text': ['unlike_its_kind'],
    });
  });

  it('titles that are sentences beside descriptions that are names', () => {
    const exchanged = draft({
      objectives: ['Scrivere il testo.', 'Contare i beni.'].map((title) =>
        objective({ title: said(title), description: said('Regolamento') }),
      ),
    });
    expect(Object.keys(doubts(otherKindOfWords(exchanged, EMPTY)))).toHaveLength(4);
  });

  it('a verdict under another head than the outcome', () => {
    const other = [{ label: said('Note'), text: said('Obiettivo raggiunto') }];
    const outcome = {
      text: said('Si concorda'),
      percent: null,
      evaluation: null,
      status: said('reported' as const),
    };
    expect(
      Object.keys(doubts(verdictElsewhere(draft({ objectives: [objective({ other, outcome })] }), EMPTY))),
    ).toContain('objectives[0].outcome.text');
    const told = { ...outcome, text: said('Raggiunto a giugno') };
    expect(verdictElsewhere(draft({ objectives: [objective({ other, outcome: told })] }), EMPTY)).toEqual([]);
  });

  it('a text under a head that names a field', () => {
    const sections = [section({ columns: [{ header: said('Peso'), as: 'objective.weight' }] })];
    const other = [{ label: said('Peso'), text: said('Approvazione del piano') }];
    expect(doubts(namedWithoutField(draft({ sections, objectives: [objective({ other })] }), EMPTY))).toEqual(
      {
        'objectives[0].other[0].text': ['named_without_field'],
      },
    );
  });
});
