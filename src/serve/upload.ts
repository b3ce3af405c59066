import { createWriteStream, mkdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { dirname, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { Failure } from '../model/failure.ts';
import { fileName } from './file-name.ts';
import { Gone, incomingBody, tooLarge, type BodyLimits } from './incoming-body.ts';

/** A file as it was sent, and where it is kept until it is read. */
export interface UploadedFile {
  readonly name: string;
  readonly path: string;
}

/** What one request asks to be read as one. */
export interface Upload {
  readonly document: UploadedFile;
  readonly annexes: readonly UploadedFile[];
  /** Of all files. */
  readonly bytes: number;
}

/** Parts of a form. */
const FILES = 200;
const FIELDS = ['file', 'annex'];

/**
 * Keeps what a request brings in a folder, each file in one of its own, so that names meet nothing: a form, or else the document as
 * it stands, called `name`. Throws Failure request_invalid, too_large, request_timeout or output_unwritable, or Gone.
 */
export async function receive(
  incoming: IncomingMessage,
  folder: string,
  name: string | undefined,
  limits: BodyLimits,
): Promise<Upload> {
  try {
    return await received(incoming, folder, name, limits);
  } catch (error) {
    const { syscall, code = 'unknown' } = error as NodeJS.ErrnoException;
    if (error instanceof Failure || syscall === undefined) throw error;
    throw new Failure('output_unwritable', code, { cause: error });
  }
}

async function received(
  incoming: IncomingMessage,
  folder: string,
  name: string | undefined,
  limits: BodyLimits,
): Promise<Upload> {
  const {
    'content-type': type = '',
    'content-length': length,
    'content-encoding': packed,
  } = incoming.headers;
  if (packed !== undefined && packed !== 'identity') throw invalid(`Content-Encoding: ${packed}`);
  if (Number(length ?? 0) > limits.bytes) throw tooLarge(limits.bytes);
  if (/^multipart\/form-data\b/i.test(type)) return fromForm(incoming, folder, limits);
  if (/^multipart\//i.test(type)) throw invalid(`Content-Type: ${type}`);
  const document = placeIn(folder, 0, name);
  const bytes = await kept(incomingBody(incoming, limits), document.path);
  return { document, annexes: [], bytes };
}

interface Part extends UploadedFile {
  readonly field: string;
}

async function fromForm(incoming: IncomingMessage, folder: string, limits: BodyLimits): Promise<Upload> {
  const parts: Part[] = [];
  const streams: Readable[] = [];
  const sizes: Promise<number>[] = [];
  const form = formOf(incoming);
  const refuse = (what: string): void => void form.destroy(invalid(what));
  form.on('error', toldByPipeline);
  form.on('file', (field: string, stream: Readable, name: string | undefined) => {
    streams.push(stream);
    stream.on('error', toldByPipeline);
    if (!FIELDS.includes(field)) return refuse(`the part ${JSON.stringify(field.slice(0, 100))}`);
    const part = { field, ...placeIn(folder, sizes.length, name) };
    parts.push(part);
    const size = kept(stream, part.path);
    // Waited for below; until then a failure has nobody who looks at it.
    size.catch((error: unknown) => form.destroy(error as Error));
    sizes.push(size);
  });
  form.on('field', (field: string) => refuse(`the part ${JSON.stringify(field.slice(0, 100))} is no file`));
  form.on('partsLimit', () => refuse(`more than ${FILES} parts`));
  form.on('filesLimit', () => refuse(`more than ${FILES} files`));
  try {
    await pipeline(incomingBody(incoming, limits), form);
    await Promise.all(sizes);
  } catch (error) {
    for (const stream of streams) stream.destroy(error as Error);
    await Promise.allSettled(sizes);
    throw error instanceof Failure || error instanceof Gone || isOfSystem(error)
      ? error
      : invalid((error as Error).message);
  }
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return { ...(await withSignatures(parts)), bytes };
}

function formOf(incoming: IncomingMessage): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: { ...incoming.headers, 'content-type': incoming.headers['content-type']! },
      limits: { files: FILES, parts: FILES, fields: 1, fieldSize: 1000, headerPairs: 20 },
    });
  } catch (error) {
    throw invalid((error as Error).message);
  }
}

/** The first part called `file` is the document. A signature lies beside the file that it is named for, as in a batch. */
async function withSignatures(parts: readonly Part[]): Promise<Omit<Upload, 'bytes'>> {
  const document = parts.find(({ field }) => field === 'file');
  if (document === undefined) throw invalid('no part `file`');
  const annexes: Part[] = [];
  for (const part of parts) {
    if (part === document) continue;
    const signed = extname(part.name) === '.p7s' ? parts.find((one) => isSignedBy(one, part)) : undefined;
    if (signed === undefined) annexes.push(part);
    else await rename(part.path, `${signed.path}.p7s`);
  }
  return { document: plain(document), annexes: annexes.map(plain) };
}

function isSignedBy({ name }: Part, signature: Part): boolean {
  const stem = signature.name.slice(0, -'.p7s'.length);
  return (
    extname(name) !== '.p7s' && (name === stem || name.slice(0, -extname(name).length || undefined) === stem)
  );
}

const plain = ({ name, path }: Part): UploadedFile => ({ name, path });

const placeIn = (folder: string, number: number, given: string | undefined): UploadedFile => {
  const name = fileName(given);
  return { name, path: join(folder, String(number), name) };
};

/**
 * A part that is cut short tells its stream and its form, at once and again when they are given up; what went wrong is thrown by
 * the pipelines that they stand in, and an error without a listener would end the service.
 */
const toldByPipeline = (): void => undefined;

/** Writes a new file that nobody else may read, in a new folder; settles with its bytes. */
async function kept(from: Readable, path: string): Promise<number> {
  // At once and not in turn: what is sent goes on arriving, and the file must be there to take it.
  try {
    mkdirSync(dirname(path));
  } catch (error) {
    // Nobody reads it: left as it is, its own end would find nobody to tell.
    from.destroy();
    throw error;
  }
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  await pipeline(from, file);
  return file.bytesWritten;
}

const isOfSystem = (error: unknown): boolean => typeof (error as NodeJS.ErrnoException).syscall === 'string';

const invalid = (what: string): Failure => new Failure('request_invalid', what);
