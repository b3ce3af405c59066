import { describe, expect, it } from 'vitest';
import { byPlace } from '../../../src/check/checks/by-place.ts';
import { cutOff } from '../../../src/check/checks/cut-off.ts';
import { labelInside } from '../../../src/check/checks/label-inside.ts';
import { namesOther } from '../../../src/check/checks/names-other.ts';
import { numbering } from '../../../src/check/checks/numbering.ts';
import { outcomeAlone } from '../../../src/check/checks/outcome-alone.ts';
import { placeFlags } from '../../../src/check/checks/place-flags.ts';
import { rowLeftOver } from '../../../src/check/checks/row-left-over.ts';
import { severalInRow } from '../../../src/check/checks/several-in-row.ts';
import { surroundings } from '../../../src/check/checks/surroundings.ts';
import { titleRepeated } from '../../../src/check/checks/title-repeated.ts';
import { unlikeItsKind } from '../../../src/check/checks/unlike-its-kind.ts';
import type { Document, Paragraph } from '../../../src/model/document.ts';
import type { Place } from '../../../src/model/place.ts';
import { reading } from '../../../src/model/reading.ts';
import { confirmed, doubts, draft, EMPTY, indicator, objective, said } from '../draft-builder.ts';
import { paragraph } from '../table-builder.ts';

const titled = (...titles: string[]) =>
  draft({ objectives: titles.map((title) => objective({ title: said(title) })) });
const numbered = (...numbers: string[]) =>
  draft({ objectives: numbers.map((number) => objective({ number: said(number) })) });
const reported = (text: string) => ({
  text: said(text),
  percent: null,
  evaluation: null,
  status: said('reported' as const, text),
});

describe('numbers', () => {
  it('vouch for each other where they count on', () => {
    expect(confirmed(numbering(numbered('1', '2', '3'), EMPTY))).toHaveLength(3);
  });

  it('are doubted on both sides of a gap', () => {
    expect(Object.keys(doubts(numbering(numbered('1', '2', '3', '5', '6'), EMPTY)))).toEqual([
      'objectives[2].number',
      'objectives[3].number',
    ]);
  });

  it('are left alone where they do not count', () => {
    expect(numbering(numbered('12', '40', '7', '8'), EMPTY)).toEqual([]);
  });

  it('two in one row put all of it in doubt', () => {
    expect(Object.keys(doubts(severalInRow(numbered('1 2'), EMPTY)))).toContain('objectives[0].title');
    expect(severalInRow(numbered('OB 2'), EMPTY)).toEqual([]);
  });
});

describe('texts', () => {
  it.each([
    ['Lavori sospesi per il maltempo di', true],
    ["Aperti due sportelli nell'", true],
    ['Aperti due sportelli.', false],
    ['Gestione del sito A', false],
  ])('break off: %s', (text, wrong) => {
    const found = cutOff(draft({ objectives: [objective({ outcome: reported(text) })] }), EMPTY);
    expect(Object.keys(doubts(found))).toHaveLength(wrong ? 2 : 0);
  });

  it.each([
    ['Anna Verdi Punteggio massimo: 50', true],
    ['SERVIZIO:', true],
    ['Riordino del catasto 30%', true],
    ['Riordino del catasto', false],
  ])('hold a label or value of another field: %s', (title, wrong) => {
    expect(Object.keys(doubts(labelInside(titled(title), EMPTY)))).toHaveLength(wrong ? 1 : 0);
  });

  it('are labels where several short titles are the same', () => {
    expect(doubts(titleRepeated(titled('Denominazione', 'Denominazione', 'Altro'), EMPTY))).toEqual({
      'objectives[0].title': ['title_repeated'],
      'objectives[1].title': ['title_repeated'],
    });
  });

  it('of an outcome speak of another objective by its title or number', () => {
    const other = objective({ number: said('2'), title: said('Nuovo regolamento per le sale pubbliche') });
    const first = (text: string) =>
      draft({ objectives: [objective({ number: said('1'), outcome: reported(text) }), other] });
    for (const text of ['Il nuovo regolamento per le sale pubbliche è adottato', 'Obiettivo n. 2 raggiunto'])
      expect(Object.keys(doubts(namesOther(first(text), EMPTY)))).toContain('objectives[0].outcome.text');
    expect(namesOther(first('Obiettivo n. 1 raggiunto'), EMPTY)).toEqual([]);
  });
});

describe('form', () => {
  it.each(['25%', '31/12/2021', '12'])('an indicator is no bare quantity: %s', (text) => {
    const found = unlikeItsKind(
      draft({ objectives: [objective({ indicators: [indicator({ text: said(text) })] })] }),
      EMPTY,
    );
    expect(doubts(found)).toEqual({ 'objectives[0].indicators[0].text': ['unlike_its_kind'] });
  });

  it('an outcome among titles is noticed by its length and signs', () => {
    const story =
      'Sono stati aperti 4 sportelli e formati 12 addetti, con il 95% delle domande evase in tempo e un avanzo.';
    const objectives = ['Sportelli', 'Archivio', 'Palestra', 'Sito', story].map((title, i) =>
      objective({ title: said(title), outcome: reported(i === 4 ? 'Fatto' : `${story} Anno ${i}.`) }),
    );
    expect(Object.keys(doubts(unlikeItsKind(draft({ objectives }), EMPTY)))).toContain('objectives[4].title');
  });
});

describe('outcomes', () => {
  it('the one that is missing among others is doubted', () => {
    const objectives = [
      objective({ outcome: reported('Fatto') }),
      objective({ outcome: reported('Fatto') }),
      objective(),
    ];
    expect(doubts(outcomeAlone(draft({ objectives }), EMPTY))).toEqual({
      'objectives[2].outcome.status': ['outcome_alone_missing'],
    });
  });
});

describe('places', () => {
  const at: Place = { table: 0, row: 1, col: 0 };
  const beside: Place = { table: 0, row: 1, col: 1 };
  const palestra = (place: Place, given: Partial<Paragraph> = {}): Paragraph =>
    paragraph('Palestra', place, given);
  const withTable = (...paragraphs: Paragraph[]): Document => ({
    ...EMPTY,
    blocks: [
      {
        kind: 'table',
        rows: 1,
        columns: paragraphs.length,
        cells: paragraphs.map((one, column) => ({
          row: 0,
          rowEnd: 1,
          column,
          columnEnd: column + 1,
          paragraphs: [one],
          tables: [],
          header: false,
          at: one.at,
        })),
        found: 'declared',
        headerRows: 0,
        breaks: [],
        flags: [],
        at: [at],
      },
    ],
  });
  const title = reading('Palestra', 'Palestra', 'labels/title', [at], [], ['label_exact']);
  const placed = draft({ objectives: [objective({ title })] });

  it.each([
    [{ flags: ['row_realigned'] as const }, 'row_realigned'],
    [{ ocr: 0.95 }, 'ocr'],
    [{ ocr: 0.5 }, 'ocr_doubtful'],
  ])('hand their doubts to what was read there: %j', (given, flag) => {
    expect(doubts(placeFlags(placed, withTable(palestra(at, given))))).toEqual({
      'objectives[0].title': [flag],
    });
  });

  it('with words left over in the same row are doubted', () => {
    const left = { ...placed, unassigned: [{ text: 'Archivio', at: [beside] }] };
    expect(doubts(rowLeftOver(left, withTable(palestra(at), palestra(beside))))).toEqual({
      'objectives[0].title': ['row_left_over'],
    });
  });

  it('alone speak for a value without any evidence', () => {
    expect(
      doubts(byPlace(draft({ objectives: [objective({ title: said('Sito', 'Sito', []) })] }), EMPTY)),
    ).toEqual({
      'objectives[0].title': ['by_place'],
    });
  });

  it('full of doubts cast doubt on the values between', () => {
    const doubted = objective({
      number: said('1', '1', [], ['header_guessed']),
      weight: said(20, '20', [], ['several_values']),
    });
    expect(doubts(surroundings(draft({ objectives: [doubted] }), EMPTY))['objectives[0].title']).toEqual([
      'doubtful_surroundings',
    ]);
  });
});
