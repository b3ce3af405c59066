import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Failure } from '../model/failure.ts';
import type { BatchInput } from './batch.ts';
import { walk } from './walk.ts';

export interface InputFilter {
  /** Whether a file met in a folder is a document to read; its path below the folder is given. */
  readonly wanted: (below: string) => boolean;
  /** Only files changed at this time or later, in milliseconds since 1970. */
  readonly since?: number;
  /** Told of a folder that can't be looked into; what can be reached goes on. */
  readonly unreachable: (path: string, failure: Failure) => void;
}

/**
 * The documents below several files and folders, one after the other. A single folder's subfolders are kept in the names of the
 * records; with several, names are the paths below the folder that they have in common. A path met twice is given once.
 */
export async function* batchInputs(
  roots: readonly string[],
  filter: InputFilter,
): AsyncGenerator<BatchInput> {
  const common = roots.length > 1 ? commonFolder(roots) : null;
  const given = roots.length > 1 ? new Set<string>() : null;
  for (const root of roots)
    for await (const found of walk(root, filter.wanted)) {
      if ('failure' in found) {
        filter.unreachable(found.path, found.failure);
        if (found.path !== root) yield { path: found.path, output: recordName(found.path) };
        continue;
      }
      if (filter.since !== undefined && changedAt(found.path) < filter.since) continue;
      if (given?.has(resolve(found.path)) === true) continue;
      given?.add(resolve(found.path));
      yield {
        path: found.path,
        output: recordName(common === null ? found.below : relative(common, resolve(found.path))),
      };
    }
}

/** A file that vanished since it was met counts as changed: reading it will tell. */
const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;

/** Documents named by a list, one path each; their records are named by the path below the working folder. */
export async function* listedInputs(paths: AsyncIterable<string>): AsyncGenerator<BatchInput> {
  for await (const path of paths) {
    const below = relative(process.cwd(), resolve(path));
    yield { path, output: recordName(below.startsWith('..') ? resolve(path).slice(1) : below) };
  }
}

/** File systems end a name at 255 bytes; `.json` and the name of the temporary file must fit as well. */
const LONGEST = 220;

/** Name of a document's record; a name too long for a file system is cut and told apart by a hash of the whole. */
function recordName(below: string): string {
  const parts = below.split(sep);
  const name = parts.pop()!;
  if (Buffer.byteLength(name) <= LONGEST) return `${below}.json`;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12);
  const cut = Buffer.from(name)
    .subarray(0, LONGEST - 20)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
  return [...parts, `${cut}~${hash}.json`].join('/');
}

function commonFolder(paths: readonly string[]): string {
  const split = paths.map((path) => {
    const full = resolve(path);
    return (statSync(full, { throwIfNoEntry: false })?.isDirectory() === true ? full : dirname(full)).split(
      sep,
    );
  });
  const first = split[0]!;
  const end = first.findIndex((part, i) => split.some((other) => other[i] !== part));
  return (end < 0 ? first : first.slice(0, end)).join(sep) || sep;
}
