import { INK, type Bitmap } from './bitmap.ts';

/** A part of a picture in pixels, half-open. */
export interface Area {
  readonly x0: number;
  readonly top: number;
  readonly x1: number;
  readonly bottom: number;
}

/** In points: blanks this wide stand between words of one line, and this high between a letter and its accent. */
const WORD_GAP = 7;
const ACCENT_GAP = 1.2;
/** What is smaller than this both ways is a speck of dust. */
const SPECK = 2;
/** Pixels an inch that are enough to see where text stands. */
const SEEN = 100;

/**
 * Where text stands on a page whose lines have been painted over: stretches of a line of print with no wide blank in them, cells of a
 * table apart from each other. In no particular order.
 */
export function piecesOf(bitmap: Bitmap): Area[] {
  const step = Math.max(1, Math.round(bitmap.dpi / SEEN));
  const unit = bitmap.dpi / 72;
  const coarse = shrunk(bitmap, step);
  smear(coarse, Math.ceil((WORD_GAP * unit) / step), Math.ceil((ACCENT_GAP * unit) / step));
  return components(coarse)
    .map((area) => inkWithin(bitmap, scaled(area, step, bitmap)))
    .filter(
      (area): area is Area =>
        area !== null && Math.max(area.x1 - area.x0, area.bottom - area.top) >= SPECK * unit,
    );
}

interface Mask {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

function shrunk({ width, height, grey }: Bitmap, step: number): Mask {
  const small = { width: Math.ceil(width / step), height: Math.ceil(height / step) };
  const ink = new Uint8Array(small.width * small.height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / step) * small.width;
    for (let x = 0; x < width; x++) if (grey[y * width + x]! < INK) ink[row + Math.floor(x / step)] = 1;
  }
  return { ...small, ink };
}

/** Fills blanks between ink that are no longer than so many pixels, along rows and then along columns. */
function smear({ width, height, ink }: Mask, across: number, down: number): void {
  for (let y = 0; y < height; y++) fillGaps(ink, y * width, 1, width, across);
  for (let x = 0; x < width; x++) fillGaps(ink, x, width, height, down);
}

function fillGaps(ink: Uint8Array, from: number, stride: number, count: number, longest: number): void {
  let last = -1;
  for (let i = 0; i < count; i++) {
    if (ink[from + i * stride] === 0) continue;
    if (last >= 0 && i - last - 1 <= longest)
      for (let gap = last + 1; gap < i; gap++) ink[from + gap * stride] = 1;
    last = i;
  }
}

/** Boxes of the connected parts of the ink; the mask is used up. */
function components({ width, height, ink }: Mask): Area[] {
  const areas: Area[] = [];
  const stack: number[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] === 0) continue;
    let [x0, top, x1, bottom] = [width, height, 0, 0];
    ink[start] = 0;
    stack.push(start);
    while (stack.length > 0) {
      const at = stack.pop()!;
      const y = Math.floor(at / width);
      const x = at - y * width;
      [x0, x1] = [Math.min(x0, x), Math.max(x1, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          const next = row * width + column;
          if (ink[next] === 0) continue;
          ink[next] = 0;
          stack.push(next);
        }
    }
    areas.push({ x0, top, x1, bottom });
  }
  return areas;
}

const scaled = (area: Area, step: number, { width, height }: Bitmap): Area => ({
  x0: area.x0 * step,
  top: area.top * step,
  x1: Math.min(width, area.x1 * step),
  bottom: Math.min(height, area.bottom * step),
});

/** The area drawn in to the ink that it holds; null where it holds none. */
function inkWithin({ width, grey }: Bitmap, area: Area): Area | null {
  let [x0, top, x1, bottom] = [area.x1, area.bottom, area.x0, area.top];
  for (let y = area.top; y < area.bottom; y++)
    for (let x = area.x0; x < area.x1; x++) {
      if (grey[y * width + x]! >= INK) continue;
      [x0, x1] = [Math.min(x0, x), Math.max(x1, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    }
  return x0 < x1 ? { x0, top, x1, bottom } : null;
}
