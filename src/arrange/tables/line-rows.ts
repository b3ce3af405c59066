import { isCutDate } from '../cut-word.ts';
import { rowsByGaps } from './rows-by-gaps.ts';
import { areBeside, BESIDE, covers, pitch, type PlacedChunk, type PlacedLine } from './placed-lines.ts';

/** Between the pitch of wrapped lines and that of rows: how much wider the second must be to be told apart. */
const WIDER = 1.2;

/** So many rows between drawn lines, and this part of a table's lines in them, show that every row is drawn. */
const FEWEST_DRAWN = 3;
const DRAWN = 1 / 3;

/**
 * Which lines make one row: index of each row's first line. `parted[i]`: a drawn line lies between line i − 1 and line i.
 * Spacing decides where it shows rows; else what the lines hold.
 */
export function rowStarts(all: readonly PlacedLine[], parted: readonly boolean[]): readonly number[] {
  const gaps = startsByGaps(all, parted);
  if (gaps !== null) return gaps;
  const lines = all.map((line, index) => (index === 0 ? line : withoutRests(line, all[index - 1]!)));
  const pitches = lines.map((line, index) => (index === 0 ? Infinity : pitch(lines[index - 1]!, line)));
  const limit = widestWrap(lines, pitches, parted);
  const starts: number[] = [];
  lines.forEach((line, index) => {
    if (index === 0 || parted[index]!) {
      starts.push(index);
      return;
    }
    const row = lines.slice(starts.at(-1), index);
    if (line.pieces.length === 0 || areBeside(row, line)) return;
    const joins = limit === null ? goesOn(row, line) : pitches[index]! <= limit && !restarts(row, line);
    if (!joins) starts.push(index);
  });
  return withDrawnRows(lines, parted, starts);
}

/** The first lines of rows that blanks across all columns part; null where they part none. */
function startsByGaps(lines: readonly PlacedLine[], parted: readonly boolean[]): readonly number[] | null {
  const rows = rowsByGaps(lines);
  if (rows === null) return null;
  const opening = new Set(rows.map((row) => Math.min(...row.map((line) => lines.indexOf(line)))));
  return lines.flatMap((_, index) => (index === 0 || parted[index]! || opening.has(index) ? [index] : []));
}

/** A line without the rests of dates that the line above begins: they are no values of a row of their own. */
function withoutRests(line: PlacedLine, above: PlacedLine): PlacedLine {
  const isRest = (piece: PlacedChunk): boolean =>
    piece.words.length === 1 &&
    above.pieces.some(
      (other) => covers(piece, other) && isCutDate(other.words.at(-1)!.text, piece.words[0]!.text),
    );
  return line.pieces.some(isRest) ? { ...line, pieces: line.pieces.filter((piece) => !isRest(piece)) } : line;
}

/**
 * Where most rows stand each between drawn lines of their own, the others do as well: a row of several lines is then not cut by
 * what its lines hold, unless two numbers stand under each other.
 */
function withDrawnRows(
  lines: readonly PlacedLine[],
  parted: readonly boolean[],
  starts: readonly number[],
): readonly number[] {
  const drawn = lines.flatMap((_, index) => (index === 0 || parted[index]! ? [index] : []));
  const ends = drawn.map((_, at) => drawn[at + 1] ?? lines.length);
  const isCut = drawn.map((start, at) => starts.some((index) => index > start && index < ends[at]!));
  const single = drawn.map((start, at) => (isCut[at]! ? 0 : ends[at]! - start)).filter((count) => count > 0);
  const held = single.reduce((sum, count) => sum + count, 0);
  const most = single.length >= FEWEST_DRAWN && single.length > drawn.length - single.length;
  if (!most || held < DRAWN * lines.length) return starts;
  return starts.filter((index) => {
    const at = drawn.findLastIndex((start) => start <= index);
    const row = lines.slice(drawn[at], ends[at]);
    return (
      index === drawn[at] || row.some((line, i) => row.slice(0, i).some((above) => stacked(above, line)))
    );
  });
}

/** Two numbers under each other in one column other than the first: two rows. */
const stacked = (above: PlacedLine, below: PlacedLine): boolean =>
  below.pieces.some(
    (piece) =>
      piece.column > 0 &&
      piece.numeric &&
      above.pieces.some((other) => other.numeric && covers(piece, other)),
  );

/** The largest pitch at which a line goes on a row, in sizes; null where spacing tells nothing. */
function widestWrap(
  lines: readonly PlacedLine[],
  pitches: readonly number[],
  parted: readonly boolean[],
): number | null {
  const inner = pitches.filter((value, index) => index > 0 && !parted[index]! && value >= BESIDE);
  const sorted = [...inner].sort((a, b) => a - b);
  let [limit, widest] = [0, WIDER];
  for (let index = 1; index < sorted.length; index++) {
    const ratio = sorted[index]! / sorted[index - 1]!;
    if (ratio > widest) [limit, widest] = [(sorted[index]! + sorted[index - 1]!) / 2, ratio];
  }
  if (limit === 0) return null;
  const tight = lines.flatMap((_, index) =>
    index > 0 && !parted[index]! && pitches[index]! <= limit ? [index] : [],
  );
  const clashes = tight.filter((index) => stacked(lines[index - 1]!, lines[index]!)).length;
  const wraps = tight.filter((index) => isPartial(lines[index - 1]!, lines[index]!)).length;
  return clashes <= 0.1 * tight.length && wraps >= 0.5 * tight.length ? limit : null;
}

/** Whether one of the lines fills fewer columns than the other, as the end of a wrapped text does. */
const isPartial = (above: PlacedLine, below: PlacedLine): boolean =>
  above.pieces.length !== below.pieces.length;

const restarts = (row: readonly PlacedLine[], line: PlacedLine): boolean =>
  row.some((above) => stacked(above, line));

/** Whether a line goes on the row above it by what it holds. */
function goesOn(row: readonly PlacedLine[], line: PlacedLine): boolean {
  const [first] = line.pieces;
  const labelled = first!.column === 0;
  const values = line.pieces.some((piece) => piece.column > 0 && piece.numeric);
  const above = row.flatMap((item) => item.pieces);
  if (labelled) {
    const label = isContinued(first!);
    const onlyLabel = above.every((piece) => piece.column === 0 && piece.columnEnd === 1);
    if (values) return label && onlyLabel;
    return (
      line.pieces.every(isContinued) && (line.pieces.length === 1 || !above.some((piece) => piece.numeric))
    );
  }
  if (values) return false;
  return line.pieces.every((piece) => above.some((other) => !other.numeric && covers(piece, other)));
}

/** Begins like the rest of a sentence. */
const isContinued = (piece: PlacedChunk): boolean =>
  /^[\p{Ll}(&/]/u.test(piece.words[0]!.text) && !piece.numeric;
