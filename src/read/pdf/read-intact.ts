import type { Diagnostic, Outcome } from '../../model/diagnostic.ts';
import type { Source } from '../../model/document.ts';
import { UNREAD, type Page } from '../../model/page.ts';
import { attachedTo } from './attached.ts';
import { faceOf, NO_FACE, type Face } from './fonts.ts';
import { withMediumWeight } from './medium-weight.ts';
import type { Matrix } from './matrix.ts';
import { operatorsOf } from './operator-list.ts';
import { Failure } from '../../model/failure.ts';
import { upright } from '../upright.ts';
import { hiddenDiagnostics, withoutHidden, type Seen } from './hidden-words.ts';
import { failureOf } from './pdf-failure.ts';
import { picturesOf, type Picture, type Pictures } from './picture.ts';
import { loadPdfJs, openPdf, type PdfDocument, type PdfJs, type PdfPage } from './pdfjs.ts';
import { settleMarks, tagOf } from './tags.ts';
import { walkPage } from './walk-page.ts';

export interface PdfOptions {
  readonly password?: string;
  /** Numbers of the pages to read, from 1; all where it is left out. */
  readonly pages?: readonly number[];
  /** A file of more pages is refused. */
  readonly mostPages?: number;
  /** Has the last word on a page; it may ask for the page's picture. */
  readonly settle?: (page: Page, picture: () => Promise<Picture>) => Promise<Page>;
  /** Told of each page before it is read. */
  readonly progress?: (page: number, pages: number) => void;
}

export type PagedSource = Extract<Source, { kind: 'paged' }>;

/** Reads a PDF by its own tables. Throws a `Failure` where it can't be read at all; a single unreadable page is reported. */
export async function readIntact(bytes: Uint8Array, options: PdfOptions): Promise<Outcome<PagedSource>> {
  const pdfjs = await loadPdfJs('lists');
  const task = openPdf(pdfjs, bytes, options.password, 'lists');
  const pictures = picturesOf(bytes, options.password);
  try {
    const document = await openDocument(await task.promise, pictures);
    const seen: Seen[] = [];
    const diagnostics: Diagnostic[] = [];
    const failures: unknown[] = [];
    if (document.pdf.numPages > (options.mostPages ?? Infinity))
      throw new Failure('too_many_pages', String(document.pdf.numPages));
    const numbers = options.pages ?? Array.from({ length: document.pdf.numPages }, (_, index) => index + 1);
    for (const number of numbers) {
      if (number < 1 || number > document.pdf.numPages) continue;
      options.progress?.(number, document.pdf.numPages);
      try {
        seen.push(await readPage(pdfjs, document, number, options.settle));
      } catch (error) {
        // No page of this or any other document can be recognised: what is to be done is said once, and not page by page.
        if (error instanceof Failure && error.code === 'drawing_missing') throw error;
        failures.push(error);
        diagnostics.push(unreadable(number, error));
      }
    }
    const pages = seen.map(({ page }) => page);
    if (pages.length === 0 && failures.length > 0) throw failures[0];
    const attached = await attachedTo(
      pdfjs,
      document.pdf,
      pages.map((page) => page.number),
    );
    return {
      value: { kind: 'paged', pages, ...(attached.files.length === 0 ? {} : { enclosed: attached.files }) },
      diagnostics: [
        ...diagnostics,
        ...document.diagnostics,
        ...turnedOf(pages),
        ...hiddenDiagnostics(seen),
        ...unreadOf(pages),
        ...attached.diagnostics,
      ],
    };
  } catch (error) {
    throw failureOf(error);
  } finally {
    await task.destroy();
    await pictures.close();
  }
}

/** A document with what all of its pages share. */
interface OpenDocument {
  readonly pdf: PdfDocument;
  readonly pictures: Pictures;
  readonly tagged: boolean;
  /** What was read of each font so far: pages share them. */
  readonly faces: WeakMap<object, Face>;
  readonly isShown: (layer: unknown) => boolean;
  /** What was told of its pages so far. */
  readonly diagnostics: Diagnostic[];
}

async function openDocument(pdf: PdfDocument, pictures: Pictures): Promise<OpenDocument> {
  const mark = (await pdf.getMarkInfo()) as { readonly Marked?: boolean } | null;
  const layers = await pdf.getOptionalContentConfig();
  return {
    pdf,
    pictures,
    tagged: mark?.Marked === true,
    faces: new WeakMap(),
    isShown: (layer) => layers.isVisible(layer) as boolean,
    diagnostics: [],
  };
}

async function readPage(
  pdfjs: PdfJs,
  document: OpenDocument,
  number: number,
  settle: PdfOptions['settle'],
): Promise<Seen> {
  const page = await document.pdf.getPage(number);
  try {
    const { list, isCut } = await operatorsOf(page);
    if (isCut) document.diagnostics.push(overfull(number));
    const viewport = page.getViewport({ scale: 1 });
    const { width, height } = viewport;
    const fields = list.fnArray.includes(pdfjs.OPS.beginAnnotation)
      ? await fieldsOf(page)
      : new Set<string>();
    const { sequences, words, outside, ...painted } = walkPage(list, pdfjs.OPS, {
      viewport: viewport.transform as unknown as Matrix,
      width,
      height,
      faceOf: facesOf(page, document),
      isField: (id) => fields.has(id),
      isShown: document.isShown,
    });
    const tags = document.tagged ? tagOf(await page.getStructTree()) : null;
    const shown = withMediumWeight(settleMarks(words, tags, sequences));
    const read = { number, width, height, words: shown, ...painted, tags };
    const seen = withoutHidden(
      upright(settle ? await settle(read, () => document.pictures.draw(number)) : read),
    );
    return { ...seen, hidden: [...seen.hidden, ...outside] };
  } finally {
    page.cleanup();
  }
}

/** Translated fonts by pdf.js's names; they are there once the page's operators are. A damaged one shows no glyphs. */
function facesOf(page: PdfPage, { faces, diagnostics }: OpenDocument): (name: string) => Face {
  const damaged = new Set<string>();
  return (name) => {
    const font = page.commonObjs.get(name) as object | string | null;
    if (typeof font !== 'object' || font === null) {
      if (!damaged.has(name)) diagnostics.push(fontUnreadable(page.pageNumber, font));
      damaged.add(name);
      return NO_FACE;
    }
    let face = faces.get(font);
    if (face === undefined) faces.set(font, (face = faceOf(font)));
    return face;
  };
}

/** Ids of the page's form fields. */
async function fieldsOf(page: PdfPage): Promise<ReadonlySet<string>> {
  const annotations = (await page.getAnnotations()) as { id: string; subtype?: string }[];
  return new Set(annotations.filter(({ subtype }) => subtype === 'Widget').map(({ id }) => id));
}

/** `error` is what pdf.js keeps in place of the font. */
const fontUnreadable = (page: number, error: string | null): Diagnostic => ({
  code: 'font_unreadable',
  message: `A font of page ${page} can't be read: ${error ?? 'it is missing'}`,
  at: [{ page, box: [0, 0, 0, 0] }],
  path: null,
});

const unreadable = (number: number, error: unknown): Diagnostic => ({
  code: 'page_unreadable',
  message: `Page ${number} can't be read: ${error instanceof Error ? error.message : String(error)}`,
  at: [{ page: number, box: [0, 0, 0, 0] }],
  path: null,
});

const overfull = (number: number): Diagnostic => ({
  code: 'page_overfull',
  message: `Page ${number} draws more than any page needs; what comes after that is not read`,
  at: [{ page: number, box: [0, 0, 0, 0] }],
  path: null,
});

/** What is drawn and could not be told, even from the picture. */
function unreadOf(pages: readonly Page[]): Diagnostic[] {
  const unread = pages.flatMap(({ number, words }) =>
    words.filter(({ text }) => text.includes(UNREAD)).map(({ box }) => ({ number, box })),
  );
  if (unread.length === 0) return [];
  return [
    {
      code: 'glyphs_unreadable',
      message: `The file doesn't say what letters ${unread.length} words are written with`,
      at: unread.map(({ number, box }) => ({ page: number, box: [box.x0, box.top, box.x1, box.bottom] })),
      path: null,
    },
  ];
}

function turnedOf(pages: readonly Page[]): Diagnostic[] {
  const turned = pages.filter(({ turned }) => turned !== undefined).map(({ number }) => number);
  if (turned.length === 0) return [];
  const message = `turned upright: page ${turned.join(', ')}`;
  return [
    { code: 'page_turned', message, at: turned.map((page) => ({ page, box: [0, 0, 0, 0] })), path: null },
  ];
}
