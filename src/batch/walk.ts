import { readdir, realpath, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { pathOf, textOfName } from '../model/file-name.ts';
import { Failure } from '../model/failure.ts';

/** A file, or a folder that can't be looked into: its path, and the path below the folder that was given (its own name for a file that was given). */
export interface Found {
  readonly path: string;
  readonly below: string;
  /** Modification time in milliseconds; null for what can't be looked at. */
  readonly modified: number | null;
}

/** Why something of a folder is not read; a signature is read with what it signs. */
export type LeftOutReason = 'link' | 'unwanted' | 'hidden' | 'signature';

/** Folder in which runs keep what they know. */
const OWN = '.spoglio';

export interface Choice {
  /** Chooses among files met in folders, by the path below the folder given. */
  readonly wanted: (below: string) => boolean;
  /** Absolute path of a folder that is not entered: the one that records go to. */
  readonly without?: string;
  /** Whether links that lead out of the folder given are followed: an archive that was received may hold any. */
  readonly follow?: boolean;
  /** Told of a link that is not followed, of a file that is not wanted, and of files and folders that are hidden or a program's locks. */
  readonly leftOut?: (path: string, why: Exclude<LeftOutReason, 'signature'>) => void;
}

/**
 * Files of a tree, one after the other in the order of their names, never all in memory: a folder's names at a time. Links that lead
 * out of the tree are followed where that is asked for; a folder met again on its own path (a loop) is left out. What can't be looked at is given as well: reading it will
 * say why. Throws Failure unreadable where `root` can't be looked at.
 */
export async function* walk(root: string, choice: Choice): AsyncGenerator<Found> {
  const stats = await look(root);
  if (stats === null) throw new Failure('unreadable', root);
  if (stats.isDirectory())
    yield* inFolder(root, '', { ...choice, root: await realOf(root) }, [identity(stats)]);
  else yield { path: root, below: basename(root), modified: stats.mtimeMs };
}

async function* inFolder(
  folder: string,
  below: string,
  choice: Choice & { readonly root: string },
  above: readonly string[],
): AsyncGenerator<Found> {
  if (choice.without !== undefined && resolve(folder) === choice.without) return;
  const entries = await entriesOf(folder);
  if (entries === null) {
    yield { path: folder, below: below === '' ? basename(folder) : below, modified: null };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    const path = join(folder, name);
    if (name.startsWith('.') || name.startsWith('~$')) {
      if (name !== OWN) choice.leftOut?.(path, 'hidden');
      continue;
    }
    if (entry.isLink && choice.follow !== true && (await leadsOut(path, choice.root))) {
      choice.leftOut?.(path, 'link');
      continue;
    }
    const under = below === '' ? name : `${below}/${name}`;
    const stats = await look(path);
    if (stats?.isDirectory() === true) {
      const id = identity(stats);
      if (!above.includes(id)) yield* inFolder(path, under, choice, [...above, id]);
    } else if (stats === null || stats.isFile()) {
      if (choice.wanted(under)) yield { path, below: under, modified: stats?.mtimeMs ?? null };
      else choice.leftOut?.(path, 'unwanted');
    }
  }
}

interface Entry {
  readonly name: string;
  readonly isLink: boolean;
}

/** Null for a folder that can't be looked into. */
async function entriesOf(folder: string): Promise<Entry[] | null> {
  try {
    const entries = await readdir(pathOf(folder), { withFileTypes: true, encoding: 'buffer' });
    return entries.map((entry) => ({ name: textOfName(entry.name), isLink: entry.isSymbolicLink() }));
  } catch (error) {
    return nullIfSystem(error);
  }
}

const realOf = async (path: string): Promise<string> =>
  textOfName(await realpath(pathOf(path), { encoding: 'buffer' }));

/** Whether a link leads to something outside the folder; one that leads nowhere is left for reading to fail on. */
async function leadsOut(link: string, root: string): Promise<boolean> {
  try {
    const target = await realOf(link);
    return target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep);
  } catch (error) {
    return nullIfSystem(error) ?? false;
  }
}

async function look(path: string): Promise<Stats | null> {
  try {
    return await stat(pathOf(path));
  } catch (error) {
    return nullIfSystem(error);
  }
}

function nullIfSystem(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  return null;
}

const identity = (stats: Stats): string => `${stats.dev}:${stats.ino}`;
