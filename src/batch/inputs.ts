import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { pathOf, readableName } from '../model/file-name.ts';
import { Failure } from '../model/failure.ts';
import type { BatchInput } from './job.ts';
import { givenPaths } from './given-paths.ts';
import { walk, type Choice } from './walk.ts';

export interface InputFilter extends Choice {
  /** Only files changed at this time or later, in milliseconds since 1970. */
  readonly since?: number;
  /** Told of a path given that stands for nothing that could be found; the others go on. */
  readonly missing: (path: string, failure: Failure) => void;
}

/**
 * The documents below several files, folders and globs, one after the other. A single folder's subfolders are kept in the names
 * of the records; with several, names are the paths below the folder that they have in common.
 */
export async function* batchInputs(
  paths: readonly string[],
  filter: InputFilter,
): AsyncGenerator<BatchInput> {
  const roots = paths.flatMap(givenPaths).map((path) => rootOf(path, filter));
  const common = roots.length > 1 ? commonFolder(roots.map(({ folder }) => folder)) : null;
  for (const [i, { folder, choice }] of roots.entries()) {
    try {
      for await (const found of walk(folder, choice)) {
        // A file that vanished since it was met counts as changed: reading it will tell.
        if (filter.since !== undefined && (found.modified ?? Infinity) < filter.since) continue;
        const below = common === null ? found.below : relative(common, resolve(found.path));
        yield { path: found.path, output: recordName(below) };
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      filter.missing(roots[i]!.folder, error);
    }
  }
}

/** A glob is its folder and what is wanted below it. */
function rootOf(path: string, filter: InputFilter): { folder: string; choice: Choice } {
  if (existsSync(pathOf(path))) return { folder: path, choice: filter };
  const { base, glob, isGlob } = picomatch.scan(path);
  if (!isGlob) return { folder: path, choice: filter };
  const matches = picomatch(glob, { nocase: true });
  const wanted = (below: string): boolean => matches(below) && filter.wanted(below);
  return { folder: base === '' ? '.' : base, choice: { ...filter, wanted } };
}

/** Documents named by a list, one path each; their records are named by the path below the working folder. */
export async function* listedInputs(paths: AsyncIterable<string>): AsyncGenerator<BatchInput> {
  for await (const path of paths) {
    if (path === '') continue;
    const below = relative(process.cwd(), resolve(path));
    yield { path, output: recordName(below.startsWith('..') ? resolve(path).slice(1) : below) };
  }
}

/** File systems end a name at 255 bytes; `.json` and the name of the temporary file must fit as well. */
const LONGEST = 220;

/** Name of a document's record; a name too long for a file system is cut and told apart by a hash of the whole. */
function recordName(path: string): string {
  const below = readableName(path);
  const parts = below.split(sep);
  const name = parts.pop()!;
  if (Buffer.byteLength(name) <= LONGEST) return `${below}.json`;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12);
  const cut = Buffer.from(name)
    .subarray(0, LONGEST - 20)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
  return join(...parts, `${cut}~${hash}.json`);
}

function commonFolder(paths: readonly string[]): string {
  const split = paths.map((path) => {
    const full = resolve(path);
    return (
      statSync(pathOf(full), { throwIfNoEntry: false })?.isDirectory() === true ? full : dirname(full)
    ).split(sep);
  });
  const first = split[0]!;
  const end = first.findIndex((part, i) => split.some((other) => other[i] !== part));
  return (end < 0 ? first : first.slice(0, end)).join(sep) || sep;
}
