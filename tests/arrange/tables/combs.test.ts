import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/arrange/arrange.ts';
import type { Ruling } from '../../../src/model/page.ts';
import { gridOf } from '../../read/docx/word-document.ts';
import { line, page } from '../page-builder.ts';

const down = (x: number, top: number, bottom: number): Ruling => ({
  orientation: 'vertical',
  box: { x0: x - 0.2, x1: x + 0.2, top, bottom },
});

/** Rows far apart, the second of two lines, between lines down. */
const ROWS = [
  [40, ['N.', 'Obiettivo', 'Peso']],
  [76, ['1', 'Catalogo delle', '60']],
  [88, ['', 'mappe storiche', '']],
  [124, ['2', 'Prestito fra sedi', '40']],
] as const;
const words = ROWS.flatMap(([y, texts]) =>
  texts.flatMap((text, column) => (text === '' ? [] : line(text, [44, 74, 204][column]!, y))),
);
const tablesOf = (rulings: readonly Ruling[]): string[][] =>
  arrange({ kind: 'paged', pages: [page({ words, rulings })] }).value.blocks.flatMap((block) =>
    block.kind === 'table' ? [[...gridOf(block)]] : [],
  );

describe('lines between columns alone', () => {
  it('hold a table together whose rows stand far apart', () => {
    expect(tablesOf([40, 70, 200, 260].map((x) => down(x, 28, 140)))).toEqual([
      [
        '0,0: N.',
        '0,1: Obiettivo',
        '0,2: Peso',
        '1,0: 1',
        '1,1: Catalogo delle ¶ mappe storiche',
        '1,2: 60',
        '2,0: 2',
        '2,1: Prestito fra sedi',
        '2,2: 40',
      ],
    ]);
  });

  it('are none where they begin and end at heights of their own', () => {
    const ragged = [40, 70, 200, 260].map((x, index) => down(x, 28 + 30 * index, 140));
    expect(tablesOf(ragged)).toEqual(tablesOf([]));
  });
});
