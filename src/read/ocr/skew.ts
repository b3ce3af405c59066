import { INK, type Bitmap } from './bitmap.ts';

/** Scanners feed paper a few degrees askew; more is a page that was laid in wrongly. In rise a pixel of run. */
const STEEPEST = 0.08;
const COARSE = 0.004;
const FINE = 0.0004;
/** Less than this can't be seen on a page's width. */
const STRAIGHT = 0.0006;
/** Pixels an inch that are enough for measuring. */
const MEASURED = 75;

/**
 * How much the page falls from left to right, in rise a pixel of run; 0 where it is straight. Lines of text and rulings pile up
 * in few rows where the page is sheared by the right slope.
 */
export function slopeOf(bitmap: Bitmap): number {
  const points = inkPoints(bitmap);
  if (points.xs.length === 0) return 0;
  let best = steepest(points, -STEEPEST, STEEPEST, COARSE);
  best = steepest(points, best - COARSE, best + COARSE, FINE);
  return Math.abs(best) < STRAIGHT ? 0 : best;
}

interface Points {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly width: number;
  readonly height: number;
}

function inkPoints({ width, height, dpi, grey }: Bitmap): Points {
  const step = Math.max(1, Math.round(dpi / MEASURED));
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = y % step; x < width; x += step)
      if (grey[y * width + x]! < INK) {
        xs.push(x);
        ys.push(y);
      }
  return { xs, ys, width, height };
}

/** The slope between two bounds whose rows are most unlike each other; of equal ones the nearest to none. */
function steepest(points: Points, from: number, to: number, step: number): number {
  let [best, most] = [0, -1];
  const slopes = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  for (const slope of slopes.sort((a, b) => Math.abs(a) - Math.abs(b))) {
    const contrast = contrastAt(points, slope);
    if (contrast > most) [best, most] = [slope, contrast];
  }
  return best;
}

function contrastAt({ xs, ys, width, height }: Points, slope: number): number {
  const margin = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Float64Array(height + 2 * margin);
  for (let i = 0; i < xs.length; i++) rows[Math.round(ys[i]! - slope * xs[i]!) + margin]!++;
  let sum = 0;
  for (const count of rows) sum += count * count;
  return sum;
}

/** The picture turned about its middle so that lines of that slope run level; what comes in from outside is white. */
export function straightened(bitmap: Bitmap, slope: number): Bitmap {
  if (slope === 0) return bitmap;
  const { width, height, grey } = bitmap;
  const angle = Math.atan(slope);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  const level = new Uint8Array(grey.length).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const fromX = cos * (x - middleX) - sin * (y - middleY) + middleX;
      const fromY = sin * (x - middleX) + cos * (y - middleY) + middleY;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [right, below] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = grey[at]! * (1 - right) + grey[at + 1]! * right;
      const lower = grey[at + width]! * (1 - right) + grey[at + width + 1]! * right;
      level[y * width + x] = upper * (1 - below) + lower * below;
    }
  return { ...bitmap, grey: level };
}
