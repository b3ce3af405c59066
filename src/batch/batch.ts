import { join } from 'node:path';
import type { BatchOptions, BatchResult } from './batch-options.ts';
import type { BatchInput } from './job.ts';
import { inParallel } from './in-parallel.ts';
import { DEFAULT_LIMITS } from './job.ts';
import { openLedger, readLedger, type LedgerEntry } from './ledger.ts';
import { takeLock } from '../write/lock.ts';
import { openPool } from './pool.ts';
import { Run } from './run.ts';
import { sweep } from '../write/sweep.ts';

const ledgerIn = (output: string): string => join(output, '.spoglio', 'ledger.ndjson');

/** What the runs into a folder have done so far, an entry an input, in the order of their paths. */
export const ledgerOf = (output: string): LedgerEntry[] => readLedger(ledgerIn(output));

/**
 * Reads documents in several processes and yields what became of each, in the order in which they end. Inputs are drawn only
 * as there is room for them, and none while nobody takes results. Throws Failure already_running, output_unwritable.
 */
export async function* batch(
  inputs: AsyncIterable<BatchInput> | Iterable<BatchInput>,
  options: BatchOptions,
): AsyncGenerator<BatchResult> {
  const lock = takeLock(join(options.output, '.spoglio', 'lock'));
  try {
    if (lock.takenOver) await sweep(options.output);
    yield* locked(inputs, options);
    // Processes of the run that was killed may have outlived it for a moment, writing.
    if (lock.takenOver) await sweep(options.output);
  } finally {
    lock.release();
  }
}

async function* locked(
  inputs: AsyncIterable<BatchInput> | Iterable<BatchInput>,
  options: BatchOptions,
): AsyncGenerator<BatchResult> {
  const ledger = openLedger(ledgerIn(options.output));
  if (ledger.damaged > 0)
    options.warn?.(`${ledger.damaged} lines of the ledger are damaged: what they told of is read again`);
  const limits = options.limits ?? DEFAULT_LIMITS;
  const pool = openPool({
    jobs: options.jobs,
    limits,
    rules: options.rules ?? null,
    reading: options.reading ?? {},
  });
  const run = new Run({ ...options, limits }, ledger, pool);
  const stop = (): void => void pool.close();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    yield* inParallel(inputs, options.jobs * 2, options.signal, (input) => run.take(input));
  } finally {
    options.signal?.removeEventListener('abort', stop);
    run.stop();
    await pool.close();
    ledger.close();
  }
}
