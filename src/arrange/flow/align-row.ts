import { emptiness, misfit, type ColumnProfile } from './form.ts';

/** A column that a row leaves out costs this much where no empty cell stands beside it, and less where one does. */
const LOST_COLUMN = 1;
const LOST_BESIDE_EMPTY = 0.4;
/** A row that stops before the last column lost its end, and rows seldom do; how much of it matters less. */
const LOST_END = 1.5;
const LOST_AFTER_END = 0.2;

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
  if (k === 0) return { columns: [], cost: 0 };
  // best[i][j]: the first i cells placed in the first j columns, cell i in column j where `placed` says so.
  const best = Array.from({ length: k + 1 }, () => new Float64Array(n + 1).fill(Infinity));
  const placed = Array.from({ length: k + 1 }, () => new Uint8Array(n + 1));
  best[0]![0] = 0;
  for (let cell = 0; cell <= k; cell++)
    for (let column = Math.max(1, cell); column <= n; column++) {
      // What follows the last cell is the row's lost end, counted below.
      const skipped =
        cell === k ? Infinity : best[cell]![column - 1]! + lostCost(cells, cell, columns[column - 1]!);
      const put =
        cell === 0
          ? Infinity
          : best[cell - 1]![column - 1]! +
            placeCost(cells[cell - 1]!, columns[column - 1]!) +
            bonus(cell - 1, column - 1);
      // At equal cost the cell stays as far left as it can.
      best[cell]![column] = Math.min(skipped, put);
      placed[cell]![column] = put < skipped ? 1 : 0;
    }
  const { end, cost } = bestEnd(best[k]!, columns);
  const found: number[] = [];
  for (let cell = k, column = end; column > 0; column--)
    if (placed[cell]![column] === 1) {
      found.unshift(column - 1);
      cell--;
    }
  return { columns: found, cost };
}

/** Where the row ends best, its lost end counted; `costs[j]` is that of a row that ends in column j - 1. */
function bestEnd(
  costs: Float64Array,
  columns: readonly ColumnProfile[],
): { readonly end: number; readonly cost: number } {
  let found = { end: columns.length, cost: Infinity };
  let lost = 0;
  let filled = 0;
  for (let end = columns.length; end > 0; end--) {
    const cost = costs[end]! + lost + LOST_END * filled;
    if (cost < found.cost) found = { end, cost };
    const rarelyFilled = 1 - emptiness(columns[end - 1]!);
    lost += LOST_AFTER_END * rarelyFilled;
    filled = Math.max(filled, rarelyFilled);
  }
  return found;
}

function placeCost(text: string, column: ColumnProfile): number {
  return text === '' ? -Math.log(0.5 + 0.5 * emptiness(column)) : misfit(text, column);
}

/** Cost of a column without a cell between cell `next - 1` and cell `next`. */
function lostCost(cells: readonly string[], next: number, column: ColumnProfile): number {
  const rarelyFilled = 1 - emptiness(column);
  const beside = cells[next] === '' || (next > 0 && cells[next - 1] === '');
  return (beside ? LOST_BESIDE_EMPTY : LOST_COLUMN) * (0.5 + 0.5 * rarelyFilled);
}
