import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { Record } from '../record/record.ts';
import { writeWhole } from '../write/file.ts';
import { toJson } from '../write/json.ts';
import { DEFAULT_LIMITS, type Limits, type Reply } from './job.ts';
import { openLedger, type Ledger, type LedgerEntry } from './ledger.ts';
import { takeLock } from './lock.ts';
import { openPool, type Pool } from './pool.ts';
import { identify, type Retry } from './due.ts';

/** A document of a batch: where it lies, and the name of its record below the output folder. */
export interface BatchInput {
  readonly path: string;
  readonly output: string;
}

export interface BatchOptions {
  readonly output: string;
  /** Processes; as many as there are cores where not given. */
  readonly jobs: number;
  readonly limits?: Limits;
  /** Folder of a user's own rules. */
  readonly rules?: string | null;
  /** Hash of the rules and version of the program: what was read by others is told apart by them. */
  readonly rulesHash: string;
  readonly version: string;
  readonly retry?: Retry;
  /** Stops the run: nothing new is begun, what is being read is given up and will be read by the next run. */
  readonly signal?: AbortSignal;
}

/** What became of one input; `skipped` where an earlier run had done it already. */
export interface BatchResult {
  readonly entry: LedgerEntry;
  readonly skipped: boolean;
}

/**
 * Reads documents in several processes and yields what became of each, in the order in which they end. Inputs are drawn only
 * as there is room for them. Throws Failure already_running, output_unwritable.
 */
export async function* batch(
  inputs: AsyncIterable<BatchInput> | Iterable<BatchInput>,
  options: BatchOptions,
): AsyncGenerator<BatchResult> {
  const unlock = takeLock(join(options.output, '.spoglio', 'lock'));
  const ledger = openLedger(join(options.output, '.spoglio', 'ledger.ndjson'));
  const pool = openPool({
    jobs: options.jobs,
    limits: options.limits ?? DEFAULT_LIMITS,
    rules: options.rules ?? null,
  });
  const run = new Run(options, ledger, pool);
  const stop = (): void => pool.close();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    yield* inParallel(inputs, options.jobs * 2, options.signal, (input) => run.take(input));
  } finally {
    options.signal?.removeEventListener('abort', stop);
    run.stop();
    pool.close();
    ledger.close();
    unlock();
  }
}

/** Up to `width` at a time; yields results as they come and draws an input for each. */
async function* inParallel<I, R>(
  inputs: AsyncIterable<I> | Iterable<I>,
  width: number,
  signal: AbortSignal | undefined,
  work: (input: I) => Promise<R | null>,
): AsyncGenerator<R> {
  const running = new Map<number, Promise<{ key: number; result: R | null }>>();
  let next = 0;
  const settled = async function* (): AsyncGenerator<R> {
    const { key, result } = await Promise.race(running.values());
    running.delete(key);
    if (result !== null) yield result;
  };
  for await (const input of inputs) {
    if (signal?.aborted === true) break;
    const key = next++;
    const done = work(input).then((result) => ({ key, result }));
    // The first to fail is thrown by the race; of the others nobody hears once the run is over.
    done.catch(() => undefined);
    running.set(key, done);
    if (running.size >= width) yield* settled();
  }
  while (running.size > 0) yield* settled();
}

class Run {
  /** Contents being read now: a second input of the same content waits for the first. */
  private readonly reading = new Map<string, Promise<unknown>>();

  private stopped = false;

  constructor(
    private readonly options: BatchOptions,
    private readonly ledger: Ledger,
    private readonly pool: Pool,
  ) {}

  /** From here on nothing is written down any more. */
  stop(): void {
    this.stopped = true;
  }

  /** One input from ledger to ledger; null where the run was stopped before it was done. */
  async take(input: BatchInput): Promise<BatchResult | null> {
    const known = this.ledger.get(input.path);
    const here = await identify(input, known, this.options);
    if (here === 'done') return { entry: known!, skipped: true };
    const reply: Reply = here instanceof Failure ? failedBy(here) : await this.readOnce(input, here.sha256);
    if (this.stopped || this.options.signal?.aborted === true) return null;
    // A disk that is full says nothing about the document: the run ends, and the next one goes on from here.
    if (reply.outcome === 'failed' && reply.code === 'output_unwritable')
      throw new Failure(reply.code, reply.message);
    const identity = here instanceof Failure ? { sha256: null, bytes: 0, modified: 0 } : here;
    const entry: LedgerEntry = {
      input: input.path,
      output: input.output,
      ...identity,
      // What was read, should the file have changed since it was looked at.
      ...(reply.outcome === 'read' ? { sha256: reply.sha256, bytes: reply.bytes } : {}),
      outcome: reply.outcome,
      code: reply.outcome === 'failed' ? reply.code : null,
      message: reply.outcome === 'failed' ? reply.message : null,
      ms: reply.ms,
      attempts: (known?.attempts ?? 0) + 1,
      version: this.options.version,
      rules: this.options.rulesHash,
      tally: reply.outcome === 'read' ? reply.tally : null,
    };
    this.ledger.add(entry);
    return { entry, skipped: false };
  }

  /** Reads a document, or copies the record of one that has the same content. */
  private async readOnce(input: BatchInput, sha256: string): Promise<Reply> {
    const output = resolve(this.options.output, input.output);
    for (let other = this.reading.get(sha256); other; other = this.reading.get(sha256)) await other;
    const work = this.copyTwin(input, sha256, output).then(
      (copied) => copied ?? this.pool.read({ path: input.path, output }),
    );
    this.reading.set(sha256, work);
    try {
      return await work;
    } finally {
      this.reading.delete(sha256);
    }
  }

  private async copyTwin(input: BatchInput, sha256: string, output: string): Promise<Reply | null> {
    const twin = this.ledger.twin(sha256, this.options.version, this.options.rulesHash);
    if (!twin?.tally || twin.input === input.path) return null;
    const started = performance.now();
    let text: string;
    try {
      text = await readFile(resolve(this.options.output, twin.output), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null; // somebody removed it: read anew
      throw error;
    }
    const record = JSON.parse(text) as Record;
    writeWhole(output, toJson({ ...record, source: { ...record.source, file: basename(input.path) } }));
    const ms = Math.round(performance.now() - started);
    return { outcome: 'read', sha256, bytes: record.source.bytes, tally: twin.tally, ms };
  }
}

const failedBy = (failure: Failure): Reply => ({
  outcome: 'failed',
  code: failure.code,
  message: failure.message,
  ms: 0,
});
