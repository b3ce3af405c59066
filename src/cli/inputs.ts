import { statSync } from 'node:fs';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import { Failure, givenPaths, pathOf, readableName, walk } from '../processes.ts';
import { LeftOut } from './left-out.ts';

/** A document to read: where it lies, and the name of its record below the output folder. */
export interface Input {
  readonly path: string;
  readonly output: string;
}

/** Endings by which a folder's documents are chosen; what a file is, is told by its content. */
const ENDINGS = [
  'pdf',
  'docx',
  'docm',
  'dotx',
  'odt',
  'xlsx',
  'xlsm',
  'txt',
  'htm',
  'html',
  'doc',
  'rtf',
  'eml',
  'p7m',
  'zip',
  'tif',
  'tiff',
];
export const DOCUMENTS = `**/*.{${ENDINGS.join(',')}}`;

/** Flag of every command that looks through folders. */
export interface FolderFlags {
  /** Whether links that lead out of a folder are followed. */
  readonly followLinks?: boolean;
}

interface Found {
  readonly path: string;
  readonly below: string;
}

/**
 * The documents that paths, folders and globs stand for, sorted, each once; and a failure (no_documents, unreadable) for
 * each path that stands for none. A folder's subfolders are kept in the names of the records; documents whose names would
 * meet are told apart by their folders.
 */
export async function findInputs(
  paths: readonly string[],
  flags: FolderFlags = {},
): Promise<{ inputs: Input[]; missing: Failure[] }> {
  const leftOut = new LeftOut();
  const found = new Map<string, Found>();
  const missing: Failure[] = [];
  for (const path of paths.flatMap(givenPaths)) {
    try {
      for (const item of await expand(path, flags, leftOut))
        if (!found.has(resolve(item.path))) found.set(resolve(item.path), item);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      missing.push(error);
    }
  }
  leftOut.tell();
  const inputs = named(withoutSignatures([...found.values()])).sort((a, b) => (a.output < b.output ? -1 : 1));
  const taken = new Map<string, string>();
  const alone = inputs.filter(({ path, output }) => {
    const other = taken.get(output);
    if (other !== undefined) missing.push(new Failure('same_name', `${path}, ${other}`));
    else taken.set(output, path);
    return other === undefined;
  });
  return { inputs: alone, missing };
}

/** As `findInputs`, in the order in which the paths are given, the files of each in the order in which people number them. */
export async function inputsInOrder(
  paths: readonly string[],
  flags: FolderFlags = {},
): Promise<{ inputs: Input[]; missing: Failure[] }> {
  const { inputs, missing } = await findInputs(paths, flags);
  const { compare } = new Intl.Collator('it', { numeric: true });
  const given = paths.map((path) => resolve(path));
  const place = ({ path }: Input): number => {
    const full = resolve(path);
    const found = given.findIndex((one) => full === one || full.startsWith(one + sep));
    return found < 0 ? given.length : found;
  };
  return { inputs: inputs.sort((a, b) => place(a) - place(b) || compare(a.output, b.output)), missing };
}

/** A signature given with the document that it signs is found beside it when that is read. */
function withoutSignatures(files: readonly Found[]): Found[] {
  const paths = files.map(({ path }) => resolve(path)).filter((path) => !path.endsWith('.p7s'));
  const signed = new Set([
    ...paths,
    ...paths.map((path) => path.slice(0, -extname(path).length || undefined)),
  ]);
  return files.filter(({ path }) => !path.endsWith('.p7s') || !signed.has(resolve(path).slice(0, -4)));
}

async function expand(path: string, flags: FolderFlags, leftOut: LeftOut): Promise<Found[]> {
  const stat = statSync(pathOf(path), { throwIfNoEntry: false });
  if (stat?.isDirectory()) return inFolder(path, DOCUMENTS, path, flags, leftOut);
  if (stat) return [{ path, below: basename(path) }];
  const { isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(path)) throw new Failure('unreadable', path);
  const parts = path.split('/');
  const fixed = parts.findIndex((part) => isDynamicPattern(part));
  const [folder, pattern] = [parts.slice(0, fixed).join('/'), parts.slice(fixed).join('/')];
  const root = folder === '' ? (path.startsWith('/') ? '/' : '.') : folder;
  return inFolder(root, pattern, path, flags, null);
}

/** `leftOut` takes what is passed over; null where a pattern says what is wanted. */
async function inFolder(
  folder: string,
  pattern: string,
  name: string,
  { followLinks = false }: FolderFlags,
  leftOut: LeftOut | null,
): Promise<Found[]> {
  const files: Found[] = [];
  const { default: picomatch } = await import('picomatch');
  const wanted = picomatch(pattern, { nocase: true });
  const told = leftOut === null ? {} : { leftOut: leftOut.add };
  if (statSync(pathOf(folder), { throwIfNoEntry: false }) !== undefined)
    for await (const { path, below } of walk(folder, { wanted, follow: followLinks, ...told }))
      files.push({ path, below });
  if (files.length === 0) throw new Failure('no_documents', name);
  return files;
}

/** Output names; where two meet, both get their path below the folder that they have in common. */
function named(files: readonly Found[]): Input[] {
  const count = new Map<string, number>();
  for (const { below } of files) count.set(below, (count.get(below) ?? 0) + 1);
  const root = commonFolder(files.filter(({ below }) => count.get(below)! > 1).map(({ path }) => path));
  return files.map(({ path, below }) => ({
    path,
    output: `${readableName(count.get(below) === 1 ? below : relative(root, resolve(path)))}.json`,
  }));
}

function commonFolder(paths: readonly string[]): string {
  const split = paths.map((path) => dirname(resolve(path)).split(sep));
  const first = split[0] ?? [];
  const length = first.findIndex((part, i) => split.some((other) => other[i] !== part));
  return (length < 0 ? first : first.slice(0, length)).join(sep) || sep;
}
