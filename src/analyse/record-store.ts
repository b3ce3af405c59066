import type { Record } from '../record/record.ts';

/** A record with a digest of the bytes that it was read from. */
export interface StoredRecord {
  readonly record: Record;
  readonly digest: string;
}

/** Records that can be read again and again, one at a time: none of them need stay in memory. */
export interface RecordStore {
  /** Names in the order in which the records are to be read. */
  readonly names: readonly string[];
  /** Throws Failure record_invalid, unreadable. */
  read(name: string): Promise<StoredRecord>;
}

/** What is done to a record before anything is made of it, such as hiding the names of people. */
export type Treatment = (record: Record) => Record;
