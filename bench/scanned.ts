import { deflateSync } from 'node:zlib';
import { quartered, type Bitmap } from '../src/read/ocr/bitmap.ts';
import { straightened } from '../src/read/ocr/skew.ts';
import { readPdf } from '../src/read/pdf/read-pdf.ts';
import { makePdf } from '../tests/read/pdf/make-pdf.ts';

/** How a scanner sees paper. */
export interface Scanner {
  /** Pixels an inch. */
  readonly dpi: number;
  /** Rise a pixel of run by which the paper lies askew. */
  readonly skew: number;
  /** Shades of grey, of 255, by which a pixel is off at most. */
  readonly noise: number;
}

/** A PDF whose pages are pictures of another one's pages. The same for the same arguments. */
export async function scanned(pdf: Uint8Array, { dpi, skew, noise }: Scanner): Promise<Uint8Array> {
  const pictures: Bitmap[] = [];
  await readPdf(pdf, {
    settle: async (page, draw) => {
      pictures.push(grainy(straightened(coarser(await draw(), dpi), skew), noise));
      return page;
    },
  });
  const objects = pictures.map(({ width, height, grey }) => ({
    value:
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray ` +
      '/BitsPerComponent 8 /Filter /FlateDecode',
    stream: deflateSync(grey, { level: 1 }).toString('latin1'),
  }));
  const pages = pictures.map(({ width, height, dpi: fine }, i) => {
    const size = [(width * 72) / fine, (height * 72) / fine] as const;
    return {
      content: `q ${size[0]} 0 0 ${size[1]} 0 0 cm /X${i} Do Q`,
      size,
      resources: `/XObject << /X${i} ${10 + i} 0 R >>`,
    };
  });
  return makePdf(pages, { objects });
}

/** The picture with fewer pixels an inch, each the mean of those that it covers. */
function coarser(bitmap: Bitmap, dpi: number): Bitmap {
  if (dpi >= bitmap.dpi) return quartered(bitmap, 0);
  const step = bitmap.dpi / dpi;
  const [width, height] = [Math.floor(bitmap.width / step), Math.floor(bitmap.height / step)];
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let [sum, count] = [0, 0];
      for (let row = Math.floor(y * step); row < Math.ceil((y + 1) * step) && row < bitmap.height; row++)
        for (let at = Math.floor(x * step); at < Math.ceil((x + 1) * step) && at < bitmap.width; at++) {
          sum += bitmap.grey[row * bitmap.width + at]!;
          count++;
        }
      grey[y * width + x] = sum / count;
    }
  return { width, height, dpi, grey };
}

/** Grain that looks random and is always the same. */
function grainy(bitmap: Bitmap, noise: number): Bitmap {
  let state = 1;
  const grey = bitmap.grey.map((shade) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.max(0, Math.min(255, shade + Math.round((state / 4_294_967_296 - 0.5) * 2 * noise)));
  });
  return { ...bitmap, grey };
}
