import type { Box } from '../../model/box.ts';
import type { Grid } from './grid.ts';

/** The rectangle of slots that one cell covers; half-open. */
export interface Span {
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly columnEnd: number;
}

/**
 * The cells of a grid: slots with no border between them are one cell, and what comes out with a corner missing is cut
 * into rectangles, row by row. Slots that no line encloses (beside a row shorter than the table) stay single rows.
 * Row-major; the spans fill the grid without overlap.
 */
export function spansOf(grid: Grid): readonly Span[] {
  const rows = grid.ys.length - 1;
  const columns = grid.xs.length - 1;
  const parent = Array.from({ length: rows * columns }, (_, index) => index);
  const root = (index: number): number => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]!]!;
    return index;
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      if (column + 1 < columns && !grid.down[column + 1]![row]!) parent[root(index + 1)] = root(index);
      if (row + 1 < rows && !grid.across[row + 1]![column]!) parent[root(index + columns)] = root(index);
    }
  }
  const regions = new Map<number, number[]>();
  for (let index = 0; index < parent.length; index++) {
    const key = root(index);
    const region = regions.get(key);
    if (region) region.push(index);
    else regions.set(key, [index]);
  }
  return [...regions.values()]
    .flatMap((slots) => rectangles(slots, columns, isOutside(slots, grid, rows, columns)))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Whether a region reaches the table's edge where other rows are closed and it isn't. */
function isOutside(slots: readonly number[], grid: Grid, rows: number, columns: number): boolean {
  return slots.some((index) => {
    const row = Math.floor(index / columns);
    const column = index % columns;
    return (
      (column === 0 && !grid.open.left && !grid.down[0]![row]!) ||
      (column === columns - 1 && !grid.open.right && !grid.down[columns]![row]!) ||
      (row === 0 && !grid.open.top && !grid.across[0]![column]!) ||
      (row === rows - 1 && !grid.open.bottom && !grid.across[rows]![column]!)
    );
  });
}

/** Slots (row-major) as rectangles: equal stretches of consecutive rows are stacked, unless `byRow`. */
function rectangles(slots: readonly number[], columns: number, byRow: boolean): readonly Span[] {
  const done: Span[] = [];
  let growing = new Map<number, Span>();
  let index = 0;
  while (index < slots.length) {
    const row = Math.floor(slots[index]! / columns);
    const next = new Map<number, Span>();
    while (index < slots.length && Math.floor(slots[index]! / columns) === row) {
      const column = slots[index]! % columns;
      let columnEnd = column + 1;
      while (index + 1 < slots.length && slots[index + 1] === slots[index]! + 1 && columnEnd < columns) {
        index++;
        columnEnd++;
      }
      index++;
      const above = growing.get(column);
      const stacked = !byRow && above?.columnEnd === columnEnd && above.rowEnd === row;
      if (stacked) growing.delete(column);
      next.set(column, { row: stacked ? above.row : row, rowEnd: row + 1, column, columnEnd });
    }
    done.push(...growing.values());
    growing = next;
  }
  return [...done, ...growing.values()];
}

export const boxOfSpan = (span: Span, xs: readonly number[], ys: readonly number[]): Box => ({
  x0: xs[span.column]!,
  x1: xs[span.columnEnd]!,
  top: ys[span.row]!,
  bottom: ys[span.rowEnd]!,
});
