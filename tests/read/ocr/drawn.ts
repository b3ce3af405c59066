import { deflateSync } from 'node:zlib';
import type { Bitmap } from '../../../src/read/ocr/bitmap.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { makePdf } from '../pdf/make-pdf.ts';

/** A white picture with black rectangles [x, y, width, height] in pixels; 72 pixels an inch unless said otherwise. */
export function picture(
  width: number,
  height: number,
  rectangles: readonly (readonly [number, number, number, number])[],
  { dpi = 72, paper = 255, ink = 0 } = {},
): Bitmap {
  const grey = new Uint8Array(width * height).fill(paper);
  for (const [x, y, w, h] of rectangles)
    for (let row = y; row < y + h; row++) grey.fill(ink, row * width + x, row * width + x + w);
  return { width, height, dpi, grey };
}

/** The first page of a PDF as a scanner would see it. */
export async function photographed(pdf: Uint8Array): Promise<Bitmap> {
  const pictures: Bitmap[] = [];
  await readPdf(pdf, {
    settle: async (page, draw) => {
      pictures.push(await draw());
      return page;
    },
  });
  return pictures[0]!;
}

/** A PDF whose first page is this picture, with what else `content` shows on it; `printed` are the contents of pages behind it. */
export function scannedPdf(
  { width, height, dpi, grey }: Bitmap,
  content = '',
  printed: readonly string[] = [],
): Uint8Array {
  const size = [(width * 72) / dpi, (height * 72) / dpi] as const;
  const image = {
    value:
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray ` +
      '/BitsPerComponent 8 /Filter /FlateDecode',
    stream: deflateSync(grey).toString('latin1'),
  };
  const shown = `q ${size[0]} 0 0 ${size[1]} 0 0 cm /X1 Do Q\n${content}`;
  const scan = { content: shown, size, resources: '/XObject << /X1 10 0 R >>' };
  return makePdf([scan, ...printed.map((page) => ({ content: page }))], { objects: [image] });
}
