import { emptiness, misfit, type ColumnProfile } from './form.ts';

/** A column that a row leaves out costs this much where no empty cell stands beside it, and less where one does. */
const LOST_COLUMN = 1;
const LOST_BESIDE_EMPTY = 0.4;
/** A row that stops before the last column lost its end, and rows seldom do. */
const LOST_END = 1.5;

/**
 * Puts the cells of a row under the columns that fit what they hold, in order: a monotone alignment by least cost.
 * `bonus` says how much better (negative) or worse a cell gets under a column for other reasons than its form.
 * Returns the column of each cell; `cells` must not be more than `columns`.
 */
export function alignRow(
  cells: readonly string[],
  columns: readonly ColumnProfile[],
  bonus: (cell: number, column: number) => number,
): { readonly columns: readonly number[]; readonly cost: number } {
  const [k, n] = [cells.length, columns.length];
  const best: Float64Array[] = Array.from({ length: k + 1 }, () => new Float64Array(n + 1).fill(Infinity));
  const placed: Uint8Array[] = Array.from({ length: k + 1 }, () => new Uint8Array(n + 1));
  best[0]![0] = 0;
  for (let cell = 0; cell <= k; cell++)
    for (let column = cell; column <= n; column++) {
      if (column === 0) continue;
      const skipped = best[cell]![column - 1]! + lostCost(cells, cell, columns[column - 1]!);
      let [cost, taken] = [skipped, 0];
      if (cell > 0) {
        const put =
          best[cell - 1]![column - 1]! +
          placeCost(cells[cell - 1]!, columns[column - 1]!) +
          bonus(cell - 1, column - 1);
        // At equal cost the cell stays as far left as it can.
        if (put < cost) [cost, taken] = [put, 1];
      }
      best[cell]![column] = cost;
      placed[cell]![column] = taken;
    }
  const found: number[] = [];
  for (let cell = k, column = n; column > 0; column--)
    if (placed[cell]![column] === 1) {
      found.unshift(column - 1);
      cell--;
    }
  return { columns: found, cost: best[k]![n]! };
}

function placeCost(text: string, column: ColumnProfile): number {
  return text === '' ? -Math.log(0.5 + 0.5 * emptiness(column)) : misfit(text, column);
}

/** Cost of a column without a cell between cell `next - 1` and cell `next`. */
function lostCost(cells: readonly string[], next: number, column: ColumnProfile): number {
  const rarelyFilled = 1 - emptiness(column);
  if (next === cells.length) return cells.length === 0 ? 0 : LOST_END * rarelyFilled;
  const beside = cells[next] === '' || (next > 0 && cells[next - 1] === '');
  return (beside ? LOST_BESIDE_EMPTY : LOST_COLUMN) * (0.5 + 0.5 * rarelyFilled);
}
