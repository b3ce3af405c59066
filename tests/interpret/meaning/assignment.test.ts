import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../../src/interpret/meaning/assignment.ts';

const total = (scores: readonly (readonly number[])[], columns: readonly number[]): number =>
  columns.reduce((sum, column, row) => sum + scores[row]![column]!, 0);

/** The best total by trying every pairing. */
function bestByTrial(
  scores: readonly (readonly number[])[],
  row = 0,
  taken: ReadonlySet<number> = new Set(),
): number {
  if (row === scores.length) return 0;
  return Math.max(
    ...scores[row]!.flatMap((score, column) =>
      taken.has(column) ? [] : [score + bestByTrial(scores, row + 1, new Set([...taken, column]))],
    ),
  );
}

describe('assigning', () => {
  it('is never worse than any other pairing, and takes no column twice', () => {
    const matrix = fc.integer({ min: 1, max: 4 }).chain((rows) =>
      fc.integer({ min: rows, max: 5 }).chain((columns) =>
        fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      ),
    );
    fc.assert(
      fc.property(matrix, (scores) => {
        const found = assign(scores);
        expect(new Set(found).size).toBe(scores.length);
        expect(total(scores, found)).toBe(bestByTrial(scores));
      }),
    );
  });

  it('refuses more rows than columns', () => expect(() => assign([[1], [2]])).toThrow(RangeError));
});
