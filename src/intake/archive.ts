import { crc32, inflateRawSync } from 'node:zlib';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Enclosed } from '../model/document.ts';
import { Failure } from '../model/failure.ts';
import type { Allowance } from './allowance.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';

/** Office documents shrink to a twentieth; what shrinks further than this was made to swell. */
const MOST_SWELLING = 300;

export interface Unpacked {
  readonly files: readonly Enclosed[];
  /** What is wrong with some of them. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files of an archive, in the order of their names as people number them (2 before 10); of several of one name each gets a number,
 * as `atto.txt (2)`. Nothing is inflated before the directory has been looked through. A file that can't be inflated is left out and one
 * whose checksum is wrong is given as it is, each with a diagnostic. Throws Failure archive_unsafe, archive_encrypted,
 * archive_damaged where no file can be inflated, archive_empty.
 */
export function openArchive(bytes: Uint8Array, allowance: Allowance): Unpacked {
  const entries = zipDirectory(bytes).filter((entry) => !isClutter(entry.name));
  refuse(entries, allowance);
  if (entries.length === 0) throw new Failure('archive_empty');
  const files: Enclosed[] = [];
  const diagnostics: Diagnostic[] = [];
  const count = new Map<string, number>();
  let damaged: Failure | null = null;
  for (const entry of entries) {
    const same = (count.get(entry.name) ?? 0) + 1;
    count.set(entry.name, same);
    const name = same === 1 ? entry.name : `${entry.name} (${same})`;
    try {
      const content = contentOf(entry, bytes);
      files.push({ name, bytes: content });
      if (crc32(content) !== entry.checksum)
        diagnostics.push(note('enclosed_damaged', `${name}: its checksum is wrong`));
    } catch (error) {
      damaged = new Failure('archive_damaged', `${name}: ${(error as Error).message}`, { cause: error });
      diagnostics.push(note('enclosed_skipped', `${name}: ${(error as Error).message}`));
    }
  }
  if (files.length === 0) throw damaged!;
  return { files: files.sort((a, b) => inOrder(a.name, b.name)), diagnostics };
}

const inOrder = new Intl.Collator('it', { numeric: true }).compare;

const note = (code: Diagnostic['code'], message: string): Diagnostic => ({
  code,
  message,
  at: [],
  path: null,
});

const HEADER = 0x04034b50;

/** Throws where the archive doesn't hold what its directory says. */
function contentOf({ at, method, compressed, inflated }: ZipEntry, bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (at + 30 > buffer.length || buffer.readUInt32LE(at) !== HEADER)
    throw new Error('it is not where it should be');
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  const packed = bytes.subarray(start, start + compressed);
  if (packed.length < compressed) throw new Error('it is cut short');
  if (method === 0) return packed;
  if (method !== 8) throw new Error(`it is packed in a way that is not known (${method})`);
  // More than the directory says is not inflated.
  return inflated === 0
    ? new Uint8Array()
    : new Uint8Array(inflateRawSync(packed, { maxOutputLength: inflated }));
}

/** Folders, and what systems and word processors leave behind; a hidden file may be a document all the same. */
const isClutter = (name: string): boolean =>
  name.endsWith('/') ||
  /(?:^|\/)(?:\._|__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\.~lock\.)/.test(name);

function refuse(entries: readonly ZipEntry[], allowance: Allowance): void {
  for (const { name, encrypted, compressed, inflated } of entries) {
    if (encrypted) throw new Failure('archive_encrypted', name);
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(name))
      throw new Failure('archive_unsafe', `path ${JSON.stringify(name)}`);
    if (inflated > MOST_SWELLING * Math.max(compressed, 1024))
      throw new Failure('archive_unsafe', `${name} would swell to ${inflated} bytes`);
    allowance.take(name, inflated);
  }
}
