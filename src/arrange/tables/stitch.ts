import type { TextContext } from '../joined-text.ts';
import type { TableCandidate } from './candidate.ts';
import { matchColumns, sameBlanks } from './column-match.ts';
import { isCutRow, isKey, type Pair, pairsAt } from './cut-row.ts';
import { isFilled, type LogicalCell, logicalFrom, type LogicalTable, wordsOfCell } from './logical-table.ts';

/** What the pages around a break show beside the two tables. */
export interface Break {
  /** Blank height between the first table's foot and where its page's text could end, in points. */
  readonly blank: number;
  /** Size in points of the text. */
  readonly em: number;
}

/** The table with one more part from the next page; null where the two are not one. */
export function stitched(
  above: LogicalTable,
  next: TableCandidate,
  gap: Break,
  context: TextContext,
): LogicalTable | null {
  const header = repeatedRows(above, logicalFrom(next));
  const last = above.parts.at(-1)!;
  const same = above.xs.length === last.xs.length && sameBlanks(last, next);
  const match = matchColumns(above.xs, same ? above.xs : next.xs, gap.em, header > 0);
  if (!match) return null;
  const upper = spread(above, match.first, match.xs);
  const lower = withoutRows(spread(logicalFrom(next), match.second, match.xs), header);
  const base = {
    parts: [...above.parts, next],
    xs: match.xs,
    headerRows: Math.max(above.headerRows, header),
    repeated: [
      ...above.repeated,
      ...(header > 0 ? [{ table: next, cells: next.cells.filter((cell) => cell.row < header) }] : []),
    ],
  };
  if (lower.rows === 0) return { ...upper, ...base };
  const pairs = pairsAt(upper, lower) ?? [];
  const cut = pairs.length > 0 && isCutRow(upper, lower, pairs, context);
  if (header === 0 && !cut && startsAfresh(above, next, gap)) return null;
  const joined = cut ? pairs : pairs.filter((pair) => isOneCell(pair, pairs, upper, lower));
  return { ...appended(upper, lower, joined, cut), ...base };
}

/** The rows of both, one under the other; a cut row's halves, and the pairs that are one cell, united. */
function appended(
  upper: LogicalTable,
  lower: LogicalTable,
  joined: readonly Pair[],
  cut: boolean,
): LogicalTable {
  const shift = upper.rows - (cut ? 1 : 0);
  const targets = new Map(joined.map((pair) => [pair.below, pair.above]));
  const kept = new Map<LogicalCell, LogicalCell>(upper.cells.map((cell) => [cell, cell]));
  const added: LogicalCell[] = [];
  for (const cell of lower.cells) {
    const target = targets.get(cell);
    const moved = { ...cell, row: cell.row + shift, rowEnd: cell.rowEnd + shift };
    if (target)
      kept.set(target, { ...target, rowEnd: moved.rowEnd, pieces: [...target.pieces, ...cell.pieces] });
    else added.push(moved);
  }
  const rows = shift + lower.rows;
  const flags = [...upper.flags, ...lower.flags, ...(cut ? (['row_joined'] as const) : [])];
  return {
    ...upper,
    rows,
    cells: [...kept.values(), ...added].sort((a, b) => a.row - b.row || a.column - b.column),
    breaks: upper.rows < rows ? [...upper.breaks, upper.rows] : upper.breaks,
    flags: [...new Set(flags)],
  };
}

/** How many leading rows of the lower part say the same as the upper's: a repeated header. */
function repeatedRows(above: LogicalTable, below: LogicalTable): number {
  let same = 0;
  for (const limit = Math.min(above.rows, below.rows); same < limit; same++) {
    const [first, second] = [rowText(above, same), rowText(below, same)];
    if (first !== second || first.replaceAll('|', '') === '') break;
  }
  // A row of the table may begin with a merged cell whose rest lies below: the header ends where no cell crosses.
  while (same > 0 && below.cells.some((cell) => cell.row < same && cell.rowEnd > same)) same--;
  return same;
}

const rowText = (table: LogicalTable, row: number): string =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) =>
      wordsOfCell(cell)
        .map((word) => word.text)
        .sort()
        .join(''),
    )
    .join('|');

/** In columns: a table this wide whose borders all come back on the next page is no other table without a header. */
const UNMISTAKABLE = 5;

/**
 * Whether the next page's table is one of its own: it has a header of its own, it begins as the upper began (a form
 * that is filled in again), or the page before was left although there was room.
 */
function startsAfresh(above: LogicalTable, next: TableCandidate, gap: Break): boolean {
  const last = above.parts.at(-1)!;
  const below = logicalFrom(next);
  if (above.rows > 1 && isHeading(below) && isHeading(above)) return true;
  const [began, begins] = [leadingText(above), leadingText(below)];
  if (began !== '' && began === begins && above.rows > 1) return true;
  if (!last.closed.bottom || !next.closed.top) return false;
  const wide = next.xs.length > UNMISTAKABLE && next.xs.length === above.xs.length;
  return !wide && gap.blank > next.ys[1]! - next.ys[0]! + 3 * gap.em;
}

function leadingText(table: LogicalTable): string {
  const [leading] = table.cells;
  return leading
    ? wordsOfCell(leading)
        .map((word) => word.text)
        .sort()
        .join('')
    : '';
}

/** Whether the first row stands out as bold among others. */
function isHeading(table: LogicalTable): boolean {
  const bold = (cells: readonly LogicalCell[]): boolean => {
    const words = cells.flatMap(wordsOfCell);
    return words.length > 0 && words.every((word) => word.font.bold);
  };
  const first = table.cells.filter((cell) => cell.row === 0);
  const rest = table.cells.filter((cell) => cell.row > 0);
  return first.filter(isFilled).length > 1 && bold(first) && !bold(rest);
}

/**
 * A merged cell that goes on below the break, with nothing new in it: it spans several rows on either side, or its row
 * is one more row of what stands above (its leading cell is empty, in a column that is filled everywhere else).
 */
function isOneCell(pair: Pair, pairs: readonly Pair[], upper: LogicalTable, lower: LogicalTable): boolean {
  if (isFilled(pair.below) || !isFilled(pair.above)) return false;
  if (pair.below.rowEnd - pair.below.row > 1) return true;
  if (pairs.some((other) => isEndedBeside(pair, other))) return false;
  if (pair.above.rowEnd - pair.above.row > 1 && isKey(pair, upper, lower)) return true;
  const leading = pairs.reduce((first, other) => (other.below.column < first.below.column ? other : first));
  return isFilled(leading.above) && !isFilled(leading.below) && isKey(leading, upper, lower);
}

/** Whether a cell as tall as this one, in an earlier column, gives way to a new one below the break: the group of rows ends. */
const isEndedBeside = (pair: Pair, other: Pair): boolean =>
  other.below.column < pair.below.column &&
  other.above.row === pair.above.row &&
  other.above.rowEnd === pair.above.rowEnd &&
  isFilled(other.above) &&
  isFilled(other.below);

/** The table over the common columns. */
const spread = (table: LogicalTable, map: readonly number[], xs: readonly number[]): LogicalTable => ({
  ...table,
  xs,
  cells: table.cells.map((cell) => ({ ...cell, column: map[cell.column]!, columnEnd: map[cell.columnEnd]! })),
});

const withoutRows = (table: LogicalTable, count: number): LogicalTable => ({
  ...table,
  rows: table.rows - count,
  cells: table.cells
    .filter((cell) => cell.row >= count)
    .map((cell) => ({ ...cell, row: cell.row - count, rowEnd: cell.rowEnd - count })),
});
