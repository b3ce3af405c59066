import type { Cell } from '../../model/document.ts';
import { fold, words } from '../../rules/fold.ts';
import { rankLabels } from '../../rules/match.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import { cellText, filledCells, isEmptyCell, wideCell, type Grid } from '../cues/table-grid.ts';

/** The heading of one column: what its header cells say from the top down. */
export interface HeaderPath {
  /** Texts of the levels, the outermost first; empty where the column has no heading. */
  readonly path: readonly string[];
  readonly cells: readonly Cell[];
}

/** The rows of a table that name its columns, and what they say. */
export interface Header {
  readonly first: number;
  readonly end: number;
  readonly columns: readonly HeaderPath[];
  /** Whether a rule knows words of it; otherwise it shows only by standing over values of another form. */
  readonly known: boolean;
}

const DEEPEST = 3;
const CAPTIONS = 4;
const YEAR = /^(?:anno )?(?:19|20)\d\d$/;

/** Whether a text reads as the heading of a column: a label that a rule knows, or a year. */
export function isColumnLabel(text: string, rules: RuleSet): boolean {
  const folded = fold(text);
  if (folded === '' || folded.length > 160) return false;
  if (YEAR.test(folded)) return true;
  const best = rankLabels(labelsAt(rules, 'column'), text)[0];
  return best !== undefined && best.score >= (words(text).length > 4 ? 0.72 : 0.65);
}

/** The header rows at the head of a table; null where no row names columns. */
export function headerOf(grid: Grid, rules: RuleSet): Header | null {
  const first = firstHeaderRow(grid, rules);
  if (first === null) return standsOverValues(grid) ? unknownHeader(grid) : null;
  const declared = grid.table.headerRows;
  let end = first + 1;
  while (
    end < grid.table.rows &&
    end - first < DEEPEST &&
    (end < declared || continuesHeader(grid, end, rules))
  )
    end++;
  return {
    first,
    end,
    columns: Array.from({ length: grid.table.columns }, (_, column) => pathOf(grid, first, end, column)),
    known: true,
  };
}

const unknownHeader = (grid: Grid): Header => ({
  first: 0,
  end: 1,
  columns: Array.from({ length: grid.table.columns }, (_, column) => pathOf(grid, 0, 1, column)),
  known: false,
});

const LONGEST_HEADING = 60;

/**
 * Whether the first row holds short words alone, one in each column, and figures stand below it in two columns at least:
 * a header in words that no rule knows.
 */
function standsOverValues(grid: Grid): boolean {
  const { rows, columns } = grid.table;
  if (rows < 3 || columns < 4 || filledCells(grid, 0).length < columns) return false;
  if (!filledCells(grid, 0).every((cell) => isWords(cellText(cell)))) return false;
  const figures = Array.from({ length: columns }, (_, column) => {
    const below = grid.at.slice(1).map((row) => cellText(row[column]!));
    return below.every((text) => text === '' || /^\W*\d[\d.,/]*\s?(?:bis|ter|%)?\W*$/u.test(text));
  }).filter(Boolean).length;
  return figures >= 2 && figures < columns;
}

const isWords = (text: string): boolean =>
  text.length <= LONGEST_HEADING && /\p{L}/u.test(text) && !/\d/.test(text) && !/[;!?]|\.\s/u.test(text);

function firstHeaderRow(grid: Grid, rules: RuleSet): number | null {
  for (let row = 0; row < Math.min(grid.table.rows, CAPTIONS + 1); row++) {
    if (wideCell(grid, row) !== null) continue;
    const filled = filledCells(grid, row);
    if (filled.length === 0) continue;
    const labels = filled.filter((cell) => isColumnLabel(cellText(cell), rules)).length;
    if (labels >= 2 && labels >= filled.length * 0.5) return row;
    // Declared by the source, and one column at least is known.
    if (labels >= 1 && row < grid.table.headerRows) return row;
    if (row > 0 && filled.length > 2) return null;
  }
  return null;
}

/** Whether a row goes on with the header above it: cells reach down into it, or it divides a wider heading. */
function continuesHeader(grid: Grid, row: number, rules: RuleSet): boolean {
  const above = grid.at[row - 1]!;
  const here = grid.at[row]!;
  const reachesDown = here.some((cell, column) => cell === above[column] && !isEmptyCell(cell));
  const filled = filledCells(grid, row);
  if (filled.length === 0) return reachesDown;
  const leaves = filled.filter((cell) => isColumnLabel(cellText(cell), rules)).length;
  if (reachesDown) return leaves >= filled.length * 0.5;
  const divides = filled.every((cell) => {
    const upper = above[cell.column]!;
    return (
      isEmptyCell(upper) ||
      upper.columnEnd - upper.column > cell.columnEnd - cell.column ||
      dividedInText(grid, row, cell)
    );
  });
  return divides && leaves >= 2 && leaves >= filled.length * 0.8;
}

/** Without merged cells a wider heading is one followed by empty cells. */
const dividedInText = (grid: Grid, row: number, cell: Cell): boolean => {
  const next = grid.at[row - 1]![cell.columnEnd];
  return next !== undefined && isEmptyCell(next);
};

function pathOf(grid: Grid, first: number, end: number, column: number): HeaderPath {
  const cells: Cell[] = [];
  for (let row = first; row < end; row++) {
    let cell = grid.at[row]![column]!;
    const below = grid.at[row + 1]?.[column];
    if (isEmptyCell(cell) && row + 1 < end && below && !isEmptyCell(below))
      cell = leftOf(grid, row, column) ?? cell;
    if (!isEmptyCell(cell) && !cells.includes(cell)) cells.push(cell);
  }
  return { path: cells.map(cellText), cells };
}

/** The nearest heading to the left of an empty one in the same row, where it isn't merged over its own column alone downward. */
function leftOf(grid: Grid, row: number, column: number): Cell | null {
  for (let left = column - 1; left >= 0; left--) {
    const cell = grid.at[row]![left]!;
    if (!isEmptyCell(cell)) return cell.rowEnd > row + 1 ? null : cell;
  }
  return null;
}

/** Whether a row prints the header again, as it is on a new page. */
export function repeatsHeader(grid: Grid, row: number, header: Header): boolean {
  const filled = filledCells(grid, row);
  if (filled.length < 2) return false;
  const same = filled.filter((cell) => {
    const text = fold(cellText(cell));
    return header.columns[cell.column]!.path.some((level) => fold(level) === text);
  }).length;
  return same >= 2 && same >= filled.length * 0.7;
}
