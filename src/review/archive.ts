import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import { documentFinder, type DocumentFinder } from '../batch/document-of.ts';
import type { DocumentSource } from '../batch/sources.ts';
import { correctRecord } from '../correct/apply.ts';
import {
  addCorrections,
  correctionFiles,
  correctionsFile,
  readCorrections,
  type CorrectionFiles,
} from '../correct/correction-files.ts';
import { reviewId } from '../analyse/review-link.ts';
import { standing } from '../correct/standing.ts';
import { Failure } from '../model/failure.ts';
import type { Correction } from '../record/corrections.ts';
import { record as recordSchema, type Record } from '../record/record.ts';
import { claimsOf } from '../doubts/harm.ts';
import { isOpen, shownOf, type Shown } from '../doubts/doubts.ts';

/** A document in the queue. */
export interface Queued {
  readonly id: string;
  readonly file: string;
  readonly body: string | null;
  readonly year: number | null;
  readonly objectives: number;
  /** Values that want eyes, and kinds of their doubts. */
  readonly open: number;
  readonly doubts: readonly string[];
  /** Values that people have corrected or confirmed. */
  readonly settled: number;
  /** What is probably wrong in it, by how much it harms. */
  readonly harm: number;
  /** Who has it open on a page of this server. */
  readonly openedBy: readonly string[];
}

export interface Opened {
  readonly id: string;
  readonly record: Record;
  readonly shown: readonly Shown[];
  readonly corrections: readonly Correction[];
}

/** Milliseconds for which it is thought that more will be asked at once. */
const ASKING = 120;
/** Milliseconds after which somebody who was heard of no more has left a document. */
const AWAY = 60_000;

/** The records of a folder as they are reviewed: read when asked for, corrections always as they lie on the disk. */
export class ReviewArchive {
  readonly #paths = new Map<string, string>();
  readonly #queue = new Map<string, Queued>();
  readonly #files: CorrectionFiles;
  readonly #documents: DocumentFinder = documentFinder();
  readonly #opened = new Map<string, Map<string, number>>();
  /** Records that can't be read, with what is wrong with them. */
  readonly broken: string[] = [];
  #scanned = 0;
  #asked = 0;

  constructor(folder: string, names: readonly string[]) {
    this.#files = correctionFiles(folder);
    for (const name of names) this.#paths.set(reviewId(name), name);
  }

  get size(): number {
    return this.#paths.size;
  }

  /** How many of the records have been looked at: the queue holds these. */
  get scanned(): number {
    return this.#scanned;
  }

  /** Somebody asks something: looking through the records waits. */
  asked(): void {
    this.#asked = Date.now();
  }

  /** Looks at all records, one after the other, and waits while somebody asks something: a page that opens comes first. */
  async scan(signal: AbortSignal): Promise<void> {
    for (const [id, path] of this.#paths) {
      if (signal.aborted) return;
      try {
        this.#note(id, await this.#read(path, false));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        this.broken.push(`${path}: ${error.message}`);
      }
      this.#scanned++;
      await breathe();
      while (!signal.aborted && Date.now() - this.#asked < ASKING) await pause(ASKING / 4);
    }
  }

  /** The documents seen so far, the one with most to lose first. */
  queue(): Queued[] {
    return [...this.#queue.values()]
      .map((one) => ({ ...one, openedBy: this.#present(one.id) }))
      .sort((a, b) => b.harm - a.harm || (a.id < b.id ? -1 : 1));
  }

  /** Throws Failure record_invalid, unreadable; null for an id that no record has. */
  async open(id: string, who: string | null): Promise<Opened | null> {
    const path = this.#paths.get(id);
    if (path === undefined) return null;
    if (who !== null) this.#enter(id, who);
    return this.#answer(id, path, await this.#read(path, true));
  }

  /** Adds what `make` makes of the record as it is now; throws what that throws. */
  async correct(id: string, make: (record: Record) => readonly Correction[]): Promise<Opened | null> {
    const path = this.#paths.get(id);
    if (path === undefined) return null;
    const record = await this.#read(path, true);
    const file = correctionsFile(path);
    // What a copy has been corrected by becomes this record's own with its first correction.
    const inherited = readCorrections(file) === null ? this.#files.of(path, record) : [];
    this.#files.note(path, await addCorrections(file, record, [...inherited, ...make(record)]));
    return this.#answer(id, path, await this.#read(path, true));
  }

  /** The document that a record was read from; null where it isn't known or is gone. */
  documentOf(id: string): DocumentSource | null {
    const path = this.#paths.get(id);
    return path === undefined ? null : this.#documents.of(path);
  }

  #answer(id: string, path: string, record: Record): Opened {
    this.#note(id, record);
    return { id, record, shown: shownOf(record), corrections: standing(this.#files.of(path, record)) };
  }

  /** A record as corrected by now. Unless it is checked it is only looked at: thousands are, before the first is shown. */
  async #read(path: string, checked: boolean): Promise<Record> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      throw new Failure('unreadable', path, { cause: error });
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      throw new Failure('record_invalid', path, { cause: error });
    }
    const whole = checked || !looksWhole(json) ? recordSchema.safeParse(json) : { success: true, data: json };
    if (!whole.success) throw new Failure('record_invalid', path);
    const record = whole.data as Record;
    return correctRecord(record, this.#files.of(path, record)).record;
  }

  #note(id: string, record: Record): void {
    const claims = claimsOf(record);
    const open = claims.filter(isOpen);
    this.#queue.set(id, {
      id,
      file: record.source.file === '' ? basename(this.#paths.get(id)!) : record.source.file,
      body: record.act?.entity?.value ?? null,
      year:
        record.act?.reportingYear?.value ??
        record.sections.find(({ year }) => year?.value)?.year?.value ??
        null,
      objectives: record.objectives.length,
      open: open.length,
      doubts: [...new Set(open.flatMap(({ field }) => field?.flags ?? ['objective']))].sort(),
      settled: claims.filter(({ field }) =>
        field?.flags.some((flag) => flag === 'corrected' || flag === 'confirmed'),
      ).length,
      harm: Math.round(100 * open.reduce((sum, { harm }) => sum + harm, 0)) / 100,
      openedBy: [],
    });
  }

  #enter(id: string, who: string): void {
    for (const present of this.#opened.values()) present.delete(who);
    const present = this.#opened.get(id) ?? new Map<string, number>();
    this.#opened.set(id, present.set(who, Date.now()));
  }

  #present(id: string): string[] {
    const now = Date.now();
    return [...(this.#opened.get(id) ?? [])].filter(([, seen]) => now - seen < AWAY).map(([who]) => who);
  }
}

const looksWhole = (json: unknown): boolean =>
  typeof json === 'object' &&
  json !== null &&
  ['source', 'sections', 'objectives', 'allocations', 'diagnostics', 'unassigned'].every(
    (key) => key in json,
  );
