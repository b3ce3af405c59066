import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathOf } from '../model/file-name.ts';
import { Failure } from '../model/failure.ts';
import type { Limits } from './job.ts';
import type { LedgerEntry } from './ledger.ts';
import { isAsWritten } from './record-file.ts';

/** Which of the inputs that are in the ledger are read again, beside those that have changed. */
export interface Retry {
  /** Those that failed. */
  readonly failed?: boolean;
  /** Those that another version or other rules have read. */
  readonly refresh?: boolean;
}

/** What is known of a file before it is read. */
export interface Identity {
  readonly sha256: string;
  readonly bytes: number;
  /** Modification time in milliseconds. */
  readonly modified: number;
}

interface Run {
  readonly output: string;
  readonly version: string;
  readonly rulesHash: string;
  readonly retry?: Retry;
  readonly limits: Limits;
}

/**
 * What a file is, or that the ledger has it and nothing is to be done. Content is hashed only where size or time differ from
 * what the ledger has: over a folder that was read before, a second run reads no file.
 */
export async function identify(
  input: { readonly path: string; readonly output: string },
  known: LedgerEntry | undefined,
  run: Run,
): Promise<Identity | Failure | 'done'> {
  try {
    const { size, mtimeMs } = await stat(pathOf(input.path));
    if (size > run.limits.fileMegabytes * 1024 * 1024) return new Failure('too_large', `${size} bytes`);
    const modified = Math.round(mtimeMs);
    const settled = known !== undefined && (await isSettled(known, input.output, run));
    if (settled && known.bytes === size && known.modified === modified) return 'done';
    const sha256 = await sha256Of(input.path, size);
    return settled && known.sha256 === sha256 ? 'done' : { sha256, bytes: size, modified };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return new Failure('unreadable', `${input.path} (${code})`, { cause: error });
  }
}

/** Bytes read at a time: nearly every act in one go, and no more than this of a file that is huge. */
const PART = 1 << 20;

async function sha256Of(path: string, size: number): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(pathOf(path));
  try {
    // A byte more than the size, so that the end of the file is seen with the first part.
    const part = Buffer.allocUnsafe(Math.min(size + 1, PART));
    for (let length = part.length; length === part.length;) {
      length = (await file.read(part, 0, part.length)).bytesRead;
      hash.update(part.subarray(0, length));
    }
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

/** Whether what the ledger says of an unchanged input still holds. */
async function isSettled(known: LedgerEntry, output: string, run: Run): Promise<boolean> {
  if (known.output !== output) return false;
  if (known.outcome === 'read' && !(await isAsWritten(resolve(run.output, output), known.record)))
    return false;
  if (known.outcome === 'failed' && run.retry?.failed === true) return false;
  const old = known.version !== run.version || known.rules !== run.rulesHash;
  return !(old && run.retry?.refresh === true);
}
