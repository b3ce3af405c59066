import { rmSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import { TEMPORARY } from './file.ts';

/**
 * Removes the temporary files below a folder that processes left behind which were killed while writing. For a folder that no
 * run is writing into. Throws Failure output_unwritable.
 */
export async function sweep(folder: string): Promise<void> {
  try {
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await sweep(path);
      else if (TEMPORARY.test(entry.name)) rmSync(path, { force: true });
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new Failure('output_unwritable', `${folder} (${code})`, { cause: error });
  }
}
