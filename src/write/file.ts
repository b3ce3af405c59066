import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
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
  const temporary = writeBeside(path, content);
  try {
    const file = openSync(temporary, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw unwritable(path, error);
  }
}

/**
 * The first half of writing a file whole, for a process that has better to do than to wait for the disk: writes the temporary
 * file, and returns its path for `keep`. Makes the folders above it. Throws Failure output_unwritable.
 */
export function writeBeside(path: string, content: string | Uint8Array): string {
  const temporary = temporaryName(path, process.pid);
  let made = false;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(temporary, 'w');
    made = true;
    try {
      writeAll(file, content);
    } finally {
      closeSync(file);
    }
    return temporary;
  } catch (error) {
    if (made) rmSync(temporary, { force: true });
    throw unwritable(path, error);
  }
}

/** Writes everything to an open file: the system may take it piece by piece. */
export function writeAll(file: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

/** The second half, for any process: flushes the temporary file to disk and renames it. Throws Failure output_unwritable. */
export async function keep(temporary: string, path: string): Promise<void> {
  try {
    const file = await open(temporary, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw unwritable(path, error);
  }
}

const unwritable = (path: string, error: unknown): Failure =>
  new Failure('output_unwritable', `${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, {
    cause: error,
  });
