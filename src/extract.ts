import { createHash } from 'node:crypto';
import { examine, settle } from './check/check.ts';
import { markRecognised } from './check/recognised.ts';
import { review } from './check/review.ts';
import { interpret } from './interpret/interpret.ts';
import type { ArchiveFit } from './model/archive-fit.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Document } from './model/document.ts';
import { Failure } from './model/failure.ts';
import { readDocument, type ReadOptions } from './read-document.ts';
import { record as recordSchema, type Record } from './record/record.ts';
import type { Draft } from './record/draft.ts';
import { defaultRules } from './rules/default-rules.ts';
import type { RuleSet } from './rules/rule-set.ts';

export { isShortText } from './intake/short-text.ts';
export { readDocument, type ExtractLimits, type ReadOptions, type Stage } from './read-document.ts';

/** Characters; no record of an act comes near it. */
const MOST_OUTPUT = 256 * 1024 * 1024;

export interface ExtractOptions extends ReadOptions {
  /** Name of the file, without folders; it goes into the record. */
  readonly file?: string;
  /** Rules to read by; the package's own where none are given. */
  readonly rules?: RuleSet;
  /** Share of wrong values that may be accepted unseen, 0 to 1: the record then says which values want eyes. */
  readonly maxError?: number;
  /** Shifts of confidences that corrections of the document's archive have taught. */
  readonly fit?: ArchiveFit;
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
  const settled = settle(source, { draft: examined, document, diagnostics }, options.fit);
  const record = recordSchema.parse(
    options.maxError === undefined ? settled : { ...settled, review: review(settled, options.maxError) },
  );
  const most = options.limits?.output ?? MOST_OUTPUT;
  const length = JSON.stringify(record).length;
  if (length > most) throw new Failure('output_too_large', `${length} characters`);
  return { record, draft: examined, document };
}

/**
 * Makes pdf.js inflate by its own code, which is faster than the stream of the platform. It changes the whole process: for
 * programs and processes whose only work is reading documents.
 */
export async function preferFastPdf(): Promise<void> {
  (await import('./read/pdf/pdfjs.ts')).preferInProcessInflate();
}
