import { unzipSync } from 'fflate';
import type { Enclosed } from '../model/document.ts';
import { Failure } from '../model/failure.ts';
import type { Allowance } from './allowance.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';

/** Office documents shrink to a twentieth; what shrinks further than this was made to swell. */
const MOST_SWELLING = 300;

/**
 * The files of an archive, in the order of their names as people number them (2 before 10). Nothing is inflated before the
 * directory has been looked through. Throws Failure archive_unsafe, archive_encrypted, archive_damaged, archive_empty.
 */
export function openArchive(bytes: Uint8Array, allowance: Allowance): Enclosed[] {
  const entries = zipDirectory(bytes).filter((entry) => !isClutter(entry.name));
  refuse(entries, allowance);
  if (entries.length === 0) throw new Failure('archive_empty');
  const wanted = new Set(entries.map((entry) => entry.name));
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
  } catch (error) {
    throw new Failure('archive_damaged', error instanceof Error ? error.message : '', { cause: error });
  }
  return Object.entries(files)
    .map(([name, content]) => ({ name, bytes: content }))
    .sort((a, b) => inOrder(a.name, b.name));
}

const inOrder = new Intl.Collator('it', { numeric: true }).compare;

/** Folders, hidden files and what systems leave behind. */
const isClutter = (name: string): boolean =>
  name.endsWith('/') || /(?:^|\/)(?:\.(?!\.(?:[\\/]|$))|__MACOSX\/|Thumbs\.db$|desktop\.ini$|~\$)/.test(name);

function refuse(entries: readonly ZipEntry[], allowance: Allowance): void {
  for (const { name, encrypted, compressed, inflated } of entries) {
    if (encrypted) throw new Failure('archive_encrypted', name);
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(name))
      throw new Failure('archive_unsafe', `path ${JSON.stringify(name)}`);
    if (inflated > MOST_SWELLING * Math.max(compressed, 1024))
      throw new Failure('archive_unsafe', `${name} would swell to ${inflated} bytes`);
    allowance.take(name, inflated);
  }
}
