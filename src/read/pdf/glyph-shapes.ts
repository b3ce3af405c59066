import type { Outline } from './glyph-outlines.ts';

/** What a glyph looks like, whatever letter the file takes it for. */
export interface Shape {
  /** Its lowest and highest point above the baseline, in ems. */
  readonly low: number;
  readonly high: number;
  /** The paper that its ink encloses, each as its middle and its height, in parts of the glyph's height from below. */
  readonly holes: readonly { readonly middle: number; readonly height: number }[];
}

/** Dots in which a glyph is drawn to be looked at, to its height; with a blank edge. */
const DOTS = 40;
/** A hole smaller than this part of the dots is where pieces of an outline don't quite meet. */
const SMALLEST_HOLE = 0.012;

/** Null for a blank. */
export function shapeOf(outline: Outline): Shape | null {
  const ys = outline.flatMap((line) => line.map(([, y]) => y));
  const xs = outline.flatMap((line) => line.map(([x]) => x));
  if (ys.length < 3) return null;
  const [low, high, left, right] = [Math.min(...ys), Math.max(...ys), Math.min(...xs), Math.max(...xs)];
  const scale = DOTS / Math.max(high - low, right - left, 1e-6);
  const [width, height] = [Math.ceil((right - left) * scale) + 2, Math.ceil((high - low) * scale) + 2];
  const ink = filled(
    outline,
    width,
    height,
    (x) => (x - left) * scale + 1,
    (y) => (y - low) * scale + 1,
  );
  return { low, high, holes: holesOf(ink, width, height) };
}

/** The dots inside the outline, by the number of times that it runs around them. */
function filled(
  outline: Outline,
  width: number,
  height: number,
  toX: (x: number) => number,
  toY: (y: number) => number,
): Uint8Array {
  const ink = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const y = row + 0.5;
    const crossings: [x: number, turn: number][] = [];
    for (const line of outline)
      for (const [index, point] of line.entries()) {
        const next = line[(index + 1) % line.length]!;
        const [y0, y1] = [toY(point[1]), toY(next[1])];
        if (y0 <= y === y1 <= y) continue;
        const share = (y - y0) / (y1 - y0);
        crossings.push([toX(point[0] + share * (next[0] - point[0])), y1 > y0 ? 1 : -1]);
      }
    crossings.sort((a, b) => a[0] - b[0]);
    let turns = 0;
    for (const [index, [x, turn]] of crossings.entries()) {
      turns += turn;
      const end = crossings[index + 1]?.[0];
      if (turns === 0 || end === undefined) continue;
      for (let dot = Math.max(0, Math.round(x)); dot < Math.min(width, Math.round(end)); dot++)
        ink[row * width + dot] = 1;
    }
  }
  return ink;
}

/** The stretches of paper that don't reach the edge. */
function holesOf(ink: Uint8Array, width: number, height: number): Shape['holes'] {
  const seen = Uint8Array.from(ink);
  const holes: { middle: number; height: number }[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start]) continue;
    const waiting = [start];
    seen[start] = 1;
    let [dots, bottom, top, isOpen] = [0, height, 0, false];
    for (let dot = waiting.pop(); dot !== undefined; dot = waiting.pop()) {
      const [x, y] = [dot % width, Math.floor(dot / width)];
      dots++;
      [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
      isOpen ||= x === 0 || y === 0 || x === width - 1 || y === height - 1;
      const next = [x > 0 ? dot - 1 : -1, x < width - 1 ? dot + 1 : -1, dot - width, dot + width];
      for (const other of next) {
        if (other < 0 || other >= seen.length || seen[other]) continue;
        seen[other] = 1;
        waiting.push(other);
      }
    }
    if (!isOpen && dots > SMALLEST_HOLE * width * height)
      holes.push({ middle: (bottom + top) / 2 / height, height: (top - bottom + 1) / height });
  }
  return holes;
}

/** In ems: lower than any figure, higher than a dash is thick. */
const FLAT = 0.3;
/** How many holes each figure has; a zero may be slashed, a four open. */
const HOLES: Readonly<Record<string, readonly number[]>> = {
  0: [1, 2],
  1: [0],
  2: [0],
  3: [0],
  4: [0, 1],
  5: [0],
  6: [1],
  7: [0],
  8: [2],
  9: [1],
};
/** Where the one hole of a six or a nine must be, and how high that of a zero, in parts of their height. */
const MIDDLE = 0.5;
const HIGH_HOLE = 0.5;

/** Whether that is another shape than a figure has: of another figure, or of a dash. */
export function isNoSuchFigure(figure: string, { low, high, holes }: Shape): boolean {
  const known = HOLES[figure];
  if (known === undefined) return false;
  if (high - low < FLAT || !known.includes(holes.length)) return true;
  const [hole] = holes;
  if (hole === undefined || holes.length > 1) return false;
  if (figure === '6') return hole.middle > MIDDLE;
  if (figure === '9') return hole.middle < MIDDLE;
  return figure === '0' && hole.height < HIGH_HOLE;
}

/** Whether a glyph that is told to be a blank, or a mark that is never printed, is a letter or sign: no rule below the line, no dash of a soft hyphen. */
export const isDrawn = (unicode: string, { low, high }: Shape): boolean =>
  high > 0 && !(unicode === '\u00AD' && high - low < FLAT);
