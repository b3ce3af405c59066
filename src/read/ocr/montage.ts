import type { Bitmap } from './bitmap.ts';
import type { Area } from './pieces.ts';

/** Blank around each piece, in points: as much as between lines of print. */
const MARGIN = 6;
/** Pixels; recognisers refuse pictures of more than 32,767. */
const HIGHEST = 12_000;

/** A piece of a page and the height in the montage at which it starts. */
export interface Placed {
  readonly piece: Area;
  readonly top: number;
}

/** Pieces of a page one under the other, so that a recogniser that knows only columns of text misses none. */
export interface Montage {
  readonly bitmap: Bitmap;
  /** Left edge of all pieces. */
  readonly left: number;
  readonly placed: readonly Placed[];
}

/** The pieces in as many montages as their heights need, pieces of like width together. */
export function montagesOf(bitmap: Bitmap, pieces: readonly Area[]): Montage[] {
  const margin = Math.ceil((MARGIN * bitmap.dpi) / 72);
  const byWidth = [...pieces].sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0) || a.top - b.top || a.x0 - b.x0);
  const groups: Placed[][] = [];
  let top = Infinity;
  for (const piece of byWidth) {
    const height = piece.bottom - piece.top + margin;
    if (top + height > HIGHEST) {
      groups.push([]);
      top = margin;
    }
    groups.at(-1)!.push({ piece, top });
    top += height;
  }
  return groups.map((placed) => montage(bitmap, placed, margin));
}

function montage(page: Bitmap, placed: readonly Placed[], margin: number): Montage {
  const last = placed.at(-1)!;
  const width = Math.max(...placed.map(({ piece }) => piece.x1 - piece.x0)) + 2 * margin;
  const height = last.top + last.piece.bottom - last.piece.top + margin;
  const grey = new Uint8Array(width * height).fill(255);
  for (const { piece, top } of placed)
    for (let y = piece.top; y < piece.bottom; y++) {
      const row = page.grey.subarray(y * page.width + piece.x0, y * page.width + piece.x1);
      grey.set(row, (top + y - piece.top) * width + margin);
    }
  return { bitmap: { width, height, dpi: page.dpi, grey }, left: margin, placed };
}

/** The piece that stands at a height of the montage. */
export function pieceAt({ placed }: Montage, y: number): Placed {
  let [low, high] = [0, placed.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (placed[middle]!.top <= y) low = middle;
    else high = middle - 1;
  }
  return placed[low]!;
}
