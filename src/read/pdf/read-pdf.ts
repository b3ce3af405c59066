import type { Diagnostic, Outcome } from '../../model/diagnostic.ts';
import type { Source } from '../../model/document.ts';
import type { Page } from '../../model/page.ts';
import { faceOf, type Face } from './fonts.ts';
import type { Matrix } from './matrix.ts';
import type { OperatorList } from './operators.ts';
import { failureOf } from './pdf-failure.ts';
import { dataFolders, loadPdfJs, type PdfJs, type PdfPage } from './pdfjs.ts';
import { walkPage } from './walk-page.ts';

export interface PdfOptions {
  readonly password?: string;
  /** Numbers of the pages to read, from 1; all where it is left out. */
  readonly pages?: readonly number[];
}

/**
 * Reads a PDF's words, lines, fills, pictures and tags, in points from each page's top left.
 * Throws a `Failure` where the file can't be read at all; a single unreadable page is left out and reported.
 */
export async function readPdf(
  bytes: Uint8Array,
  options: PdfOptions = {},
): Promise<Outcome<Extract<Source, { kind: 'paged' }>>> {
  const pdfjs = await loadPdfJs();
  const task = pdfjs.getDocument({
    // pdf.js takes the array over: the caller keeps its own.
    data: new Uint8Array(bytes),
    ...dataFolders(),
    ...(options.password === undefined ? {} : { password: options.password }),
    isEvalSupported: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: Page[] = [];
    const diagnostics: Diagnostic[] = [];
    const failures: unknown[] = [];
    const numbers = options.pages ?? Array.from({ length: document.numPages }, (_, index) => index + 1);
    for (const number of numbers) {
      if (number < 1 || number > document.numPages) continue;
      try {
        pages.push(await readPage(pdfjs, await document.getPage(number), number));
      } catch (error) {
        failures.push(error);
        diagnostics.push(unreadable(number, error));
      }
    }
    if (pages.length === 0 && failures.length > 0) throw failures[0];
    return { value: { kind: 'paged', pages }, diagnostics };
  } catch (error) {
    throw failureOf(error);
  } finally {
    await task.destroy();
  }
}

async function readPage(pdfjs: PdfJs, page: PdfPage, number: number): Promise<Page> {
  try {
    const list = (await page.getOperatorList()) as OperatorList;
    const viewport = page.getViewport({ scale: 1 });
    const faces = new Map<string, Face>();
    const painted = walkPage(list, pdfjs.OPS, {
      viewport: viewport.transform as unknown as Matrix,
      width: viewport.width,
      height: viewport.height,
      faceOf: (name) => {
        let face = faces.get(name);
        if (face === undefined) faces.set(name, (face = faceOf(page.commonObjs.get(name) as object)));
        return face;
      },
      isField: () => false,
    });
    return { number, width: viewport.width, height: viewport.height, ...painted, tags: null };
  } finally {
    page.cleanup();
  }
}

const unreadable = (number: number, error: unknown): Diagnostic => ({
  code: 'page_unreadable',
  message: `Page ${number} can't be read: ${error instanceof Error ? error.message : String(error)}`,
  at: [{ page: number, box: [0, 0, 0, 0] }],
  path: null,
});
