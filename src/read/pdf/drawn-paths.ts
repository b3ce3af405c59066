import type { Box } from '../../model/box.ts';
import type { Fill, Ruling } from '../../model/page.ts';
import { looksWhite, onPaper, type GraphicsState } from './graphics-state.ts';
import { mapX, mapY, scaleOf, type Matrix } from './matrix.ts';

/** Filled areas thinner than this many points are borders and underlines, not backgrounds. */
const THICKEST_RULING = 3;
/** Lines may lean by this much of their length and still be horizontal or vertical. */
const LEAN = 0.01;

/** What a page's paths come to. `backgrounds` holds every filled area, curved ones too, as bounding boxes. */
export interface Drawings {
  readonly rulings: Ruling[];
  readonly fills: Fill[];
}

interface Subpath {
  /** Corners in the viewport: x, y, x, y, … */
  readonly points: readonly number[];
  readonly closed: boolean;
  readonly curved: boolean;
}

/** Adds the straight horizontal and vertical segments of a stroked path. */
export function addStroke(
  path: ArrayLike<number>,
  closing: boolean,
  state: GraphicsState,
  to: Drawings,
): void {
  if (looksWhite(onPaper(state.strokeColour, state.strokeAlpha))) return;
  const half = (state.lineWidth * scaleOf(state.ctm)) / 2;
  for (const { points, closed } of subpaths(path, state.ctm)) {
    const count = points.length / 2;
    const segments = closed || closing ? count : count - 1;
    for (let i = 0; i < segments; i += 1) {
      const j = (i + 1) % count;
      addSegment(points[2 * i]!, points[2 * i + 1]!, points[2 * j]!, points[2 * j + 1]!, half, state, to);
    }
  }
}

/** Adds a filled path: thin parts as rulings, rectangles as fills. */
export function addFill(path: ArrayLike<number>, state: GraphicsState, to: Drawings): void {
  const colour = onPaper(state.fillColour, state.fillAlpha);
  for (const { points, curved } of subpaths(path, state.ctm)) {
    const box = clipped(boundsOf(points), state);
    if (box === null) continue;
    if (Math.min(box.x1 - box.x0, box.bottom - box.top) <= THICKEST_RULING) {
      if (!curved && !looksWhite(colour)) addThin(box, to);
    } else if (!curved && isRectangle(points)) {
      to.fills.push({ box, colour });
    }
  }
}

function addSegment(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  half: number,
  state: GraphicsState,
  to: Drawings,
): void {
  const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (dx === 0 && dy === 0) return;
  if (dy <= dx * LEAN) {
    const y = (y0 + y1) / 2;
    const box = clipped(
      { x0: Math.min(x0, x1), top: y - half, x1: Math.max(x0, x1), bottom: y + half },
      state,
    );
    if (box !== null) to.rulings.push({ orientation: 'horizontal', box });
  } else if (dx <= dy * LEAN) {
    const x = (x0 + x1) / 2;
    const box = clipped(
      { x0: x - half, top: Math.min(y0, y1), x1: x + half, bottom: Math.max(y0, y1) },
      state,
    );
    if (box !== null) to.rulings.push({ orientation: 'vertical', box });
  }
}

/** A thin filled area is a line along its longer side; a dot is none. */
function addThin(box: Box, to: Drawings): void {
  const [across, down] = [box.x1 - box.x0, box.bottom - box.top];
  if (across >= 1.5 * down) to.rulings.push({ orientation: 'horizontal', box });
  else if (down >= 1.5 * across) to.rulings.push({ orientation: 'vertical', box });
}

/** Splits pdf.js's flat buffer (0 moveTo, 1 lineTo, 2 curveTo, 3 quadratic, 4 close) and maps it to the viewport. */
function subpaths(path: ArrayLike<number>, ctm: Matrix): Subpath[] {
  const found: Subpath[] = [];
  let points: number[] = [];
  let [closed, curved] = [false, false];
  const finish = (): void => {
    if (points.length >= 4) found.push({ points, closed, curved });
    points = [];
    [closed, curved] = [false, false];
  };
  const add = (at: number): void => {
    const [x, y] = [path[at]!, path[at + 1]!];
    points.push(mapX(ctm, x, y), mapY(ctm, x, y));
  };
  for (let i = 0; i < path.length;) {
    const op = path[i]!;
    i += 1;
    if (op === 0) {
      finish();
      add(i);
      i += 2;
    } else if (op === 1) {
      add(i);
      i += 2;
    } else if (op === 2 || op === 3) {
      curved = true;
      const end = op === 2 ? 6 : 4;
      add(i + end - 2);
      i += end;
    } else if (op === 4) {
      closed = true;
    }
  }
  finish();
  return found;
}

export function mapPoints(points: ArrayLike<number>, matrix: Matrix): number[] {
  const mapped: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    mapped.push(mapX(matrix, points[i]!, points[i + 1]!), mapY(matrix, points[i]!, points[i + 1]!));
  }
  return mapped;
}

/** Bounding box of a path in the viewport. */
export function pathBounds(path: ArrayLike<number>, ctm: Matrix): Box {
  return boundsOf(subpaths(path, ctm).flatMap(({ points }) => points));
}

export function boundsOf(points: ArrayLike<number>): Box {
  let [x0, top, x1, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    x0 = Math.min(x0, points[i]!);
    x1 = Math.max(x1, points[i]!);
    top = Math.min(top, points[i + 1]!);
    bottom = Math.max(bottom, points[i + 1]!);
  }
  return { x0, top, x1, bottom };
}

/** The part of `box` inside the clip; null where nothing is left. A box without extent stays one. */
export function clipped(box: Box, { clip }: GraphicsState): Box | null {
  const x0 = Math.max(box.x0, clip[0]);
  const top = Math.max(box.top, clip[1]);
  const x1 = Math.min(box.x1, clip[2]);
  const bottom = Math.min(box.bottom, clip[3]);
  return x0 <= x1 && top <= bottom ? { x0, top, x1, bottom } : null;
}

/** Whether every side runs along an axis, so that the bounding box is the shape (or nearly, for an L or a U). */
function isRectangle(points: readonly number[]): boolean {
  const count = points.length / 2;
  if (count < 3 || count > 6) return false;
  for (let i = 0; i < count; i += 1) {
    const j = (i + 1) % count;
    const dx = Math.abs(points[2 * i]! - points[2 * j]!);
    const dy = Math.abs(points[2 * i + 1]! - points[2 * j + 1]!);
    if (Math.min(dx, dy) > 0.5) return false;
  }
  return true;
}
