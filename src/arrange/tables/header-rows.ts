import type { PlacedChunk, PlacedLine } from './placed-lines.ts';

/** A column's place by what stands in it below the header. */
export interface Extent {
  readonly x0: number;
  readonly x1: number;
}

const YEAR = /^(?:19|20)\d\d(?:[/–-]\d{2,4})?[*)(a-z]*$/u;
/** In sizes: how far a title's middle may lie from that of its columns. */
const CENTRED = 0.8;
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
  if (data === 0) return 0;
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

const isBold = (line: PlacedLine): boolean =>
  line.pieces.every((piece) => piece.words.every((word) => word.font.bold));

/**
 * The headings with titles over several columns spread over them: a title stands centred over the columns that have
 * headings of their own below it, and over no other title's.
 */
export function spreadTitles(
  header: readonly PlacedLine[],
  extents: readonly Extent[],
): readonly PlacedLine[] {
  return header.map((line, index) => {
    const below = header.slice(index + 1);
    const shared = sharedOut(line, below);
    if (shared) return shared;
    const pieces = line.pieces.map((piece, position) => {
      const from = line.pieces[position - 1]?.columnEnd ?? 0;
      const to = line.pieces[position + 1]?.column ?? extents.length;
      return spread(piece, Math.max(from, 1), to, below, extents, line.cut.size);
    });
    return { ...line, pieces };
  });
}

/**
 * The line's titles over the headings of the next line with more of them, each heading under the title whose middle
 * is nearest; null unless each title then stands centred over several.
 */
function sharedOut(line: PlacedLine, below: readonly PlacedLine[]): PlacedLine | null {
  const titles = line.pieces.filter((piece) => piece.column > 0);
  const heads = below.find(
    (other) => other.pieces.filter((piece) => piece.column > 0).length > titles.length,
  );
  if (!heads || titles.length === 0 || titles.some((title) => title.numeric && !YEAR.test(textOf(title))))
    return null;
  const under = titles.map((): PlacedChunk[] => []);
  let nearest = 0;
  for (const head of heads.pieces.filter((piece) => piece.column > 0)) {
    while (nearest + 1 < titles.length && off(titles[nearest + 1]!, head) < off(titles[nearest]!, head))
      nearest++;
    under[nearest]!.push(head);
  }
  const centred = titles.every((title, index) => {
    const own = under[index]!;
    const group = { x0: own[0]?.x0 ?? Infinity, x1: own.at(-1)?.x1 ?? Infinity };
    return own.length > 1 && off(title, group) <= 1.5 * CENTRED * line.cut.size;
  });
  if (!centred) return null;
  const spans = new Map(
    titles.map((title, index) => [
      title,
      { column: under[index]![0]!.column, columnEnd: under[index]!.at(-1)!.columnEnd },
    ]),
  );
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, ...spans.get(piece) })) };
}

/** How far apart two middles are. */
const off = (a: Extent, b: Extent): number => Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2;

const textOf = (piece: PlacedChunk): string => piece.words.map((word) => word.text).join('');

function spread(
  piece: PlacedChunk,
  from: number,
  to: number,
  below: readonly PlacedLine[],
  extents: readonly Extent[],
  size: number,
): PlacedChunk {
  const offOver = (column: number, columnEnd: number): number =>
    off(piece, { x0: extents[column]!.x0, x1: extents[columnEnd - 1]!.x1 });
  let best = { column: piece.column, columnEnd: piece.columnEnd };
  let least = offOver(best.column, best.columnEnd);
  if (piece.column === 0 || least <= CENTRED * size) return piece;
  for (let column = from; column <= piece.column; column++) {
    for (let columnEnd = piece.columnEnd; columnEnd <= to; columnEnd++) {
      const distance = offOver(column, columnEnd);
      if (distance >= least || distance > CENTRED * size || !headed(column, columnEnd, below)) continue;
      best = { column, columnEnd };
      least = distance;
    }
  }
  return { ...piece, ...best };
}

/** Whether a line below has a heading for each end of the columns. */
const headed = (column: number, columnEnd: number, below: readonly PlacedLine[]): boolean =>
  below.some(
    ({ pieces }) =>
      pieces.some((piece) => piece.column === column) &&
      pieces.some((piece) => piece.columnEnd === columnEnd),
  );

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
