import type { Cell } from '../../model/document.ts';
import { fold } from '../../rules/fold.ts';
import { isMark } from '../../values/years.ts';
import type { Census } from './census.ts';
import { bareLabel, cueOf } from './cue.ts';
import { isHeavy, isLight, standsOut } from './lettering.ts';
import type { Labelness } from './labelness.ts';
import { cellsStarting, cellText, filledCells, isEmptyCell, type Grid } from './table-grid.ts';

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
}

const DEEPEST = 3;
/** Words from which on a text is a sentence and heads no column, unless a rule knows it. */
const LONG = 8;

/** Whether a row names the columns of the rows below it; labels that colons end, each before a value, name none. */
export function isHeaderRow(grid: Grid, row: number, labelness: Labelness, census: Census): boolean {
  const filled = filledCells(grid, row);
  const { rows, columns, headerRows } = grid.table;
  const covered = filled.reduce((sum, cell) => sum + cell.columnEnd - cell.column, 0);
  if (filled.length < 2 || row + 1 >= rows || covered < columns * 0.4) return false;
  // A cell that reaches on from a row of data makes this one data as well.
  if (
    row > 0 &&
    grid.at[row]!.some((cell) => cell.row < row && !isEmptyCell(cell) && !isLabel(cell, labelness))
  )
    return false;
  if (filled.every((cell, index) => /:$/u.test(cellText(cell)) === (index % 2 === 0))) return false;
  // A key in heavy letters stands beside its light value; a header is set alike.
  if (filled.length === 2 && isHeavy(filled[0]!.paragraphs) && isLight(filled[1]!.paragraphs)) return false;
  const counted = countOn(filled);
  const scores = filled.map((cell) => (counted.has(cell) ? COUNTED : labelness(cellText(cell))));
  const recurs = census.rowCount(filled.map(cellText)) >= 2;
  const heads = recurs && (census.below(cellText(filled[0]!)) ?? 0) >= VARIED;
  const again = !recurs ? 0 : filled.length > 2 ? AGAIN : heads ? 2 * AGAIN : 0;
  const declared = row < headerRows || filled.every((cell) => cell.header) ? 2 : 0;
  const out = standsOut(grid, row);
  const above = standsApart(grid, row, filled);
  const apart = Math.max(above * 3, out * OUT) + (overMerged(grid, row, labelness) ? OVER_MERGED : 0);
  const judged = scores.map((score) => (score < -3 ? score : score + again + declared + apart));
  const labels = judged.filter((score) => score > 0).length;
  if (labels < Math.max(2, filled.length * 0.6)) return false;
  const set = out === 1 && filled.length > 1;
  if (
    !heads &&
    !set &&
    (((filled.length === 2 || above < HALF) && alternates(scores, filled)) ||
      isFirstOfKeys(grid, row, labelness))
  )
    return false;
  // Two labels side by side head the rows below them only where these don't begin with labels again.
  if (filled.length === 2 && again === 0) {
    const next = filledCells(grid, row + 1);
    if (
      next.length > 1 &&
      labelness(cellText(next[0]!), 'key') >= 2 &&
      labelness(cellText(next[1]!), 'key') < 0
    )
      return false;
  }
  return judged.reduce((sum, score) => sum + Math.max(-2, Math.min(3, score)), 0) > 0;
}

/** Fewest cells that count on for them to count months, quarters or years. */
const RUN = 4;
/** How much it speaks for a heading that it counts on from the one before, in log-odds. */
const COUNTED = 1.5;

/** The cells at the end of a row that count from one: the months of a year over the marks of steps. */
function countOn(filled: readonly Cell[]): ReadonlySet<Cell> {
  const from = filled.findIndex((cell) => cellText(cell) === '1');
  const run = from < 0 ? [] : filled.slice(from);
  return new Set(
    run.length >= RUN && run.every((cell, index) => cellText(cell) === String(index + 1)) ? run : [],
  );
}

/** Share of the columns that hold figures or long texts below short words from which on these are no labels beside their values. */
const HALF = 0.5;
/** How much it speaks for a header that its letters stand out from those below it, in log-odds. */
const OUT = 2;
/** How much it speaks for a header that the row below it opens with a cell that reaches over several rows. */
const OVER_MERGED = 2;

/** Whether a row opens a table whose first cells below it hold several rows each, and name no place of a form. */
function overMerged(grid: Grid, row: number, labelness: Labelness): boolean {
  const below = grid.at[row + 1]?.[0];
  return (
    below !== undefined &&
    below.row === row + 1 &&
    below.rowEnd - below.row > 1 &&
    !isEmptyCell(below) &&
    labelness(cellText(below), 'key') < 0 &&
    grid.at[row]!.every((cell) => cell.row === row)
  );
}

/** How much it speaks for a header that the very same row stands elsewhere too, in log-odds. */
const AGAIN = 1.5;
/**
 * Share of different texts below its first cell from which on a row that recurs heads values. A label with its value that
 * opens sheets has the same next label below it each time.
 */
const VARIED = 0.5;

/** Whether rows begin with labels of their own below one that holds something else than labels: it is one of them. */
function isFirstOfKeys(grid: Grid, row: number, labelness: Labelness): boolean {
  const known = (cell: Cell | undefined, place: 'key' | 'column'): boolean =>
    cell !== undefined && labelness(cellText(cell), place) >= 2;
  const [first, ...others] = filledCells(grid, row);
  const below = filledCells(grid, row + 1);
  return (
    known(first, 'key') &&
    known(below[0], 'key') &&
    below[0]!.column === first!.column &&
    below.length > 1 &&
    !known(below[1], 'column') &&
    // Of labels and values in turn at most every second one behind the first is a label.
    others.filter((cell) => known(cell, 'column')).length <= others.length / 2 &&
    // Labels with their values beside them come in pairs.
    !(cellsStarting(grid, row).length % 2 === 1 && known(others.at(-1), 'column'))
  );
}

const isLabel = (cell: Cell, labelness: Labelness): boolean => labelness(cellText(cell)) > 0;

/** Whether labels and values stand side by side: "Weight | 30 | Due | June". */
function alternates(scores: readonly number[], filled: readonly Cell[]): boolean {
  if (filled.length % 2 !== 0 && filled.length > 2) return false;
  const keys = scores.filter((_, index) => index % 2 === 0);
  const values = scores.filter((_, index) => index % 2 === 1);
  return (
    keys.every((score) => score >= 1) && values.every((score) => score < 0) && values.length === keys.length
  );
}

/**
 * How clearly a row of short words stands over cells of another form, 0 to 1: the share of columns in which figures, dates,
 * marks or much longer texts stand below it.
 */
function standsApart(grid: Grid, row: number, filled: readonly Cell[]): number {
  let apart = 0;
  for (const cell of filled) {
    const text = cellText(cell);
    if (/\d/.test(bareLabel(text)) || text.split(/\s+/).length > LONG) return 0;
    if (isMark(text)) continue;
    const below: string[] = [];
    for (let other = row + 1; other < Math.min(grid.table.rows, row + 12); other++) {
      const under = grid.at[other]![cell.column]!;
      if (under.row === other && !isEmptyCell(under)) below.push(cellText(under));
    }
    if (below.length === 0) continue;
    const figures = below.filter(
      (one) => /^[^\p{L}]*\d[^\p{L}]*$|^\W?[xX✓]\W?$/u.test(one) || /\d/.test(one),
    ).length;
    const long = below.filter((one) => one.length > 2.5 * text.length && one.length > 30).length;
    if (Math.max(figures, long) >= below.length * 0.6) apart++;
  }
  return apart / filled.length;
}

/** The header that opens at a row, with the levels below it. */
export function headerAt(grid: Grid, first: number, labelness: Labelness): Header {
  let end = first + 1;
  while (
    end < grid.table.rows - 1 &&
    end - first < DEEPEST &&
    (end < grid.table.headerRows || continues(grid, end, labelness))
  )
    end++;
  const columns = Array.from({ length: grid.table.columns }, (_, column) => pathOf(grid, first, end, column));
  return { first, end, columns };
}

/** Whether a row goes on with the header above it: cells reach down into it, or it divides a wider heading. */
function continues(grid: Grid, row: number, labelness: Labelness): boolean {
  const above = grid.at[row - 1]!;
  const here = grid.at[row]!;
  const reachesDown = here.some((cell, column) => cell === above[column] && !isEmptyCell(cell));
  const filled = filledCells(grid, row);
  if (filled.length === 0) return reachesDown;
  const leaves = filled.filter((cell) => labelness(cellText(cell)) > -1.5).length;
  const divides = filled.every((cell) => {
    const upper = above[cell.column]!;
    return (
      isEmptyCell(upper) ||
      upper.columnEnd - upper.column > cell.columnEnd - cell.column ||
      dividedInText(grid, row, cell)
    );
  });
  if (reachesDown) return leaves >= filled.length * 0.5 && divides;
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

/** The same for all tables with the same headings: empty ones and years count as such. */
export const headerCue = (header: Header): string =>
  header.columns.map(({ path }) => cueOf(path.join(' / '))).join('|');
