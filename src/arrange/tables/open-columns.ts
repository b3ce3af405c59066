import { linesOf } from '../lines.ts';
import type { CandidateCell, TableCandidate } from './candidate.ts';
import { boxOfSpan } from './cells.ts';
import { cutLine, type CutLine, stretchCount } from './chunks.ts';
import { type AlignedColumns, columnsOfLines } from './columns-of-lines.ts';
import { placed, type PlacedLine } from './placed-lines.ts';

/** Cells over the same columns, with the columns that their lines show inside. */
interface Range {
  readonly column: number;
  readonly columnEnd: number;
  readonly cells: readonly CandidateCell[];
  readonly columns: AlignedColumns;
}

/** The part of the lines that must stand in several columns; headings and notes may not. */
const TABULAR = 0.7;
/** The part of what stands in the columns after the first that must be numbers or short words. */
const TERSE = 0.6;
const FEWEST_LINES = 3;
/** In text sizes: a drawn column border this near to a blank is that blank's. */
const SAME = 0.8;

/**
 * The table with columns that no vertical line draws in most rows: cells that run over several columns, or hold
 * several, are cut where the blanks between their words run down through all of them.
 */
export function withOpenColumns(table: TableCandidate, em: number): TableCandidate {
  const ranges = rangesOf(table, em);
  if (ranges.length === 0) return table;
  const added = ranges.flatMap(({ columns, column, columnEnd }) =>
    columns.separators.filter((x) =>
      table.xs.slice(column + 1, columnEnd).every((known) => Math.abs(known - x) > 1e-6),
    ),
  );
  const xs = [...table.xs, ...added].sort((a, b) => a - b);
  const indexOf = new Map(xs.map((x, index) => [x, index]));
  const rangeOf = new Map(ranges.flatMap((range) => range.cells.map((cell) => [cell, range] as const)));
  const cells = table.cells.flatMap((cell): readonly CandidateCell[] => {
    const column = indexOf.get(table.xs[cell.column]!)!;
    const columnEnd = indexOf.get(table.xs[cell.columnEnd]!)!;
    const range = rangeOf.get(cell);
    if (!range) return [{ ...cell, column, columnEnd }];
    const bounds = [column, ...range.columns.separators.map((x) => indexOf.get(x)!), columnEnd];
    return pieces(cell, range, table.page, em).map((piece) => {
      const span = { ...cell, column: bounds[piece.column]!, columnEnd: bounds[piece.columnEnd]! };
      return { ...span, words: piece.words, box: boxOfSpan(span, xs, table.ys) };
    });
  });
  return { ...table, xs, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

function rangesOf(table: TableCandidate, em: number): readonly Range[] {
  const byRange = new Map<string, CandidateCell[]>();
  for (const cell of table.cells) {
    if (cell.tables.length > 0 || cell.words.length === 0) continue;
    const key = `${cell.column} ${cell.columnEnd}`;
    const known = byRange.get(key);
    if (known) known.push(cell);
    else byRange.set(key, [cell]);
  }
  return [...byRange.values()].flatMap((cells): readonly Range[] => {
    const { column, columnEnd } = cells[0]!;
    const lines = cells.flatMap((cell) => linesIn(cell, table.page) ?? []);
    if (
      lines.length < FEWEST_LINES ||
      lines.filter((line) => stretchCount(line) > 1).length < TABULAR * lines.length
    )
      return [];
    const known = table.xs.slice(column + 1, columnEnd);
    const found = columnsOfLines(lines, [], em);
    if (!found) return [];
    const columns = { ...found, separators: onto(known, found, em) };
    return isTerse(lines.map((line) => placed(line, columns.separators, columns.rivers))) &&
      overRows(cells, lines)
      ? [{ column, columnEnd, cells, columns }]
      : [];
  });
}

/** A single row's cell is cut only where it holds a table's body. */
const overRows = (cells: readonly CandidateCell[], lines: readonly CutLine[]): boolean =>
  cells.length >= FEWEST_LINES || lines.length > 2 * cells.length || cells.length > 1;

function linesIn(cell: CandidateCell, page: number): readonly CutLine[] | null {
  const lines = linesOf(cell.words, page);
  return lines.every((line) => line.angle === 0) ? lines.map((line) => cutLine(line, [])) : null;
}

/** Each separator moved onto the drawn border that stands in its river, or nearly, where there is one. */
function onto(
  known: readonly number[],
  { separators, rivers }: AlignedColumns,
  em: number,
): readonly number[] {
  const used = new Set<number>();
  return separators.map((x, index) => {
    const { from, to } = rivers[index]!;
    const [border] = known
      .filter((drawn) => !used.has(drawn) && drawn >= from - SAME * em && drawn <= to + SAME * em)
      .sort((a, b) => Math.abs(a - x) - Math.abs(b - x));
    if (border === undefined) return x;
    used.add(border);
    return border;
  });
}

function isTerse(lines: readonly PlacedLine[]): boolean {
  const rest = lines.flatMap((line) => line.pieces.filter((piece) => piece.column > 0));
  const terse = rest.filter(
    (piece) => piece.numeric || (piece.words.length <= 2 && piece.columnEnd - piece.column === 1),
  );
  return rest.some((piece) => piece.numeric) && terse.length >= TERSE * rest.length;
}

/** The parts of one cell, empty ones included; columns counted within the range. */
function pieces(
  cell: CandidateCell,
  { columns }: Range,
  page: number,
  em: number,
): readonly { column: number; columnEnd: number; words: CandidateCell['words'] }[] {
  const lines = (linesIn(cell, page) ?? []).map((line) => placed(line, columns.separators, columns.rivers));
  const groups: { column: number; columnEnd: number; words: CandidateCell['words'][number][] }[] = [];
  const all = lines
    .flatMap((line) => line.pieces)
    .sort((a, b) => a.column - b.column || a.words[0]!.box.top - b.words[0]!.box.top);
  if (all.length < 2 && em > 0)
    return [{ column: 0, columnEnd: columns.separators.length + 1, words: cell.words }];
  for (const piece of all) {
    const last = groups.at(-1);
    if (last && piece.column < last.columnEnd) {
      last.words.push(...piece.words);
      last.columnEnd = Math.max(last.columnEnd, piece.columnEnd);
    } else {
      for (let column = last?.columnEnd ?? 0; column < piece.column; column++)
        groups.push({ column, columnEnd: column + 1, words: [] });
      groups.push({ column: piece.column, columnEnd: piece.columnEnd, words: [...piece.words] });
    }
  }
  for (let column = groups.at(-1)!.columnEnd; column <= columns.separators.length; column++)
    groups.push({ column, columnEnd: column + 1, words: [] });
  return groups;
}
