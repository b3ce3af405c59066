import { linesOf } from '../lines.ts';
import type { Box } from '../../model/box.ts';
import type { Word } from '../../model/page.ts';
import type { CandidateCell, TableCandidate } from './candidate.ts';
import { boxOfSpan } from './cells.ts';
import { cutLine, isNumeric } from './chunks.ts';
import { rowStarts } from './line-rows.ts';
import type { PlacedChunk, PlacedLine } from './placed-lines.ts';
import { rowsByGaps } from './rows-by-gaps.ts';
import { rowsByValues, type ValuedRows, wrapOf } from './valued-rows.ts';

const FEWEST_LINES = 3;
/** The part of a row's lines that must stand in most of its columns. */
const FULL = 0.8;
/** The part of the table's lines that such a row holds: it is the table's body, and its rows are not drawn. */
const BODY = 0.5;

/**
 * The table with rows that no line draws: one whose columns hold numbers under each other, line beside line, is cut, and
 * one of several columns where no line down is drawn in the table, only pieces across over and under its body; without
 * lines down any row is cut where its values show rows.
 * `isDrawnDown`: whether lines down part the columns of a table, or of a row of it; `isBanded`: whether its background
 * or its neighbours' tells a row.
 */
export function withOpenRows(
  table: TableCandidate,
  isDrawnDown: (box: Box) => boolean,
  isBanded: (ys: readonly number[], row: number) => boolean,
): TableCandidate {
  const rows = table.ys.length - 1;
  const byRow: CandidateCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of table.cells) for (let row = cell.row; row < cell.rowEnd; row++) byRow[row]!.push(cell);
  const lineCount = linesOf(
    table.cells.flatMap((cell) => cell.words),
    table.page,
  ).length;
  const cuts = new Map<number, ValuedRows>();
  const isOpen = (): boolean => !isDrawnDown(table.box);
  let wrap: number | null = null;
  byRow.forEach((cells, row) => {
    const lines = linesAcross(cells, table.page);
    const rows = lines && !isBanded(table.ys, row) && undrawnRows(lines, cells, lineCount, isOpen);
    if (rows) cuts.set(row, { rows, beside: new Set() });
    else if (lines && !isDrawnDown({ ...table.box, top: table.ys[row]!, bottom: table.ys[row + 1]! })) {
      const valued = rowsByValues(lines, (wrap ??= wrapOf(table)));
      if (valued) cuts.set(row, valued);
    }
  });
  return cuts.size === 0 ? table : cutRows(table, cuts);
}

/** The lines of a row's cells, each word in its column; null where they can't be cut. */
function linesAcross(cells: readonly CandidateCell[], page: number): readonly PlacedLine[] | null {
  if (cells.length < 2 || cells.some((cell) => cell.rowEnd - cell.row > 1 || cell.tables.length > 0))
    return null;
  const columnOf = new Map(cells.flatMap((cell) => cell.words.map((word) => [word, cell] as const)));
  const lines = linesOf([...columnOf.keys()], page);
  if (lines.length < 2 || lines.some((line) => line.angle !== 0)) return null;
  return lines.map((line): PlacedLine => {
    const pieces: PlacedChunk[] = [];
    for (const cell of cells) {
      const words = line.words.filter((word) => columnOf.get(word) === cell);
      if (words.length === 0) continue;
      const [x0, x1] = [words[0]!.box.x0, Math.max(...words.map((word) => word.box.x1))];
      const numeric = isNumeric({ words, x0, x1 });
      pieces.push({ column: cell.column, columnEnd: cell.columnEnd, words, x0, x1, numeric });
    }
    return { cut: cutLine(line, []), pieces };
  });
}

function undrawnRows(
  placedLines: readonly PlacedLine[],
  cells: readonly CandidateCell[],
  lineCount: number,
  isOpen: () => boolean,
): readonly PlacedLine[][] | null {
  if (placedLines.length < BODY * lineCount) return null;
  if (placedLines.length < FEWEST_LINES) return headAndFigures(placedLines, cells);
  const parted = rowsByGaps(placedLines);
  if (parted !== null) return parted;
  const filled = cells.filter((cell) => cell.words.length > 0).length;
  const full = placedLines.filter(
    (line) => line.pieces.length > 0.5 * filled && line.pieces.some((piece) => piece.numeric),
  );
  const isSure = full.length >= FULL * placedLines.length || isOpen();
  const counted = isSure ? null : byFirstColumn(placedLines);
  if (counted !== null) return counted;
  const starts = rowStarts(
    placedLines,
    placedLines.map(() => false),
  );
  if (starts.length < FEWEST_LINES) return null;
  const rows = starts.map((start, index) =>
    placedLines.slice(start, starts[index + 1] ?? placedLines.length),
  );
  return isSure || holdFigures(rows) ? rows : null;
}

/** The part of all columns that rows fill where figures alone show them, and the part of the rows that begins as rows do. */
const FILLED = 0.6;
const BEGUN = 0.75;
/** What stands for a figure: no amount, a mark. */
const SIGN = /^(?:[-–—xX×✓•.:]|n\.?[ad]\.?)$/u;
/** Lines of a row on average, at most. */
const MOST_LINES = 2.5;

/** Whether most rows fill most columns, one of them with figures, and begin as rows do: not inside a sentence. */
function holdFigures(rows: readonly (readonly PlacedLine[])[]): boolean {
  const pieces = rows.map((row) => row.flatMap((line) => line.pieces));
  const columns = new Set(pieces.flat().map(({ column }) => column));
  const first = Math.min(...columns);
  const filled = pieces.map((own) => new Set(own.map(({ column }) => column)));
  const share = filled.reduce((sum, own) => sum + own.size, 0) / (rows.length * columns.size);
  const begun = pieces.filter((own) => {
    const opening = own.find(({ column }) => column === first);
    return opening !== undefined && !/^\p{Ll}/u.test(opening.words[0]!.text);
  });
  const isFigures = [...columns].some(
    (column) =>
      column !== first &&
      pieces.filter((own) => own.some((piece) => piece.column === column && isFigure(piece))).length >=
        BODY * rows.length,
  );
  const lines = rows.reduce((sum, row) => sum + row.length, 0);
  const isWhole = share >= FILLED && begun.length >= BEGUN * rows.length;
  return isFigures && isWhole && lines <= MOST_LINES * rows.length;
}

const isFigure = ({ numeric, words }: PlacedChunk): boolean =>
  numeric || (words.length === 1 && SIGN.test(words[0]!.text));

/** Two lines that fill all columns, the second with figures: a header and its row. */
function headAndFigures(
  lines: readonly PlacedLine[],
  cells: readonly CandidateCell[],
): readonly PlacedLine[][] | null {
  const [head, row] = lines;
  const columns = cells.filter((cell) => cell.words.length > 0).length;
  if (lines.length !== 2 || columns < 3 || lines.some(({ pieces }) => pieces.length !== columns)) return null;
  const figures = row!.pieces.filter(({ numeric }) => numeric).length;
  return figures >= columns - 1 ? [[head!], [row!]] : null;
}

/** Columns besides the first that must be filled on the first line of each row and on no other; one where the first column counts. */
const KEYS = 2;
/** The part of the rows in which such a column is filled. */
const MOST = 0.8;

/**
 * Rows under drawn columns that begin wherever the first column is filled, as long as other columns, numbers among them, are filled
 * on just those lines: what stands below is the rest of a text that needed more than one.
 */
function byFirstColumn(lines: readonly PlacedLine[]): readonly PlacedLine[][] | null {
  const first = Math.min(...lines.flatMap(({ pieces }) => pieces.map(({ column }) => column)));
  const starts = lines.flatMap((line, index) => (pieceAt(line, first) ? [index] : []));
  const isCounted = starts.every(
    (at, index) => pieceAt(lines[at]!, first)!.words[0]!.text.replace(/\D/g, '') === String(index + 1),
  );
  if (starts[0] !== 0 || starts.length < (isCounted ? 2 : FEWEST_LINES)) return null;
  const begun = new Set(starts);
  const others = lines.filter((_, index) => !begun.has(index));
  const columns = [...new Set(lines.flatMap(({ pieces }) => pieces.map(({ column }) => column)))];
  const keys = columns.filter(
    (column) =>
      column !== first &&
      others.every((line) => !pieceAt(line, column)) &&
      starts.filter((at) => pieceAt(lines[at]!, column)).length >= MOST * starts.length,
  );
  const isNumbered = keys.some((column) => starts.some((at) => pieceAt(lines[at]!, column)?.numeric));
  if (keys.length < (isCounted ? 1 : KEYS) || !isNumbered) return null;
  return starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length));
}

const pieceAt = ({ pieces }: PlacedLine, column: number): PlacedChunk | undefined =>
  pieces.find((piece) => piece.column === column);

function cutRows(table: TableCandidate, cuts: ReadonlyMap<number, ValuedRows>): TableCandidate {
  const ys: number[] = [];
  const firstOf: number[] = [];
  for (let row = 0; row < table.ys.length; row++) {
    firstOf.push(ys.length);
    ys.push(table.ys[row]!);
    const groups = cuts.get(row)?.rows ?? [];
    for (let index = 1; index < groups.length; index++) {
      const above = Math.max(...groups[index - 1]!.map((line) => line.cut.bottom));
      const below = Math.min(...groups[index]!.map((line) => line.cut.top));
      ys.push(Math.min(table.ys[row + 1]!, Math.max(ys.at(-1)!, (above + below) / 2)));
    }
  }
  const cells = table.cells.flatMap((cell): readonly CandidateCell[] => {
    const cut = cell.rowEnd - cell.row === 1 ? cuts.get(cell.row) : undefined;
    const row = firstOf[cell.row]!;
    if (!cut || cut.beside.has(cell.column)) return [{ ...cell, row, rowEnd: firstOf[cell.rowEnd]! }];
    return cut.rows.map((lines, index) => {
      const span = { ...cell, row: row + index, rowEnd: row + index + 1 };
      return { ...span, words: wordsOf(lines, cell), box: boxOfSpan(span, table.xs, ys) };
    });
  });
  return { ...table, ys, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

const wordsOf = (lines: readonly PlacedLine[], cell: CandidateCell): readonly Word[] =>
  lines.flatMap((line) =>
    line.pieces.filter((piece) => piece.column === cell.column).flatMap((piece) => piece.words),
  );
