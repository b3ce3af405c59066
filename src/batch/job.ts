import type { ExtractOptions } from '../extract.ts';
import type { FailureCode } from '../model/catalogue/failures.ts';
import type { Record, Review } from '../record/record.ts';

/** A document to read and the file that its record goes to. */
export interface Job {
  readonly path: string;
  /** Absolute path of the record; null where it is to come back with the reply. */
  readonly output: string | null;
  /** What the document holds, where `path` only names it. */
  readonly bytes?: Uint8Array;
  /** Files that belong to the document, as its annexes do, and what they are called in its record. */
  readonly annexes?: readonly { readonly path: string; readonly name: string }[];
  /** Whose corrections are put on the record; none where not given. */
  readonly corrections?: Correcting;
  /** Whether each page of a PDF is told of as it is read. */
  readonly tellPages?: boolean;
  /** What is to be made of the document instead of a record. */
  readonly viewing?: Viewing;
}

/** A document of a batch: where it lies, and the name of its record below the output folder. */
export interface BatchInput {
  readonly path: string;
  readonly output: string;
  /** Documents that are read with it, as its annexes, and what they are called in its record. */
  readonly annexes?: NonNullable<Job['annexes']>;
}

/** The record that corrections lie beside, and the folder whose other corrections may be of the same document. */
export interface Correcting {
  readonly folder: string;
  readonly record: string;
}

/** A module that exports a `View`, and what that is told. */
export interface Viewing {
  readonly module: string;
  readonly options: unknown;
}

/** Makes something of a document that can be sent from one process to another. Throws Failure. */
export type View<Options, Made> = (
  bytes: Uint8Array,
  options: Options,
  how: Pick<ExtractOptions, 'file' | 'rules' | 'detached'> & Reading,
) => Promise<Made>;

export interface Viewed {
  readonly outcome: 'viewed';
  readonly made: unknown;
}

/** How documents are read: the password of locked ones, which pages are recognised from their pictures, limits, the review, the archive's fit. */
export type Reading = Pick<ExtractOptions, 'password' | 'ocr' | 'limits' | 'maxError' | 'fit'>;

/** What one document may cost; over one of them it fails with a code and the run goes on. */
export interface Limits {
  readonly seconds: number;
  /** Resident memory of the process that reads it. */
  readonly megabytes: number;
  /** Size of the file. */
  readonly fileMegabytes: number;
}

/** Ten minutes are what a scanned act of sixty pages or more takes to be recognised. */
export const DEFAULT_LIMITS: Limits = { seconds: 600, megabytes: 2048, fileMegabytes: 512 };

/** What a run sums up of a record, and what its report shows of it. */
export interface Tally {
  /** The body; null where the document doesn't say. */
  readonly entity: string | null;
  /** The year that the objectives belong to. */
  readonly year: number | null;
  /** Null for formats without pages. */
  readonly pages: number | null;
  readonly objectives: number;
  readonly weights: number;
  readonly outcomes: number;
  /** Objectives whose weight stands in a group that does not sum to 100. */
  readonly doubtedWeights: number;
  readonly flags: number;
  /** Number of values, and the sum of their confidences. */
  readonly values: number;
  readonly confidence: number;
  /** Values that may be accepted unseen, and how many of them are probably wrong; left out where no review was asked for. */
  readonly review?: Pick<Review, 'maxError' | 'accepted' | 'expectedErrors' | 'kept'>;
  /** Corrections of people that fit, and those that no longer do; left out where there are none. */
  readonly corrections?: { readonly applied: number; readonly unfit: number };
}

/** A record as it lies on the disk. */
export interface RecordFile {
  readonly sha256: string;
  readonly bytes: number;
  /** Modification time in milliseconds; null where it isn't known. */
  readonly modified: number | null;
}

export interface Read {
  readonly outcome: 'read';
  readonly sha256: string;
  readonly bytes: number;
  readonly tally: Tally;
  /** Only where no file was named for it. */
  readonly record?: Record;
  /** Only where one was. */
  readonly file?: RecordFile;
}

/** What a process answers whose record lies in a temporary file: it is still to be flushed to disk and renamed. */
export interface Written extends Read {
  readonly temporary: string | null;
}

export interface Failed {
  readonly outcome: 'failed';
  readonly code: FailureCode;
  readonly message: string;
  /** Where a bug happened; only where the environment asks for it (SPOGLIO_DEBUG). */
  readonly trace?: string;
}

/** How far the reading of a PDF has come. */
export interface PageRead {
  readonly page: number;
  readonly pages: number;
}

/** What became of one document; `ms` is the time that its last attempt took. */
export type Reply = (Read | Failed) & { readonly ms: number };
