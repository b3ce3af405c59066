import type { Bitmap } from './bitmap.ts';

/** Side in pixels of the squares by which the background is measured. */
const SQUARE = 4;
/** Strokes up to this wide, in inches, are ink and no background. */
const WIDEST_STROKE = 0.05;
/** A background darker than this may carry white letters: it is left as it is, for the recogniser to turn over. */
const DARK = 110;

/**
 * The picture with its paper made white: shades of the scanner and backgrounds of cells go, ink stays. What is thinner than a
 * stroke of a large heading counts as ink.
 */
export function evened(bitmap: Bitmap): Bitmap {
  const { width, height, grey, dpi } = bitmap;
  const columns = Math.ceil(width / SQUARE);
  const rows = Math.ceil(height / SQUARE);
  const radius = Math.max(1, Math.round((dpi * WIDEST_STROKE) / 2 / SQUARE));
  const paper = closed(brightest(bitmap, columns, rows), columns, rows, radius);
  const even = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / SQUARE) * columns;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const background = paper[row + Math.floor(x / SQUARE)]!;
      even[at] = background < DARK ? grey[at]! : Math.min(255, (grey[at]! * 255) / background);
    }
  }
  return { ...bitmap, grey: even };
}

function brightest({ width, height, grey }: Bitmap, columns: number, rows: number): Uint8Array {
  const most = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / SQUARE) * columns;
    for (let x = 0; x < width; x++) {
      const at = row + Math.floor(x / SQUARE);
      const value = grey[y * width + x]!;
      if (value > most[at]!) most[at] = value;
    }
  }
  return most;
}

/** Brightest of the neighbourhood, then darkest of it: dark strokes vanish, dark areas keep their edges. */
function closed(values: Uint8Array, columns: number, rows: number, radius: number): Uint8Array {
  const grown = inBothDirections(values, columns, rows, radius, Math.max);
  return inBothDirections(grown, columns, rows, radius, Math.min);
}

function inBothDirections(
  values: Uint8Array,
  columns: number,
  rows: number,
  radius: number,
  pick: (a: number, b: number) => number,
): Uint8Array {
  const across = new Uint8Array(values.length);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      let value = values[y * columns + x]!;
      for (let i = Math.max(0, x - radius); i <= Math.min(columns - 1, x + radius); i++)
        value = pick(value, values[y * columns + i]!);
      across[y * columns + x] = value;
    }
  const down = new Uint8Array(values.length);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      let value = across[y * columns + x]!;
      for (let i = Math.max(0, y - radius); i <= Math.min(rows - 1, y + radius); i++)
        value = pick(value, across[i * columns + x]!);
      down[y * columns + x] = value;
    }
  return down;
}
