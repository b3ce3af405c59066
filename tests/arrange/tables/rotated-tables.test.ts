import { describe, expect, it } from 'vitest';
import { turned } from '../../../src/arrange/lines.ts';
import type { Box } from '../../../src/model/box.ts';
import type { Ruling, Word } from '../../../src/model/page.ts';
import { gridLines, line, page, word } from '../page-builder.ts';
import { grid, rowsOf, tablesOf, XS } from './word-grid.ts';

const ROWS = [
  ['Comune', 'Nati', 'Morti', 'Saldo'],
  ['Alba', '310', '295', '15'],
  ['Bra', '281', '290', '-9'],
  ['Cuneo', '625', '611', '14'],
  ['Fossano', '114', '140', '-26'],
];
const GRID = gridLines([45, 245, 315, 385, 450], [95, 113, 129, 145, 161, 177]);

/** What stood upright as it stands on a page where it runs up (90) or down (270), moved to where there is room. */
function rotated(angle: 90 | 270, { box }: { readonly box: Box }): Box {
  const { x0, x1, top, bottom } = turned(box, angle === 90 ? 270 : 90);
  const [dx, dy] = angle === 90 ? [100, 700] : [400, 200];
  return { x0: x0 + dx, x1: x1 + dx, top: top + dy, bottom: bottom + dy };
}
const wordsAt = (angle: 90 | 270): readonly Word[] =>
  grid(ROWS, XS).map((item) => ({ ...item, angle, box: rotated(angle, item) }));
const linesAt = (angle: 90 | 270): readonly Ruling[] =>
  GRID.map((ruling) => ({
    orientation: ruling.orientation === 'horizontal' ? 'vertical' : 'horizontal',
    box: rotated(angle, ruling),
  }));
const prose = Array.from({ length: 12 }, (_, row) =>
  line('La Giunta prende atto della relazione e dispone che gli uffici', 50, 50 + 12 * row),
).flat();

describe('tables turned by a quarter beside upright text', () => {
  it.each([90, 270] as const)('are read as they run, at %i degrees', (angle) => {
    const [table, ...others] = tablesOf(page({ words: [...prose, ...wordsAt(angle)] }));
    expect(others).toEqual([]);
    expect(table!.found).toBe('aligned');
    expect(table!.cells.map((cell) => cell.words.map((item) => item.text).join(' '))).toEqual(ROWS.flat());
    for (const { words, box } of table!.cells)
      for (const item of words)
        expect(item.box).toSatisfy((own: Box) => own.x0 >= box.x0 && own.x1 <= box.x1);
  });

  it.each([90, 270] as const)('are read as they run where they are drawn, at %i degrees', (angle) => {
    const [table, ...others] = tablesOf(
      page({ words: [...prose, ...wordsAt(angle)], rulings: linesAt(angle) }),
    );
    expect(others).toEqual([]);
    expect(table!.found).toBe('ruled');
    expect(table!.cells.map((cell) => cell.words.map((item) => item.text).join(' '))).toEqual(ROWS.flat());
  });
});

describe('an upright table with turned headings', () => {
  it('stays upright', () => {
    const heads = ['Nati vivi residenti al primo gennaio', 'Morti residenti al primo gennaio'].flatMap(
      (text, column) =>
        [...text.split(' ')].map((part, index) =>
          word(part, 260 + 70 * column + 10 * (index % 3), 20, { angle: 90 }),
        ),
    );
    const rows = ROWS.slice(1).map((row) => row.slice(0, 3));
    const rulings = gridLines([45, 245, 315, 385], [10, 95, 113, 129, 145, 161]);
    const [table, ...others] = tablesOf(page({ words: [...heads, ...grid(rows, XS)], rulings }));
    expect(others).toEqual([]);
    expect(rowsOf(table!).slice(1)).toEqual(rows);
  });
});
