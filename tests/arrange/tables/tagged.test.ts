import { describe, expect, it } from 'vitest';
import type { TableCandidate } from '../../../src/arrange/tables/candidate.ts';
import { findTables } from '../../../src/arrange/tables/find-tables.ts';
import type { Page, Ruling, Tag, Word } from '../../../src/model/page.ts';
import { gridLines, page, word } from '../page-builder.ts';

const tag = (role: string, children: readonly Tag[] = [], marks: readonly number[] = []): Tag => ({
  role,
  children,
  marks,
});

/** A tagged table whose cells are the marks given, row by row. */
const table = (rows: readonly (readonly number[])[]): Tag =>
  tag('Document', [
    tag('Table', [
      tag(
        'TBody',
        rows.map((row) =>
          tag(
            'TR',
            row.map((mark) => tag('TD', [], [mark])),
          ),
        ),
      ),
    ]),
  ]);

const marked = (text: string, x: number, y: number, mark: number): Word => ({ ...word(text, x, y), mark });
const names = (x: number): readonly Word[] => [
  marked('Anna', 50, 100, 1),
  marked('presente', x, 100, 2),
  marked('Bruno', 50, 120, 3),
  marked('assente', x, 120, 4),
];
const found = (
  words: readonly Word[],
  tags: Tag,
  rulings: readonly Ruling[] = [],
): readonly TableCandidate[] => {
  const of: Page = { ...page({ words, rulings }), tags };
  return findTables(of, rulings, 10).tables;
};

describe("tables of the file's own tags", () => {
  it('stand where nothing else shows them and their words bear them out', () => {
    const [only] = found(
      names(200),
      table([
        [1, 2],
        [3, 4],
      ]),
    );
    expect(only!.found).toBe('tagged');
    expect(only!.cells.map((cell) => cell.words.map((item) => item.text).join(' '))).toEqual([
      'Anna',
      'presente',
      'Bruno',
      'assente',
    ]);
  });

  it('are dropped where cells of a row stand under each other', () => {
    expect(
      found(
        names(200),
        table([
          [1, 3],
          [2, 4],
        ]),
      ),
    ).toEqual([]);
  });

  it('are dropped where they lay out text', () => {
    const long = (x: number, mark: number): readonly Word[] =>
      Array.from({ length: 80 }, (_, index) =>
        marked('parola', x + (index % 5) * 35, 100 + Math.floor(index / 5) * 12, mark),
      );
    const words = [...long(50, 1), ...long(300, 2), marked('fine', 50, 400, 3), marked('qui', 300, 400, 4)];
    expect(
      found(
        words,
        table([
          [1, 2],
          [3, 4],
        ]),
      ),
    ).toEqual([]);
  });

  it('say so where drawn cells part the words otherwise', () => {
    const rulings = gridLines([40, 190, 300], [95, 115, 135]);
    const flags = (tags: Tag): readonly string[] => found(names(200), tags, rulings)[0]!.flags;
    expect(
      flags(
        table([
          [1, 2],
          [3, 4],
        ]),
      ),
    ).toEqual([]);
    const cell = (...marks: number[]): Tag => tag('TD', [], marks);
    const joined = tag('Table', [tag('TR', [cell(1, 3), cell(2)]), tag('TR', [cell(), cell(4)])]);
    expect(flags(joined)).toEqual(['evidence_disagrees']);
    const layout = tag('Table', [tag('TR', [cell(1, 2, 3, 4)])]);
    expect(flags(layout)).toEqual([]);
  });
});
