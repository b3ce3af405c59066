import type { Canonical } from '../../rules/fields.ts';
import { fold } from '../../rules/fold.ts';
import type { Cell } from '../../model/document.ts';
import type { Column } from './column.ts';
import { cellText, isEmptyCell, type Grid } from '../cues/table-grid.ts';
import { isBlank } from '../../values/value.ts';

/** The rows of one objective, in order. */
export interface ObjectiveRows {
  readonly rows: readonly number[];
  /** Whether the first row lacks number and title, so that it goes on with what stands before the table. */
  readonly continues: boolean;
}

/** `a)`, `b.`, `- `: a part of an objective and not its title. */
const PART = /^(?:\p{L}[).]|[-–•])\s*\S/u;

/** What an objective states once, in its first row: a further row of it leaves these cells empty. */
const ONCE: ReadonlySet<Canonical> = new Set([
  'objective.weight',
  'objective.description',
  'objective.expected',
  'objective.deadline',
  'outcome.text',
  'outcome.percent',
  'outcome.status',
]);

/**
 * Groups data rows by objective: one begins where its number or, failing numbers, its title begins. A merged or empty
 * cell means "as above".
 */
export function groupRows(grid: Grid, rows: readonly number[], columns: readonly Column[]): ObjectiveRows[] {
  const number = columns.find((column) => column.field === 'objective.number') ?? null;
  const title = columns.find((column) => column.field === 'objective.title') ?? null;
  const numbered = number !== null && isNumbered(grid, rows, number, title);
  const usual = usualColumns(grid, rows, number, columns);
  const groups: { rows: number[]; continues: boolean }[] = [];
  let current = null as { number: string; title: Cell | null } | null;
  for (const row of rows) {
    const numberCell = startingIn(grid, row, number);
    const titleCell = startingIn(grid, row, title);
    if (current === null || begins(grid, row, number, numbered, usual, numberCell, titleCell, current)) {
      const keyed = numberCell !== null || titleCell !== null;
      groups.push({
        rows: [row],
        continues: current === null && !keyed && (number !== null || title !== null),
      });
      current = { number: numberCell === null ? '' : fold(cellText(numberCell)), title: titleCell };
    } else {
      groups.at(-1)!.rows.push(row);
      if (titleCell !== null) current = { number: current.number, title: titleCell };
    }
  }
  return groups;
}

function begins(
  grid: Grid,
  row: number,
  number: Column | null,
  numbered: boolean,
  usual: readonly Column[],
  numberCell: Cell | null,
  titleCell: Cell | null,
  current: { number: string; title: Cell | null },
): boolean {
  if (numberCell !== null) {
    const same = fold(cellText(numberCell)) === current.number;
    // The same number again with another part of the objective, or with nothing new.
    return !(same && (titleCell === null || PART.test(cellText(titleCell))));
  }
  if (titleCell === null) return false;
  // The number's cell reaches down from above: still the same objective.
  if (number !== null && grid.at[row]![number.index]!.row < row && !isEmptyCell(grid.at[row]![number.index]!))
    return false;
  if (numbered && !isWhole(grid, row, usual, current.title, titleCell)) return false;
  return !goesOn(grid, row, current.title, titleCell);
}

/** Whether nearly every title has a number beside it, so that a title without one is a part of the objective above. */
function isNumbered(grid: Grid, rows: readonly number[], number: Column, title: Column | null): boolean {
  if (title === null) return true;
  const first = rows.filter((row) => startingIn(grid, row, number) !== null).length;
  const titles = rows.filter((row) => startingIn(grid, row, title) !== null).length;
  return first >= 1 && first >= titles * 0.2;
}

/** What every row with a number states beside its number: what a row must state to be an objective whose number is missing. */
function usualColumns(
  grid: Grid,
  rows: readonly number[],
  number: Column | null,
  columns: readonly Column[],
): readonly Column[] {
  const numbered = rows.filter((row) => startingIn(grid, row, number) !== null);
  return columns.filter(
    (column) => column !== number && numbered.every((row) => startingIn(grid, row, column) !== null),
  );
}

/** Whether a row without a number states all that rows with one do, a title that begins anew and something more. */
function isWhole(
  grid: Grid,
  row: number,
  usual: readonly Column[],
  above: Cell | null,
  title: Cell,
): boolean {
  if (PART.test(cellText(title)) || (above !== null && continuesText(cellText(above), cellText(title))))
    return false;
  const once = usual.filter(({ field }) => ONCE.has(field));
  return once.length > 0 && usual.every((column) => startingIn(grid, row, column) !== null);
}

/** Whether a title is the rest of the one above it, cut by a page break. */
function goesOn(grid: Grid, row: number, above: Cell | null, cell: Cell): boolean {
  if (above === null || !grid.table.breaks.includes(row)) return false;
  return continuesText(cellText(above), cellText(cell));
}

/** Whether `next` reads on from `text`: it starts small, or `text` does not end its sentence. */
export const continuesText = (text: string, next: string): boolean =>
  /^[\p{Ll},;)]/u.test(next) || (/[\p{L},(-]$/u.test(text) && !/^(?:[-–•]|\p{Lu}|\d+[.)])/u.test(next));

/** The cell of a column that starts in the row and says something; null where there is none. */
export function startingIn(grid: Grid, row: number, column: Column | null): Cell | null {
  if (column === null) return null;
  const cell = grid.at[row]![column.index]!;
  if (cell.row !== row || cell.column !== column.index) return null;
  return isBlank(cellText(cell)) ? null : cell;
}
