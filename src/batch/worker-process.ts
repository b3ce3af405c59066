import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { temporaryName } from '../write/file.ts';
import type { Failed, Job, Limits, PageRead, Reading, Viewed, Written } from './job.ts';
import { diedOfMemory } from './memory.ts';
import type { Setup } from './worker.ts';

/** A process takes a second or two to start, many times that on a machine that is very busy. */
const START_SECONDS = 300;

/** Megabytes, and the share of the memory limit that they may be: see below. */
const YOUNG = 64;
const YOUNG_SHARE = 1 / 32;

/** What a process says of a document, and how much memory it holds after it, in bytes. */
export type Answer = (Written | Viewed | Failed) & { readonly rss: number };

/** How a process ended that was reading: over its time, over its memory, or in any other way. */
export interface Death {
  readonly died: 'late' | 'memory' | 'killed';
  readonly lastWords: string;
}

/** A process of its own that reads one document at a time. */
export interface WorkerProcess {
  /** Settles when it can be asked, or has died starting. */
  readonly ready: Promise<void>;
  /** Reads a document, telling of each page of a PDF. Never rejects. */
  ask(job: Job, told?: (page: PageRead) => void): Promise<Answer | Death>;
  /** Whether it can be asked again. */
  readonly alive: () => boolean;
  /** Lets it end by itself. */
  retire(): void;
  /** Ends it at once; settles when it is gone. */
  kill(): Promise<void>;
}

export interface WorkerOptions {
  /** The module that the process runs. */
  readonly module: string;
  readonly limits: Limits;
  readonly rules: string | null;
  readonly reading: Reading;
}

/**
 * Starts a process. It is killed with everything that it started in turn, such as an office program that converts; its temporary
 * files lie in a folder of its own, which goes when it ends.
 */
export function startWorker({ module, limits, rules, reading }: WorkerOptions): WorkerProcess {
  const temporary = mkdtempSync(join(tmpdir(), 'spoglio-'));
  const young = Math.max(1, Math.min(YOUNG, Math.floor(limits.megabytes * YOUNG_SHARE)));
  const child = fork(module, [], {
    // A source that is run as it stands needs the loader that this process was started with.
    execArgv: [
      ...(extname(module) === '.ts' ? process.execArgv : []),
      `--max-old-space-size=${limits.megabytes}`,
      // A document's garbage fills the space for young objects many times over; one that is large from the start is swept less
      // often, and carries less of it over into the old space, which takes 5 to 8 % less of the processors' time.
      `--min-semi-space-size=${young}`,
      `--max-semi-space-size=${young}`,
    ],
    env: { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: true,
  });
  let lastWords = '';
  let gone = false;
  /** Of the document that is being read: a promise would keep what waits for it, of every document, as long as the process lives. */
  let onEnd = (): void => undefined;
  child.stderr?.on('data', (chunk: Buffer) => (lastWords = (lastWords + chunk.toString()).slice(-4000)));
  child.once('exit', () => killGroup(child));
  // `close` and not `exit`: only then all of its last words have come.
  const ended = new Promise<void>((resolve) => {
    child.once('close', resolve);
    child.once('error', (error) => {
      lastWords ||= error.message;
      if (child.pid === undefined) resolve();
    });
  }).then(() => {
    gone = true;
    rmSync(temporary, { recursive: true, force: true });
    onEnd();
  });
  const setup: Setup = { rules, limits, reading, parent: process.pid, temporary };
  child.send({ setup }, () => undefined);
  const ready = readiness(child, ended);

  return {
    alive: () => !gone,
    retire: () => {
      if (child.connected) child.disconnect();
    },
    async kill() {
      killGroup(child);
      await ended;
    },
    ready,
    ask(job, told) {
      return new Promise((resolve) => {
        let late = false;
        const timer = setTimeout(() => {
          late = true;
          killGroup(child);
        }, limits.seconds * 1000);
        const settle = (answer: Answer | Death): void => {
          clearTimeout(timer);
          child.off('message', hear);
          onEnd = () => undefined;
          resolve(answer);
        };
        const hear = (message: Answer | PageRead): void => {
          if ('page' in message) told?.(message);
          else settle(message);
        };
        child.on('message', hear);
        onEnd = () => {
          removeTemporary(job, child);
          const died = late ? 'late' : diedOfMemory(lastWords) ? 'memory' : 'killed';
          settle({ died, lastWords: lastWords.trim().split('\n').pop() ?? '' });
        };
        if (gone) return onEnd();
        // To a process that died just now nothing can be sent: its end follows and is waited for.
        child.send({ job: { ...job, tellPages: told !== undefined } satisfies Job }, () => undefined);
      });
    },
  };
}

/** Settles when a new process can be asked or has died; one that does neither in time is killed. */
async function readiness(child: ChildProcess, ended: Promise<void>): Promise<void> {
  const timer = setTimeout(() => killGroup(child), START_SECONDS * 1000);
  await Promise.race([new Promise((resolve) => child.once('message', resolve)), ended]);
  clearTimeout(timer);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // No such group: it is gone, or the system knows no groups.
    if (!['ESRCH', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    child.kill('SIGKILL');
  }
}

/** What a process left behind that died while writing. */
const removeTemporary = ({ output }: Job, { pid }: ChildProcess): void => {
  if (pid !== undefined && output !== null) rmSync(temporaryName(output, pid), { force: true });
};
