import type { Word } from '../../model/page.ts';

/** What stands in the columns of one row; no two overlap. */
export interface RowOfCells {
  readonly cells: readonly {
    readonly column: number;
    readonly columnEnd: number;
    readonly words: readonly Word[];
  }[];
}

/** Rows of one label; half-open. */
export interface RowGroup {
  readonly start: number;
  readonly end: number;
}

/** Rows that the same labels come back after: more are no group that anybody would read so. */
const LONGEST = 12;
const FEWEST_GROUPS = 2;

/**
 * The groups of rows that the second column shows by repeating its labels, where each group has one label in the first
 * column: it belongs to all of the group's rows. None where the rows don't repeat throughout. `rows`: those of the body.
 */
export function rowGroups(rows: readonly RowOfCells[]): readonly RowGroup[] {
  const labels = rows.map((row) => textAt(row, 1));
  const length = labels.indexOf(labels[0]!, 1);
  if (length < 2 || length > LONGEST || rows.length < FEWEST_GROUPS * length || rows.length % length !== 0)
    return [];
  if (labels.some((label, index) => label !== labels[index % length] || !/\p{L}/u.test(label))) return [];
  const groups: RowGroup[] = [];
  for (let start = 0; start < rows.length; start += length) {
    const named = rows.slice(start, start + length).filter((row) => textAt(row, 0) !== '').length;
    if (named !== 1) return [];
    groups.push({ start, end: start + length });
  }
  return groups;
}

/** The text that stands in this column alone. */
const textAt = ({ cells }: RowOfCells, column: number): string =>
  cells
    .find((cell) => cell.column === column && cell.columnEnd === column + 1)
    ?.words.map((word) => word.text)
    .join(' ') ?? '';
