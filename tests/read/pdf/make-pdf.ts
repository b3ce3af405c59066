import { readPdf, type PdfOptions } from '../../../src/read/pdf/read-pdf.ts';
import type { Page, Word } from '../../../src/model/page.ts';

/** A page to be made: its content stream, and raw PDF entries for what is special about it. */
export interface PageSpec {
  readonly content: string;
  /** Width and height in points; 400 × 300 where left out. */
  readonly size?: readonly [number, number];
  /** Raw entries of the page dictionary, such as '/Rotate 90'. */
  readonly entries?: string;
  /** Raw entries of its fonts besides F1 to F4, such as '/G1 10 0 R'. */
  readonly fonts?: string;
  /** Raw entries of its resources besides the fonts, such as '/XObject << /X1 10 0 R >>'. */
  readonly resources?: string;
}

/** An object besides pages and fonts: a dictionary's inside, or a whole value, and a stream's content. */
export interface ObjectSpec {
  readonly value: string;
  readonly stream?: string;
}

export interface FileSpec {
  /** Objects numbered from 10. */
  readonly objects?: readonly ObjectSpec[];
  /** Raw entries of the catalog. */
  readonly catalog?: string;
}

export const PAGE_WIDTH = 400;
export const PAGE_HEIGHT = 300;
const FIRST_OBJECT = 10;
const FONTS = ['Helvetica', 'Helvetica-Bold', 'Times-Roman', 'Courier'];

/** Number of the object that the page of this index gets. */
export const pageObject = (index: number, file: FileSpec = {}): number =>
  FIRST_OBJECT + (file.objects?.length ?? 0) + 2 * index;

/** A PDF with fonts F1 Helvetica, F2 Helvetica-Bold, F3 Times-Roman, F4 Courier, written out with its xref table. */
export function makePdf(pages: readonly PageSpec[], file: FileSpec = {}): Uint8Array {
  const objects = new Map<number, string>();
  const kids = pages.map((_, index) => `${pageObject(index, file)} 0 R`).join(' ');
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${file.catalog ?? ''} >>`);
  objects.set(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  FONTS.forEach((name, index) => {
    const encoding = '/Encoding /WinAnsiEncoding';
    objects.set(3 + index, `<< /Type /Font /Subtype /Type1 /BaseFont /${name} ${encoding} >>`);
  });
  file.objects?.forEach(({ value, stream }, index) => {
    objects.set(FIRST_OBJECT + index, stream === undefined ? value : streamOf(value, stream));
  });
  const fonts = FONTS.map((_, index) => `/F${index + 1} ${3 + index} 0 R`).join(' ');
  pages.forEach((page, index) => {
    const { content, size = [PAGE_WIDTH, PAGE_HEIGHT], entries = '', resources = '' } = page;
    const number = pageObject(index, file);
    objects.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size[0]} ${size[1]}] /Contents ${number + 1} 0 R ` +
        `/Resources << /Font << ${fonts} ${page.fonts ?? ''} >> ${resources} >> ${entries} >>`,
    );
    objects.set(number + 1, streamOf('', content));
  });
  return written(objects);
}

function streamOf(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function written(objects: ReadonlyMap<number, string>): Uint8Array {
  const count = Math.max(...objects.keys()) + 1;
  const offsets = new Map<number, number>();
  let text = '%PDF-1.7\n';
  for (const [number, body] of objects) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n0 ${count}\n0000000000 65535 f \n`;
  for (let number = 1; number < count; number += 1) {
    const offset = offsets.get(number);
    text += offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  text += `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** Reads a PDF of one page with this content. */
export async function readContent(
  content: string,
  page: Omit<PageSpec, 'content'> = {},
  file: FileSpec = {},
  options: PdfOptions = {},
): Promise<Page> {
  const outcome = await readPdf(makePdf([{ content, ...page }], file), options);
  return outcome.value.pages[0]!;
}

export const textsOf = (page: Page): string[] => page.words.map((word) => word.text);

/** The word of this text; fails where there is none. */
export function wordOf(page: Page, text: string): Word {
  const word = page.words.find((candidate) => candidate.text === text);
  if (word === undefined) throw new Error(`no word "${text}" among ${textsOf(page).join(' ')}`);
  return word;
}

/** Content that shows `text` in font F1 at (x, y), counted from the bottom left as PDF does. */
export const show = (text: string, x: number, y: number, size = 10, font = 'F1'): string =>
  `BT /${font} ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;
