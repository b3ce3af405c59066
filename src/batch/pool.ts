import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Failed, Job, Limits, Read, Reply } from './job.ts';
import { diedOfMemory } from './memory.ts';

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));
/** A process is replaced after so many documents, or when it holds more than this share of its memory limit. */
const DOCUMENTS = 500;
const SHARE = 0.6;
/** A document whose process was killed from outside is tried again: it may not have been the document's doing. */
const ATTEMPTS = 3;

export interface PoolOptions {
  readonly jobs: number;
  readonly limits: Limits;
  /** Folder of a user's own rules. */
  readonly rules: string | null;
}

export interface Pool {
  /** Reads one document in one of the processes. Never rejects: what goes wrong is a reply. */
  read(job: Job): Promise<Reply>;
  /** Ends all processes at once, whatever they are doing. */
  close(): void;
}

/**
 * Processes that read documents, one document at a time each. A crash, an endless loop, memory without end or a native abort
 * cost the document that they happened on: the process is killed and replaced. Processes, not threads: a thread that loops in
 * native code can't be stopped, and two threads share one garbage collector.
 */
export function openPool(options: PoolOptions): Pool {
  const idle: Slot[] = [];
  const waiting: ((slot: Slot) => void)[] = [];
  const all = Array.from({ length: options.jobs }, () => new Slot(options));
  idle.push(...all);
  const take = (): Promise<Slot> => {
    const slot = idle.pop();
    return slot ? Promise.resolve(slot) : new Promise((resolve) => waiting.push(resolve));
  };
  const give = (slot: Slot): void => {
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  };
  return {
    async read(job) {
      const slot = await take();
      try {
        return await slot.read(job);
      } finally {
        give(slot);
      }
    },
    close: () => all.forEach((slot) => slot.stop()),
  };
}

type Answer = (Read | Failed) & { readonly rss: number };

/** One place in the pool: a process, started when first needed and replaced when it has died or grown. */
class Slot {
  private child: ChildProcess | null = null;
  private documents = 0;
  private stderr = '';
  private closed = false;

  constructor(private readonly options: PoolOptions) {}

  async read(job: Job): Promise<Reply> {
    for (let attempt = 1; ; attempt++) {
      const started = performance.now();
      const answer = await this.attempt(job);
      const ms = Math.round(performance.now() - started);
      if (answer !== 'killed') return { ...answer, ms };
      if (attempt === ATTEMPTS || this.closed)
        return { ...failed('worker_crashed', this.stderr.trim().split('\n').pop() ?? ''), ms };
    }
  }

  stop(): void {
    this.closed = true;
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private attempt(job: Job): Promise<Read | Failed | 'killed'> {
    const child = (this.child ??= this.start());
    return new Promise((resolve) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, this.options.limits.seconds * 1000);
      const settle = (result: Read | Failed | 'killed'): void => {
        clearTimeout(timer);
        child.off('message', answered);
        child.off('exit', died);
        resolve(result);
      };
      const answered = ({ rss, ...reply }: Answer): void => {
        this.documents++;
        if (this.documents >= DOCUMENTS || rss > SHARE * this.options.limits.megabytes * 1024 * 1024)
          this.retire(child);
        settle(reply);
      };
      const died = (): void => {
        this.child = null;
        if (late) settle(failed('time_limit', `${this.options.limits.seconds} s`));
        else if (diedOfMemory(this.stderr))
          settle(failed('memory_limit', `${this.options.limits.megabytes} MB`));
        else settle('killed');
      };
      child.on('message', answered);
      child.once('exit', died);
      // A process that died just now can't be sent anything: its `exit` follows and is waited for.
      child.send({ job }, () => undefined);
    });
  }

  private retire(child: ChildProcess): void {
    child.disconnect();
    if (this.child === child) this.child = null;
  }

  private start(): ChildProcess {
    this.documents = 0;
    this.stderr = '';
    const child = fork(WORKER, [], {
      execArgv: [`--max-old-space-size=${this.options.limits.megabytes}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      this.stderr = (this.stderr + chunk.toString()).slice(-4000);
    });
    child.once('exit', () => {
      if (this.child === child) this.child = null;
    });
    child.send({ setup: { rules: this.options.rules, limits: this.options.limits } }, () => undefined);
    return child;
  }
}

const failed = (code: Failed['code'], message: string): Failed => ({ outcome: 'failed', code, message });
