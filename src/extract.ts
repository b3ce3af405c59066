import { createHash } from 'node:crypto';
import { arrange } from './arrange/arrange.ts';
import { joinDocuments } from './arrange/join.ts';
import { examine, settle } from './check/check.ts';
import { markRecognised } from './check/recognised.ts';
import { review } from './check/review.ts';
import { open, type Intake } from './intake/open.ts';
import type { DocumentFormat } from './intake/sniff.ts';
import { interpret } from './interpret/interpret.ts';
import type { Diagnostic, Outcome } from './model/diagnostic.ts';
import type { Document, Source } from './model/document.ts';
import { Failure } from './model/failure.ts';
import type { OcrMode } from './read/ocr/ocr.ts';
import { record as recordSchema, type Record } from './record/record.ts';
import type { Draft } from './record/draft.ts';
import { defaultRules } from './rules/default-rules.ts';
import type { RuleSet } from './rules/rule-set.ts';

/** Settings of reading, as opposed to understanding. */
export interface ReadOptions {
  /** Opens locked PDFs. */
  readonly password?: string;
  /** Signatures that lie beside the document (.p7s). */
  readonly detached?: readonly Uint8Array[];
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

/** No act of a public body comes near these. */
const MOST_PAGES = 10_000;
const MOST_OUTPUT = 256 * 1024 * 1024;

export interface ExtractOptions extends ReadOptions {
  /** Name of the file, without folders; it goes into the record. */
  readonly file?: string;
  /** Rules to read by; the package's own where none are given. */
  readonly rules?: RuleSet;
  /** Share of wrong values that may be accepted unseen, 0 to 1: the record then says which values want eyes. */
  readonly maxError?: number;
}

/** A record with what stood behind it: the arranged document, and the draft whose readings still carry their evidence. */
export interface Extraction {
  readonly record: Record;
  readonly draft: Draft;
  readonly document: Document;
}

/**
 * What one document becomes: bytes in, validated record out. Throws Failure (see docs/diagnostics.md) where the bytes are no
 * document that can be read; doubts about a document that was read are in the record.
 */
export async function extract(bytes: Uint8Array, options: ExtractOptions = {}): Promise<Record> {
  return (await extractWithTrace(bytes, options)).record;
}

/** As `extract`, with the stages' results kept: for explaining a value, and for drawing what was understood. */
export async function extractWithTrace(bytes: Uint8Array, options: ExtractOptions = {}): Promise<Extraction> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const size = bytes.length;
  const { intake, sources, document, diagnostics: before } = await readDocument(bytes, options);
  options.onStage?.('interpret');
  const { value: draft, diagnostics: doubts } = interpret(document, options.rules ?? defaultRules());
  options.onStage?.('check');
  const { value: examined, diagnostics: findings } = examine(markRecognised(draft, sources), document);
  const diagnostics: readonly Diagnostic[] = [...before, ...doubts, ...findings];
  const source = {
    file: options.file ?? '',
    sha256,
    bytes: size,
    format: intake.documents[0]!.original,
    pages: document.pages,
    text: document.text,
    signatures: intake.signatures.map((signature) => ({ ...signature })),
    contains: [...intake.contains],
  };
  const settled = settle(source, examined, diagnostics);
  const record = recordSchema.parse(
    options.maxError === undefined ? settled : { ...settled, review: review(settled, options.maxError) },
  );
  const most = options.limits?.output ?? MOST_OUTPUT;
  const length = JSON.stringify(record).length;
  if (length > most) throw new Failure('output_too_large', `${length} characters`);
  return { record, draft: examined, document };
}

/**
 * The document that the bytes hold, in reading order, before anything is understood; the documents of an archive are one, in
 * the order of their names: an act and its annexes share sectors, weights and years. Throws Failure as `extract` does.
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<{
  intake: Intake;
  sources: readonly Source[];
  document: Document;
  diagnostics: readonly Diagnostic[];
}> {
  options.onStage?.('intake');
  const intake = await open(bytes, options);
  const sources: Source[] = [];
  const documents: Document[] = [];
  const diagnostics: Diagnostic[] = [...intake.diagnostics];
  for (const part of intake.documents) {
    options.onStage?.('read');
    const read = await READERS[part.format](part.bytes, options);
    options.onStage?.('arrange');
    const arranged = arrange(read.value);
    sources.push(read.value);
    documents.push(arranged.value);
    diagnostics.push(...read.diagnostics, ...arranged.diagnostics);
  }
  return { intake, sources, document: joinDocuments(documents), diagnostics };
}

/** A reader is loaded when its format first comes: pdf.js alone takes longer to load than a text to read. */
type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Outcome<Source>>;
const READERS: { readonly [F in DocumentFormat]: Reader } = {
  pdf: readPdf,
  docx: async (bytes) => (await import('./read/docx/read-docx.ts')).readDocx(bytes),
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

/**
 * Makes pdf.js inflate by its own code, which is faster than the stream of the platform. It changes the whole process: for
 * programs and processes whose only work is reading documents.
 */
export async function preferFastPdf(): Promise<void> {
  (await import('./read/pdf/pdfjs.ts')).preferInProcessInflate();
}
