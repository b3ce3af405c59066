import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { Limits } from './job.ts';
import type { LedgerEntry } from './ledger.ts';

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
    const { size, mtimeMs } = await stat(input.path);
    if (size > run.limits.fileMegabytes * 1024 * 1024) return new Failure('too_large', `${size} bytes`);
    const modified = Math.round(mtimeMs);
    const settled = known !== undefined && isSettled(known, input.output, run);
    if (settled && known.bytes === size && known.modified === modified) return 'done';
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(input.path)) hash.update(chunk as Buffer);
    const sha256 = hash.digest('hex');
    return settled && known.sha256 === sha256 ? 'done' : { sha256, bytes: size, modified };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return new Failure('unreadable', `${input.path} (${code})`, { cause: error });
  }
}

/** Whether what the ledger says of an unchanged input still holds. */
function isSettled(known: LedgerEntry, output: string, run: Run): boolean {
  if (known.output !== output) return false;
  if (known.outcome === 'read' && !existsSync(resolve(run.output, output))) return false;
  if (known.outcome === 'failed' && run.retry?.failed === true) return false;
  const old = known.version !== run.version || known.rules !== run.rulesHash;
  return !(old && run.retry?.refresh === true);
}
