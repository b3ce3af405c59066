import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTables } from '../../../src/arrange/tables/find-tables.ts';
import type { Page, Word } from '../../../src/model/page.ts';
import { across, line, page } from '../page-builder.ts';
import { grid, rowsOf, tablesOf, XS } from './word-grid.ts';

describe('any table of words', () => {
  const cell = fc.constantFrom('', '1', '25', '3,5', '100', '-');
  const table = fc.record({
    rows: fc.array(
      fc.tuple(fc.constantFrom('Asili', 'Mense', 'Strade', 'Verde pubblico'), cell, cell, cell),
      {
        minLength: 3,
        maxLength: 12,
      },
    ),
    rules: fc.boolean(),
  });
  const pageOf = ({ rows, rules }: { rows: readonly (readonly string[])[]; rules: boolean }): Page => {
    const words = grid([['Voce', 'Primo', 'Secondo', 'Terzo'], ...rows], XS);
    const rulings = rules ? [95, 113, 100 + 16 * (rows.length + 1)].map((y) => across(40, 450, y)) : [];
    return page({
      words: [...words, ...line('Il Consiglio prende atto di quanto sopra riportato', 50, 500)],
      rulings,
    });
  };

  it('fills its grid with cells that never overlap, and has each word once', () => {
    fc.assert(
      fc.property(table, (parts) => {
        for (const found of tablesOf(pageOf(parts))) {
          const slots = new Set<string>();
          for (const { row, rowEnd, column, columnEnd } of found.cells)
            for (let y = row; y < rowEnd; y++)
              for (let x = column; x < columnEnd; x++) {
                expect(slots.has(`${y},${x}`)).toBe(false);
                slots.add(`${y},${x}`);
              }
          expect(slots.size).toBe((found.xs.length - 1) * (found.ys.length - 1));
          const words = found.cells.flatMap((item) => item.words);
          expect(new Set(words).size).toBe(words.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the same whatever order its words were painted in', () => {
    fc.assert(
      fc.property(table, fc.infiniteStream(fc.nat()), (parts, numbers) => {
        const of = pageOf(parts);
        const keys = new Map(of.words.map((item) => [item, numbers.next().value as number]));
        const words = [...of.words].sort((a, b) => keys.get(a)! - keys.get(b)!);
        expect(tablesOf({ ...of, words }).map(rowsOf)).toEqual(tablesOf(of).map(rowsOf));
      }),
      { numRuns: 30 },
    );
  });

  it('moves and grows with the page', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(0.5, 1.5, 2),
        fc.integer({ min: 0, max: 40 }),
        (parts, scale, shift) => {
          const of = pageOf(parts);
          const moved = <T extends { readonly box: Word['box'] }>(item: T): T => ({
            ...item,
            box: {
              x0: item.box.x0 * scale + shift,
              x1: item.box.x1 * scale + shift,
              top: item.box.top * scale + shift,
              bottom: item.box.bottom * scale + shift,
            },
          });
          const words = of.words.map((item) => ({
            ...moved(item),
            font: { ...item.font, size: item.font.size * scale },
          }));
          const rulings = of.rulings.map(moved);
          const found = findTables({ ...of, words, rulings }, rulings, 10 * scale).tables;
          expect(found.map(rowsOf)).toEqual(tablesOf(of).map(rowsOf));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('looks at no word more often because there are more of them', () => {
    /** How often words of a table with so many rows are looked at. */
    const looks = (count: number): number => {
      let seen = 0;
      const rows = Array.from({ length: count }, (_, i) => ['Voce', String(i), '3,5', String(2 * i)]);
      const words = grid(rows, XS, 100, 16).map(
        (word) =>
          new Proxy(word, {
            get(target, key) {
              seen++;
              return Reflect.get(target, key) as unknown;
            },
          }),
      );
      const rulings = Array.from({ length: count }, (_, i) => across(40, 450, 95 + 16 * i));
      tablesOf(page({ words, rulings }));
      return seen;
    };
    expect(looks(1200) / looks(600)).toBeLessThan(3);
  });
});
