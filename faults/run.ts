import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const SPOGLIO = join(import.meta.dirname, '../dist/cli/main.cjs');
/** Exit codes of a run that came to its end: all were read, or some were not. */
const ENDED = [0, 1];

export interface Setting {
  readonly folder: string;
  readonly output: string;
  readonly jobs: number;
  /** Time limit for each document. */
  readonly seconds: number;
}

export interface Disturbance {
  /** How often the main process and single workers are killed. */
  readonly kills: number;
  /** Documents that are done between two kills, at most. */
  readonly every: number;
  /** Files that are deleted meanwhile. */
  readonly vanishing: readonly string[];
  readonly random: () => number;
}

/** Runs `spoglio batch` to its end. Throws where it ends otherwise than a run should. */
export async function runUndisturbed(setting: Setting): Promise<void> {
  await end(start(setting));
}

/**
 * Runs `spoglio batch` again and again while the process itself or one of its workers is killed, in turns, until all kills are
 * spent; then to its end. Returns how many of each were killed.
 */
export async function runDisturbed(
  setting: Setting,
  { kills, every, vanishing, random }: Disturbance,
): Promise<{ runs: number; workers: number }> {
  const killed = { runs: 0, workers: 0 };
  const rest = [...vanishing];
  let run = start(setting);
  for (let i = 0; i < kills && isRunning(run); i++) {
    await documentsDone(run, Math.ceil(random() * every));
    // In the midst of whatever it is doing: reading, writing, renaming, noting down.
    await pause(random() * 300);
    for (const path of rest.splice(0, Math.ceil(vanishing.length / kills))) rmSync(path, { force: true });
    const workers = childrenOf(run.pid!);
    if (i % 2 === 0 && workers.length > 0) {
      if (kill(workers[Math.floor(random() * workers.length)]!)) killed.workers++;
    } else if (isRunning(run)) {
      run.kill('SIGKILL');
      await ended(run);
      killed.runs++;
      run = start(setting);
    }
  }
  await end(run);
  return killed;
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

function start({ folder, output, jobs, seconds }: Setting): ChildProcess {
  const options = ['-o', output, '--jobs', String(jobs), '--json'];
  const limits = ['--time-limit', String(seconds), '--memory-limit', '800'];
  return spawn(process.execPath, [SPOGLIO, 'batch', folder, ...options, ...limits], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Settles when a run has told of so many documents that it read or failed to read, or has ended. */
async function documentsDone(run: ChildProcess, count: number): Promise<void> {
  let done = 0;
  await new Promise<void>((resolve) => {
    run.once('close', () => resolve());
    run.stderr!.on('data', (chunk: Buffer) => {
      done += chunk.toString().match(/"event":"(?:read|failed)"/g)?.length ?? 0;
      if (done >= count) resolve();
    });
  });
  run.stderr!.removeAllListeners('data').resume();
}

const ended = (run: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (isRunning(run)) run.once('close', () => resolve());
    else resolve();
  });

async function end(run: ChildProcess): Promise<void> {
  let said = '';
  run.stderr!.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  await ended(run);
  if (!ENDED.includes(run.exitCode ?? -1))
    throw new Error(`spoglio batch ended with ${run.exitCode}: ${said}`);
}

/** Numbers of the processes that a process has started, as Linux tells them. */
const childrenOf = (pid: number): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
};

function kill(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
