import type { CutLine } from './chunks.ts';
import type { AlignedColumns } from './columns-of-lines.ts';
import { textOf, YEAR } from './header-rows.ts';
import { placed, type PlacedLine } from './placed-lines.ts';

/** A line so much further away than rows usually are stands off the table. */
const APART = 1.15;
/** A label and a value above a row with more, so much further away, are a line of a form. */
const FAR_OFF = 1.5;
/** In sizes: a last row with values in all columns, below a line, stands no further off: a total. */
const TOTAL = 2.4;
/** In sizes: a title over columns, and the rest of a label, stand no further off. */
const NEAR = 1.75;
const MOST_TITLES = 2;
/** Lines of headings that may be taken in above: of titles, and of the labels' own heading beside them. */
const MOST_HEADS = 4;
/** Lines below its first that the last row's label may have. */
const MOST_LABEL_LINES = 4;
/** In sizes: lines nearer than this stand beside each other. */
const BESIDE = 0.8;
/** In sizes: lines of a cell begin no further apart. */
const FLUSH = 0.15;
/** The part of a size by which the rest of a label may be larger or smaller. */
const SAME_SIZE = 0.05;
const MOST_WORDS = 6;
/** The part of the lines that must have numbers for a last line without to be none of them. */
const NUMERIC = 0.6;

/**
 * Where the table in a stretch of lines begins and ends: notes and other lines at its ends that fit none of its columns
 * left out, titles over several columns and the rest of a wrapped label taken in. Indices into `lines`, half-open.
 */
export function tableEnds(
  lines: readonly CutLine[],
  range: readonly [number, number],
  columns: AlignedColumns,
  isFree: (index: number) => boolean,
): readonly [number, number] {
  const [start, to] = trimmed(lines, range, columns);
  const [first] = columns.separators;
  const own = lines.slice(start, to).map(({ line }) => line.box);
  const [left, right] = [Math.min(...own.map((box) => box.x0)), Math.max(...own.map((box) => box.x1))];
  let from = start;
  for (let titles = 0; titles < MOST_HEADS && from > 0 && isFree(from - 1); titles++) {
    const [title, below] = [lines[from - 1]!, lines[from]!];
    const { x0, x1 } = title.line.box;
    if (!isNear(title, below) || x0 < left - title.size || x1 > right + title.size) break;
    const over = x0 >= first!;
    if (over ? titles >= MOST_TITLES && !isBeside(title, below) : !headsLabels(title, below, first!)) break;
    from--;
  }
  const labelled = withLastLabel(lines, to, first!, isFree);
  if (labelled > to) return [from, labelled];
  return [from, withLastCell(lines, [start, to], columns, isFree)];
}

/** The end with the further lines of the last row's label, each as near to the one before as the first of them. */
function withLastLabel(
  lines: readonly CutLine[],
  end: number,
  first: number,
  isFree: (index: number) => boolean,
): number {
  let [to, reach] = [end, NEAR];
  for (let rest = lines[to]; rest && isFree(to) && to - end < MOST_LABEL_LINES; rest = lines[++to]) {
    const above = lines[to - 1]!;
    const label = rest.line.box.x1 < first && /^[\p{Ll}(]/u.test(rest.line.words[0]!.text);
    if (!label || !isNear(above, rest, reach) || !isSameSize(rest, above)) break;
    reach = (1.05 * (rest.bottom - above.bottom)) / Math.max(above.size, rest.size);
  }
  return to;
}

/** The end with the further lines of the last row's cells: each stands under a line of its cell, as near as wrapped lines. */
function withLastCell(
  lines: readonly CutLine[],
  [start, end]: readonly [number, number],
  columns: AlignedColumns,
  isFree: (index: number) => boolean,
): number {
  const place = (line: CutLine): PlacedLine => placed(line, columns.separators, columns.rivers);
  const pitches = lines
    .slice(start + 1, end)
    .map((line, index) => line.bottom - lines[start + index]!.bottom);
  const wrap = 1.1 * Math.min(...pitches.filter((pitch) => pitch > BESIDE * lines[start]!.size));
  let to = end;
  for (let line = lines[to]; line && isFree(to); line = lines[++to]) {
    const above = lines[to - 1]!;
    const [piece, ...others] = place(line).pieces;
    const under = place(above).pieces.find((other) => other.column === piece!.column);
    const alone = others.length === 0 && piece!.column > 0 && piece!.columnEnd === piece!.column + 1;
    const flush = under !== undefined && Math.abs(under.x0 - piece!.x0) < FLUSH * line.size;
    if (!alone || !flush || line.bottom - above.bottom > wrap || !isSameSize(line, above)) break;
  }
  return to;
}

const isSameSize = (a: CutLine, b: CutLine): boolean => Math.abs(a.size - b.size) < SAME_SIZE * a.size;

/** Whether a line begins with the heading of the labels: beside the others' headings, or with a title over the rest. */
function headsLabels(line: CutLine, below: CutLine, first: number): boolean {
  const [label, title] = line.chunks;
  if (label!.x1 > first || label!.words.length > MOST_WORDS) return false;
  return title === undefined ? isBeside(line, below) : title.x0 >= first;
}

const isBeside = (above: CutLine, below: CutLine): boolean =>
  below.bottom - above.bottom < BESIDE * Math.max(above.size, below.size);

/**
 * The lines between drawn ones with the heads right above the first and the rows right below the last that no line
 * closes, and their columns. `above` and `below`: what stands on either side of them, nearest first.
 * `columnsOf`: the columns of lines; the blank beside a long heading is narrower than that beside its column's entries.
 */
export function withOpenEnds(
  lines: readonly CutLine[],
  above: readonly CutLine[],
  below: readonly CutLine[],
  columns: AlignedColumns,
  columnsOf: (lines: readonly CutLine[]) => AlignedColumns | null,
): { readonly lines: readonly CutLine[]; readonly columns: AlignedColumns } {
  const own = [...lines];
  let shown = columns;
  const pitches = lines.slice(1).map((line, index) => (line.bottom - lines[index]!.bottom) / line.size);
  const reach = Math.max(NEAR, 1.2 * Math.max(...pitches.filter((pitch) => pitch <= 4)));
  for (const line of above.slice(0, MOST_TITLES)) {
    if (!isNear(line, own[0]!, reach)) break;
    const others = isHeading(line, shown) ? null : columnsOf([line, ...own]);
    if (others?.separators.length === shown.separators.length) shown = others;
    if (!isHeading(line, shown)) break;
    own.unshift(line);
  }
  for (const [index, line] of below.entries()) {
    const row = shortEntries(line, shown);
    if (!row || !fits(row) || !hasValue(row)) break;
    const full = index === 0 && row.pieces.length > shown.separators.length;
    if (!isNear(own.at(-1)!, line, full ? Math.max(reach, TOTAL) : reach)) break;
    own.push(line);
  }
  return { lines: own, columns: shown };
}

function isHeading(line: CutLine, columns: AlignedColumns): boolean {
  const heads = shortEntries(line, columns);
  return heads !== null && (fits(heads) || line.line.box.x0 >= columns.separators[0]!) && isHeads(heads);
}

/** The line in its columns; null where one of its entries is longer than a heading's or value's. */
function shortEntries(line: CutLine, { separators, rivers }: AlignedColumns): PlacedLine | null {
  const row = placed(line, separators, rivers);
  return row.pieces.every((piece) => piece.words.length <= MOST_WORDS) ? row : null;
}

const isNear = (above: CutLine, below: CutLine, reach = NEAR): boolean =>
  below.bottom - above.bottom <= reach * Math.max(above.size, below.size);

function trimmed(
  all: readonly CutLine[],
  [start, end]: readonly [number, number],
  columns: AlignedColumns,
): readonly [number, number] {
  const lines = all.slice(start, end).map((line) => placed(line, columns.separators, columns.rivers));
  const pitch = (index: number): number => lines[index]!.cut.bottom - lines[index - 1]!.cut.bottom;
  const pitches = lines.slice(1).map((_, index) => pitch(index + 1));
  const usual = pitches.sort((a, b) => a - b)[(pitches.length - 1) >> 1]!;
  const valued = lines.filter(hasValue).length >= NUMERIC * lines.length;
  let [from, to] = [endOfText(lines), lines.length];
  while (to - from > 2) {
    const last = lines[to - 1]!;
    const off =
      !fits(last) && (pitch(to - 1) > APART * usual || last.cut.size < 0.93 * lines[from]!.cut.size);
    if (!off && !(valued && !hasValue(last) && !isWrap(last))) break;
    to--;
  }
  const standsOff = (index: number): boolean =>
    (!fits(lines[index]!) && pitch(index + 1) > APART * usual) ||
    (isPair(lines[index]!) && lines[index + 1]!.pieces.length > 2 && pitch(index + 1) > FAR_OFF * usual);
  while (to - from > 2 && standsOff(from)) from++;
  return [start + from, start + to];
}

const isPair = ({ pieces }: PlacedLine): boolean => pieces.length === 2 && pieces[0]!.column === 0;

/** Lines of text right above a table that its first lines may be. */
const MOST_TEXT = 3;

/** How many leading lines are the end of running text, whose words happen to stand apart: it ends with a sentence. */
function endOfText(lines: readonly PlacedLine[]): number {
  const valued = lines.findIndex(hasValue);
  const heads = lines.slice(0, Math.min(MOST_TEXT, valued < 0 ? MOST_TEXT : valued, lines.length - 2));
  const last = heads.findLastIndex((line) => /\p{Ll}{4}\.$/u.test(line.pieces.at(-1)!.words.at(-1)!.text));
  const words = heads.slice(0, last + 1).reduce((sum, { cut }) => sum + cut.line.words.length, 0);
  return words > MOST_WORDS ? last + 1 : 0;
}

/** Each piece in a column of its own. */
const fits = ({ pieces }: PlacedLine): boolean =>
  pieces.length > 1 && pieces.every((piece) => piece.columnEnd - piece.column === 1);

const hasValue = ({ pieces }: PlacedLine): boolean =>
  pieces.some((piece) => piece.column > 0 && piece.numeric);

/** Years head columns too. */
const isHeads = ({ pieces }: PlacedLine): boolean =>
  pieces.every((piece) => piece.column === 0 || !piece.numeric || YEAR.test(textOf(piece)));

const isWrap = ({ pieces }: PlacedLine): boolean => /^\p{Ll}/u.test(pieces[0]!.words[0]!.text);
