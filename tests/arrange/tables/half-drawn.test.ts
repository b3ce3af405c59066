import { describe, expect, it } from 'vitest';
import { across, down, gridLines, line, page, word } from '../page-builder.ts';
import { grid, rowsOf, tablesOf, XS } from './word-grid.ts';

const TAXES = [
  ['Imposta', '2019', '2020', '2021'],
  ['Addizionale comunale', '12,5', '13,1', '14,0'],
  ['Tassa di soggiorno', '7,2', '', '3,3'],
  ['Canone unico', '100,0', '98,4', '97,9'],
  ['Totale', '119,7', '111,5', '115,2'],
];

describe('half-drawn tables', () => {
  it('get the rows that only the numbers under each other show', () => {
    const rulings = [
      ...[95, 113, 180].map((y) => across(40, 450, y)),
      ...[40, 240, 310, 380, 450].map((x) => down(x, 95, 180)),
    ];
    const [table] = tablesOf(page({ words: grid(TAXES, XS), rulings }));
    expect(table!.found).toBe('ruled');
    expect(rowsOf(table!)).toEqual(TAXES);
  });

  it('get rows under drawn columns where the first column and others begin them, however long their texts', () => {
    const body = [
      ['1', 'Riordino del', 'Ambienti', '30'],
      ['', 'deposito comunale', '', ''],
      ['2', 'Catalogo dei beni', 'Beni', '25'],
      ['', 'mobili della', 'inventariati', ''],
      ['', 'biblioteca', '', ''],
      ['3', 'Potatura', 'Alberi', '45'],
    ];
    const rulings = [
      ...[95, 200].map((y) => across(40, 450, y)),
      ...[40, 70, 240, 380, 450].map((x) => down(x, 95, 200)),
    ];
    const words = grid(body, [44, 76, 246, 386], 100, 14);
    const [table] = tablesOf(page({ words, rulings }));
    expect(rowsOf(table!)).toEqual([
      ['1', 'Riordino del deposito comunale', 'Ambienti', '30'],
      ['2', 'Catalogo dei beni mobili della biblioteca', 'Beni inventariati', '25'],
      ['3', 'Potatura', 'Alberi', '45'],
    ]);
    const lists = body.map(([, ...rest], index) => [index === 0 ? '1' : '', ...rest]);
    const [single] = tablesOf(page({ words: grid(lists, [44, 76, 246, 386], 100, 14), rulings }));
    expect(single!.ys.length).toBe(2);
  });

  it('keep a phrase in the cell where it began, though it runs over the next one', () => {
    const rulings = gridLines([40, 120, 240, 300], [95, 115, 135]);
    const title = line('Riordino del deposito comunale', 44, 100).map((one) => ({ ...one, run: 7 }));
    const rows = [...title, ...line('30', 244, 100), ...line('Catalogo', 44, 120), ...line('Beni', 124, 120)];
    const [table] = tablesOf(page({ words: [...rows, ...line('25', 244, 120)], rulings }));
    expect(rowsOf(table!)).toEqual([
      ['Riordino del deposito comunale', '', '30'],
      ['Catalogo', 'Beni', '25'],
    ]);
  });

  it('get the columns that only the header draws', () => {
    const rulings = [
      ...[95, 113, 129, 145, 161, 177].map((y) => across(40, 450, y)),
      ...[240, 310, 380].map((x) => down(x, 95, 113)),
      down(40, 95, 177),
      down(450, 95, 177),
    ];
    const [table] = tablesOf(page({ words: grid(TAXES, XS), rulings }));
    expect(rowsOf(table!)).toEqual(TAXES);
  });

  it('keep a cell of several lines that has no numbers beside it', () => {
    const words = [
      ...grid([['Fasi'], ['analisi del bisogno'], ['bando'], ['collaudo']], [50], 100, 14),
      ...line('entro giugno', 300, 100),
    ];
    const [table] = tablesOf(page({ words, rulings: gridLines([40, 290, 450], [95, 160, 200]) }));
    expect(table!.ys.length).toBe(3);
  });

  it('drop the lines of a chart', () => {
    const ys = Array.from({ length: 9 }, (_, index) => 100 + index * 25);
    const words = [word('Entrate', 120, 130), word('Uscite', 120, 180)];
    expect(tablesOf(page({ words, rulings: gridLines([100, 200, 300, 400], ys) }))).toEqual([]);
  });

  it('take in the last row, which only their one line down goes on beside', () => {
    const rulings = [across(10, 160, 10), across(10, 160, 40), down(60, 10, 60)];
    const [table] = tablesOf(page({ words: [word('Totale', 15, 45), word('30', 100, 45)], rulings }));
    expect(rowsOf(table!)[1]).toEqual(['Totale', '30']);
  });
});
