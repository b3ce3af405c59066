import { readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { correctionFiles, type CorrectionFiles } from '../correct/correction-files.ts';
import { extract, isShortText, preferFastPdf } from '../extract.ts';
import type { Enclosed } from '../model/document.ts';
import { pathOf, readableName } from '../model/file-name.ts';
import { Failure } from '../model/failure.ts';
import { defaultRules } from '../rules/default-rules.ts';
import type { Record } from '../record/record.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { RULES_FOLDER } from '../rules/rules-folder.ts';
import { writeBeside } from '../write/file.ts';
import { toJson } from '../write/json.ts';
import type { Correcting, Failed, Job, Limits, PageRead, Reading, View, Viewed, Written } from './job.ts';
import { recordFile } from './record-file.ts';
import { OVER_MEMORY } from './memory.ts';
import { READY } from './ready.ts';
import { signaturesBeside } from './signatures-beside.ts';
import { tallyOf } from './tally.ts';

/** What the pool tells a new process first. */
export interface Setup {
  readonly rules: string | null;
  readonly reading: Reading;
  readonly limits: Limits;
  /** Number of the process that runs the batch. */
  readonly parent: number;
  /** Folder of this process's temporary files. */
  readonly temporary: string;
}

let rules: RuleSet | null = null;
let limits: Limits | null = null;
let reading: Reading = {};
let temporary: string | null = null;
/** Begins to watch this process; null where it is watched. */
let beginWatch: (() => void) | null = null;

process.on('message', (message: { setup: Setup } | { job: Job }) => {
  if ('setup' in message) void setUp(message.setup);
  else void read(message.job).then((reply) => process.send!({ ...reply, rss: process.memoryUsage.rss() }));
});
process.on('disconnect', () => {
  // Who started this process may be gone and clear nothing up.
  if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
  process.exit();
});

/** Loads what every document needs, so that no document's time is spent on it, and says that it is ready. */
async function setUp(setup: Setup): Promise<void> {
  limits = setup.limits;
  reading = setup.reading;
  temporary = setup.temporary;
  beginWatch = () => watch(setup);
  rules = setup.rules === null ? defaultRules() : await withOwn(setup.rules);
  await preferFastPdf();
  process.send!(READY);
}

/** What reads rule files is loaded where there are some of a user's own. */
const withOwn = async (folder: string): Promise<RuleSet> =>
  (await import('../rules/load-rule-set.ts')).loadRuleSet([RULES_FOLDER, folder]);

/**
 * Ends this process when it grows over its memory or when the run that started it is gone. A thread of its own, because the
 * document being read may never give the main thread back; the pool reads on stderr why.
 */
function watch({ limits: { megabytes }, parent, temporary }: Setup): void {
  const code = `
    const { workerData } = require('node:worker_threads');
    const { rmSync, writeSync } = require('node:fs');
    setInterval(() => {
      const over = process.memoryUsage.rss() > workerData.bytes;
      const alone = process.ppid !== workerData.parent;
      if (over) writeSync(2, workerData.message);
      if (!over && !alone) return;
      // Who started this process clears up behind it; nobody does for one that is left alone.
      if (alone) rmSync(workerData.temporary, { recursive: true, force: true });
      // With all that it started; where the system knows no groups, alone.
      try { process.kill(-process.pid, 'SIGKILL'); } catch { process.kill(process.pid, 'SIGKILL'); }
    }, 100);`;
  const bytes = megabytes * 1024 * 1024;
  const workerData = { parent, bytes, message: OVER_MEMORY, temporary };
  if (process.memoryUsage.rss() > bytes) {
    writeSync(2, OVER_MEMORY);
    process.exit(1);
  }
  new Worker(code, { eval: true, workerData }).unref();
}

/** Megabytes: several times what a process takes to start and to read a short text. */
const AMPLE = 512;

/** A thread takes as long to start as a short text to read, which nothing in it makes larger. */
function watchFor(bytes: Uint8Array, others: number): void {
  if (beginWatch === null || (limits!.megabytes >= AMPLE && others === 0 && isShortText(bytes))) return;
  beginWatch();
  beginWatch = null;
}

/** Files are read at once and not in turns: nothing else is to be done in this process meanwhile. */
async function read({
  path,
  output,
  bytes,
  annexes = [],
  corrections,
  tellPages,
  viewing,
}: Job): Promise<Written | Viewed | Failed> {
  try {
    const how = {
      file: readableName(basename(path)),
      rules: rules!,
      ...reading,
      detached: bytes === undefined ? signaturesBeside(path) : [],
    };
    const document = bytes ?? bytesOf(path);
    watchFor(document, annexes.length + how.detached.length);
    if (viewing !== undefined) {
      const { view } = (await import(viewing.module)) as { readonly view: View<unknown, unknown> };
      return { outcome: 'viewed', made: await view(document, viewing.options, how) };
    }
    const asRead = await extract(document, {
      ...how,
      annexes: filesOf(annexes),
      ...(tellPages === true ? { progress: tellPage } : {}),
    });
    const record = corrections === undefined ? asRead : corrected(asRead, corrections);
    const text = output === null ? null : Buffer.from(toJson(record));
    return {
      outcome: 'read',
      temporary: output === null || text === null ? null : writeBeside(output, text),
      ...(text === null ? {} : { file: recordFile(text) }),
      sha256: record.source.sha256,
      bytes: record.source.bytes,
      tally: tallyOf(record),
      ...(output === null ? { record } : {}),
    };
  } catch (error) {
    const { code, message, cause } = asFailure(error, path);
    const trace =
      process.env['SPOGLIO_DEBUG'] !== undefined && cause instanceof Error ? cause.stack : undefined;
    return { outcome: 'failed', code, message, ...(trace === undefined ? {} : { trace }) };
  }
}

let files: { readonly folder: string; readonly of: CorrectionFiles } | null = null;

/** The record as people corrected it; the folder's corrections are looked through once in the life of this process. */
function corrected(reading: Record, { folder, record }: Correcting): Record {
  if (files?.folder !== folder) files = { folder, of: correctionFiles(folder) };
  return files.of.correct(record, reading).record;
}

const tellPage = (page: number, pages: number): void =>
  void process.send!({ page, pages } satisfies PageRead);

/** Throws Failure too_large. */
function bytesOf(path: string): Uint8Array {
  const { size } = statSync(pathOf(path));
  if (size > limits!.fileMegabytes * 1024 * 1024) throw new Failure('too_large', `${size} bytes`);
  return new Uint8Array(readFileSync(pathOf(path)));
}

/** The files with the signatures that lie beside them. */
function filesOf(annexes: NonNullable<Job['annexes']>): Enclosed[] {
  const files: Enclosed[] = [];
  for (const { path, name } of annexes) {
    files.push({ name, bytes: bytesOf(path) });
    for (const bytes of signaturesBeside(path)) files.push({ name: `${name}.p7s`, bytes });
  }
  return files;
}

function asFailure(error: unknown, path: string): Failure {
  if (error instanceof Failure) return error;
  const system = error as NodeJS.ErrnoException;
  if (typeof system.code === 'string' && typeof system.syscall === 'string')
    return new Failure('unreadable', `${path} (${system.code})`, { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  return new Failure('internal_error', message.split('\n')[0], { cause: error });
}
