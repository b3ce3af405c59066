import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathOf } from '../model/file-name.ts';
import { Failure } from '../model/failure.ts';
import type { BatchInput } from './job.ts';
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
  /** Of a document with annexes, whose sizes and times are then in the sums above. */
  readonly annexes?: NonNullable<LedgerEntry['annexes']>;
}

/** What decides whether the ledger's word on an input still holds. */
export interface DueFor {
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
  { path, output, annexes = [] }: BatchInput,
  known: LedgerEntry | undefined,
  run: DueFor,
): Promise<Identity | Failure | 'done'> {
  const others = annexes.map((annex) => annex.path);
  const sizes: number[] = [];
  let modified = 0;
  let at = path;
  try {
    for (at of [path, ...others]) {
      const { size, mtimeMs } = await stat(pathOf(at));
      if (size > run.limits.fileMegabytes * 1024 * 1024) return new Failure('too_large', `${size} bytes`);
      sizes.push(size);
      modified += Math.round(mtimeMs);
    }
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const settled =
      known !== undefined &&
      areSame(known.annexes?.paths ?? [], others) &&
      (await isSettled(known, output, run));
    if (settled && known.bytes === bytes && known.modified === modified) return 'done';
    const digests: string[] = [];
    for (const [i, one] of [path, ...others].entries()) digests.push(await sha256Of((at = one), sizes[i]!));
    const [sha256, ...ofAnnexes] = digests;
    const found: Identity = {
      ...{ sha256: sha256!, bytes, modified },
      ...(others.length === 0 ? {} : { annexes: { paths: others, sha256: digestOf(ofAnnexes) } }),
    };
    const same = known?.sha256 === found.sha256 && known.annexes?.sha256 === found.annexes?.sha256;
    return settled && same ? 'done' : found;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return new Failure('unreadable', `${at} (${code})`, { cause: error });
  }
}

const areSame = (paths: readonly string[], others: readonly string[]): boolean =>
  paths.length === others.length && paths.every((path, i) => path === others[i]);

const digestOf = (digests: readonly string[]): string =>
  createHash('sha256').update(digests.join('\n')).digest('hex');

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
async function isSettled(known: LedgerEntry, output: string, run: DueFor): Promise<boolean> {
  if (known.output !== output) return false;
  if (known.outcome === 'read' && !(await isAsWritten(resolve(run.output, output), known.record)))
    return false;
  if (known.outcome === 'failed' && run.retry?.failed === true) return false;
  const old = known.version !== run.version || known.rules !== run.rulesHash;
  return !(old && run.retry?.refresh === true);
}
