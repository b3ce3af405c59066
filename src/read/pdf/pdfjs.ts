import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

export type PdfJs = typeof import('pdfjs-dist');
export type PdfDocument = import('pdfjs-dist').PDFDocumentProxy;
export type PdfPage = import('pdfjs-dist').PDFPageProxy;

let loaded: Promise<PdfJs> | null = null;

/** pdf.js, imported when the first PDF is read: programs that never read one don't pay for it. */
export function loadPdfJs(): Promise<PdfJs> {
  loaded ??= importPdfJs();
  return loaded;
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

/** What a PDF is opened for. Lists of operators say all that is read; pictures need the outlines of its letters besides. */
export type Purpose = 'lists' | 'pictures';

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
    ...(purpose === 'lists' ? WITHOUT_OUTLINES : {}),
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

/** A font that nothing is written with. */
class UnusedFontFace {
  readonly loaded = Promise.resolve();
}

async function importPdfJs(): Promise<PdfJs> {
  // pdf.js names these browser classes while it loads and takes them from @napi-rs/canvas. Without that optional
  // package it would fail to load, though no drawing is done with them where only lists are read.
  if (!canvasIsInstalled()) {
    for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
      if (!(name in globalThis)) Reflect.set(globalThis, name, function NeverDrawn() {});
    }
  }
  if (!('FontFace' in globalThis)) Reflect.set(globalThis, 'FontFace', UnusedFontFace);
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}

function canvasIsInstalled(): boolean {
  const fromHere = createRequire(import.meta.url);
  try {
    createRequire(fromHere.resolve('pdfjs-dist/package.json')).resolve('@napi-rs/canvas');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return false;
    throw error;
  }
}
