import type { Ruling } from '../../model/page.ts';
import { INK, transposed, type Bitmap } from './bitmap.ts';

/** In points. Shorter lines are strokes of letters, thicker ones bands. */
const SHORTEST = 24;
const SHORTEST_BETWEEN = 8;
const THICKEST = 3;
/** A line may have holes of this many points and must be ink for this share of its length. */
const HOLE = 0.75;
const SOLID = 0.85;
/** How far the end of a line may be from the line that it meets. */
const MEETS = 3;

/** A line in a picture, its box in pixels. */
export type DrawnLine = Ruling;

/**
 * The straight lines of a levelled picture, boxes in pixels: long thin runs of ink. A short upright run is a line only where it
 * stands between two level ones, as the side of a cell does and the stem of a letter doesn't.
 */
export function linesIn(bitmap: Bitmap): DrawnLine[] {
  const unit = bitmap.dpi / 72;
  const level = runsIn(bitmap, SHORTEST * unit).map((run) => lineOf('horizontal', run));
  const upright = runsIn(transposed(bitmap), SHORTEST_BETWEEN * unit).map((run) => lineOf('vertical', run));
  const sides = upright.filter(
    ({ box }) =>
      box.bottom - box.top >= SHORTEST * unit ||
      (meets(box.x0, box.top, level, MEETS * unit) && meets(box.x0, box.bottom, level, MEETS * unit)),
  );
  return [...level, ...sides];
}

/** Dark pixels that run along, over one or several rows next to each other. */
interface Run {
  start: number;
  end: number;
  lastRow: number;
  pixels: number;
  /** Sum of row × pixels, for the middle. */
  weighted: number;
}

function runsIn({ width, height, dpi, grey }: Bitmap, shortest: number): Run[] {
  const unit = dpi / 72;
  const hole = Math.max(1, Math.round(HOLE * unit));
  const done: Run[] = [];
  let open: Run[] = [];
  for (let y = 0; y < height; y++) {
    const found = runsOfRow(grey, y * width, width, hole, shortest, y);
    for (const run of found) {
      const above = open.find((other) => other.start <= run.end + hole && run.start <= other.end + hole);
      if (above) join(above, run);
      else open.push(run);
    }
    const ended = open.filter((run) => run.lastRow < y - 1);
    if (ended.length === 0) continue;
    done.push(...ended);
    open = open.filter((run) => run.lastRow >= y - 1);
  }
  return [...done, ...open].filter((run) => thickness(run) <= THICKEST * unit);
}

function runsOfRow(
  grey: Uint8Array,
  from: number,
  width: number,
  hole: number,
  shortest: number,
  row: number,
): Run[] {
  const runs: Run[] = [];
  let [start, end, pixels] = [-1, -1, 0];
  const close = (): void => {
    const length = end - start;
    if (start >= 0 && length >= shortest && pixels >= SOLID * length)
      runs.push({ start, end, lastRow: row, pixels, weighted: pixels * row });
  };
  for (let x = 0; x < width; x++) {
    if (grey[from + x]! >= INK) continue;
    if (start < 0 || x - end > hole) {
      close();
      [start, pixels] = [x, 0];
    }
    end = x + 1;
    pixels++;
  }
  close();
  return runs;
}

function join(run: Run, next: Run): void {
  run.start = Math.min(run.start, next.start);
  run.end = Math.max(run.end, next.end);
  run.lastRow = next.lastRow;
  run.pixels += next.pixels;
  run.weighted += next.weighted;
}

const thickness = (run: Run): number => run.pixels / (run.end - run.start);

function lineOf(orientation: Ruling['orientation'], run: Run): DrawnLine {
  const middle = run.weighted / run.pixels + 0.5;
  const half = thickness(run) / 2;
  const across = { from: middle - half, to: middle + half };
  const box =
    orientation === 'horizontal'
      ? { x0: run.start, top: across.from, x1: run.end, bottom: across.to }
      : { x0: across.from, top: run.start, x1: across.to, bottom: run.end };
  return { orientation, box };
}

const meets = (x: number, y: number, level: readonly DrawnLine[], reach: number): boolean =>
  level.some(
    ({ box }) =>
      x >= box.x0 - reach && x <= box.x1 + reach && y >= box.top - reach && y <= box.bottom + reach,
  );

/** The picture with its lines painted over, so that they are not taken for letters. */
export function withoutLines(bitmap: Bitmap, lines: readonly DrawnLine[]): Bitmap {
  const { width, height } = bitmap;
  const grey = bitmap.grey.slice();
  const margin = Math.max(1, Math.round(bitmap.dpi / 150));
  for (const { box } of lines) {
    const [x0, x1] = [Math.max(0, Math.floor(box.x0) - margin), Math.min(width, Math.ceil(box.x1) + margin)];
    const [top, bottom] = [
      Math.max(0, Math.floor(box.top) - margin),
      Math.min(height, Math.ceil(box.bottom) + margin),
    ];
    for (let y = top; y < bottom; y++) grey.fill(255, y * width + x0, y * width + x1);
  }
  return { ...bitmap, grey };
}
