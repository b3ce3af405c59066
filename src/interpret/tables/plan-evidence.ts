import { recognise } from '../../rules/recognise.ts';
import type { Scope } from '../scope.ts';
import { cellText, filledCells, type Grid } from '../cues/table-grid.ts';

const SHARE = /^(\d{1,3}(?:[.,]\d+)?)\s?%?$/;
/** How near 100 weights come that were rounded. */
const ROUNDING = 0.5;

/**
 * Whether what stands in the rows shows objectives without the help of any header: half of them tell a verdict, or a
 * column's numbers sum to a hundred, as weights do and amounts and discounts don't.
 */
export function showsObjectives(grid: Grid, rows: readonly number[], scope: Scope): boolean {
  const told = rows.filter((row) =>
    filledCells(grid, row).some((cell) => recognise(scope.rules, 'attained', cellText(cell)) !== null),
  ).length;
  return told >= rows.length * 0.5 || grid.at[0]!.some((_, column) => isWeights(grid, rows, column));
}

function isWeights(grid: Grid, rows: readonly number[], column: number): boolean {
  const shares = rows.map((row) => SHARE.exec(cellText(grid.at[row]![column]!))?.[1]);
  if (shares.length < 2 || shares.includes(undefined)) return false;
  const sum = shares.reduce((total, share) => total + Number(share!.replace(',', '.')), 0);
  return Math.abs(sum - 100) <= ROUNDING;
}
