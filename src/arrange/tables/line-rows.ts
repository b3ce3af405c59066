import type { PlacedChunk, PlacedLine } from './placed-lines.ts';

/** In sizes: lines nearer than this stand on one height, as a value centred beside a label of two lines. */
const BESIDE = 0.8;
/** Between the pitch of wrapped lines and that of rows: how much wider the second must be to be told apart. */
const WIDER = 1.2;

/**
 * Which lines make one row: index of each row's first line. `parted[i]`: a drawn line lies between line i − 1 and line i.
 * Spacing decides where it shows rows; else what the lines hold.
 */
export function rowStarts(lines: readonly PlacedLine[], parted: readonly boolean[]): readonly number[] {
  const pitches = lines.map((line, index) => (index === 0 ? Infinity : pitch(lines[index - 1]!, line)));
  const limit = widestWrap(lines, pitches, parted);
  const starts: number[] = [];
  lines.forEach((line, index) => {
    if (index === 0 || parted[index]!) {
      starts.push(index);
      return;
    }
    const row = lines.slice(starts.at(-1), index);
    const beside = pitches[index]! < BESIDE && disjoint(row, line);
    if (beside) return;
    const joins = limit === null ? goesOn(row, line) : pitches[index]! <= limit && !restarts(row, line);
    if (!joins) starts.push(index);
  });
  return starts;
}

const pitch = (above: PlacedLine, below: PlacedLine): number =>
  (below.cut.bottom - above.cut.bottom) / Math.max(above.cut.size, below.cut.size);

const covers = (piece: PlacedChunk, other: PlacedChunk): boolean =>
  piece.column < other.columnEnd && other.column < piece.columnEnd;

const disjoint = (row: readonly PlacedLine[], line: PlacedLine): boolean =>
  line.pieces.every((piece) => row.every((above) => above.pieces.every((other) => !covers(piece, other))));

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
