import { readFile } from 'node:fs/promises';
import { Failure, pathOf } from '../processes.ts';

/** A file's bytes. Throws Failure unreadable. */
export async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(pathOf(path)));
  } catch (error) {
    throw new Failure('unreadable', `${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, {
      cause: error,
    });
  }
}
