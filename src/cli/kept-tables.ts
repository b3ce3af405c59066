import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { writeWhole } from '../processes.ts';

/** Where the run that wrote a folder of records keeps what it notes of them; tables are kept there and nowhere else. */
const NOTES = '.spoglio';
/** Milliseconds for which tables stay that other records gave: a question may still be reading them. */
const GRACE = 3_600_000;

/** Tables of a folder's records, kept beside them until one of its files changes. */
export interface KeptTables {
  readonly folder: string;
  /** What there was to tell of the records when the tables were made: it still holds. */
  readonly told: readonly string[];
}

/** What tables are made of and by. */
export interface TablesWanted {
  /** Folder of the records. */
  readonly records: string;
  /** Tables that differ in it are other tables: the program's version, whether corrections count. */
  readonly circumstances: string;
  /** Whether links between objectives are needed; tables with them serve for everything. */
  readonly links: boolean;
}

/**
 * The tables of a folder's records as they stand now: those kept by an earlier question where no file has changed since, otherwise
 * made by `make`, which writes them into the folder it is given and returns what there was to tell. Null where the folder keeps none.
 */
export async function keptTables(
  wanted: TablesWanted,
  make: (folder: string) => Promise<readonly string[]>,
): Promise<KeptTables | null> {
  const notes = join(wanted.records, NOTES);
  if (!existsSync(notes)) return null;
  const place = join(notes, 'tables');
  const state = await stateOf(wanted);
  for (const links of wanted.links ? [true] : [true, false]) {
    const folder = join(place, nameOf(state, links));
    const told = toldIn(folder);
    if (told !== null) return { folder, told };
  }
  const making = join(place, `${process.pid}.part`);
  try {
    mkdirSync(making, { recursive: true });
  } catch (error) {
    // Records may lie where nobody writes, as on a disk of an archive: questions are answered without keeping.
    if (READ_ONLY.has((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
  try {
    const told = await make(making);
    writeWhole(join(making, TOLD), JSON.stringify(told));
    // Named by what was there before they were made: where something changed meanwhile, no later question takes them.
    const folder = join(place, nameOf(state, wanted.links));
    removeOld(place, state);
    putInPlace(making, folder);
    return { folder, told };
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}

const TOLD = 'told.json';
const READ_ONLY = new Set(['EACCES', 'EPERM', 'EROFS']);

const nameOf = (state: string, links: boolean): string => (links ? `${state}-links` : state);

/** Written last: tables without it were never finished. */
function toldIn(folder: string): readonly string[] | null {
  const path = join(folder, TOLD);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly string[]) : null;
}

/** A digest of all that tables are made of: records and corrections by their names, sizes and times, not by reading them. */
async function stateOf({ records, circumstances }: TablesWanted): Promise<string> {
  const hash = createHash('sha256').update(circumstances);
  for (const name of (await glob('**/*.json', { cwd: records })).sort()) {
    // A file may have gone since it was listed.
    const stat = statSync(join(records, name), { bigint: true, throwIfNoEntry: false });
    if (stat !== undefined)
      hash.update(`${name}\0${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}\n`);
  }
  return hash.digest('hex').slice(0, 32);
}

/** Another question may have made the same tables meanwhile: then these are not needed. */
function putInPlace(made: string, folder: string): void {
  try {
    renameSync(made, folder);
  } catch (error) {
    if (toldIn(folder) === null) throw error;
    rmSync(made, { recursive: true, force: true });
  }
}

/** Takes away tables of other states that have had their time, and those of runs that were cut short. */
function removeOld(place: string, state: string): void {
  for (const name of readdirSync(place)) {
    if (name.startsWith(state)) continue;
    const path = join(place, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined && Date.now() - stat.mtimeMs > GRACE)
      rmSync(path, { recursive: true, force: true });
  }
}
