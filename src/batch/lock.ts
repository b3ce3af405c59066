import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { Failure } from '../model/failure.ts';

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Start of the process as the system counts it: tells a process from a later one with the same number. */
  readonly started: string | null;
}

/**
 * Takes a folder for one run. Returns what gives it back. Throws Failure already_running where a living run has it; the lock of a
 * run that was killed is taken over.
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const owner: Owner = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(owner), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new Failure('output_unwritable', path, { cause: error });
    }
    const other = readOwner(path);
    if (other && isAlive(other))
      throw new Failure('already_running', `process ${other.pid} on ${other.host}`);
    rmSync(path, { force: true });
  }
  throw new Failure('already_running', path);
}

/** Null for a lock that was torn while being written: nobody can own it. */
function readOwner(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Failure('output_unwritable', path, { cause: error });
  }
}

function isAlive({ pid, host, started }: Owner): boolean {
  // Of another machine nothing can be known: a shared folder is safer left alone.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return started === null || startOf(pid) === started;
}

/** Field 22 of /proc/<pid>/stat; null where the system has no such file. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return null;
  }
}
