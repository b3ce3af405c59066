import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Limits } from '../batch/job.ts';
import { openPool } from '../batch/pool.ts';
import type { DocumentSource } from '../batch/sources.ts';
import { pathOf } from '../model/file-name.ts';
import { Failure } from '../model/failure.ts';
import type { DrawableFormat } from './drawable.ts';
import type { Unwrapped } from './unwrap.ts';

export interface Drawable {
  readonly format: DrawableFormat;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface DocumentBytes {
  /** One of the documents that a source holds, from 0, as a browser can draw it. Throws Failure. */
  of(source: DocumentSource, part: number): Promise<Drawable>;
  close(): Promise<void>;
}

const UNWRAP = new URL(`./unwrap${extname(import.meta.url)}`, import.meta.url).href;

/** The bytes of documents; what they come wrapped in is opened in a process of its own, under the limits of reading. */
export function documentBytes(limits: Limits): DocumentBytes {
  const pool = openPool({ jobs: 1, limits, rules: null });
  return {
    async of({ input, annexes }, part) {
      const { size } = await stat(pathOf(input));
      if (size > limits.fileMegabytes * 1024 * 1024) throw new Failure('too_large', basename(input));
      const path = part > 0 && annexes[part - 1] !== undefined ? annexes[part - 1]! : input;
      const bytes = new Uint8Array(await readFile(pathOf(path)));
      const plain = plainFormat(path, bytes);
      if (plain !== null && (part === 0 || path !== input)) return { format: plain, bytes };
      const answer = await pool.view(path, {
        module: UNWRAP,
        options: { part: path === input ? part : 0 },
      });
      if (answer.outcome === 'failed') throw new Failure(answer.code, basename(path));
      const { format, base64 } = answer.made as Unwrapped;
      return { format, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
    },
    close: () => pool.close(),
  };
}

/** What a browser draws as it is; null for what is wrapped, or must be read first. */
function plainFormat(path: string, bytes: Uint8Array): DrawableFormat | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes('%PDF-') && extname(path).toLowerCase() !== '.p7m') return 'pdf';
  if (/^\.doc[xm]$/i.test(extname(path)) && head.startsWith('PK')) return 'docx';
  return extname(path).toLowerCase() === '.txt' && !head.includes('\0') ? 'text' : null;
}
