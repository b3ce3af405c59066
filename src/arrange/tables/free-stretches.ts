import { type CutLine, isCaption, isNumeric, stretchCount } from './chunks.ts';

/** In sizes: lines of one table are no further apart, unless all of its lines are. */
const FAR = 2.6;
/** How much wider than any before it a distance parts tables, once this many lines with values have shown theirs. */
const WIDER = 1.7;
const SHOWN = 3;
/** In sizes: rows in the very same columns are no further apart, whatever the others' distance; and how near their ends are. */
const LOOSE = 3.5;
const SAME_EDGE = 0.3;
const FEWEST_COLUMNS = 3;
/** Lines with one stretch between those with several: a wrapped cell, a title between rows. */
const MOST_SINGLE = 3;
/** The same where they go on a cell of the row above. */
const MOST_WRAPPED = 12;
/** The part of the stretch's width that a line of running text fills. */
const FULL = 0.75;

/** A stretch that grows line by line; `end` is the index after its last line with several stretches. */
interface Growing {
  readonly start: number;
  end: number;
  left: number;
  right: number;
  /** Widest distance of its lines, in sizes. */
  pitch: number;
  valued: number;
  /** The last line with several stretches, and the one with most. */
  last: CutLine;
  fullest: CutLine;
  readonly head: string;
}

/**
 * Half-open ranges of lines that may be tables by their blanks alone: lines parted by wide blanks, with no more than a
 * few others between them. `parted(i)`: something else stands between lines i − 1 and i.
 */
export function freeStretches(
  lines: readonly CutLine[],
  parted: (index: number) => boolean,
): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let open: Growing | null = null;
  const close = (): void => {
    if (open && open.end - open.start > 1) ranges.push([open.start, open.end]);
    open = null;
  };
  lines.forEach((line, index) => {
    const caption = isCaption(line);
    const several = !caption && stretchCount(line) > 1;
    if (open) {
      const before = lines[index - 1]!;
      const distance = (line.bottom - before.bottom) / Math.max(line.size, before.size);
      // The same heads again are the next table's.
      const again = several && index > open.end && textOf(line) === open.head;
      if (parted(index) || caption || again || endsBefore(open, line, index, several, distance)) close();
      else if (distance <= 4) open.pitch = Math.max(open.pitch, distance);
    }
    if (!several) return;
    const { x0, x1 } = line.line.box;
    open ??= {
      start: index,
      end: index,
      left: x0,
      right: x1,
      pitch: 0,
      valued: 0,
      last: line,
      fullest: line,
      head: textOf(line),
    };
    open.last = line;
    if (line.chunks.length >= open.fullest.chunks.length) open.fullest = line;
    open.end = index + 1;
    if (line.chunks.slice(1).some(isNumeric)) open.valued++;
    open.left = Math.min(open.left, x0);
    open.right = Math.max(open.right, x1);
  });
  close();
  return ranges;
}

function endsBefore(
  open: Growing,
  line: CutLine,
  index: number,
  several: boolean,
  distance: number,
): boolean {
  const far =
    open.valued >= SHOWN ? Math.max(WIDER * open.pitch, WIDER * 1.2) : Math.max(FAR, WIDER * open.pitch);
  if (distance > far && !(distance <= LOOSE && isNextRow(open.last, line))) return true;
  if (several) return false;
  const { x0, x1 } = line.line.box;
  const prose = x1 - x0 > FULL * (open.right - open.left) && line.line.words.length > 6;
  return prose || index - open.end >= (goesOnCell(open.fullest, line) ? MOST_WRAPPED : MOST_SINGLE);
}

/** Whether a line stands under a cell of the fullest row, within its column: the rest of a long text there, and no text below the table. */
const goesOnCell = ({ chunks }: CutLine, { line, size }: CutLine): boolean =>
  chunks.length >= FEWEST_COLUMNS &&
  chunks.some(
    ({ x0 }, index) =>
      index > 0 &&
      Math.abs(line.box.x0 - x0) <= SAME_EDGE * size &&
      line.box.x1 <= (chunks[index + 1]?.x0 ?? Infinity),
  );

/** Whether a row stands in just the columns of the one before, as where a blank line sets groups of rows apart. */
function isNextRow(before: CutLine, line: CutLine): boolean {
  const reach = SAME_EDGE * line.size;
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= reach;
  return (
    line.chunks.length >= FEWEST_COLUMNS &&
    line.chunks.length === before.chunks.length &&
    line.chunks.every((chunk, index) => {
      const above = before.chunks[index]!;
      if (index === 0) return near(chunk.x0, above.x0);
      return isNumeric(chunk) && isNumeric(above) && (near(chunk.x1, above.x1) || near(chunk.x0, above.x0));
    })
  );
}

const textOf = (line: CutLine): string => line.line.words.map((word) => word.text).join(' ');
