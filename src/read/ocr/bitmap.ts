/** A grey picture of a page: a byte a pixel, 0 black, rows from the top. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Pixels an inch. */
  readonly dpi: number;
  readonly grey: Uint8Array;
}

/** Pixels darker than this are ink, once the background has been evened. */
export const INK = 160;

/** The picture as a portable grey map, which every recogniser reads. */
export function toPgm({ width, height, grey }: Bitmap): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]));
}

/** The picture with rows and columns exchanged. */
export function transposed({ width, height, dpi, grey }: Bitmap): Bitmap {
  const turned = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++)
    for (let x = 0, from = y * width, to = y; x < width; x++, from++, to += height) turned[to] = grey[from]!;
  return { width: height, height: width, dpi, grey: turned };
}

/** The picture turned clockwise by so many quarters. */
export function quartered(bitmap: Bitmap, quarters: number): Bitmap {
  const { width, height, dpi, grey } = bitmap;
  if (quarters === 0) return bitmap;
  if (quarters === 2) return { ...bitmap, grey: grey.slice().reverse() };
  const turned = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const to = quarters === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      turned[to] = grey[y * width + x]!;
    }
  return { width: height, height: width, dpi, grey: turned };
}
