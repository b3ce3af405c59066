import { describe, expect, it } from 'vitest';
import type { Fill } from '../../../src/model/page.ts';
import { across, line, page } from '../page-builder.ts';
import { rowsOf, tablesOf } from './word-grid.ts';

const XS = [50, 200, 240, 280, 320];

/** Backgrounds of a header's cells from y 96 to 112, as they are painted cell by cell. */
const HEADER = XS.slice(1).map((x, index): Fill => ({
  box: { x0: XS[index]!, x1: x, top: 96, bottom: 112 },
  colour: [217, 217, 217],
}));
const LINES = [96, 112, 140, 156, 172].map((y) => across(50, 320, y));

const titles = [
  ...line('Componente', 52, 98),
  ...line('Sì', 202, 98),
  ...line('No', 242, 98),
  ...line('Altro', 282, 98),
];
const body = [
  ...line('Ada Neri', 52, 114),
  ...line('Present', 202, 114),
  ...line('e', 202, 126),
  ...line('Ivo Bianchi', 52, 142),
  ...line('Present', 282, 142),
  ...line('Livia Verdi', 52, 158),
  ...line('Assente', 242, 158),
];

describe('a header with backgrounds over lines across', () => {
  it('has its columns go on to the last of the lines', () => {
    const [table, ...others] = tablesOf(page({ words: [...titles, ...body], rulings: LINES, fills: HEADER }));
    expect(others).toEqual([]);
    expect(rowsOf(table!)).toEqual([
      ['Componente', 'Sì', 'No', 'Altro'],
      ['Ada Neri', 'Present e', '', ''],
      ['Ivo Bianchi', '', '', 'Present'],
      ['Livia Verdi', '', 'Assente', ''],
    ]);
  });

  it('has no border where a text runs over it', () => {
    const total = [...line('Totale dei presenti e degli assenti: 3', 52, 174), ...line('sì', 282, 174)];
    const words = [...titles, ...body, ...total];
    const [table] = tablesOf(page({ words, rulings: [...LINES, across(50, 320, 190)], fills: HEADER }));
    expect(rowsOf(table!).at(-1)).toEqual(['1x3 Totale dei presenti e degli assenti: 3', 'sì']);
  });

  it('says nothing of lines of another width', () => {
    const rulings = [96, 112, 140, 156, 172].map((y) => across(50, y > 112 ? 500 : 320, y));
    const words = [...titles, ...line('Un testo qualsiasi che va avanti fin oltre la tabella', 52, 142)];
    expect(tablesOf(page({ words, rulings, fills: HEADER })).map(rowsOf)).toEqual([
      [['Componente', 'Sì', 'No', 'Altro']],
    ]);
  });

  it('leaves out a title over the same header again', () => {
    const lower = (y: number): number => y + 106;
    const again = [...titles, ...body].map((word) => ({
      ...word,
      box: { ...word.box, top: lower(word.box.top), bottom: lower(word.box.bottom) },
    }));
    const fills = HEADER.map((fill) => ({ ...fill, box: { ...fill.box, top: 202, bottom: 218 } }));
    const rulings = [...LINES, ...LINES.map(({ box }) => across(50, 320, lower((box.top + box.bottom) / 2)))];
    const words = [...titles, ...body, ...line('Seduta seguente', 50, 184), ...again];
    const tables = tablesOf(page({ words, rulings, fills: [...HEADER, ...fills] }));
    expect(tables.map(({ ys }) => ys.length - 1)).toEqual([4, 4]);
  });
});
