import { type Box, union } from '../model/box.ts';
import type { Word } from '../model/page.ts';

/** Words that stand on one line of print, in reading order. */
export interface Line {
  readonly page: number;
  readonly words: readonly Word[];
  /** On the page, as printed. */
  readonly box: Box;
  /** Turned so that the text runs from left to right, line under line. */
  readonly frame: Box;
  readonly angle: Angle;
  /** Largest size in points that covers most of the line. */
  readonly size: number;
}

export type Angle = 0 | 90 | 180 | 270;

/** The quarter turn nearest to a direction of reading. */
export const quarter = (angle: number): Angle => ((((Math.round(angle / 90) % 4) + 4) % 4) * 90) as Angle;

/** The box as seen when the page is turned so that text of that angle runs from left to right. */
export function turned(box: Box, angle: Angle): Box {
  switch (angle) {
    case 0:
      return box;
    case 90:
      return { x0: -box.bottom, x1: -box.top, top: box.x0, bottom: box.x1 };
    case 180:
      return { x0: -box.x1, x1: -box.x0, top: -box.bottom, bottom: -box.top };
    case 270:
      return { x0: box.top, x1: box.bottom, top: -box.x1, bottom: -box.x0 };
  }
}

interface Placed {
  readonly word: Word;
  readonly frame: Box;
  readonly middle: number;
  readonly size: number;
}

/** A total order, so that the order in which words were painted changes nothing. */
const byPlace = (a: Placed, b: Placed): number =>
  a.frame.x0 - b.frame.x0 ||
  a.frame.x1 - b.frame.x1 ||
  a.frame.top - b.frame.top ||
  a.frame.bottom - b.frame.bottom ||
  (a.word.text < b.word.text ? -1 : a.word.text > b.word.text ? 1 : 0);

/** How far, in sizes, the middles of words on one line may differ: more than a superscript, less than a line. */
const SAME_LINE = 0.32;

/**
 * The words as lines, top to bottom, each from left to right as read; rotated text by its own direction, after the upright.
 * Words far apart on the same height are one line: columns are not told apart here.
 */
export function linesOf(words: readonly Word[], page: number): readonly Line[] {
  const placed: Readonly<Record<Angle, Placed[]>> = { 0: [], 90: [], 180: [], 270: [] };
  for (const word of words) {
    const angle = quarter(word.angle);
    const frame = turned(word.box, angle);
    const size = word.font.size > 0 ? word.font.size : frame.bottom - frame.top;
    placed[angle].push({ word, frame, middle: (frame.top + frame.bottom) / 2, size });
  }
  const angles = [0, 90, 270, 180] as const;
  return angles.flatMap((angle) => (placed[angle].length > 0 ? linesAt(placed[angle], angle, page) : []));
}

function linesAt(placed: Placed[], angle: Angle, page: number): readonly Line[] {
  placed.sort((a, b) => a.middle - b.middle || byPlace(a, b));
  const lines: Placed[][] = [];
  let [sum, size] = [0, 0];
  for (const item of placed) {
    const line = lines.at(-1);
    if (line && item.middle - sum / line.length <= SAME_LINE * Math.max(size, item.size)) {
      line.push(item);
      sum += item.middle;
      size = Math.max(size, item.size);
    } else {
      lines.push([item]);
      [sum, size] = [item.middle, item.size];
    }
  }
  return withRaised(lines.map((line) => line.sort(byPlace))).map((line) => toLine(line, angle, page));
}

/** In sizes: how far the middle of a raised or lowered sign may lie from its line's, and its side from a word's. */
const RAISED = 0.6;
const TOUCHES = 0.2;
/** The part of a line's size that its raised or lowered signs have at the most. */
const SMALLER = 0.9;

/** The lines with those of nothing but raised or lowered signs beside words of the next one put into it. */
function withRaised(lines: readonly Placed[][]): readonly (readonly Placed[])[] {
  const added = new Map<number, Placed[]>();
  const gone = new Set<number>();
  lines.forEach((line, index) => {
    const host = [index + 1, index - 1].find((other) => !gone.has(other) && isRaised(line, lines[other]));
    if (host === undefined) return;
    gone.add(index);
    added.set(host, [...(added.get(host) ?? []), ...line]);
  });
  if (gone.size === 0) return lines;
  return lines.flatMap((line, index) => {
    if (gone.has(index)) return [];
    const own = added.get(index);
    return [own ? [...line, ...own].sort(byPlace) : line];
  });
}

/** Whether each item stands at the side of a larger word that it is a little higher or lower than. Both by their x. */
function isRaised(items: readonly Placed[], host: readonly Placed[] | undefined): boolean {
  if (!host || items.length > host.length) return false;
  let next = 0;
  return items.every((item) => {
    const reach = TOUCHES * item.size;
    while (next < host.length && host[next]!.frame.x1 < item.frame.x0 - reach) next++;
    return [host[next], host[next + 1]].some(
      (word) =>
        word !== undefined &&
        item.size <= SMALLER * word.size &&
        Math.abs(item.middle - word.middle) <= RAISED * word.size &&
        (Math.abs(item.frame.x0 - word.frame.x1) <= reach ||
          Math.abs(word.frame.x0 - item.frame.x1) <= reach),
    );
  });
}

function toLine(items: readonly Placed[], angle: Angle, page: number): Line {
  const words = items.map((item) => item.word);
  const box = union(words.map((word) => word.box))!;
  return { page, words, box, frame: turned(box, angle), angle, size: mostlyOfSize(items) };
}

/** The size that half of the letters do not exceed. */
function mostlyOfSize(items: readonly Placed[]): number {
  const first = items[0]!.size;
  if (items.every((item) => item.size === first)) return first;
  const sizes = items.map((item) => [item.size, item.word.text.length] as const).sort((a, b) => a[0] - b[0]);
  const half = sizes.reduce((sum, [, length]) => sum + length, 0) / 2;
  let passed = 0;
  return sizes.find(([, length]) => (passed += length) >= half)?.[0] ?? sizes[0]![0];
}

/** A line that holds only some of the words of `line`, in their order. */
export function lineOfWords(words: readonly Word[], line: Line): Line {
  const box = union(words.map((word) => word.box))!;
  return { ...line, words, box, frame: turned(box, line.angle) };
}

/** In sizes: a blank between words that no justified line has. */
const WIDE_BLANK = 3;

/** Whether the word at `position` is set apart from the one before it, as by a tab; upright text only. */
export function isWideBlank(line: Line, position: number): boolean {
  if (line.angle !== 0 || position === 0) return false;
  return line.words[position]!.box.x0 - line.words[position - 1]!.box.x1 > WIDE_BLANK * line.size;
}
