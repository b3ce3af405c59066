import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOf, type Block } from '../../../src/model/document.ts';
import { arrange, part, prose } from './transcript.ts';

it('whatever the blocks, every text stands in exactly one place', () => {
  let count = 0;
  const text = fc
    .constantFrom('', 'X', '30%', 'voce', 'Titolo lungo dell’obiettivo', 'segue la frase')
    .map((stem) => (stem === '' ? '' : `${stem} ${count++}`));
  const block = fc.oneof(
    text.map((words) => prose(words === '' ? `vuoto ${count++}` : words, count)),
    fc
      .array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
      .map((rows) => part(count, ...rows)),
  );
  const all = (blocks: readonly Block[]): string =>
    blocks
      .map((found) =>
        found.kind === 'paragraph'
          ? found.text
          : found.cells.map((cell) => textOf(cell.paragraphs)).join(' '),
      )
      .join(' ');
  const numbers = (words: string): readonly string[] => (words.match(/\d+/g) ?? []).toSorted();
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const { blocks: arranged, furniture } = arrange(...blocks);
      expect(numbers(`${all(arranged)} ${furniture.map((piece) => piece.text).join(' ')}`)).toEqual(
        numbers(all(blocks)),
      );
      for (const found of arranged)
        if (found.kind === 'table')
          expect(
            found.cells.reduce(
              (sum, cell) => sum + (cell.rowEnd - cell.row) * (cell.columnEnd - cell.column),
              0,
            ),
          ).toBe(found.rows * found.columns);
    }),
    { numRuns: 400 },
  );
});
