import { parseNumber } from '../../values/number.ts';
import type { Column } from './column.ts';
import type { RowKind } from './row-kind.ts';
import { cellText, type Grid } from '../cues/table-grid.ts';

/** What weights sum to that are percents or shares already. */
const USUAL: readonly number[] = [1, 100];

/**
 * What the weights of a table sum to by its own row of totals, where they are points on a scale of their own: out of
 * 1000, of 200. Null where no total is stated, the weights don't sum to it, or they are percents.
 */
export function statedSum(
  grid: Grid,
  columns: readonly Column[],
  kinds: ReadonlyMap<number, RowKind>,
): number | null {
  const weight = columns.find((column) => column.field === 'objective.weight');
  if (weight === undefined) return null;
  const numbers = (wanted: RowKind): readonly number[] =>
    [...kinds].flatMap(([row, kind]) => {
      const cell = grid.at[row]![weight.index]!;
      if (kind !== wanted || cell.row !== row || cell.column !== weight.index) return [];
      return parseNumber(cellText(cell)).value ?? [];
    });
  const sum = numbers('data').reduce((total, points) => total + points, 0);
  const stated = numbers('summary').find((total) => Math.abs(total - sum) < 0.005);
  return stated === undefined || stated <= 0 || USUAL.includes(stated) ? null : stated;
}
