import { type CutLine, isCaption, stretchCount } from './chunks.ts';

/** In sizes: lines of one table are no further apart, unless all of its lines are. */
const FAR = 2.6;
/** Lines with one stretch between those with several: a wrapped cell, a title between rows. */
const MOST_SINGLE = 3;
/** The part of the stretch's width that a line of running text fills. */
const FULL = 0.75;

/**
 * Half-open ranges of lines that may be tables by their blanks alone: lines parted by wide blanks, with no more
 * than a few others between them. `parted(i)`: something else stands between lines i − 1 and i.
 */
export function freeStretches(
  lines: readonly CutLine[],
  parted: (index: number) => boolean,
): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let start = -1;
  let end = -1;
  let [left, right] = [0, 0];
  let pitch = 0;
  const close = (): void => {
    if (start >= 0 && end - start > 1) ranges.push([start, end]);
    start = -1;
  };
  lines.forEach((line, index) => {
    const caption = isCaption(line);
    const several = !caption && stretchCount(line) > 1;
    const { x0, x1 } = line.line.box;
    if (start >= 0) {
      const before = lines[index - 1]!;
      const distance = (line.bottom - before.bottom) / Math.max(line.size, before.size);
      const far = distance > Math.max(FAR, 1.5 * pitch);
      const prose = !several && x1 - x0 > FULL * (right - left) && line.line.words.length > 6;
      if (parted(index) || caption || far || prose || (!several && index - end >= MOST_SINGLE)) close();
      else if (several) pitch = Math.max(pitch, Math.min(distance, 4));
    }
    if (!several) return;
    if (start < 0) {
      start = index;
      [left, right] = [x0, x1];
      // Until a second line shows how far apart rows stand, the first gap may be a wide one.
      pitch = FAR / 1.5;
    }
    end = index + 1;
    [left, right] = [Math.min(left, x0), Math.max(right, x1)];
  });
  close();
  return ranges;
}
