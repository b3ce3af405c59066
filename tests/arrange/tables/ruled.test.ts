import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulingEdges } from '../../../src/arrange/tables/edges.ts';
import type { TableCandidate } from '../../../src/arrange/tables/candidate.ts';
import { ruledTables } from '../../../src/arrange/tables/ruled.ts';
import type { Page, Ruling, Word } from '../../../src/model/page.ts';
import { across, down, gridLines, page, word } from '../page-builder.ts';

const tablesOf = (of: Page): readonly TableCandidate[] => ruledTables(of, of.rulings, 10).tables;
const cellTexts = (table: TableCandidate): readonly string[] =>
  table.cells.map(
    (cell) =>
      `${cell.row}-${cell.rowEnd},${cell.column}-${cell.columnEnd}:${cell.words.map((item) => item.text).join(' ')}`,
  );

describe('ruled tables', () => {
  it('puts words into the cells of a plain grid, empty ones kept', () => {
    const [table] = tablesOf(
      page({
        words: [word('a', 15, 12), word('d', 65, 42)],
        rulings: gridLines([10, 60, 110], [10, 40, 70]),
      }),
    );
    expect(cellTexts(table!)).toEqual(['0-1,0-1:a', '0-1,1-2:', '1-2,0-1:', '1-2,1-2:d']);
  });

  it('merges cells where a border is missing, in both directions', () => {
    const rulings = [
      ...[10, 110].map((x) => down(x, 10, 100)),
      down(60, 40, 100),
      across(10, 110, 10),
      across(10, 110, 40),
      across(60, 110, 70),
      across(10, 110, 100),
    ];
    const [table] = tablesOf(
      page({ words: [word('head', 15, 12), word('side', 15, 50), word('x', 65, 80)], rulings }),
    );
    expect(cellTexts(table!)).toEqual(['0-1,0-2:head', '1-3,0-1:side', '1-2,1-2:', '2-3,1-2:x']);
  });

  it('joins double lines, dashes, gaps and overshoots', () => {
    const dashes = Array.from({ length: 20 }, (_, index) => across(10 + index * 5, 13 + index * 5, 40));
    const rulings = [
      across(10, 110, 10),
      across(10, 110, 12),
      ...dashes,
      across(9, 112, 70),
      down(10, 9, 71),
      down(60, 11, 38.5),
      down(60, 41, 70),
      down(110, 10, 70),
    ];
    const [table] = tablesOf(page({ words: [word('a', 15, 20)], rulings }));
    expect([table!.xs.length, table!.ys.length]).toEqual([3, 3]);
  });

  it('takes backgrounds of neighbouring cells for borders, but not a highlighted word', () => {
    const fill = (x0: number, x1: number, top: number, bottom: number) => ({
      box: { x0, x1, top, bottom },
      colour: [200, 200, 200] as const,
    });
    const fills = [fill(10, 60, 10, 30), fill(60, 110, 10, 30), fill(10, 60, 30, 50), fill(60, 110, 30, 50)];
    const [table] = tablesOf(page({ words: [word('a', 15, 12)], fills }));
    expect(table!.cells).toHaveLength(4);
    expect(tablesOf(page({ words: [word('a', 15, 12)], fills: [fill(14, 24, 11, 23)] }))).toEqual([]);
  });

  it('takes a table without outer side lines as far as its horizontal lines go', () => {
    const rulings = [
      across(10, 160, 10),
      across(10, 160, 40),
      across(10, 160, 70),
      down(60, 10, 70),
      down(110, 10, 70),
    ];
    const [table] = tablesOf(page({ words: [word('a', 15, 12), word('c', 115, 12)], rulings }));
    expect(table!.xs).toHaveLength(4);
    expect(cellTexts(table!).slice(0, 3)).toEqual(['0-1,0-1:a', '0-1,1-2:', '0-1,2-3:c']);
  });

  it('keeps a table inside a cell in that cell, and looks through frames', () => {
    const outer = gridLines([10, 200, 400], [10, 100, 200]);
    const inner = gridLines([220, 280, 340], [20, 40, 60]);
    const frame = gridLines([2, 500], [2, 300]);
    const [table, ...others] = tablesOf(
      page({ words: [word('a', 15, 12), word('in', 225, 25)], rulings: [...outer, ...inner, ...frame] }),
    );
    expect(others).toEqual([]);
    expect(table!.cells[1]!.tables[0]!.cells[0]!.words[0]!.text).toBe('in');
    expect(table!.cells[1]!.words).toEqual([]);
  });

  it('keeps tables side by side apart', () => {
    const rulings = [...gridLines([10, 60, 110], [10, 40]), ...gridLines([150, 200, 250], [10, 40])];
    expect(tablesOf(page({ words: [word('a', 15, 12), word('b', 155, 12)], rulings }))).toHaveLength(2);
  });

  it('fills rows × columns without overlap, whatever lines are missing, in any order of words and rulings', () => {
    const xs = [10, 60, 130, 180];
    const ys = [10, 40, 75, 100];
    const pieces: readonly Ruling[] = [
      ...ys.flatMap((y) => xs.slice(1).map((x, index) => across(xs[index]!, x, y))),
      ...xs.flatMap((x) => ys.slice(1).map((y, index) => down(x, ys[index]!, y))),
    ];
    const words = xs
      .slice(1)
      .flatMap((x, column) => ys.slice(1).map((_, row) => word(`w${row}${column}`, x - 30, ys[row]! + 5)));
    fc.assert(
      fc.property(
        fc.subarray([...pieces]),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (kept, random) => {
          const shuffled = <T>(items: readonly T[]): readonly T[] =>
            items
              .map((item) => [random.next().value as number, item] as const)
              .sort((a, b) => a[0] - b[0])
              .map(([, item]) => item);
          const tables = tablesOf(page({ words, rulings: kept }));
          for (const table of tables) {
            const slots = new Set<string>();
            let covered = 0;
            for (const cell of table.cells) {
              for (let row = cell.row; row < cell.rowEnd; row++) {
                for (let column = cell.column; column < cell.columnEnd; column++)
                  slots.add(`${row} ${column}`);
              }
              covered += (cell.rowEnd - cell.row) * (cell.columnEnd - cell.column);
            }
            const size = (table.ys.length - 1) * (table.xs.length - 1);
            expect([slots.size, covered]).toEqual([size, size]);
          }
          const sortedTexts = (of: readonly TableCandidate[]): readonly (readonly string[])[] =>
            of.map((table) =>
              table.cells.map((cell) =>
                cell.words
                  .map((item) => item.text)
                  .sort()
                  .join(' '),
              ),
            );
          const again = tablesOf(page({ words: shuffled(words), rulings: shuffled(kept) }));
          expect(sortedTexts(again)).toEqual(sortedTexts(tables));
        },
      ),
    );
  });

  it('looks at rulings and words in proportion to their number, up to 10,000 and 20,000', () => {
    const make = (rows: number): Page => {
      const xs = Array.from({ length: 51 }, (_, index) => index * 20);
      const ys = Array.from({ length: rows + 1 }, (_, index) => index * 20);
      const rulings = [
        ...ys.flatMap((y) => xs.slice(1).map((x) => across(x - 20, x, y))),
        ...xs.flatMap((x) => ys.slice(1).map((y) => down(x, y - 20, y))),
      ];
      const words = xs
        .slice(1)
        .flatMap((x) =>
          ys.slice(1).flatMap((y) => [0, 4, 8, 12].map((dx) => word('w', x - 19 + dx, y - 15))),
        );
      return page({ words, rulings });
    };
    const looks = (of: Page): number => {
      let count = 0;
      const counted = <T extends Word | Ruling>(item: T): T =>
        Object.defineProperty({ ...item }, 'box', {
          enumerable: true,
          get: () => {
            count++;
            return item.box;
          },
        });
      tablesOf({ ...of, words: of.words.map(counted), rulings: of.rulings.map(counted) });
      return count;
    };
    const [small, large] = [make(25), make(100)];
    expect([large.rulings.length, large.words.length]).toEqual([10_150, 20_000]);
    // Four times the page: a quadratic step would look sixteen times as often, sorting a little more than four.
    expect(looks(large) / looks(small)).toBeLessThan(6);
  });
});

describe('lines across drawn column by column', () => {
  const pieces = (y: number, xs: readonly number[]): readonly Ruling[] =>
    xs.slice(1).map((x, index) => across(xs[index]!, x, y));
  const words = [word('a', 15, 12), word('b', 65, 12), word('c', 15, 32), word('d', 65, 32)];

  it('show columns where their pieces meet line after line', () => {
    const rulings = [10, 30, 50].flatMap((y) => pieces(y, [10, 60, 110]));
    const [table] = tablesOf(page({ words, rulings }));
    expect(cellTexts(table!)).toEqual(['0-1,0-1:a', '0-1,1-2:b', '1-2,0-1:c', '1-2,1-2:d']);
  });

  it('show the columns of a row above one that is whole, whose border is drawn too', () => {
    const rulings = [
      ...[10, 30, 50].flatMap((y) => pieces(y, [10, 60, 110])),
      ...[50, 70].flatMap((y) => pieces(y, [10, 110])),
      ...[50, 70].flatMap((y) => pieces(y, [110, 150])),
      ...[10, 30].flatMap((y) => pieces(y, [110, 150])),
    ];
    const [table] = tablesOf(page({ words: [...words, word('totale', 15, 52)], rulings }));
    expect(cellTexts(table!).slice(3)).toEqual([
      '1-2,0-1:c',
      '1-2,1-2:d',
      '1-2,2-3:',
      '2-3,0-2:totale',
      '2-3,2-3:',
    ]);
  });

  it('go on through rows that are whole, which hide the seams of the borders above and below', () => {
    const [xs, whole] = [
      [10, 60, 110],
      [10, 110],
    ];
    const row = (y: number, ...texts: readonly string[]): readonly Word[] =>
      texts.map((text, index) => word(text, [15, 65][index]!, y + 2));
    const rulings = [
      ...[10, 70, 90, 150].flatMap((y) => pieces(y, xs)),
      ...[30, 50, 110, 130].flatMap((y) => pieces(y, whole)),
    ];
    const texts = [
      ...row(10, 'capo', 'peso'),
      ...row(30, 'titolo di una parte'),
      ...row(50, 'a', '20'),
      ...row(70, 'b', '30'),
      ...row(90, 'c', '10'),
      ...row(110, 'parte'),
      ...row(130, 'd', '40'),
    ];
    const [table, ...others] = tablesOf(page({ words: texts, rulings }));
    expect(others).toEqual([]);
    expect(cellTexts(table!)).toEqual([
      '0-1,0-1:capo',
      '0-1,1-2:peso',
      '1-2,0-2:titolo di una parte',
      '2-3,0-1:a',
      '2-3,1-2:20',
      '3-4,0-1:b',
      '3-4,1-2:30',
      '4-5,0-1:c',
      '4-5,1-2:10',
      '5-6,0-2:parte',
      '6-7,0-1:d',
      '6-7,1-2:40',
    ]);
  });

  it('show the columns of a row between two that are whole', () => {
    const rulings = [
      ...[10, 30, 130, 150].flatMap((y) => pieces(y, [10, 60, 110])),
      ...[50, 70, 90, 110].map((y) => across(10, 110, y)),
    ];
    const below = [word('parte', 15, 52), word('e', 15, 72), word('50', 65, 72), word('altra', 15, 92)];
    const rest = [112, 132].flatMap((y) => [word('f', 15, y), word('60', 65, y)]);
    const [table] = tablesOf(page({ words: [...words, ...below, ...rest], rulings }));
    expect(cellTexts(table!).slice(4, 8)).toEqual([
      '2-3,0-2:parte',
      '3-4,0-1:e',
      '3-4,1-2:50',
      '4-5,0-2:altra',
    ]);
  });

  it('show none where only two lines agree, where a title crosses, or where borders run down', () => {
    expect(tablesOf(page({ words, rulings: [10, 30].flatMap((y) => pieces(y, [10, 60, 110])) }))).toEqual([]);
    const three = [10, 30, 50].flatMap((y) => pieces(y, [10, 60, 110]));
    const [titled] = tablesOf(
      page({ words: [word('titolo lungo', 35, 12), ...words.slice(2)], rulings: three }),
    );
    expect(cellTexts(titled!)).toEqual(['0-1,0-2:titolo lungo', '1-2,0-1:c', '1-2,1-2:d']);
    const between = [word('titolo della seconda', 15, 45), ...[72, 92].map((y) => word('e', 15, y))];
    const stacked = [10, 30, 70, 90].flatMap((y) => pieces(y, [10, 60, 110]));
    expect(tablesOf(page({ words: [...words.slice(0, 2), ...between], rulings: stacked }))).toHaveLength(2);
    const bordered = [...three, down(10, 10, 50), down(110, 10, 50)];
    expect(cellTexts(tablesOf(page({ words, rulings: bordered }))[0]!)).toEqual([
      '0-1,0-1:a b',
      '1-2,0-1:c d',
    ]);
    const columns = [10, 60, 110];
    const two = [0, 100].flatMap((y) => [
      ...[10, 30].flatMap((at) => pieces(y + at, columns)),
      ...columns.map((x) => down(x, y + 10, y + 30)),
    ]);
    const apart = [...words.slice(0, 2), word('c', 15, 112), word('d', 65, 112)];
    expect(tablesOf(page({ words: apart, rulings: two }))).toHaveLength(2);
  });
});

describe('edges', () => {
  it('drops ticks and dots that join nothing', () => {
    const edges = rulingEdges([across(10, 12, 10), down(30, 10, 14)], 10);
    expect(edges).toEqual({ horizontal: [], vertical: [] });
  });
});
