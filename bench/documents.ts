import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { glob } from 'tinyglobby';

export interface BenchDocument {
  readonly path: string;
  readonly name: string;
  /** pdf, docx, txt. */
  readonly format: string;
  readonly bytes: Uint8Array;
}

/** The documents below a folder, in the order of their paths. */
export async function benchDocuments(folder: string): Promise<BenchDocument[]> {
  const paths = (await glob('**/*.{pdf,docx,odt,txt}', { cwd: folder })).sort();
  return paths.map((path) => ({
    path: join(folder, path),
    name: basename(path),
    format: extname(path).slice(1).toLowerCase(),
    bytes: new Uint8Array(readFileSync(join(folder, path))),
  }));
}
