import { createHash } from 'node:crypto';
import { arrange } from './arrange/arrange.ts';
import { joinDocuments } from './arrange/join.ts';
import { examine, settle } from './check/check.ts';
import { open, type Intake } from './intake/open.ts';
import type { DocumentFormat } from './intake/sniff.ts';
import { interpret } from './interpret/interpret.ts';
import type { Diagnostic, Outcome } from './model/diagnostic.ts';
import type { Document, Source } from './model/document.ts';
import { record as recordSchema, type Record } from './record/record.ts';
import type { Draft } from './record/draft.ts';
import { defaultRules } from './rules/default-rules.ts';
import type { RuleSet } from './rules/rule-set.ts';

export interface ExtractOptions {
  /** Name of the file, without folders; it goes into the record. */
  readonly file?: string;
  /** Rules to read by; the package's own where none are given. */
  readonly rules?: RuleSet;
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
  const { intake, document, diagnostics: before } = await readDocument(bytes);
  const { value: draft, diagnostics: doubts } = interpret(document, options.rules ?? defaultRules());
  const { value: examined, diagnostics: findings } = examine(draft, document);
  const diagnostics: readonly Diagnostic[] = [...before, ...doubts, ...findings];
  const source = {
    file: options.file ?? '',
    sha256,
    bytes: size,
    format: intake.documents[0]!.format,
    pages: document.pages,
    text: document.text,
    signatures: intake.signatures.map((signature) => ({ ...signature })),
    contains: [...intake.contains],
  };
  const record = recordSchema.parse(settle(source, examined, diagnostics));
  return { record, draft: examined, document };
}

/**
 * The document that the bytes hold, in reading order, before anything is understood; the documents of an archive are one, in
 * the order of their names: an act and its annexes share sectors, weights and years. Throws Failure as `extract` does.
 */
export async function readDocument(bytes: Uint8Array): Promise<{
  intake: Intake;
  sources: readonly Source[];
  document: Document;
  diagnostics: readonly Diagnostic[];
}> {
  const intake = await open(bytes);
  const sources: Source[] = [];
  const documents: Document[] = [];
  const diagnostics: Diagnostic[] = [...intake.diagnostics];
  for (const part of intake.documents) {
    const read = await READERS[part.format](part.bytes);
    const arranged = arrange(read.value);
    sources.push(read.value);
    documents.push(arranged.value);
    diagnostics.push(...read.diagnostics, ...arranged.diagnostics);
  }
  return { intake, sources, document: joinDocuments(documents), diagnostics };
}

/** A reader is loaded when its format first comes: pdf.js alone takes longer to load than a text to read. */
const READERS: { readonly [F in DocumentFormat]: (bytes: Uint8Array) => Promise<Outcome<Source>> } = {
  pdf: async (bytes) => (await import('./read/pdf/read-pdf.ts')).readPdf(bytes),
  docx: async (bytes) => (await import('./read/docx/read-docx.ts')).readDocx(bytes),
  odt: async (bytes) => (await import('./read/odt/read-odt.ts')).readOdt(bytes),
  html: async (bytes) => (await import('./read/html/read-html.ts')).readHtml(bytes),
  text: async (bytes) => (await import('./read/text/read-text.ts')).readText(bytes),
};

/**
 * Makes pdf.js inflate by its own code, which is faster than the stream of the platform. It changes the whole process: for
 * programs and processes whose only work is reading documents.
 */
export async function preferFastPdf(): Promise<void> {
  (await import('./read/pdf/pdfjs.ts')).preferInProcessInflate();
}
