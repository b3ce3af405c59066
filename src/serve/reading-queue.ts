import type { Readable } from 'node:stream';
import type { Failed } from '../batch/job.ts';
import type { Upload } from './upload.ts';

/** A document that was accepted. */
export interface QueuedJob {
  readonly id: string;
  readonly state: 'waiting' | 'reading' | 'read' | 'failed';
  readonly accepted: Date;
  /** Documents that are read before it; null once it is being read. */
  readonly ahead: number | null;
  /** Only of one that failed. */
  readonly failure: Pick<Failed, 'code' | 'message'> | null;
}

/** A place in the queue that is kept for a document while it arrives. */
export interface Place {
  /** A folder of its own for what arrives, which only this program may look into. */
  readonly folder: string;
  /** Hands over what has arrived in the folder. */
  fill(upload: Upload): Promise<QueuedJob>;
  /** Gives the place back unused. */
  free(): Promise<void>;
}

/** A record as it is sent: so many bytes of JSON. */
export interface RecordBytes {
  readonly bytes: number;
  readonly content: Readable;
}

/**
 * What stands between those who ask and those who read. The service knows no more of it than this: one that outlives the process,
 * or that many machines share, can stand here too.
 */
export interface ReadingQueue {
  /** Null where the queue is full. */
  reserve(): Promise<Place | null>;
  /** Null for a job that was never there, was removed, or was not fetched in time. */
  find(id: string): Promise<QueuedJob | null>;
  /** The job once it is read or has failed, or as it is after so many milliseconds. */
  settled(id: string, milliseconds: number): Promise<QueuedJob | null>;
  /** The record of a job that was read. */
  record(id: string): Promise<RecordBytes | null>;
  /** Gives a job up, whatever its state, with all that was kept of it; false where there is none. */
  remove(id: string): Promise<boolean>;
  /** Documents that wait, and that are being read. */
  load(): { readonly waiting: number; readonly reading: number };
  /** Settles when documents can be read. Throws Failure where none can. */
  ready(): Promise<void>;
  /** Gives up whatever there is. */
  close(): Promise<void>;
}
