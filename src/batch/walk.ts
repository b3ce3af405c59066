import { opendir, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../model/failure.ts';

/** A file found: its path, and the path below the folder that was given (its own name for a file that was given). */
export interface Found {
  readonly path: string;
  readonly below: string;
}

/** A folder or file that could not be looked into. */
export interface Unreachable {
  readonly path: string;
  readonly failure: Failure;
}

/**
 * Files of a tree, one after the other in the order of their names, never all in memory: a folder's names at a time. Links are
 * followed; a folder met again on its own path (a loop) is left out. `wanted` chooses among files met in folders.
 */
export async function* walk(
  root: string,
  wanted: (below: string) => boolean,
): AsyncGenerator<Found | Unreachable> {
  const stats = await look(root);
  if (stats instanceof Failure) yield { path: root, failure: stats };
  else if (stats.isDirectory()) yield* inFolder(root, '', wanted, [identity(stats)]);
  else yield { path: root, below: basename(root) };
}

async function* inFolder(
  folder: string,
  below: string,
  wanted: (below: string) => boolean,
  above: readonly string[],
): AsyncGenerator<Found | Unreachable> {
  const names: string[] = [];
  try {
    for await (const entry of await opendir(folder)) names.push(entry.name);
  } catch (error) {
    yield { path: folder, failure: unreadable(folder, error) };
    return;
  }
  for (const name of names.sort()) {
    if (name.startsWith('.') || name.startsWith('~$')) continue;
    const path = join(folder, name);
    const under = below === '' ? name : `${below}/${name}`;
    const stats = await look(path);
    if (stats instanceof Failure) {
      if (wanted(under)) yield { path, failure: stats };
    } else if (stats.isDirectory()) {
      const id = identity(stats);
      if (!above.includes(id)) yield* inFolder(path, under, wanted, [...above, id]);
    } else if (stats.isFile() && wanted(under)) yield { path, below: under };
  }
}

async function look(path: string): Promise<Stats | Failure> {
  try {
    return await stat(path);
  } catch (error) {
    return unreadable(path, error);
  }
}

const identity = (stats: Stats): string => `${stats.dev}:${stats.ino}`;

const unreadable = (path: string, error: unknown): Failure =>
  new Failure('unreadable', `${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, {
    cause: error,
  });
