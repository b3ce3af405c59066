import { unzipSync } from 'fflate';
import { Failure } from '../model/failure.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';

/** What an archive may hold before it is refused. */
const MOST_ENTRIES = 2000;
const MOST_BYTES = 1024 * 1024 * 1024;
/** Office documents shrink to a twentieth; what shrinks further than this was made to swell. */
const MOST_SWELLING = 300;

/** A file inside an archive. */
export interface Enclosed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of an archive, in the order of their names as people number them (2 before 10). Nothing is inflated before the
 * directory has been looked through. Throws Failure archive_unsafe, archive_encrypted, archive_damaged, archive_empty.
 */
export function openArchive(bytes: Uint8Array): Enclosed[] {
  const entries = zipDirectory(bytes).filter((entry) => !isClutter(entry.name));
  refuse(entries);
  if (entries.length === 0) throw new Failure('archive_empty');
  const wanted = new Set(entries.map((entry) => entry.name));
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
  } catch (error) {
    throw new Failure('archive_damaged', error instanceof Error ? error.message : '', { cause: error });
  }
  const inOrder = new Intl.Collator('it', { numeric: true }).compare;
  return Object.entries(files)
    .map(([name, content]) => ({ name, bytes: content }))
    .sort((a, b) => inOrder(a.name, b.name));
}

/** Folders, hidden files and what systems leave behind. */
const isClutter = (name: string): boolean =>
  name.endsWith('/') || /(?:^|\/)(?:\.(?!\.(?:[\\/]|$))|__MACOSX\/|Thumbs\.db$|desktop\.ini$|~\$)/.test(name);

function refuse(entries: readonly ZipEntry[]): void {
  if (entries.length > MOST_ENTRIES) throw new Failure('archive_unsafe', `${entries.length} files`);
  let total = 0;
  for (const { name, encrypted, compressed, inflated } of entries) {
    if (encrypted) throw new Failure('archive_encrypted', name);
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(name))
      throw new Failure('archive_unsafe', `path ${JSON.stringify(name)}`);
    total += inflated;
    if (total > MOST_BYTES || inflated > MOST_SWELLING * Math.max(compressed, 1024))
      throw new Failure('archive_unsafe', `${name} would swell to ${inflated} bytes`);
  }
}
