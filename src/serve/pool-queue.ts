import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Failed, Reply } from '../batch/job.ts';
import { openPool, type PoolOptions } from '../batch/pool.ts';
import { Failure } from '../model/failure.ts';
import type { Place, QueuedJob, ReadingQueue, RecordBytes } from './reading-queue.ts';
import type { Upload } from './upload.ts';

export interface PoolQueueOptions extends PoolOptions {
  /** Documents that may wait, beyond those that are being read. */
  readonly queue: number;
  /** Seconds that a record is kept for whoever asked. */
  readonly keep: number;
  /** Told of each document that was read or failed. */
  readonly told?: (reply: Reply, id: string) => void;
}

/** Records that may be kept for those who asked, for each document that may wait: who fetches nothing fills the disk. */
const KEPT = 10;

/** A document of two words, by which a process shows that it can read. */
const TRIAL = new TextEncoder().encode('DELIBERAZIONE N. 1\n');

interface Entry {
  readonly id: string;
  readonly folder: string;
  readonly upload: Upload;
  readonly accepted: Date;
  readonly given: AbortController;
  readonly done: Promise<void>;
  readonly settle: () => void;
  state: QueuedJob['state'];
  failure: Pick<Failed, 'code' | 'message'> | null;
  timer: NodeJS.Timeout | null;
}

/**
 * The queue of one process: documents are read in the order in which they arrived, and nothing outlives it. Throws Failure
 * output_unwritable where nothing can be kept.
 */
export function poolQueue({ queue, keep, told, ...options }: PoolQueueOptions): ReadingQueue {
  const pool = openPool(options);
  const base = ownFolder();
  const jobs = new Map<string, Entry>();
  const waiting: Entry[] = [];
  let [places, reading, closed] = [0, 0, false];

  const drop = async (entry: Entry): Promise<void> => {
    jobs.delete(entry.id);
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.given.abort();
    const at = waiting.indexOf(entry);
    if (at >= 0) {
      waiting.splice(at, 1);
      places--;
      entry.settle();
    }
    if (entry.state !== 'reading') await removed(entry.folder);
  };

  const next = (): void => {
    while (reading < options.jobs && waiting.length > 0) {
      const entry = waiting.shift()!;
      entry.state = 'reading';
      reading++;
      void read(entry).finally(() => {
        reading--;
        places--;
        entry.settle();
        next();
      });
    }
  };

  const read = async (entry: Entry): Promise<void> => {
    const { document, annexes } = entry.upload;
    const job = { path: document.path, annexes, output: recordOf(entry) };
    const reply = await pool.read(job, undefined, entry.given.signal);
    await removed(join(entry.folder, 'in'));
    if (entry.given.signal.aborted) return removed(entry.folder);
    entry.state = reply.outcome;
    // What a message says of places is the service's own business.
    if (reply.outcome === 'failed')
      entry.failure = { code: reply.code, message: reply.message.replaceAll(entry.folder, '') };
    told?.(reply, entry.id);
    entry.timer = setTimeout(() => void drop(entry), keep * 1000).unref();
  };

  const seen = (entry: Entry | undefined): QueuedJob | null => {
    if (entry === undefined) return null;
    const { id, state, accepted, failure } = entry;
    return {
      id,
      state,
      accepted,
      failure,
      ahead: state === 'waiting' ? reading + waiting.indexOf(entry) : null,
    };
  };

  const add = (id: string, folder: string, upload: Upload): QueuedJob => {
    let settle = (): void => undefined;
    const done = new Promise<void>((resolve) => (settle = resolve));
    const entry: Entry = {
      ...{ id, folder, upload, done, settle },
      accepted: new Date(),
      given: new AbortController(),
      state: 'waiting',
      failure: null,
      timer: null,
    };
    jobs.set(id, entry);
    waiting.push(entry);
    next();
    return seen(entry)!;
  };

  return {
    async reserve(): Promise<Place | null> {
      const kept = jobs.size - waiting.length - reading;
      const most = queue + options.jobs;
      if (closed || places >= most || kept >= KEPT * most) return null;
      places++;
      const id = randomUUID();
      const folder = join(base, id);
      try {
        await mkdir(join(folder, 'in'), { recursive: true, mode: 0o700 });
      } catch (error) {
        places--;
        throw unwritable(error);
      }
      return {
        folder: join(folder, 'in'),
        fill: (upload) => Promise.resolve(add(id, folder, upload)),
        async free() {
          places--;
          await removed(folder);
        },
      };
    },
    find: (id) => Promise.resolve(seen(jobs.get(id))),
    async settled(id, milliseconds) {
      const entry = jobs.get(id);
      if (entry === undefined) return null;
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        entry.done,
        new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds))),
      ]);
      clearTimeout(timer);
      return seen(jobs.get(id));
    },
    async record(id): Promise<RecordBytes | null> {
      const entry = jobs.get(id);
      if (entry?.state !== 'read') return null;
      const file = await open(recordOf(entry)).catch((error: unknown) => {
        // Removed just now.
        if (!jobs.has(id)) return null;
        throw unwritable(error);
      });
      if (file === null) return null;
      return { bytes: (await file.stat()).size, content: file.createReadStream() };
    },
    async remove(id) {
      const entry = jobs.get(id);
      if (entry !== undefined) await drop(entry);
      return entry !== undefined;
    },
    load: () => ({ waiting: waiting.length, reading }),
    async ready() {
      const trial = { path: 'prova.txt', output: null, bytes: TRIAL };
      const replies = await Promise.all(Array.from({ length: options.jobs }, () => pool.read(trial)));
      for (const reply of replies)
        if (reply.outcome === 'failed') throw new Failure(reply.code, reply.message);
    },
    async close() {
      closed = true;
      await Promise.all([...jobs.values()].map(drop));
      await pool.close();
      await removed(base);
    },
  };
}

const recordOf = ({ folder }: Entry): string => join(folder, 'record.json');

const removed = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

function ownFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'spoglio-serve-'));
  } catch (error) {
    throw unwritable(error);
  }
}

const unwritable = (error: unknown): Failure =>
  new Failure('output_unwritable', (error as NodeJS.ErrnoException).code ?? 'unknown', { cause: error });
