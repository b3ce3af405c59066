import { describe, expect, it } from 'vitest';
import type { Fill, Word } from '../../../src/model/page.ts';
import { across, down, line, page } from '../page-builder.ts';
import { rowsOf, tablesOf } from './word-grid.ts';

const XS = [50, 150, 280, 350];

/** A row of backgrounds, a cell's beside the other's. */
const filled = (top: number, bottom: number, shade: number): readonly Fill[] =>
  XS.slice(1).map((x1, column) => ({
    box: { x0: XS[column]!, x1, top, bottom },
    colour: [shade, shade, shade],
  }));

const at = (y: number, ...texts: readonly string[]): readonly Word[] =>
  texts.flatMap((text, column) => (text === '' ? [] : line(text, XS[column]! + 3, y)));

const HEAD = at(103, 'Obiettivo', 'Indicatore', 'Atteso');
const LISTED = [
  ...at(119, 'Rendere gli', '1) Pratiche', '78'),
  ...at(130, 'sportelli vicini', '2) Giorni', '41'),
];

describe('rows under a row of backgrounds', () => {
  it('stand in its columns, as far apart as its padding says', () => {
    const words = [...HEAD, ...LISTED, ...at(146, 'Curare le vie', '1) Interventi', '12')];
    const [table] = tablesOf(page({ words, fills: filled(100, 116, 200) }));
    expect(rowsOf(table!)).toEqual([
      ['Obiettivo', 'Indicatore', 'Atteso'],
      ['Rendere gli sportelli vicini', '1) Pratiche 2) Giorni', '78 41'],
      ['Curare le vie', '1) Interventi', '12'],
    ]);
  });

  it('end where the print is set off, as the title of the next table is', () => {
    const words = [
      ...HEAD,
      ...LISTED,
      ...line('Settore secondo', 50, 160),
      ...at(183, 'Obiettivo', 'Indicatore', 'Atteso'),
      ...at(199, 'Curare le vie', '1) Interventi', '12'),
    ];
    const tables = tablesOf(page({ words, fills: [...filled(100, 116, 200), ...filled(180, 196, 200)] }));
    expect(tables.map((table) => table.ys.length - 1)).toEqual([2, 2]);
  });

  it('lie between other rows on backgrounds, and are not cut where those are rows of several lines', () => {
    const words = [
      ...HEAD,
      ...LISTED,
      ...at(146, 'Curare le vie', '1) Interventi', '12'),
      ...at(162, 'Aprire le scuole', '1) Ore', '40'),
    ];
    const fills = [...filled(100, 116, 200), ...filled(116, 143, 240), ...filled(159, 175, 240)];
    const [table, ...others] = tablesOf(page({ words, fills }));
    expect(others).toEqual([]);
    expect(rowsOf(table!)[1]).toEqual(['Rendere gli sportelli vicini', '1) Pratiche 2) Giorni', '78 41']);
    expect(table!.ys.length - 1).toBe(4);
  });
});

describe('a frame whose sides are drawn cell by cell', () => {
  const pieces = (xs: readonly number[], ys: readonly number[]) => [
    ...[xs[0]!, xs.at(-1)!].flatMap((x) => ys.slice(1).map((y, row) => down(x, ys[row]!, y))),
    ...[ys[0]!, ys.at(-1)!].flatMap((y) => xs.slice(1).map((x, column) => across(xs[column]!, x, y))),
  ];
  const words = [
    ...at(103, 'Codice', '1.1'),
    ...at(119, 'Titolo', 'Nuovi orari'),
    ...at(130, '', 'degli sportelli'),
    ...at(146, 'Peso', '55'),
  ];

  it('has the rows and columns whose pieces meet on opposite sides', () => {
    const [table] = tablesOf(page({ words, rulings: pieces([50, 150, 350], [100, 116, 143, 159]) }));
    expect(rowsOf(table!)).toEqual([
      ['Codice', '1.1'],
      ['Titolo', 'Nuovi orari degli sportelli'],
      ['Peso', '55'],
    ]);
  });

  it('has the columns of its top where a total below reaches over some of them', () => {
    const [top, bottom] = [pieces([50, 150, 350], [100, 116, 143, 159]), across(50, 350, 159)];
    const cut = top.filter(({ box }) => box.top < 158 || box.x1 - box.x0 < 2).concat(bottom);
    const [table] = tablesOf(page({ words, rulings: cut }));
    expect(rowsOf(table!)[1]).toEqual(['Titolo', 'Nuovi orari degli sportelli']);
  });

  it('holds text over its columns in one cell', () => {
    const over = [...words, ...[162].flatMap((y) => line('Nota', 138, y))];
    const [table] = tablesOf(
      page({ words: over, rulings: pieces([50, 150, 350], [100, 116, 143, 159, 175]) }),
    );
    expect(rowsOf(table!).at(-1)).toEqual(['1x2 Nota']);
  });

  it('has the columns of the backgrounds in its rows, and under them, where its rows have others than its ends', () => {
    const rulings = pieces([50, 350], [100, 116, 132, 148]).concat(
      across(50, 200, 100),
      across(200, 350, 100),
    );
    const shade = [200, 200, 200] as const;
    const fills = [
      { box: { x0: 50, x1: 350, top: 100, bottom: 116 }, colour: shade },
      { box: { x0: 50, x1: 280, top: 116, bottom: 132 }, colour: shade },
      { box: { x0: 280, x1: 350, top: 116, bottom: 132 }, colour: shade },
    ];
    const own = [
      ...line('Nuovi orari', 53, 103),
      ...at(119, 'Indicatore', '', 'Atteso'),
      ...at(135, 'Pratiche', '', '78'),
    ];
    const [table] = tablesOf(page({ words: own, rulings, fills }));
    expect(rowsOf(table!)).toEqual([['1x2 Nuovi orari'], ['Indicatore', 'Atteso'], ['Pratiche', '78']]);
  });

  it('is no table where it shows no columns: it stands around lines of text', () => {
    const rulings = pieces([50, 350], [100, 116, 143, 159]);
    expect(tablesOf(page({ words, rulings })).filter(({ found }) => found === 'ruled')).toEqual([]);
  });
});
