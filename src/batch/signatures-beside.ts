import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';

/**
 * The detached signatures that lie beside a document: under its name, `atto.pdf.p7s` beside `atto.pdf`, or under its name without
 * the ending, `atto.p7s`, where no other file could be meant.
 */
export async function signaturesBeside(path: string): Promise<Uint8Array[]> {
  const own = await contentOf(`${path}.p7s`);
  const short = shortName(path);
  const shared = short === null ? null : await contentOf(short);
  return [own, shared !== null && (await isAlone(path)) ? shared : null].filter((bytes) => bytes !== null);
}

/** Whether a signature may lie beside a document. */
export const mayBeSigned = (path: string): boolean =>
  [`${path}.p7s`, shortName(path)].some((name) => name !== null && existsSync(name));

/** Null for a name without an ending, and for a signature itself. */
function shortName(path: string): string | null {
  const ending = extname(path);
  return ending === '' || ending === '.p7s' ? null : `${path.slice(0, -ending.length)}.p7s`;
}

/** Whether it is the only file of its name but for the ending. */
async function isAlone(path: string): Promise<boolean> {
  const stem = basename(path, extname(path));
  const names = await readdir(dirname(path));
  return (
    names.filter((name) => !name.endsWith('.p7s') && basename(name, extname(name)) === stem).length === 1
  );
}

async function contentOf(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    // With a name as long as file systems have, a longer one can't be beside it.
    if (['ENOENT', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
