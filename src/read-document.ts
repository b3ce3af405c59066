import { createHash } from 'node:crypto';
import { arrange } from './arrange/arrange.ts';
import { joinDocuments } from './arrange/join.ts';
import { openAllowance, type Allowance } from './intake/allowance.ts';
import { open, openEnclosed, type Intake, type Opened } from './intake/open.ts';
import type { DocumentFormat } from './intake/sniff.ts';
import type { Code } from './model/catalogue/index.ts';
import type { Diagnostic, Outcome } from './model/diagnostic.ts';
import type { Document, Enclosed, Source } from './model/document.ts';
import { Failure } from './model/failure.ts';
import type { OcrMode } from './read/ocr/ocr.ts';

/** Settings of reading, as opposed to understanding. */
export interface ReadOptions {
  /** Opens locked PDFs. */
  readonly password?: string;
  /** Signatures that lie beside the document (.p7s). */
  readonly detached?: readonly Uint8Array[];
  /** Files that belong to the document, as its annexes do: read behind it, in this order, as if it enclosed them. */
  readonly annexes?: readonly Enclosed[];
  /** Whether pages are recognised from their pictures: those without useful text (`auto`, the default), all, none. */
  readonly ocr?: OcrMode;
  /** Told of each page of a PDF before it is read. */
  readonly progress?: (page: number, pages: number) => void;
  /** Told of each stage as it begins; a stage comes again for each enclosed document. */
  readonly onStage?: (stage: Stage) => void;
  readonly limits?: ExtractLimits;
}

export type Stage = 'intake' | 'read' | 'arrange' | 'interpret' | 'check';

export interface ExtractLimits {
  /** Of one PDF. */
  readonly pages?: number;
  /** Characters of the record as JSON. */
  readonly output?: number;
}

/** No act of a public body comes near it. */
const MOST_PAGES = 10_000;

/** What the bytes hold, and what was found out on the way to it. */
export interface ReadDocument {
  /** Its `documents` are those that were read, those that readers found in others among them. */
  readonly intake: Intake;
  readonly sources: readonly Source[];
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** One of the documents that an input holds. */
interface Part {
  readonly opened: Opened;
  readonly source: Source;
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The document that the bytes hold, in reading order, before anything is understood; the documents of an archive, or a PDF and
 * what is attached to it, are one, in the order of their names: an act and its annexes share sectors, weights and years. Throws
 * Failure as `extract` does; an enclosed document that can't be read is left out with a diagnostic.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadDocument> {
  options.onStage?.('intake');
  const allowance = openAllowance();
  const own = await open(bytes, { ...options, allowance });
  const given = await openEnclosed(options.annexes ?? [], { name: null, depth: 0 }, allowance);
  const read: Gathered = { parts: [], found: [], seen: new Map(), failures: [] };
  await gather([...own.documents, ...given.documents], read, allowance, options);
  const { parts, found } = read;
  if (parts.length === 0) throw read.failures[0]!;
  const intakes = [own, ...found, given];
  const diagnostics = intakes.flatMap((intake) => intake.diagnostics);
  return {
    intake: {
      documents: parts.map(({ opened }) => opened),
      signatures: intakes.flatMap(({ signatures }) => signatures),
      contains: intakes.flatMap(({ contains }) => contains),
      diagnostics,
    },
    sources: parts.map(({ source }) => source),
    document: joinDocuments(parts.map((part) => part.document)),
    diagnostics: [
      ...diagnostics,
      ...parts.flatMap((part, i) => (parts.length > 1 ? inPart(part.diagnostics, i) : part.diagnostics)),
    ],
  };
}

/** What came out of the documents so far. */
interface Gathered {
  readonly parts: Part[];
  /** What was opened of files that readers found in documents, and what was left out. */
  readonly found: Pick<Intake, 'signatures' | 'contains' | 'diagnostics'>[];
  /** Names of documents by the digest of their bytes. */
  readonly seen: Map<string, string>;
  readonly failures: Failure[];
}

/** Reads documents, and behind each of them those that it encloses; the same bytes are read once. */
async function gather(
  opened: readonly Opened[],
  to: Gathered,
  allowance: Allowance,
  options: ReadOptions,
): Promise<void> {
  for (const next of opened) {
    const name = next.name ?? 'the document itself';
    const digest = createHash('sha256').update(next.bytes).digest('hex');
    const twin = to.seen.get(digest);
    if (twin !== undefined) {
      to.found.push(leftOut('enclosed_repeated', `${name}: the same as ${twin}`));
      continue;
    }
    to.seen.set(digest, name);
    const part = await readPart(next, options);
    if (part instanceof Failure) {
      to.failures.push(part);
      to.found.push(leftOut('enclosed_skipped', `${name}: ${part.message}`));
      continue;
    }
    to.parts.push(part);
    if (part.enclosed.length === 0) continue;
    options.onStage?.('intake');
    const inner = await openEnclosed(part.enclosed, next, allowance);
    to.found.push(inner);
    await gather(inner.documents, to, allowance, options);
  }
}

/** One document; the failure of one that is enclosed, as it takes nothing from the others. */
async function readPart(
  opened: Opened,
  options: ReadOptions,
): Promise<(Part & { readonly enclosed: readonly Enclosed[] }) | Failure> {
  try {
    options.onStage?.('read');
    const read = await READERS[opened.format](opened.bytes, options);
    options.onStage?.('arrange');
    const arranged = arrange(read.value);
    return {
      opened,
      source: read.value,
      document: arranged.value,
      diagnostics: [...read.diagnostics, ...arranged.diagnostics],
      enclosed: (read.value.kind === 'paged' && read.value.enclosed) || [],
    };
  } catch (error) {
    if (error instanceof Failure && opened.name !== null) return error;
    throw error;
  }
}

const leftOut = (code: Code, message: string): Pick<Intake, 'signatures' | 'contains' | 'diagnostics'> => ({
  signatures: [],
  contains: [],
  diagnostics: [{ code, message, at: [], path: null }],
});

const inPart = (diagnostics: readonly Diagnostic[], part: number): Diagnostic[] =>
  diagnostics.map((found) => ({ ...found, at: found.at.map((place) => ({ ...place, part })) }));

/** A reader is loaded when its format first comes: pdf.js alone takes longer to load than a text to read. */
type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Outcome<Source>>;
const READERS: { readonly [F in DocumentFormat]: Reader } = {
  pdf: readPdf,
  docx: async (bytes) => (await import('./read/docx/read-docx.ts')).readDocx(bytes),
  xlsx: async (bytes) => (await import('./read/xlsx/read-xlsx.ts')).readXlsx(bytes),
  odt: async (bytes) => (await import('./read/odt/read-odt.ts')).readOdt(bytes),
  html: async (bytes) => (await import('./read/html/read-html.ts')).readHtml(bytes),
  text: async (bytes) => (await import('./read/text/read-text.ts')).readText(bytes),
};

/** A PDF, its scanned pages recognised; the recogniser starts with the first page that needs it. */
async function readPdf(
  bytes: Uint8Array,
  { password, ocr: mode = 'auto', progress, limits }: ReadOptions,
): Promise<Outcome<Source>> {
  const { readPdf: read } = await import('./read/pdf/read-pdf.ts');
  const { openOcr } = await import('./read/ocr/ocr.ts');
  const ocr = openOcr(mode);
  try {
    return await read(bytes, {
      mostPages: limits?.pages ?? MOST_PAGES,
      settle: (page, picture) => ocr.settle(page, picture),
      ...(password === undefined ? {} : { password }),
      ...(progress === undefined ? {} : { progress }),
    });
  } finally {
    await ocr.close();
  }
}
