import { existsSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { FAILURES, type FailureCode } from '../model/catalogue/failures.ts';
import { pathOf, readableName } from '../model/file-name.ts';
import { Failure } from '../model/failure.ts';
import type { Record } from '../record/record.ts';
import { writeWhole } from '../write/file.ts';
import { correctionFiles, correctionsDigest, type CorrectionFiles } from '../correct/correction-files.ts';
import { asRead } from '../correct/as-read.ts';
import { toJson } from '../write/json.ts';
import type { BatchOptions, BatchResult } from './batch-options.ts';
import type { BatchInput } from './job.ts';
import { identify, type Identity } from './due.ts';
import type { Correcting, Failed, Limits, RecordFile, Reply } from './job.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import type { Pool } from './pool.ts';
import { onDisk, recordFile } from './record-file.ts';
import { mayBeSigned } from './signatures-beside.ts';
import { tallyOf } from './tally.ts';

/** Failures that say nothing about the content: another file of the same content is tried for itself. */
const NOT_OF_THE_CONTENT: readonly FailureCode[] = ['unreadable', 'worker_crashed', 'same_name'];

/** An input with absolute paths. */
type Resolved = Required<BatchInput>;

/** A run over one output folder: takes each input from ledger to ledger. */
export class Run {
  /** Contents being read now: a second input of the same content waits for the first. */
  private readonly reading = new Map<string, Promise<unknown>>();
  /** Contents that failed in this run: reading them again would cost the same time and come to the same. */
  private readonly failing = new Map<string, Failed>();
  /** Which input has which record in this run. */
  private readonly claims = new Map<string, string>();
  private stopped = false;
  private corrections: CorrectionFiles | null = null;

  constructor(
    private readonly options: BatchOptions & { readonly limits: Limits },
    private readonly ledger: Ledger,
    private readonly pool: Pick<Pool, 'read'>,
  ) {}

  /** From here on nothing is written down any more. */
  stop(): void {
    this.stopped = true;
  }

  /**
   * One input; null where the run was stopped before it was done, and for a path that is given twice. Throws Failure
   * output_unwritable: a disk that is full says nothing about the document, and the next run goes on from here.
   */
  async take(given: BatchInput): Promise<BatchResult | null> {
    const input = {
      ...given,
      path: resolve(given.path),
      annexes: (given.annexes ?? []).map((annex) => ({ ...annex, path: resolve(annex.path) })),
    };
    const claimed = this.claim(input);
    if (claimed === input.path) return null;
    const known = this.ledger.get(input.path);
    if (claimed !== null) return this.settle(input, known, null, failedBy(new Failure('same_name', claimed)));
    const here = await identify(input, known, this.options);
    const corrections = this.correctionsOf(input);
    if (here === 'done') return { entry: await this.corrected(known!, corrections), skipped: true };
    if (here instanceof Failure) return this.settle(input, known, null, failedBy(here));
    const reply = await this.readOnce(input, here);
    return this.settle(input, known, here, reply, corrections);
  }

  /** Null where the record is this input's; otherwise the input, of this run or an earlier one, that has it. */
  private claim({ path, output }: BatchInput): string | null {
    const inThisRun = this.claims.get(output);
    if (inThisRun !== undefined) return inThisRun;
    this.claims.set(output, path);
    const before = this.ledger.ownerOf(output);
    // An input that is no more has been moved: its record is taken over.
    return before !== undefined && before !== path && existsSync(pathOf(before)) ? before : null;
  }

  private settle(
    input: BatchInput,
    known: LedgerEntry | undefined,
    identity: Identity | null,
    reply: Reply,
    corrections: string | null = null,
  ): BatchResult | null {
    if (this.stopped || this.options.signal?.aborted === true) return null;
    if (reply.outcome === 'failed' && reply.code === 'output_unwritable')
      throw new Failure(reply.code, reply.message.slice(FAILURES[reply.code].meaning.length + 2));
    const entry: LedgerEntry = {
      input: input.path,
      output: input.output,
      ...(identity ?? { sha256: null, bytes: 0, modified: 0 }),
      // What was read, should the file have changed since it was looked at.
      ...(reply.outcome === 'read' ? { sha256: reply.sha256 } : {}),
      ...(reply.outcome === 'read' && identity?.annexes === undefined ? { bytes: reply.bytes } : {}),
      outcome: reply.outcome,
      code: reply.outcome === 'failed' ? reply.code : null,
      message: reply.outcome === 'failed' ? reply.message : null,
      ms: reply.ms,
      attempts: (known?.attempts ?? 0) + 1,
      version: this.options.version,
      rules: this.options.rulesHash,
      tally: reply.outcome === 'read' ? reply.tally : null,
      ...(reply.outcome === 'read' && reply.file !== undefined ? { record: reply.file } : {}),
      ...(reply.outcome === 'read' && corrections !== null ? { corrections } : {}),
    };
    // The record of what the file held before would be taken for what it holds now.
    const changed = identity !== null && known?.sha256 !== identity.sha256;
    if (reply.outcome === 'failed' && changed && known?.output === input.output)
      rmSync(resolve(this.options.output, input.output), { force: true });
    this.ledger.add(entry);
    return { entry, skipped: false };
  }

  /** Reads a document, or copies what became of one that has the same content. */
  private async readOnce(input: Resolved, { sha256, annexes }: Identity): Promise<Reply> {
    const output = resolve(this.options.output, input.output);
    const content = annexes === undefined ? sha256 : `${sha256} ${annexes.sha256}`;
    for (let other = this.reading.get(content); other; other = this.reading.get(content)) await other;
    const work = this.copyTwin(input, content, output).then(
      (copied) =>
        copied ??
        this.pool.read({ path: input.path, output, annexes: input.annexes, ...this.correcting(output) }),
    );
    this.reading.set(content, work);
    try {
      const reply = await work;
      if (reply.outcome === 'failed' && !NOT_OF_THE_CONTENT.includes(reply.code))
        this.failing.set(content, { outcome: 'failed', code: reply.code, message: reply.message });
      return reply;
    } finally {
      this.reading.delete(content);
    }
  }

  private async copyTwin(input: Resolved, content: string, output: string): Promise<Reply | null> {
    const started = performance.now();
    const failed = this.failing.get(content);
    if (failed !== undefined) return { ...failed, ms: 0 };
    // Annexes have names, which stand in the record.
    if (input.annexes.length > 0) return null;
    const twin = this.ledger.twin(content, this.options.version, this.options.rulesHash);
    // What a signature beside a document says stands in its record: it is no longer the content alone that counts.
    if (!twin?.tally || mayBeSigned(input.path) || mayBeSigned(twin.input)) return null;
    const record = await recordIn(resolve(this.options.output, twin.output), content);
    if (record === null) return null;
    const own = this.correct(
      { ...record, source: { ...record.source, file: readableName(basename(input.path)) } },
      output,
    );
    const corrected = own.corrections ?? record.corrections;
    const tally = corrected === undefined ? twin.tally : tallyOf(own);
    const file = await writeRecord(output, own);
    const ms = Math.round(performance.now() - started);
    return { outcome: 'read', sha256: content, bytes: record.source.bytes, tally, file, ms };
  }

  /** What tells a change of the corrections beside a record. */
  private correctionsOf({ output }: BatchInput): string | null {
    return this.options.uncorrected === true ? null : correctionsDigest(resolve(this.options.output, output));
  }

  private correcting(record: string): { readonly corrections?: Correcting } {
    if (this.options.uncorrected === true) return {};
    return { corrections: { folder: resolve(this.options.output), record } };
  }

  private correct(record: Record, output: string): Record {
    if (this.options.uncorrected === true) return asRead(record);
    this.corrections ??= correctionFiles(resolve(this.options.output));
    return this.corrections.correct(output, record).record;
  }

  /** The entry of a document that is not read again, its record as people have corrected it since. */
  private async corrected(known: LedgerEntry, corrections: string | null): Promise<LedgerEntry> {
    if (known.outcome !== 'read' || known.sha256 === null || (known.corrections ?? null) === corrections)
      return known;
    const output = resolve(this.options.output, known.output);
    const record = await recordIn(output, known.sha256);
    if (record === null) return known;
    const own = this.correct(record, output);
    const now: LedgerEntry = {
      ...withoutCorrections(known),
      tally: tallyOf(own),
      record: await writeRecord(output, own),
      ...(corrections === null ? {} : { corrections }),
    };
    this.ledger.add(now);
    return now;
  }
}

function withoutCorrections(entry: LedgerEntry): LedgerEntry {
  const { corrections, ...others } = entry;
  return corrections === undefined ? entry : others;
}

async function writeRecord(path: string, record: Record): Promise<RecordFile> {
  const text = Buffer.from(toJson(record));
  writeWhole(path, text);
  return onDisk(recordFile(text), path);
}

/** The record in a file; null where it is gone, damaged, or of another content by now: the document is then read anew. */
async function recordIn(path: string, sha256: string): Promise<Record | null> {
  try {
    const record = JSON.parse(await readFile(path, 'utf8')) as Record;
    return record.source?.sha256 === sha256 ? record : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code !== undefined) return null;
    throw error;
  }
}

const failedBy = (failure: Failure): Reply => ({
  outcome: 'failed',
  code: failure.code,
  message: failure.message,
  ms: 0,
});
