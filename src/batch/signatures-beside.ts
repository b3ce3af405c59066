import { readFile } from 'node:fs/promises';

/** The detached signature that lies beside a document under its name, `atto.pdf.p7s` beside `atto.pdf`; none where there is none. */
export async function signaturesBeside(path: string): Promise<Uint8Array[]> {
  try {
    return [new Uint8Array(await readFile(`${path}.p7s`))];
  } catch (error) {
    // With a name as long as file systems have, a longer one can't be beside it.
    if (['ENOENT', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
