import type { Code } from '../model/catalogue/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Enclosed } from '../model/document.ts';
import { Failure } from '../model/failure.ts';
import { openAllowance, type Allowance } from './allowance.ts';
import { openArchive, type Unpacked } from './archive.ts';
import { decodeArmour, isSigned } from './envelope.ts';
import { openMail } from './mail.ts';
import { convertLegacy } from './legacy.ts';
import { pictureAsPdf } from './picture.ts';
import { pdfSignatures } from './pades.ts';
import { pairSignatures } from './pair-signatures.ts';
import type { Signature } from './signature.ts';
import { sniff, type DocumentFormat, type OriginalFormat } from './sniff.ts';

/** A document freed of what it came wrapped in. */
export interface Opened {
  /** Name within its archive; null for a document that came alone. */
  readonly name: string | null;
  readonly format: DocumentFormat;
  /** What it was before it was converted; `format` where it was not. */
  readonly original: OriginalFormat;
  readonly bytes: Uint8Array;
  /** How often it was wrapped. */
  readonly depth: number;
}

export interface Intake {
  /** In the order in which they are read: one, or those of an archive. */
  readonly documents: readonly Opened[];
  readonly signatures: readonly Signature[];
  /** Names of the files that an archive holds, each followed by what it holds in turn. */
  readonly contains: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Envelopes within archives within envelopes: real ones stop at three. */
const DEEPEST = 6;

export interface IntakeOptions {
  /** Signatures that lie beside the document (.p7s), as DER, PEM or base64. */
  readonly detached?: readonly Uint8Array[];
  /** What enclosed files may come to; shared with those that a reader finds in the documents. */
  readonly allowance?: Allowance;
}

/**
 * What the bytes hold, whatever they came wrapped in: signatures are checked and opened, archives unpacked, old formats
 * converted. Throws Failure; a file inside an archive that is no document is left out with a diagnostic.
 */
export async function open(
  bytes: Uint8Array,
  { detached = [], allowance = openAllowance() }: IntakeOptions = {},
): Promise<Intake> {
  return signedBeside(bytes, detached, await openAt(bytes, 0, allowance));
}

/**
 * Files that came with a document (attached to a PDF, given together with it), opened as those of an archive are; `outer` says
 * the document's name and how often it was wrapped. What is no document is left out with a diagnostic, be it all of them.
 */
export async function openEnclosed(
  files: readonly Enclosed[],
  outer: Pick<Opened, 'name' | 'depth'>,
  allowance: Allowance,
): Promise<Intake> {
  const named = files.map((file) => ({
    ...file,
    name: outer.name === null ? file.name : path(outer.name, file.name),
  }));
  const allowed: Enclosed[] = [];
  const refused = new Map<string, Diagnostic>();
  for (const file of named) {
    try {
      allowance.take(file.name, file.bytes.length);
      allowed.push(file);
    } catch (error) {
      refused.set(file.name, skipped(file.name, error));
    }
  }
  const inner = await members(allowed, outer.depth, allowance);
  return {
    ...inner,
    contains: [...inner.contains, ...refused.keys()],
    diagnostics: [...inner.diagnostics, ...refused.values()],
  };
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
      const { detachedSignatures } = await import('./signed.ts');
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

async function openAt(bytes: Uint8Array, depth: number, allowance: Allowance): Promise<Intake> {
  if (depth > DEEPEST) throw new Failure('archive_unsafe', `wrapped more than ${DEEPEST} times`);
  const format = sniff(bytes);
  if (format === 'signed') return opened(bytes, depth, allowance);
  if (format === 'zip') return unpacked(openArchive(bytes, allowance), depth, allowance);
  if (format === 'mail')
    return unpacked({ files: openMail(bytes, allowance), diagnostics: [] }, depth, allowance);
  if (format === 'doc' || format === 'rtf') {
    const document = { name: null, format: 'docx', original: 'doc', depth } as const;
    return alone(
      { ...document, bytes: await convertLegacy(bytes, format) },
      [],
      [note('converted', `${format} was converted to docx`)],
    );
  }
  if (format === 'picture') {
    const document = { name: null, format: 'pdf', original: 'picture', depth } as const;
    return alone({ ...document, bytes: pictureAsPdf(bytes) }, [], []);
  }
  const signatures = format === 'pdf' ? await pdfSignatures(bytes) : [];
  return alone({ name: null, format, original: format, bytes, depth }, signatures, broken(signatures));
}

async function opened(bytes: Uint8Array, depth: number, allowance: Allowance): Promise<Intake> {
  const envelope = isSigned(bytes) ? bytes : decodeArmour(bytes)!;
  const { openSigned } = await import('./signed.ts');
  const { content, signatures } = await openSigned(envelope);
  const inner = await openAt(content, depth + 1, allowance);
  return {
    ...inner,
    signatures: [...signatures, ...inner.signatures],
    diagnostics: [...broken(signatures), ...inner.diagnostics],
  };
}

async function unpacked(
  { files, diagnostics }: Unpacked,
  depth: number,
  allowance: Allowance,
): Promise<Intake> {
  const inside = await members(files, depth, allowance);
  const found = { ...inside, diagnostics: [...diagnostics, ...inside.diagnostics] };
  if (found.documents.length === 0)
    throw new Failure('archive_empty', found.diagnostics.map(({ message }) => message).join('; '));
  return found;
}

/** Files that lie beside each other, signatures among them with what they sign. */
async function members(files: readonly Enclosed[], depth: number, allowance: Allowance): Promise<Intake> {
  const documents: Opened[] = [];
  const signatures: Signature[] = [];
  const inside = new Map<string, string[]>();
  const diagnostics: Diagnostic[] = [];
  for (const { file, detached } of pairSignatures(files)) {
    try {
      const inner = await signedBeside(file.bytes, detached, await openAt(file.bytes, depth + 1, allowance));
      documents.push(
        ...inner.documents.map((document) => ({
          ...document,
          name: document.name === null ? file.name : path(file.name, document.name),
        })),
      );
      signatures.push(...inner.signatures);
      inside.set(
        file.name,
        inner.contains.map((name) => path(file.name, name)),
      );
      diagnostics.push(
        ...inner.diagnostics.map((found) => ({ ...found, message: `${file.name}: ${found.message}` })),
      );
    } catch (error) {
      diagnostics.push(skipped(file.name, error));
    }
  }
  const contains = files.flatMap(({ name }) => [name, ...(inside.get(name) ?? [])]);
  return { documents, signatures, contains, diagnostics };
}

const path = (outer: string, inner: string): string => `${outer}/${inner}`;

const alone = (
  document: Opened,
  signatures: readonly Signature[],
  diagnostics: readonly Diagnostic[],
): Intake => ({ documents: [document], signatures, contains: [], diagnostics });

/** Throws what is no Failure. */
function skipped(name: string, error: unknown): Diagnostic {
  if (!(error instanceof Failure)) throw error;
  return note('enclosed_skipped', `${name}: ${error.message}`);
}

const broken = (signatures: readonly Signature[]): Diagnostic[] =>
  signatures.some((signature) => signature.intact === false)
    ? [note('signature_broken', 'the content is not what was signed')]
    : [];

const note = (code: Code, message: string): Diagnostic => ({ code, message, at: [], path: null });
