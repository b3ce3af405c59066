import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { LedgerEntry } from '../src/batch/ledger.ts';
import type { Built } from './folder.ts';

/** What is wrong with the output of a disturbed run; all empty where nothing is. Paths of inputs or below the output. */
export interface Faults {
  /** Inputs without an entry in the ledger, and records that the ledger promises and that are not there. */
  readonly lost: readonly string[];
  /** Inputs that the ledger has twice, and files that belong to no input. */
  readonly duplicated: readonly string[];
  /** Files that are not whole: temporary ones, and records that no JSON parser takes. */
  readonly torn: readonly string[];
  /** Records whose bytes, and inputs whose outcome, differ from those of the undisturbed run. */
  readonly different: readonly string[];
}

/** An endless document costs its run the time limit, its memory, or the process that somebody killed meanwhile. */
const NEVER_ENDING = ['time_limit', 'memory_limit', 'worker_crashed'];

export async function compareOutputs(
  { files, vanishing }: Built,
  undisturbed: string,
  disturbed: string,
): Promise<Faults> {
  const faults = {
    lost: [] as string[],
    duplicated: [] as string[],
    torn: [] as string[],
    different: [] as string[],
  };
  const before = new Map(ledgerLines(undisturbed).map((entry) => [entry.input, entry]));
  const after = new Map<string, LedgerEntry>();
  for (const entry of ledgerLines(disturbed)) {
    if (after.has(entry.input)) faults.duplicated.push(entry.input);
    after.set(entry.input, entry);
  }
  const mayBeGone = new Set(vanishing);
  const records = new Set<string>();
  for (const file of files) {
    const [expected, entry] = [before.get(file), after.get(file)];
    if (entry?.outcome === 'read') records.add(entry.output);
    if (mayBeGone.has(file) && (entry === undefined || entry.code === 'unreadable')) continue;
    if (entry === undefined || expected === undefined) faults.lost.push(file);
    else if (outcomeOf(entry) !== outcomeOf(expected))
      faults.different.push(`${file}: ${outcomeOf(entry)}, was ${outcomeOf(expected)}`);
    else if (entry.outcome === 'read') compareRecord(entry.output, undisturbed, disturbed, faults);
  }
  for (const path of await glob('**', { cwd: disturbed, dot: true })) {
    if (path === 'report.html' || path === '.spoglio/ledger.ndjson' || records.has(path)) continue;
    (path.endsWith('.part') ? faults.torn : faults.duplicated).push(path);
  }
  return faults;
}

const outcomeOf = ({ outcome, code }: LedgerEntry): string =>
  code === null ? outcome : NEVER_ENDING.includes(code) ? 'never ending' : code;

function compareRecord(
  output: string,
  undisturbed: string,
  disturbed: string,
  faults: { lost: string[]; torn: string[]; different: string[] },
): void {
  const [expected, found] = [read(join(undisturbed, output)), read(join(disturbed, output))];
  if (expected === null || found === null) faults.lost.push(output);
  else if (!isJson(found)) faults.torn.push(output);
  else if (!found.equals(expected)) faults.different.push(output);
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'));
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Read as it stands, not by the ledger's own reader, which would hide what is in it twice. */
const ledgerLines = (output: string): LedgerEntry[] =>
  readFileSync(join(output, '.spoglio/ledger.ndjson'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LedgerEntry);
