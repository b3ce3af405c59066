import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { Failure } from '../model/failure.ts';

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Start of the process as the system counts it: tells a process from a later one with the same number. */
  readonly started: string | null;
}

export interface Lock {
  /** Whether it was taken over from a run that ended without giving it back. */
  readonly takenOver: boolean;
  readonly release: () => void;
}

/** A lock that says nothing yet is being written by a run that just started, unless it is older than this. */
const BEING_WRITTEN = 5000;

/**
 * Takes a folder for one run. Throws Failure already_running where a living run has it, output_unwritable; the lock of a run that
 * was killed is taken over.
 */
export function takeLock(path: string): Lock {
  const owner: Owner = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  let takenOver = false;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(path, JSON.stringify(owner)))
      return { takenOver, release: () => rmSync(path, { force: true }) };
    const text = refuseLiving(path);
    if (text === null) continue;
    if (!removeDead(path, text)) break;
    takenOver = true;
  }
  throw new Failure('already_running', path);
}

/** False where there is a lock already. */
function create(path: string, text: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new Failure('output_unwritable', `${path} (${code})`, { cause: error });
  }
}

/** The text of a lock whose run is dead; null where the lock is gone by now. Throws already_running. */
function refuseLiving(path: string): string | null {
  const text = read(path);
  if (text === null) return null;
  const owner = parse(text);
  if (owner === null) {
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age < BEING_WRITTEN) throw new Failure('already_running', path);
  } else if (isAlive(owner)) {
    const where =
      owner.host === hostname()
        ? `process ${owner.pid}`
        : `process ${owner.pid} on ${owner.host}; if that machine is off, delete ${path}`;
    throw new Failure('already_running', where);
  }
  return text;
}

/** Removes the lock that says `text`; false where another run was quicker and the lock is its own by now. */
function removeDead(path: string, text: string): boolean {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw new Failure('output_unwritable', path, { cause: error });
  }
  const mine = read(aside) === text;
  if (mine) rmSync(aside, { force: true });
  else renameSync(aside, path);
  return mine;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Failure('output_unwritable', path, { cause: error });
  }
}

/** Null for a lock that was torn while being written. */
function parse(text: string): Owner | null {
  try {
    return JSON.parse(text) as Owner;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
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

/** Field 22 of /proc/<pid>/stat; null where the system has no such file, and for a process that is dead and not yet buried. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return null;
  }
}
