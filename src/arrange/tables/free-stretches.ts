import { type CutLine, isCaption, isNumeric, stretchCount } from './chunks.ts';

/** In sizes: lines of one table are no further apart, unless all of its lines are. */
const FAR = 2.6;
/** How much wider than any before it a distance parts tables, once this many lines with values have shown theirs. */
const WIDER = 1.7;
const SHOWN = 3;
/** Lines with one stretch between those with several: a wrapped cell, a title between rows. */
const MOST_SINGLE = 3;
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
    open ??= { start: index, end: index, left: x0, right: x1, pitch: 0, valued: 0, head: textOf(line) };
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
  if (distance > far) return true;
  if (several) return false;
  const { x0, x1 } = line.line.box;
  const prose = x1 - x0 > FULL * (open.right - open.left) && line.line.words.length > 6;
  return prose || index - open.end >= MOST_SINGLE;
}

const textOf = (line: CutLine): string => line.line.words.map((word) => word.text).join(' ');
