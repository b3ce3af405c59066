import type { Code } from '../model/catalogue/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { openArchive } from './archive.ts';
import { convertLegacy } from './legacy.ts';
import { pdfSignatures } from './pades.ts';
import { pairSignatures } from './pair-signatures.ts';
import { decodeArmour, detachedSignatures, isSigned, openSigned, type Signature } from './signed.ts';
import { sniff, type DocumentFormat, type OriginalFormat } from './sniff.ts';

/** A document freed of what it came wrapped in. */
export interface Opened {
  /** Name within its archive; null for a document that came alone. */
  readonly name: string | null;
  readonly format: DocumentFormat;
  /** What it was before it was converted; `format` where it was not. */
  readonly original: OriginalFormat;
  readonly bytes: Uint8Array;
}

export interface Intake {
  /** In the order in which they are read: one, or those of an archive. */
  readonly documents: readonly Opened[];
  readonly signatures: readonly Signature[];
  /** Names of the files that an archive holds. */
  readonly contains: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Envelopes within archives within envelopes: real ones stop at three. */
const DEEPEST = 6;

export interface IntakeOptions {
  /** Signatures that lie beside the document (.p7s), as DER, PEM or base64. */
  readonly detached?: readonly Uint8Array[];
}

/**
 * What the bytes hold, whatever they came wrapped in: signatures are checked and opened, archives unpacked, old formats
 * converted. Throws Failure; a file inside an archive that is no document is left out with a diagnostic.
 */
export async function open(bytes: Uint8Array, { detached = [] }: IntakeOptions = {}): Promise<Intake> {
  return signedBeside(bytes, detached, await openAt(bytes, 0));
}

/** What was opened, with what the signatures beside it say. */
async function signedBeside(
  bytes: Uint8Array,
  detached: readonly Uint8Array[],
  intake: Intake,
): Promise<Intake> {
  const signatures: Signature[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const envelope of detached) {
    try {
      const der = isSigned(envelope) ? envelope : (decodeArmour(envelope) ?? envelope);
      const found = await detachedSignatures(der, bytes, 'CAdES');
      signatures.push(...found);
      diagnostics.push(...broken(found));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      diagnostics.push(note('signature_unreadable', error.message));
    }
  }
  return {
    ...intake,
    signatures: [...signatures, ...intake.signatures],
    diagnostics: [...diagnostics, ...intake.diagnostics],
  };
}

async function openAt(bytes: Uint8Array, depth: number): Promise<Intake> {
  if (depth > DEEPEST) throw new Failure('archive_unsafe', `wrapped more than ${DEEPEST} times`);
  const format = sniff(bytes);
  if (format === 'signed') return opened(bytes, depth);
  if (format === 'zip') return unpacked(bytes, depth);
  if (format === 'doc' || format === 'rtf') {
    const converted = await convertLegacy(bytes, format);
    const { documents, ...rest } = alone(
      'docx',
      converted,
      [],
      [note('converted', `${format} was converted to docx`)],
    );
    return { ...rest, documents: documents.map((document) => ({ ...document, original: format })) };
  }
  const signatures = format === 'pdf' ? await pdfSignatures(bytes) : [];
  return alone(format, bytes, signatures, broken(signatures));
}

async function opened(bytes: Uint8Array, depth: number): Promise<Intake> {
  const envelope = isSigned(bytes) ? bytes : decodeArmour(bytes)!;
  const { content, signatures } = await openSigned(envelope);
  const inner = await openAt(content, depth + 1);
  return {
    ...inner,
    signatures: [...signatures, ...inner.signatures],
    diagnostics: [...broken(signatures), ...inner.diagnostics],
  };
}

async function unpacked(bytes: Uint8Array, depth: number): Promise<Intake> {
  const files = openArchive(bytes);
  const documents: Opened[] = [];
  const signatures: Signature[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { file, detached } of pairSignatures(files)) {
    try {
      const inner = await signedBeside(file.bytes, detached, await openAt(file.bytes, depth + 1));
      documents.push(
        ...inner.documents.map((document) => ({ ...document, name: path(file.name, document.name) })),
      );
      signatures.push(...inner.signatures);
      diagnostics.push(...inner.diagnostics);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      diagnostics.push(note('enclosed_skipped', `${file.name}: ${error.message}`));
    }
  }
  if (documents.length === 0)
    throw new Failure('archive_empty', diagnostics.map(({ message }) => message).join('; '));
  return { documents, signatures, contains: files.map((file) => file.name), diagnostics };
}

const path = (outer: string, inner: string | null): string => (inner === null ? outer : `${outer}/${inner}`);

const alone = (
  format: DocumentFormat,
  bytes: Uint8Array,
  signatures: readonly Signature[],
  diagnostics: readonly Diagnostic[],
): Intake => ({
  documents: [{ name: null, format, original: format, bytes }],
  signatures,
  contains: [],
  diagnostics,
});

const broken = (signatures: readonly Signature[]): Diagnostic[] =>
  signatures.some((signature) => signature.intact === false)
    ? [note('signature_broken', 'the content is not what was signed')]
    : [];

const note = (code: Code, message: string): Diagnostic => ({ code, message, at: [], path: null });
