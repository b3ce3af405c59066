import { setTimeout as pause } from 'node:timers/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../model/failure.ts';
import { keep } from '../write/file.ts';
import type { Failed, Job, Limits, PageRead, Reading, Reply, Viewed, Viewing, Written } from './job.ts';
import { onDisk } from './record-file.ts';
import { startWorker, type WorkerProcess } from './worker-process.ts';

const WORKER = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));
/** A process is replaced after so many documents, or when it holds more than this share of its memory limit. */
const DOCUMENTS = 5000;
const SHARE = 0.6;
/** A document whose process was killed from outside is tried again: it may not have been the document's doing. */
const ATTEMPTS = 3;
/** Milliseconds before a second attempt, the double before a third: a machine short of processes or memory may recover. */
const PAUSE = 200;

export interface PoolOptions {
  readonly jobs: number;
  readonly limits: Limits;
  /** Folder of a user's own rules. */
  readonly rules: string | null;
  readonly reading?: Reading;
  /** The module that a process runs; the package's own where not given. */
  readonly module?: string;
}

export interface Pool {
  /**
   * Reads one document in one of the processes, telling of each page of a PDF. Never rejects: what goes wrong is a reply. After
   * `signal` nobody wants it any more: the process is ended, and the reply says no more than that.
   */
  read(job: Job, told?: (page: PageRead) => void, signal?: AbortSignal): Promise<Reply>;
  /** Makes something else of a document than its record, under the same limits. Never rejects. */
  view(path: string, viewing: Viewing): Promise<Viewed | Failed>;
  /** Ends all processes at once, whatever they are doing; settles when they are gone. */
  close(): Promise<void>;
}

/**
 * Processes that read documents, one document at a time each. A crash, an endless loop, memory without end or a native abort
 * cost the document that they happened on: the process is killed and replaced. Processes, not threads: a thread that loops in
 * native code can't be stopped, and two threads share one garbage collector.
 */
export function openPool(options: PoolOptions): Pool {
  const all = Array.from({ length: options.jobs }, () => new Slot(options));
  const idle = [...all];
  const waiting: ((slot: Slot) => void)[] = [];
  const take = (): Promise<Slot> => {
    const slot = idle.pop();
    return slot ? Promise.resolve(slot) : new Promise((resolve) => waiting.push(resolve));
  };
  const give = (slot: Slot): void => {
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  };
  const inSlot = async (
    job: Job,
    told?: (page: PageRead) => void,
    signal?: AbortSignal,
  ): Promise<Unflushed> => {
    const slot = await take();
    try {
      return await slot.read(job, told, signal);
    } finally {
      give(slot);
    }
  };
  const flushing = new Set<Promise<Reply>>();
  return {
    async view(path, viewing) {
      return (await inSlot({ path, output: null, viewing })) as Viewed | Failed;
    },
    async read(job, told, signal) {
      const answer = (await inSlot(job, told, signal)) as Exclude<Unflushed, Viewed>;
      // While the disk is waited for, the process reads the next document.
      const reply = flush(job, answer);
      flushing.add(reply);
      return reply.finally(() => flushing.delete(reply));
    },
    async close() {
      await Promise.all([...all.map((slot) => slot.stop()), ...flushing]);
    },
  };
}

type Unflushed = (Written | Viewed | Failed) & { readonly ms: number };

/** Puts the record in its place that a process has written. */
async function flush({ output }: Job, answer: Exclude<Unflushed, Viewed>): Promise<Reply> {
  if (answer.outcome === 'failed') return answer;
  const { temporary, ...read } = answer;
  if (temporary === null || output === null) return read;
  try {
    await keep(temporary, output);
    return read.file === undefined ? read : { ...read, file: await onDisk(read.file, output) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { outcome: 'failed', code: error.code, message: error.message, ms: read.ms };
  }
}

/** One place in the pool: a process, started when first needed and replaced when it has died or grown. */
class Slot {
  private worker: WorkerProcess | null = null;
  private documents = 0;
  private closed = false;

  constructor(private readonly options: PoolOptions) {}

  async read(job: Job, told?: (page: PageRead) => void, signal?: AbortSignal): Promise<Unflushed> {
    let lastWords = 'the run was stopped';
    for (let attempt = 1; attempt <= ATTEMPTS && !this.closed && signal?.aborted !== true; attempt++) {
      if (attempt > 1) await pause(PAUSE * (attempt - 1));
      const worker = this.process();
      await worker.ready;
      const started = performance.now();
      const answer = await unlessAborted(worker, signal, () => worker.ask(job, told));
      const ms = Math.round(performance.now() - started);
      if (!('died' in answer)) {
        const { rss, ...reply } = answer;
        this.countDocument(rss);
        return { ...reply, ms };
      }
      const { seconds, megabytes } = this.options.limits;
      if (answer.died === 'late') return { ...failed('time_limit', `${seconds} s`), ms };
      if (answer.died === 'memory') return { ...failed('memory_limit', `${megabytes} MB`), ms };
      lastWords = answer.lastWords;
    }
    return { ...failed('worker_crashed', lastWords), ms: 0 };
  }

  async stop(): Promise<void> {
    this.closed = true;
    await this.worker?.kill();
  }

  private process(): WorkerProcess {
    if (this.worker?.alive() === true) return this.worker;
    const { limits, rules, reading = {}, module = WORKER } = this.options;
    this.documents = 0;
    return (this.worker = startWorker({ module, limits, rules, reading }));
  }

  private countDocument(rss: number): void {
    this.documents++;
    if (this.documents < DOCUMENTS && rss <= SHARE * this.options.limits.megabytes * 1024 * 1024) return;
    this.worker?.retire();
    this.worker = null;
  }
}

/** Asks a process, which is ended at once when nobody wants its answer any more. */
async function unlessAborted<T>(
  worker: WorkerProcess,
  signal: AbortSignal | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  const end = (): void => void worker.kill();
  signal?.addEventListener('abort', end, { once: true });
  try {
    if (signal?.aborted === true) end();
    return await ask();
  } finally {
    signal?.removeEventListener('abort', end);
  }
}

const failed = (code: Failed['code'], detail: string): Failed => ({
  outcome: 'failed',
  code,
  message: new Failure(code, detail).message,
});
