import type { Box } from '../../model/box.ts';
import { mapX, mapY, type Matrix } from './matrix.ts';
import type { FlatPath } from './operators.ts';

/** One stretch of a path, from a moveTo to the next. */
export interface Subpath {
  /** Corners in the viewport: x, y, x, y, …; of curves only the end points. */
  readonly points: readonly number[];
  readonly closed: boolean;
  readonly curved: boolean;
}

/** How many coordinates follow each drawing code of pdf.js: moveTo, lineTo, curveTo, quadratic, close. */
const OPERANDS = [2, 2, 6, 4, 0];
const CLOSE = 4;

/** Splits pdf.js's flat path and maps it by `ctm`. */
export function subpaths(path: FlatPath, ctm: Matrix): Subpath[] {
  const found: Subpath[] = [];
  let points: number[] = [];
  let [closed, curved] = [false, false];
  const finish = (): void => {
    if (points.length >= 4) found.push({ points, closed, curved });
    points = [];
    [closed, curved] = [false, false];
  };
  for (let i = 0; i < path.length;) {
    const code = path[i]!;
    const operands = OPERANDS[code] ?? 0;
    // Rectangles in a row come without a moveTo's gap between them: each starts a stretch of its own.
    if (code === 0) finish();
    if (code === CLOSE) closed = true;
    else {
      curved ||= operands > 2;
      const [x, y] = [path[i + operands - 1]!, path[i + operands]!];
      points.push(mapX(ctm, x, y), mapY(ctm, x, y));
    }
    i += 1 + operands;
  }
  finish();
  return found;
}

/** The corners of [x0, y0, x1, y1] mapped by `matrix`. */
export function mapRectangle(
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  matrix: Matrix,
): number[] {
  const corner = (x: number, y: number): [number, number] => [mapX(matrix, x, y), mapY(matrix, x, y)];
  return [...corner(x0, y0), ...corner(x1, y0), ...corner(x1, y1), ...corner(x0, y1)];
}

export function boundsOf(points: readonly number[]): Box {
  let [x0, top, x1, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    x0 = Math.min(x0, points[i]!);
    x1 = Math.max(x1, points[i]!);
    top = Math.min(top, points[i + 1]!);
    bottom = Math.max(bottom, points[i + 1]!);
  }
  return { x0, top, x1, bottom };
}

/** Sides may lean by this many points and still run along an axis. */
const LEAN = 0.5;

/** Whether the shape is (but for a hair) its own bounding box. */
export function isRectangle({ points, curved }: Subpath): boolean {
  if (curved || points.length < 8 || points.length > 12) return false;
  const { x0, top, x1, bottom } = boundsOf(points);
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    const onCorner =
      Math.min(Math.abs(x - x0), Math.abs(x - x1)) <= LEAN &&
      Math.min(Math.abs(y - top), Math.abs(y - bottom)) <= LEAN;
    if (!onCorner) return false;
  }
  return true;
}
