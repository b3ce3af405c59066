import type { TextContext } from '../joined-text.ts';
import type { TableCandidate } from './candidate.ts';
import { matchColumns } from './column-match.ts';
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
  const match = matchColumns(above.xs, next.xs, gap.em, header > 0);
  if (!match) return null;
  const rows = next.ys.length - 1;
  if (header === 0 && startsAfresh(above, next, gap)) return null;
  const upper = spread(above, match.first, match.xs);
  const all = spread(logicalFrom(next), match.second, match.xs);
  const lower = withoutRows(all, header);
  const parts = [...above.parts, next];
  const repeated = [
    ...above.repeated,
    ...(header > 0 ? [{ table: next, cells: next.cells.filter((cell) => cell.row < header) }] : []),
  ];
  const base = { parts, xs: match.xs, headerRows: Math.max(above.headerRows, header), repeated };
  if (rows === header) return { ...upper, ...base };
  const pairs = pairsAt(upper, lower) ?? [];
  const cut = pairs.length > 0 && isCutRow(upper, lower, pairs, context);
  const joined = new Map(
    (cut ? pairs : pairs.filter((pair) => isOneCell(pair, upper, lower))).map((pair) => [
      pair.below,
      pair.above,
    ]),
  );
  const shift = upper.rows - (cut ? 1 : 0);
  const kept = new Map<LogicalCell, LogicalCell>(upper.cells.map((cell) => [cell, cell]));
  const added: LogicalCell[] = [];
  for (const cell of lower.cells) {
    const target = joined.get(cell);
    const moved = { ...cell, row: cell.row + shift, rowEnd: cell.rowEnd + shift };
    if (target)
      kept.set(target, { ...target, rowEnd: moved.rowEnd, pieces: [...target.pieces, ...cell.pieces] });
    else added.push(moved);
  }
  const total = shift + lower.rows;
  const start = upper.rows;
  return {
    ...base,
    rows: total,
    cells: [...kept.values(), ...added].sort((a, b) => a.row - b.row || a.column - b.column),
    breaks: start < total ? [...above.breaks, start] : above.breaks,
    flags: [...new Set([...above.flags, ...next.flags, ...(cut ? (['row_joined'] as const) : [])])],
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

/** Whether the next page's table is one of its own: a header of its own, or a page left half empty before it. */
function startsAfresh(above: LogicalTable, next: TableCandidate, gap: Break): boolean {
  const last = above.parts.at(-1)!;
  if (!last.closed.bottom || !next.closed.top) return false;
  const firstRow = next.ys[1]! - next.ys[0]!;
  if (gap.blank > firstRow + 3 * gap.em) return true;
  return isHeading(logicalFrom(next)) && isHeading(above);
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

/** A merged cell that goes on below the break: nothing new is in it, and its column is one of merged or full cells. */
function isOneCell(pair: Pair, upper: LogicalTable, lower: LogicalTable): boolean {
  if (isFilled(pair.below) || !isFilled(pair.above)) return false;
  const tall = pair.below.rowEnd - pair.below.row > 1;
  if (tall) return true;
  return isKey(pair, upper, lower) && pair.above.rowEnd - pair.above.row > 1;
}

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
