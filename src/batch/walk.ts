import { opendir, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Failure } from '../model/failure.ts';

/** A file, or a folder that can't be looked into: its path, and the path below the folder that was given (its own name for a file that was given). */
export interface Found {
  readonly path: string;
  readonly below: string;
  /** Modification time in milliseconds; null for what can't be looked at. */
  readonly modified: number | null;
}

export interface Choice {
  /** Chooses among files met in folders, by the path below the folder given. */
  readonly wanted: (below: string) => boolean;
  /** Absolute path of a folder that is not entered: the one that records go to. */
  readonly without?: string;
}

/**
 * Files of a tree, one after the other in the order of their names, never all in memory: a folder's names at a time. Links are
 * followed; a folder met again on its own path (a loop) is left out. What can't be looked at is given as well: reading it will
 * say why. Throws Failure unreadable where `root` can't be looked at.
 */
export async function* walk(root: string, choice: Choice): AsyncGenerator<Found> {
  const stats = await look(root);
  if (stats === null) throw new Failure('unreadable', root);
  if (stats.isDirectory()) yield* inFolder(root, '', choice, [identity(stats)]);
  else yield { path: root, below: basename(root), modified: stats.mtimeMs };
}

async function* inFolder(
  folder: string,
  below: string,
  choice: Choice,
  above: readonly string[],
): AsyncGenerator<Found> {
  if (choice.without !== undefined && resolve(folder) === choice.without) return;
  const names = await namesIn(folder);
  if (names === null) {
    yield { path: folder, below: below === '' ? basename(folder) : below, modified: null };
    return;
  }
  for (const name of names.sort()) {
    if (name.startsWith('.') || name.startsWith('~$')) continue;
    const path = join(folder, name);
    const under = below === '' ? name : `${below}/${name}`;
    const stats = await look(path);
    if (stats?.isDirectory() === true) {
      const id = identity(stats);
      if (!above.includes(id)) yield* inFolder(path, under, choice, [...above, id]);
    } else if ((stats === null || stats.isFile()) && choice.wanted(under))
      yield { path, below: under, modified: stats?.mtimeMs ?? null };
  }
}

/** Null for a folder that can't be looked into. */
async function namesIn(folder: string): Promise<string[] | null> {
  const names: string[] = [];
  try {
    for await (const entry of await opendir(folder)) names.push(entry.name);
    return names;
  } catch (error) {
    return nullIfSystem(error);
  }
}

async function look(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    return nullIfSystem(error);
  }
}

function nullIfSystem(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  return null;
}

const identity = (stats: Stats): string => `${stats.dev}:${stats.ino}`;
