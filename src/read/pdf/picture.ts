import { loadPdfJs, openPdf, type PdfDocument, type PdfPage } from './pdfjs.ts';

/** Pixels an inch at which recognisers read small print best. */
const DPI = 300;
/** A page that claims to be a wall is drawn coarser: this many pixels are an A3 at full resolution. */
const MOST_PIXELS = 18_000_000;

/** A drawn page: grey, a byte a pixel, rows from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly grey: Uint8Array;
}

interface Canvas {
  readonly canvas: { width: number; height: number };
  readonly context: { getImageData(x: number, y: number, w: number, h: number): { data: Uint8ClampedArray } };
}

/** The pages of one PDF as pictures. */
export interface Pictures {
  /** Draws the page of this number as a viewer would, in shades of grey. */
  draw(page: number): Promise<Picture>;
  close(): Promise<void>;
}

/** Opens the file for drawing with the first page that is drawn: most files have none. */
export function picturesOf(bytes: Uint8Array, password: string | undefined): Pictures {
  let task: ReturnType<typeof openPdf> | null = null;
  return {
    async draw(number) {
      task ??= openPdf(await loadPdfJs('pictures'), bytes, password, 'pictures');
      const pdf = await task.promise;
      const page = await pdf.getPage(number);
      try {
        return await drawPage(pdf, page);
      } finally {
        page.cleanup();
      }
    },
    async close() {
      await task?.destroy();
    },
  };
}

async function drawPage(pdf: PdfDocument, page: PdfPage): Promise<Picture> {
  const size = page.getViewport({ scale: 1 });
  const full = (DPI / 72) ** 2 * size.width * size.height;
  const dpi = full > MOST_PIXELS ? DPI * Math.sqrt(MOST_PIXELS / full) : DPI;
  const viewport = page.getViewport({ scale: dpi / 72 });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const factory = pdf.canvasFactory as {
    create(width: number, height: number): Canvas;
    destroy(canvas: Canvas): void;
  };
  const surface = factory.create(width, height);
  try {
    // The types know the canvas of browsers only.
    type Drawing = Parameters<PdfPage['render']>[0];
    const { canvas, context } = surface;
    await page.render({ canvas, canvasContext: context, viewport } as unknown as Drawing).promise;
    return { width, height, dpi, grey: greyOf(surface.context.getImageData(0, 0, width, height).data) };
  } finally {
    factory.destroy(surface);
  }
}

/** Brightness as the eye weighs colours. */
function greyOf(colours: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(colours.length / 4);
  for (let i = 0, from = 0; i < grey.length; i++, from += 4)
    grey[i] = (colours[from]! * 77 + colours[from + 1]! * 150 + colours[from + 2]! * 29) >> 8;
  return grey;
}
