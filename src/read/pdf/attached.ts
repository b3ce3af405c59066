import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Enclosed } from '../../model/document.ts';
import type { PdfDocument, PdfJs } from './pdfjs.ts';

/** A file as pdf.js hands it out; without content where the PDF only names it. */
interface Attached {
  readonly filename?: string;
  readonly content?: Uint8Array | null;
}

export interface Attachments {
  /** In the order of their names as people number them (2 before 10), each once. */
  readonly files: readonly Enclosed[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files that a PDF carries: in its list of attachments, which is also what a portfolio is made of, and pinned to its pages;
 * `read` are the numbers of those that could be read.
 */
export async function attachedTo(
  pdfjs: PdfJs,
  pdf: PdfDocument,
  read: readonly number[],
): Promise<Attachments> {
  const byName = new Map<string, Uint8Array[]>();
  const diagnostics: Diagnostic[] = [];
  try {
    for (const { filename = '', content } of [...(await listed(pdf)), ...(await pinned(pdfjs, pdf, read))]) {
      const name = filename === '' ? 'unnamed' : filename;
      if (content) addTo(byName, name, content);
      else diagnostics.push(skipped(`${name}: it is only named in the PDF`));
    }
  } catch (error) {
    // A damaged list of attachments takes nothing from the pages.
    diagnostics.push(skipped(`what is attached to the PDF can't be told: ${(error as Error).message}`));
  }
  return { files: inOrder(byName), diagnostics };
}

/** A file may stand in the list and be pinned to a page as well. */
function addTo(byName: Map<string, Uint8Array[]>, name: string, content: Uint8Array): void {
  const known = byName.get(name) ?? [];
  if (!known.some((other) => Buffer.compare(other, content) === 0)) byName.set(name, [...known, content]);
}

/** Where two files share a name they are told apart by numbers: `scheda.pdf`, `scheda.pdf (2)`. */
function inOrder(byName: ReadonlyMap<string, readonly Uint8Array[]>): Enclosed[] {
  const { compare } = new Intl.Collator('it', { numeric: true });
  return [...byName]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([name, contents]) =>
      contents.map((bytes, i) => ({ name: i === 0 ? name : `${name} (${i + 1})`, bytes })),
    );
}

const listed = async (pdf: PdfDocument): Promise<Attached[]> =>
  Object.values(((await pdf.getAttachments()) as Readonly<Record<string, Attached>> | null) ?? {});

async function pinned(
  { AnnotationType }: PdfJs,
  pdf: PdfDocument,
  read: readonly number[],
): Promise<Attached[]> {
  const unread = new Set(Array.from({ length: pdf.numPages }, (_, index) => index));
  for (const number of read) unread.delete(number - 1);

  const kinds = new Set([AnnotationType.FILEATTACHMENT]);
  const pins = (await pdf.getAnnotationsByType(kinds, unread)) as { readonly file?: Attached }[] | null;
  return (pins ?? []).flatMap(({ file }) => (file === undefined ? [] : [file]));
}

const skipped = (message: string): Diagnostic => ({ code: 'enclosed_skipped', message, at: [], path: null });
