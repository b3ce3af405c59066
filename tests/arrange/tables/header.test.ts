import { describe, expect, it } from 'vitest';
import type { Ruling, Word } from '../../../src/model/page.ts';
import { across, page, word } from '../page-builder.ts';
import { rowsOf, tablesOf } from './word-grid.ts';

/** Where the columns of numbers end. */
const ENDS = [220, 280, 340, 400];
const PLACES = ['Alba', 'Bra', 'Cuneo', 'Fossano'];

const right = (text: string, x: number, y: number): Word => {
  const made = word(text, 0, y);
  return word(text, x - made.box.x1, y);
};
const body = (top: number): readonly Word[] =>
  PLACES.flatMap((name, row) => [
    word(name, 50, top + 16 * row),
    ...ENDS.map((x, column) => right(String(100 + 7 * row + column), x, top + 16 * row)),
  ]);
const headings = (texts: readonly string[], y: number): readonly Word[] =>
  texts.map((text, index) => right(text, ENDS[index]!, y));

const headerOf = (words: readonly Word[], rulings: readonly Ruling[] = []): readonly (readonly string[])[] =>
  rowsOf(tablesOf(page({ words, rulings }))[0]!).slice(0, -PLACES.length);

const YEARS = ['2008', '2009', '2008', '2009'];
const LEVELS = [['2x1 Comune', '1x2 Spesa', '1x2 Utenti'], YEARS];

describe('titles over several columns', () => {
  const heads = [word('Comune', 50, 116), ...headings(YEARS, 116)];

  it('stand over the columns that the line under them runs along, wherever they are set', () => {
    const words = [word('Spesa', 185, 100), word('Utenti', 305, 100), ...heads, ...body(136)];
    const rulings = [
      ...[95, 130, 205].map((y) => across(45, 405, y)),
      across(170, 280, 113),
      across(290, 400, 113),
    ];
    expect(headerOf(words, rulings)).toEqual(LEVELS);
    expect(headerOf(words, rulings.slice(3))).toEqual(LEVELS);
  });

  it('stand as far from the middle as each other, over numbers at the right of their columns', () => {
    const words = [word('Spesa', 212, 100), word('Utenti', 331, 100), ...heads, ...body(132)];
    expect(headerOf(words)).toEqual(LEVELS);
  });

  it('have titles over them in turn', () => {
    const words = [
      word('Conto', 263, 84),
      word('annuale', 291, 84),
      word('Spesa', 227, 100),
      word('Utenti', 344, 100),
      ...heads,
      ...body(132),
    ];
    expect(headerOf(words)).toEqual([
      ['3x1 Comune', '1x4 Conto annuale'],
      ['1x2 Spesa', '1x2 Utenti'],
      YEARS,
    ]);
  });
});

describe('a heading of several lines beside titles over several columns', () => {
  it('is one cell', () => {
    const words = [
      word('Spesa', 185, 100),
      right('Quota', 340, 106),
      ...[word('Comune', 50, 116), ...headings(['2008', '2009', 'utenti', 'Rango'], 116)],
      ...body(136),
    ];
    const rulings = [...[95, 130, 205].map((y) => across(45, 405, y)), across(170, 280, 113)];
    expect(headerOf(words, rulings)).toEqual([
      ['2x1 Comune', '1x2 Spesa', '2x1 Quota utenti', '2x1 Rango'],
      ['2008', '2009'],
    ]);
  });
});

describe('headings above the first line drawn across', () => {
  it('are the table’s, though one reaches over the middle of the blank beside its labels', () => {
    const heads = ['Comuni/frazioni/circondari/consorzi', 'Nati', 'Morti', 'Saldo', 'Quota'];
    const words = [
      ...heads
        .map((text, index) =>
          index === 0 ? [word(text, 50, 103)] : [right(text, ENDS[index - 1]! + 60, 103)],
        )
        .flat(),
      ...body(120).map((item) =>
        item.box.x0 > 100
          ? { ...item, box: { ...item.box, x0: item.box.x0 + 60, x1: item.box.x1 + 60 } }
          : item,
      ),
    ];
    const rulings = [across(45, 465, 116), across(45, 465, 184)];
    expect(headerOf(words, rulings)).toEqual([heads]);
  });
});
