import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { layoutOf, type PageLayout } from '../../src/arrange/page-layout.ts';
import type { TableCandidate } from '../../src/arrange/tables/candidate.ts';
import type { Box } from '../../src/model/box.ts';
import type { Page, Word } from '../../src/model/page.ts';
import { readPdf } from '../../src/read/pdf/read-pdf.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const pages: readonly Page[] = (
  await Promise.all(
    globSync('*/*/*.pdf', { cwd: FIXTURES })
      .sort()
      .map(async (file) => (await readPdf(new Uint8Array(readFileSync(FIXTURES + file)))).value.pages),
  )
).flat();

/** Pages that are looked at with changes: all take too long. */
const some = pages.filter((_, index) => index % 3 === 0);

const tablesIn = (table: TableCandidate): readonly TableCandidate[] => [
  table,
  ...table.cells.flatMap((cell) => cell.tables.flatMap(tablesIn)),
];
const wordsIn = (table: TableCandidate): readonly Word[] =>
  tablesIn(table).flatMap(({ cells }) => cells.flatMap(({ words }) => words));

/** Cells by their places in the grid, each with its words from top to bottom, and the lines. */
function shown({ tables, lines }: PageLayout): readonly string[] {
  const textOf = (words: readonly Word[]): string =>
    words
      .map(({ text, box }) => ({ text, at: Math.round(box.top) * 10_000 + box.x0 }))
      .sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1))
      .map(({ text }) => text)
      .join(' ');
  return [
    ...tables
      .flatMap(tablesIn)
      .flatMap(({ found, cells }) => [
        found,
        ...cells.map(
          ({ row, rowEnd, column, columnEnd, words }) =>
            `${row}-${rowEnd} ${column}-${columnEnd} ${textOf(words)}`,
        ),
      ]),
    ...lines.map(({ words }) => words.map(({ text }) => text).join(' ')),
  ];
}

/** The items in another order, the same each time. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  let state = seed;
  const keyed = items.map((item) => ({ item, key: (state = (state * 48_271) % 2_147_483_647) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

describe('the pages of all fixtures', () => {
  it('have tables whose cells fill the grid and never overlap', () => {
    for (const page of pages)
      for (const { xs, ys, cells } of layoutOf(page).tables.flatMap(tablesIn)) {
        const slots = new Uint8Array((xs.length - 1) * (ys.length - 1));
        for (const { row, rowEnd, column, columnEnd } of cells)
          for (let y = row; y < rowEnd; y++)
            for (let x = column; x < columnEnd; x++) slots[y * (xs.length - 1) + x]!++;
        expect(slots.every((count) => count === 1)).toBe(true);
      }
  });

  it('have each word once, in a cell, in a line, askew or stamped over them', () => {
    for (const page of pages) {
      const { tables, lines, askew, stamps } = layoutOf(page);
      const words = [
        ...tables.flatMap(wordsIn),
        ...lines.flatMap((line) => line.words),
        ...askew,
        ...stamps.flat(),
      ];
      expect(words).toHaveLength(page.words.length);
      expect(new Set(words)).toEqual(new Set(page.words));
    }
  });

  it('are the same in whatever order words, lines and backgrounds were painted', () => {
    for (const [index, page] of pages.entries()) {
      const other = {
        ...page,
        words: shuffled(page.words, index + 1),
        rulings: shuffled(page.rulings, index + 2),
        fills: shuffled(page.fills, index + 3),
      };
      expect(shown(layoutOf(other))).toEqual(shown(layoutOf(page)));
    }
  });

  it.each([
    [1, 31, -12],
    [2, 0, 0],
    [0.4, 7, 90],
  ])('move and grow with the page: by %f, %i and %i points', (scale, dx, dy) => {
    const moved = (box: Box): Box => ({
      x0: box.x0 * scale + dx,
      x1: box.x1 * scale + dx,
      top: box.top * scale + dy,
      bottom: box.bottom * scale + dy,
    });
    for (const page of some) {
      const other: Page = {
        ...page,
        width: page.width * scale,
        height: page.height * scale,
        words: page.words.map((word) => ({
          ...word,
          box: moved(word.box),
          font: { ...word.font, size: word.font.size * scale },
        })),
        rulings: page.rulings.map((ruling) => ({ ...ruling, box: moved(ruling.box) })),
        fills: page.fills.map((fill) => ({ ...fill, box: moved(fill.box) })),
      };
      const [before, after] = [layoutOf(page), layoutOf(other)];
      expect(shown(after).map((text) => text.length)).toEqual(shown(before).map((text) => text.length));
      after.tables.forEach(({ box }, index) => {
        const own = moved(before.tables[index]!.box);
        expect(box.x0).toBeCloseTo(own.x0, 6);
        expect(box.bottom).toBeCloseTo(own.bottom, 6);
      });
    }
  });
});
