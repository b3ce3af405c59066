import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/model/page.ts';
import { across, down, line, page } from '../page-builder.ts';
import { rowsOf, tablesOf } from './word-grid.ts';

const XS = [40, 70, 240, 380, 450];
const drawn = (bottom: number): ReturnType<typeof across>[] => [
  ...[95, bottom].map((y) => across(40, 450, y)),
  ...XS.map((x) => down(x, 95, bottom)),
];
/** Cells of a table, each of its lines 11 points below the one before, from the row's top or about its middle. */
const cells = (rows: readonly (readonly string[])[], pitch: number, centred: boolean): Word[] =>
  rows.flatMap((row, at) =>
    row.flatMap((text, column) => {
      const lines = text.split('|');
      const most = Math.max(...row.map((other) => other.split('|').length));
      const lower = centred ? (11 * (most - lines.length)) / 2 : 0;
      return lines.flatMap((own, index) =>
        own === '' ? [] : line(own, XS[column]! + 4, 100 + pitch * at + lower + 11 * index),
      );
    }),
  );

const PLAN = [
  ['N.', 'Obiettivo', 'Indicatore', 'Peso'],
  ['1', 'Riordino del|deposito comunale', 'Ambienti', '30'],
  ['2', 'Catalogo dei beni|mobili', 'Beni', '25'],
  ['3', 'Potatura dei viali', 'Alberi', '45'],
];
const joined = PLAN.map((row) => row.map((text) => text.replaceAll('|', ' ')));

describe('rows under drawn columns', () => {
  it.each([
    ['above', false],
    ['in the middle', true],
  ])('are parted by blanks wider than between the lines of a text, short cells %s', (_, centred) => {
    const [table] = tablesOf(page({ words: cells(PLAN, 28, centred), rulings: drawn(215) }));
    expect(rowsOf(table!)).toEqual(joined);
  });

  it('show by figures in most of them where blanks are alike and some cells are empty', () => {
    const rows = [
      ['N.', 'Voce', 'Note', 'Importo'],
      ['1', 'Canoni', '', '30'],
      ['2', 'Imposte', 'stima', '-'],
      ['3', 'Sanzioni', '', '12'],
      ['4', 'Altro', 'stima', ''],
    ];
    const [table] = tablesOf(page({ words: cells(rows, 14, false), rulings: drawn(175) }));
    expect(rowsOf(table!)).toEqual(rows);
  });

  it('are a header and one row where both fill all columns', () => {
    const rows = [
      ['Anno', '2021', '2022', '2023'],
      ['Canoni', '3,1', '3,4', '3,9'],
    ];
    const [table] = tablesOf(page({ words: cells(rows, 14, false), rulings: drawn(130) }));
    expect(rowsOf(table!)).toEqual(rows);
  });

  it('are none of texts side by side', () => {
    const text = 'che sono stati|svolti nel corso|dell’anno e che|saranno svolti|nel prossimo';
    const [table] = tablesOf(
      page({ words: cells([['1', text, text, '30']], 14, false), rulings: drawn(165) }),
    );
    expect(table!.ys).toHaveLength(2);
  });
});
