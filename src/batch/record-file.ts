import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { RecordFile } from './job.ts';

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A record that is about to be written. */
export const recordFile = (bytes: Uint8Array): RecordFile => ({
  sha256: sha256Of(bytes),
  bytes: bytes.length,
  modified: null,
});

/** The same once it lies at its place. */
export async function onDisk(file: RecordFile, path: string): Promise<RecordFile> {
  return { ...file, modified: (await stat(path)).mtimeMs };
}

/**
 * Whether a record is still what was written, `known` being undefined where that isn't known. It is read only where its size is the
 * same and its time is not: over a folder that was read before, a second run reads no file.
 */
export async function isAsWritten(path: string, known: RecordFile | undefined): Promise<boolean> {
  try {
    const { size, mtimeMs } = await stat(path);
    if (known === undefined) return size > 0;
    if (size !== known.bytes) return false;
    return mtimeMs === known.modified || sha256Of(await readFile(path)) === known.sha256;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return false;
  }
}
