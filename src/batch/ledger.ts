import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { FailureCode } from '../model/catalogue/failures.ts';
import type { Tally } from './job.ts';

/** What the ledger says of one input. Times and durations stand here and never in a record. */
export interface LedgerEntry {
  /** Path as given. */
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
}

export interface Ledger {
  get(input: string): LedgerEntry | undefined;
  /** An input of the same content that was read by the same version and rules. */
  twin(sha256: string, version: string, rules: string): LedgerEntry | undefined;
  add(entry: LedgerEntry): void;
  /** Writes the ledger anew, an entry an input in the order of their paths, and closes it. */
  close(): void;
}

/**
 * Opens the ledger, an entry a line. Lines are appended as documents are done; a line that a power cut tore is left out, which
 * costs reading that document again.
 */
export function openLedger(path: string): Ledger {
  mkdirSync(dirname(path), { recursive: true });
  const byInput = new Map<string, LedgerEntry>();
  const bySha = new Map<string, LedgerEntry>();
  const keep = (entry: LedgerEntry): void => {
    byInput.set(entry.input, entry);
    if (entry.outcome === 'read' && entry.sha256 !== null) bySha.set(entry.sha256, entry);
  };
  for (const entry of readLedger(path)) keep(entry);
  const file = openSync(path, 'a');
  // A torn last line must not swallow the next one.
  writeSync(file, '\n');
  return {
    get: (input) => byInput.get(input),
    twin: (sha256, version, rules) => {
      const entry = bySha.get(sha256);
      return entry?.version === version && entry.rules === rules ? entry : undefined;
    },
    add(entry) {
      keep(entry);
      writeSync(file, `${JSON.stringify(entry)}\n`);
    },
    close() {
      closeSync(file);
      writeSorted(path, byInput);
    },
  };
}

/** What a ledger says, the last word on each input; nothing where there is no ledger. */
export function readLedger(path: string): LedgerEntry[] {
  if (!existsSync(path)) return [];
  const entries = new Map<string, LedgerEntry>();
  for (const line of readFileSync(path, 'utf8').split('\n'))
    parseLine(line, (entry) => entries.set(entry.input, entry));
  return [...entries.values()];
}

function parseLine(line: string, keep: (entry: LedgerEntry) => unknown): void {
  if (!line.startsWith('{') || !line.endsWith('}')) return;
  let entry: LedgerEntry;
  try {
    entry = JSON.parse(line) as LedgerEntry;
  } catch (error) {
    if (error instanceof SyntaxError) return; // torn in the middle: as if it had never been written
    throw error;
  }
  keep(entry);
}

function writeSorted(path: string, entries: ReadonlyMap<string, LedgerEntry>): void {
  const file = openSync(`${path}.part`, 'w');
  for (const input of [...entries.keys()].sort()) writeSync(file, `${JSON.stringify(entries.get(input))}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.part`, path);
}
