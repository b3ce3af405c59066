import { parseNumber } from '../../values/number.ts';
import type { Column } from './column.ts';
import { cellText, type Grid } from '../cues/table-grid.ts';

/** Rules of points that are given after judging, and of a weight that held before it was changed. */
const SCORE = 'labels/score';
const FORMER = 'labels/former-weight';

/**
 * The weight in a table that has no column for it by name: of two columns of points the one that the other never passes
 * holds what could be had, and a weight that is called former is the weight where no newer one stands beside it.
 */
export function withWeight(
  columns: readonly Column[],
  grid: Grid,
  rows: readonly number[],
): readonly Column[] {
  const stated = columns.some((column) => column.field === 'objective.weight' && column.flags.length === 0);
  if (stated) return columns;
  const found =
    attributed(
      columns.filter((column) => column.rule === SCORE),
      grid,
      rows,
    ) ?? columns.find((column) => column.rule === FORMER);
  if (found === undefined) return columns;
  return columns.map((column) => {
    if (column === found) return { ...column, field: 'objective.weight' as const };
    return column.field === 'objective.weight' ? { ...column, field: 'other' as const } : column;
  });
}

function attributed(points: readonly Column[], grid: Grid, rows: readonly number[]): Column | undefined {
  const [first, second] = points;
  if (first === undefined || second === undefined || points.length > 2) return undefined;
  const pairs = rows.flatMap((row) => {
    const [a, b] = [first, second].map((column) => parseNumber(cellText(grid.at[row]![column.index]!)).value);
    return a == null || b == null ? [] : [{ a, b }];
  });
  if (pairs.length < 2 || pairs.every(({ a, b }) => a === b)) return undefined;
  if (pairs.every(({ a, b }) => a >= b)) return first;
  return pairs.every(({ a, b }) => b >= a) ? second : undefined;
}
