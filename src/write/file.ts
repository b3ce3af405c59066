import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../model/failure.ts';

/** The file that a process writes first, beside the one it is meant for. */
export const temporaryName = (path: string, pid: number): string => `${path}.${pid}.part`;
/** The end of such a name. */
export const TEMPORARY = /\.\d+\.part$/;

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to disk, then renamed over the old one.
 * Makes the folders above it. Throws Failure output_unwritable.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = temporaryName(path, process.pid);
  let made = false;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(temporary, 'w');
    made = true;
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    if (made) rmSync(temporary, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Failure('output_unwritable', `${path} (${code})`, { cause: error });
  }
}
