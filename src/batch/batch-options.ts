import type { Retry } from './due.ts';
import type { Limits, Reading } from './job.ts';
import type { LedgerEntry } from './ledger.ts';

export interface BatchOptions {
  readonly output: string;
  /** Processes. */
  readonly jobs: number;
  readonly limits?: Limits;
  /** Folder of a user's own rules. */
  readonly rules?: string | null;
  /** How documents are opened. */
  readonly reading?: Reading;
  /** Hash of the rules and version of the program: what was read by others is told apart by them. */
  readonly rulesHash: string;
  readonly version: string;
  readonly retry?: Retry;
  /** Whether records hold what was read, without what people corrected. */
  readonly uncorrected?: boolean;
  /** Told what is odd and stops nothing. */
  readonly warn?: (message: string) => void;
  /** Stops the run: nothing new is begun, what is being read is given up and will be read by the next run. */
  readonly signal?: AbortSignal;
}

/** What became of one input; `skipped` where an earlier run had done it already. */
export interface BatchResult {
  readonly entry: LedgerEntry;
  readonly skipped: boolean;
}
