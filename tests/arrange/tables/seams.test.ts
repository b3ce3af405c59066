import { describe, expect, it } from 'vitest';
import type { Ruling, Word } from '../../../src/model/page.ts';
import { across, line, page } from '../page-builder.ts';
import { rowsOf, tablesOf } from './word-grid.ts';

const XS = [50, 80, 200, 240, 320];

/** A line across, drawn column by column; only over the columns named. */
const pieces = (y: number, columns: readonly number[] = [0, 1, 2, 3]): readonly Ruling[] =>
  columns.map((column) => across(XS[column]!, XS[column + 1]!, y));

/** Rows from y 100 down, each as tall as `height`, its print in the middle. */
function rows(texts: readonly (readonly string[])[], height: number): { words: Word[]; rulings: Ruling[] } {
  const words = texts.flatMap((row, n) =>
    row.flatMap((text, column) =>
      text === '' ? [] : line(text, XS[column]! + 3, 100 + height * n + (height - 10) / 2),
    ),
  );
  return { words, rulings: texts.flatMap((_, n) => pieces(100 + height * (n + 1))).concat(pieces(100)) };
}

const BODY = [
  ['1', 'Presidio serale', '55', 'almeno 40'],
  ['2', 'Scuole aperte', '45', '18'],
];

describe('lines across that are drawn column by column', () => {
  it('have the levels of a header between them, which part only some columns', () => {
    const { words, rulings } = rows([['', '', '', ''], ...BODY], 40);
    const header = [
      ...line('Obiettivo', 100, 106),
      ...line('N.', 53, 126),
      ...line('Nome', 90, 126),
      ...line('Peso', 203, 116),
      ...line('Atteso', 253, 116),
    ];
    const [table] = tablesOf(
      page({ words: [...header, ...words], rulings: [...rulings, ...pieces(120, [0, 1])] }),
    );
    expect(rowsOf(table!)[1]).toEqual(['N.', 'Nome']);
    expect(rowsOf(table!)[2]).toEqual(BODY[0]);
  });

  it('have a padded row between them whose text runs over some columns and leaves others', () => {
    const texts = [BODY[0]!, ['', 'Ricostruzione della passerella', '', ''], ...BODY];
    const { words, rulings } = rows(texts, 28);
    const [table] = tablesOf(page({ words: [...words, ...line('70%', 250, 137)], rulings }));
    expect(rowsOf(table!)[1]).toEqual(['', '1x2 Ricostruzione della passerella', '70%']);
  });

  it('have a padded title between them, just in the middle of its row', () => {
    const more = [
      ['3', 'Affido familiare', '70', '12'],
      ['4', 'Accesso unico', '30', '5'],
    ];
    const tables = tablesOf(
      page(rows([...BODY, ['', 'Servizio sociale di tutti i comuni', '', ''], ...more], 28)),
    );
    expect(tables.map(({ ys }) => ys.length - 1)).toEqual([5]);
  });

  it('are of two tables where the first row stands again below a title', () => {
    const texts = [...BODY, ['', 'Servizio sociale di tutti i comuni', '', ''], ...BODY];
    const header = ['N.', 'Nome', 'Peso', 'Atteso'];
    const tables = tablesOf(page(rows([header, ...texts.slice(0, 3), header, ...texts.slice(3)], 28)));
    expect(tables.map(({ ys }) => ys.length - 1)).toEqual([3, 3]);
  });

  it('are of two tables where what stands between them is nearer to the second', () => {
    const above = rows(BODY, 20);
    const below = rows(BODY, 20);
    const moved = 20 * 2 + 30;
    const words = [
      ...above.words,
      ...line('Servizio sociale di tutti i comuni', 60, 157),
      ...below.words.map((word) => ({
        ...word,
        box: { ...word.box, top: word.box.top + moved, bottom: word.box.bottom + moved },
      })),
    ];
    const rulings = [...above.rulings, ...[170, 190, 210].flatMap((y) => pieces(y))];
    expect(tablesOf(page({ words, rulings })).map(({ ys }) => ys.length - 1)).toEqual([2, 2]);
  });

  /** Two tables, a title in words that stand no further apart than their spaces between them, just over a seam. */
  const partedByTitle = (more: readonly Ruling[]): ReturnType<typeof tablesOf> => {
    const above = rows(BODY, 20);
    const below = rows(BODY, 20);
    const moved = 20 * 2 + 40;
    const title = [...line('Area', 58, 157), ...line('sociale', 81, 157), ...line('associata', 119, 157)];
    const words = [
      ...above.words,
      ...title,
      ...below.words.map((word) => ({
        ...word,
        box: { ...word.box, top: word.box.top + moved, bottom: word.box.bottom + moved },
      })),
    ];
    const rulings = [...above.rulings, ...[180, 200, 220].flatMap((y) => pieces(y)), ...more];
    return tablesOf(page({ words, rulings }));
  };

  it('are of two tables where a title between them has a space just over the border of columns', () => {
    expect(partedByTitle([]).map(({ ys }) => ys.length - 1)).toEqual([2, 2]);
  });

  it('make no table of the shorter ones among them where longer ones lie between', () => {
    const levels = [110, 190, 210].flatMap((y) => pieces(y, [1, 2, 3]));
    expect(partedByTitle(levels).map(({ box }) => [box.top, Math.round(box.bottom)])).toEqual([
      [100, 140],
      [180, 220],
    ]);
  });
});
