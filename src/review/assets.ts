import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The page as it was bundled, beside the program. */
const PAGE = fileURLToPath(new URL('../../dist/review/page/', import.meta.url));
/** pdf.js as it is installed: what reads the documents draws them too. */
const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const OF_PDFJS = ['legacy/build/pdf.min.mjs', 'legacy/build/pdf.worker.min.mjs'];
const FOLDERS_OF_PDFJS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** A file of the page or of pdf.js by its path in the address; null for any other. */
export async function assetAt(path: string): Promise<Asset | null> {
  const pdfjs = path.startsWith('/pdfjs/');
  const below = normalize(path === '/' ? 'index.html' : path.slice(pdfjs ? '/pdfjs/'.length : 1));
  if (below.startsWith('..') || below.includes(`..${sep}`)) return null;
  const known =
    !pdfjs ||
    OF_PDFJS.includes(below) ||
    FOLDERS_OF_PDFJS.some((folder) => below.startsWith(`${folder}${sep}`));
  if (!known) return null;
  try {
    const bytes = new Uint8Array(await readFile(join(pdfjs ? PDFJS : PAGE, below)));
    return { bytes, type: TYPES[extname(below)] ?? 'application/octet-stream' };
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
