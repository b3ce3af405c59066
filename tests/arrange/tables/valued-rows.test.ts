import { describe, expect, it } from 'vitest';
import type { Fill, Word } from '../../../src/model/page.ts';
import { across, line, page, word } from '../page-builder.ts';
import { rowsOf, tablesOf } from './word-grid.ts';

const XS = [50, 150, 280, 330, 380];

/** Lines across at these heights, drawn column by column. */
const lines = (ys: readonly number[]) =>
  ys.flatMap((y) => XS.slice(1).map((x1, column) => across(XS[column]!, x1, y)));

/** Texts in the columns with their tops; lines of one text lie 12 apart, rows 18. */
const at = (y: number, ...texts: readonly string[]): readonly Word[] =>
  texts.flatMap((text, column) => (text === '' ? [] : line(text, XS[column]! + 3, y)));

const HEADER = at(104, 'Obiettivo', 'Indicatore', 'Prima', 'Dopo');

describe('rows that nobody drew between two lines across', () => {
  it('begin where the same columns hold numbers, beside a text that stands for all of them', () => {
    const words = [
      ...HEADER,
      ...at(124, 'Rendere gli', 'Pratiche lavorate', '78%', '85%'),
      ...at(136, 'sportelli vicini', 'da remoto'),
      ...at(154, '', 'Giorni di attesa', '41', '35'),
      ...at(166, '', 'della licenza'),
      ...at(186, 'Curare i canali', 'Attesa al telefono', '9', '7'),
    ];
    const [table] = tablesOf(page({ words, rulings: lines([100, 120, 182, 202]) }));
    expect(rowsOf(table!)).toEqual([
      ['Obiettivo', 'Indicatore', 'Prima', 'Dopo'],
      ['2x1 Rendere gli sportelli vicini', 'Pratiche lavorate da remoto', '78%', '85%'],
      ['Giorni di attesa della licenza', '41', '35'],
      ['Curare i canali', 'Attesa al telefono', '9', '7'],
    ]);
  });

  it('are none where the lines of the values lie as near as those of wrapped text', () => {
    const words = [
      ...HEADER,
      ...at(124, 'Rendere gli', '1) Pratiche', '78%', '85%'),
      ...at(136, 'sportelli vicini', '2) Giorni', '41', '35'),
      ...at(156, 'Curare i canali', 'Attesa al telefono', '9', '7'),
      ...at(168, 'con le scuole'),
    ];
    const [table] = tablesOf(page({ words, rulings: lines([100, 120, 152, 184]) }));
    expect(rowsOf(table!)[1]).toEqual([
      'Rendere gli sportelli vicini',
      '1) Pratiche 2) Giorni',
      '78% 41',
      '85% 35',
    ]);
  });
});

describe('a row on a background of its own', () => {
  const fill = (x0: number, x1: number, top: number, bottom: number): Fill => ({
    box: { x0, x1, top, bottom },
    colour: [220, 230, 240],
  });

  it('is parted from the row above without a line, and its text over several columns is one cell', () => {
    const words = [
      ...HEADER,
      ...at(124, 'Curare i canali', 'Attesa al telefono', '9', '7'),
      ...[word('Area', 53, 144), word('seconda', 76, 144), word('estesa', 114, 144)],
      ...at(144, '', '', '', '40'),
      ...at(164, 'Rendere gli uffici', 'Giorni di attesa', '41', '35'),
    ];
    const rulings = lines([100, 120, 160, 180]);
    const fills = [fill(50, 330, 140, 160), fill(330, 380, 140, 160)];
    const [table] = tablesOf(page({ words, rulings, fills }));
    expect(rowsOf(table!)).toEqual([
      ['Obiettivo', 'Indicatore', 'Prima', 'Dopo'],
      ['Curare i canali', 'Attesa al telefono', '9', '7'],
      ['1x3 Area seconda estesa', '40'],
      ['Rendere gli uffici', 'Giorni di attesa', '41', '35'],
    ]);
  });
});
