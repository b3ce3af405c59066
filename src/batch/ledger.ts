import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { FAILURES, type FailureCode } from '../model/catalogue/failures.ts';
import { Failure } from '../model/failure.ts';
import { writeAll } from '../write/file.ts';
import type { RecordFile, Tally } from './job.ts';

/** What the ledger says of one input. Times and durations stand here and never in a record. */
export interface LedgerEntry {
  /** Absolute path. */
  readonly input: string;
  /** Name of the record below the output folder. */
  readonly output: string;
  readonly sha256: string | null;
  readonly bytes: number;
  /** Modification time of the input in milliseconds. */
  readonly modified: number;
  readonly outcome: 'read' | 'failed';
  readonly code: FailureCode | null;
  readonly message: string | null;
  readonly ms: number;
  readonly attempts: number;
  readonly version: string;
  /** Hash of the rules that it was read by. */
  readonly rules: string;
  readonly tally: Tally | null;
  /** The record as it was written; left out where nothing was, and by versions that didn't look. */
  readonly record?: RecordFile;
  /** Digest of the file of corrections that was put on the record; left out where there was none. */
  readonly corrections?: string;
  /** The documents that were read as its annexes; `bytes` and `modified` are then sums over all. Left out where there are none. */
  readonly annexes?: { readonly paths: readonly string[]; readonly sha256: string };
}

export interface Ledger {
  /** How many of its lines were none that a run writes; what they said is forgotten. */
  readonly damaged: number;
  get(input: string): LedgerEntry | undefined;
  /** The input that a record belongs to. */
  ownerOf(output: string): string | undefined;
  /** An input of the same content that was read by the same version and rules. */
  twin(sha256: string, version: string, rules: string): LedgerEntry | undefined;
  /** Throws Failure output_unwritable. */
  add(entry: LedgerEntry): void;
  /** Writes the ledger anew, an entry an input in the order of their paths, and closes it. Throws Failure output_unwritable. */
  close(): void;
}

/**
 * Opens the ledger, an entry a line. Lines are appended as documents are done; a line that a power cut tore is left out, which
 * costs reading that document again. Throws Failure output_unwritable.
 */
export function openLedger(path: string): Ledger {
  const entries = new Entries();
  const file = writing(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    for (const entry of linesOf(path)) entries.keepOr(entry);
    const opened = openSync(path, 'a');
    // A torn last line must not swallow the next one.
    writeAll(opened, '\n');
    return opened;
  });
  return {
    damaged: entries.damaged,
    get: (input) => entries.byInput.get(input),
    ownerOf: (output) => entries.byOutput.get(output),
    twin: (sha256, version, rules) => {
      const entry = entries.bySha.get(sha256);
      return entry?.version === version && entry.rules === rules ? entry : undefined;
    },
    add(entry) {
      if (writing(path, () => fstatSync(file)).nlink === 0)
        throw new Failure('output_unwritable', `${path} (removed during the run)`);
      writing(path, () => writeAll(file, `${JSON.stringify(entry)}\n`));
      entries.keep(entry);
    },
    close() {
      closeSync(file);
      writing(path, () => writeSorted(path, entries.byInput));
    },
  };
}

/** What a ledger says, the last word on each input, in the order of their paths; nothing where there is no ledger. */
export function readLedger(path: string): LedgerEntry[] {
  const entries = new Entries();
  for (const entry of linesOf(path)) entries.keepOr(entry);
  return [...entries.byInput.values()].sort((a, b) => (a.input < b.input ? -1 : 1));
}

class Entries {
  readonly byInput = new Map<string, LedgerEntry>();
  readonly bySha = new Map<string, LedgerEntry>();
  readonly byOutput = new Map<string, string>();
  damaged = 0;

  keepOr(line: LedgerEntry | 'damaged'): void {
    if (line === 'damaged') this.damaged++;
    else this.keep(line);
  }

  keep(entry: LedgerEntry): void {
    this.byInput.set(entry.input, entry);
    if (entry.outcome === 'read' && entry.sha256 !== null && entry.annexes === undefined)
      this.bySha.set(entry.sha256, entry);
    if (entry.code === 'same_name') return; // its record is another's
    const before = this.byOutput.get(entry.output);
    // An input that was moved away: what took its place has its record.
    if (before !== undefined && before !== entry.input) this.byInput.delete(before);
    this.byOutput.set(entry.output, entry.input);
  }
}

/** Entries in the order in which they were written. A part at a time: a ledger can be longer than a string may be. */
function* linesOf(path: string): Generator<LedgerEntry | 'damaged'> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    const part = Buffer.alloc(1 << 20);
    let rest: Buffer = Buffer.alloc(0);
    for (let length; (length = readSync(file, part)) > 0;) {
      const bytes = Buffer.concat([rest, part.subarray(0, length)]);
      const end = bytes.lastIndexOf(10) + 1;
      rest = bytes.subarray(end);
      yield* bytes.toString('utf8', 0, end).split('\n').flatMap(parseLine);
    }
    yield* parseLine(rest.toString('utf8'));
  } finally {
    closeSync(file);
  }
}

/** None for an empty line, and for one that a kill or a power cut tore: as if it had never been written. */
function parseLine(line: string): (LedgerEntry | 'damaged')[] {
  if (line === '' || (line.startsWith('{') && !line.endsWith('}'))) return [];
  try {
    const value: unknown = JSON.parse(line);
    return [isEntry(value) ? value : 'damaged'];
  } catch (error) {
    if (error instanceof SyntaxError) return ['damaged'];
    throw error;
  }
}

/** Types of what every entry has; what else may stand in it is looked at where it is used. */
const SHAPE: { readonly [K in keyof LedgerEntry]?: readonly string[] } = {
  input: ['string'],
  output: ['string'],
  sha256: ['string', 'null'],
  bytes: ['number'],
  modified: ['number'],
  message: ['string', 'null'],
  ms: ['number'],
  attempts: ['number'],
  version: ['string'],
  rules: ['string'],
};

function isEntry(value: unknown): value is LedgerEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as LedgerEntry;
  const typed = Object.entries(SHAPE).every(([key, types]) => {
    const held: unknown = entry[key as keyof LedgerEntry];
    return types.includes(held === null ? 'null' : typeof held);
  });
  const { outcome, code, tally } = entry;
  return (
    typed &&
    (outcome === 'read'
      ? code === null && isTally(tally)
      : outcome === 'failed' && tally === null && Object.hasOwn(FAILURES, code ?? '')) &&
    areAnnexes(entry.annexes)
  );
}

const areAnnexes = (annexes: unknown): boolean => {
  if (annexes === undefined) return true;
  const { paths, sha256 } = (annexes ?? {}) as Partial<NonNullable<LedgerEntry['annexes']>>;
  return (
    typeof sha256 === 'string' && Array.isArray(paths) && paths.every((path) => typeof path === 'string')
  );
};

const isOrNull = (type: 'string' | 'number', value: unknown): boolean =>
  value === null || typeof value === type;

/** Records without a tally are of tests and of versions before it. */
const isTally = (tally: unknown): boolean =>
  tally === null ||
  (typeof tally === 'object' &&
    isOrNull('string', (tally as Partial<Tally>).entity) &&
    isOrNull('number', (tally as Partial<Tally>).year) &&
    isOrNull('number', (tally as Partial<Tally>).pages) &&
    (['objectives', 'weights', 'outcomes', 'doubtedWeights', 'flags', 'values', 'confidence'] as const).every(
      (key) => typeof (tally as Partial<Tally>)[key] === 'number',
    ));

function writeSorted(path: string, entries: ReadonlyMap<string, LedgerEntry>): void {
  const temporary = `${path}.part`;
  try {
    const file = openSync(temporary, 'w');
    try {
      for (const input of [...entries.keys()].sort())
        writeAll(file, `${JSON.stringify(entries.get(input))}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Failure('output_unwritable', `${path} (${code})`, { cause: error });
  }
}
