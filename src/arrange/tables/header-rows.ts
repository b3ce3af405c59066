import type { PlacedChunk, PlacedLine } from './placed-lines.ts';

/** A column's place by what stands in it below the header. */
export interface Extent {
  readonly x0: number;
  readonly x1: number;
}

export const YEAR = /^(?:19|20)\d\d(?:[/–-]\d{2,4})?[*)(a-z]*$/u;
/** In sizes: lines of one heading are no further apart. */
const LEVEL_PITCH = 1.7;
const MOST_HEADER_LINES = 6;

/**
 * How many leading lines are headings: those before the first with values, no more than a drawn line across leaves
 * above them, nor than are bold where only the first are.
 */
export function headerLines(lines: readonly PlacedLine[], parted: readonly boolean[]): number {
  let count = headingsUntil(lines, parted);
  // A label alone above the first values is theirs, or heads their group.
  while (count > 1 && !parted[count]! && isLabel(lines[count - 1]!) && !isLabel(lines[count - 2]!)) count--;
  return count;
}

/** A line of a label alone, or of a section's title. */
const isLabel = (line: PlacedLine): boolean => line.pieces.length === 1 && line.pieces[0]!.column === 0;

function headingsUntil(lines: readonly PlacedLine[], parted: readonly boolean[]): number {
  const data = lines.findIndex((line) => line.pieces.some((piece) => piece.column > 0 && isValue(piece)));
  if (data === 0 || isKeyed(lines[0]!)) return 0;
  const drawn = parted.findIndex((part, index) => index > 0 && part);
  const plain = lines.findIndex((line) => !isBold(line));
  if (plain > 0 && plain <= MOST_HEADER_LINES && (data < 0 || plain < data)) return plain;
  if (drawn > 0 && data > 0) return drawn <= data ? lastBefore(data, parted, lines.length) : data;
  const limits = [data, drawn].filter((count) => count > 0 && count <= MOST_HEADER_LINES);
  return limits.length > 0 ? Math.min(...limits) : 0;
}

/** The last drawn line at or before the first values: what stands below it has values beside it or is a row's title. */
function lastBefore(data: number, parted: readonly boolean[], count: number): number {
  let last = 0;
  for (let index = 1; index <= data && index < count; index++) if (parted[index]!) last = index;
  return last <= MOST_HEADER_LINES ? last : 0;
}

const isValue = (piece: PlacedChunk): boolean => piece.numeric && !YEAR.test(textOf(piece));

export const textOf = (piece: PlacedChunk): string => piece.words.map((word) => word.text).join('');

const isBold = (line: PlacedLine): boolean =>
  line.pieces.every((piece) => piece.words.every((word) => word.font.bold));

/** Whether a line is a label in bold with a value beside it that is not. */
const isKeyed = ({ pieces }: PlacedLine): boolean =>
  pieces.length > 1 &&
  pieces[0]!.column === 0 &&
  pieces.every(({ column, words }) => words.every((word) => word.font.bold === (column === 0)));

/** First lines of the header's levels: below a title over several columns a new one starts. */
export function levelStarts(header: readonly PlacedLine[], parted: readonly boolean[]): readonly number[] {
  const starts: number[] = [];
  header.forEach((line, index) => {
    const above = header.slice(starts.at(-1) ?? 0, index).flatMap((item) => item.pieces);
    const before = header[index - 1];
    const size = Math.max(line.cut.size, before?.cut.size ?? 0);
    const far = before !== undefined && line.cut.bottom - before.cut.bottom > LEVEL_PITCH * size;
    const under = above.some(
      (title) =>
        title.columnEnd - title.column > 1 &&
        line.pieces.some(
          (piece) => within(piece, title) && piece.columnEnd - piece.column < title.columnEnd - title.column,
        ),
    );
    if (index === 0 || parted[index]! || far || under) starts.push(index);
  });
  return starts;
}

const within = (piece: PlacedChunk, title: PlacedChunk): boolean =>
  piece.column >= title.column && piece.columnEnd <= title.columnEnd;
