import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { requireCanvas, withFontFace, withoutCanvas } from './browser-classes.ts';

export type PdfJs = typeof import('pdfjs-dist');
export type PdfDocument = import('pdfjs-dist').PDFDocumentProxy;
export type PdfPage = import('pdfjs-dist').PDFPageProxy;

/** What a PDF is opened for. Lists of operators say all that is read; pictures need the outlines of its letters besides. */
export type Purpose = 'lists' | 'pictures';

const loaded: { [purpose in Purpose]?: Promise<PdfJs> } = {};

/**
 * pdf.js, imported when the first PDF is read: programs that never read one don't pay for it. What draws is imported apart, when
 * the first page is drawn: the classes to draw with are bound to it while it loads.
 */
export const loadPdfJs = (purpose: Purpose): Promise<PdfJs> =>
  (loaded[purpose] ??= purpose === 'lists' ? importForLists() : importForPictures());

/** The builds without comments and blanks are parsed in half the time; of the worker's pdf.js itself would take the other. */
async function importForLists(): Promise<PdfJs> {
  withFontFace();
  const pdfjs = await withoutCanvas(() => import('pdfjs-dist/legacy/build/pdf.min.mjs'));
  await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  return pdfjs;
}

async function importForPictures(): Promise<PdfJs> {
  // While the lists' own is being loaded, nobody finds the classes to draw with.
  await loaded.lists;
  requireCanvas();
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * Makes pdf.js inflate streams itself, which is 1.2 to 1.7 times faster on pages of text.
 * It hides DecompressionStream from the whole process: only for processes or workers of our own, before reading.
 */
export function preferInProcessInflate(): void {
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
}

/** Folders of pdf.js's own data files, as plain paths with the trailing separator that it asks for. */
export function dataFolders(): { standardFontDataUrl: string; cMapUrl: string; wasmUrl: string } {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => join(root, name) + sep;
  return { standardFontDataUrl: folder('standard_fonts'), cMapUrl: folder('cmaps'), wasmUrl: folder('wasm') };
}

/** Pixels of the largest picture that is decoded: an A0 sheet at 300 dots an inch. */
const MOST_IMAGE_PIXELS = 140_000_000;

/** Opens a PDF. The promise of the task is rejected where that can't be done; `destroy` gives back what it holds. */
export function openPdf(
  pdfjs: PdfJs,
  bytes: Uint8Array,
  password: string | undefined,
  purpose: Purpose,
): import('pdfjs-dist').PDFDocumentLoadingTask {
  return pdfjs.getDocument({
    // pdf.js takes the array over: the caller keeps its own.
    data: new Uint8Array(bytes),
    ...dataFolders(),
    ...(password === undefined ? {} : { password }),
    // Keeps names and outlines of glyphs, which tell of figures that are not what the file says.
    ...(purpose === 'lists' ? { ...WITHOUT_OUTLINES, fontExtraProperties: true } : {}),
    isEvalSupported: false,
    maxImageSize: MOST_IMAGE_PIXELS,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
}

/**
 * Outside a browser pdf.js draws the outlines of all letters beforehand, which takes a fifth of its time. It does not where a
 * document is there to load fonts into: this one lets them go.
 */
const WITHOUT_OUTLINES = {
  disableFontFace: false,
  ownerDocument: { fonts: { add() {}, delete() {} } },
  // The types know documents of browsers only.
} as { disableFontFace: boolean };
