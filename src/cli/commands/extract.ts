import { say } from '../language.ts';
import { join, resolve } from 'node:path';
import type { Record, Review } from '../../index.ts';
import {
  archiveFitIn,
  Failure,
  noteSource,
  openPool,
  toJson,
  toJsonLine,
  visibleOnLine,
  writeWhole,
  type Failed,
  type Job,
  type Pool,
} from '../../processes.ts';
import { checkRules } from '../check-rules.ts';
import { findInputs, inputsInOrder, type FolderFlags, type Input } from '../inputs.ts';
import { exitCode } from '../exit-codes.ts';
import { limitsOf, type LimitFlags } from '../limit-flags.ts';
import { actsOf, type Together } from '../together.ts';
import { readOptions, type ReadFlags } from '../read-flags.ts';
import {
  describeFailure,
  pageProgress,
  progress,
  reviewed,
  summarize,
  tell,
  unfitCorrections,
} from '../messages.ts';

export interface ExtractFlags extends ReadFlags, LimitFlags, FolderFlags {
  readonly output: string;
  readonly stdout?: boolean;
  readonly ndjson?: boolean;
  readonly together?: Together;
  readonly dryRun?: boolean;
  readonly rules?: string;
  readonly maxError?: number;
  readonly uncorrected?: boolean;
}

/** A document to read, with those that belong to it. */
interface Task extends Input {
  readonly annexes: NonNullable<Job['annexes']>;
}

/**
 * Reads documents, one after the other in a process of their own, and writes a record for each; the exit codes are those of
 * `exitCode`.
 */
export async function runExtract(paths: readonly string[], flags: ExtractFlags): Promise<number> {
  await checkRules(flags.rules);
  const { tasks, missing } = await tasksOf(paths, flags);
  for (const failure of missing) tell(describeFailure(failure));
  if (flags.dryRun === true) return dryRun(tasks, missing, flags);
  const fit = toData(flags) ? undefined : archiveFitIn(flags.output);
  const pool = openPool({
    jobs: 1,
    limits: limitsOf(flags),
    rules: flags.rules ?? null,
    reading: {
      ...readOptions(flags),
      ...(flags.maxError === undefined ? {} : { maxError: flags.maxError }),
      ...(fit === undefined ? {} : { fit }),
    },
  });
  const reviews: Review[] = [];
  let read = 0;
  try {
    for (const [i, task] of tasks.entries()) {
      progress(i + 1, tasks.length, task.path);
      const record = await one(task, pool, flags);
      if (record !== null) read++;
      if (record?.review !== undefined) reviews.push(record.review);
    }
  } finally {
    await pool.close();
  }
  if (reviews.length > 0) tell(reviewed(reviews));
  const failed = missing.length + tasks.length - read;
  const counts = { read, failed, folder: flags.output };
  tell(
    toData(flags)
      ? say('{read} read, {failed} failed', counts)
      : say('{read} read, {failed} failed; records in {folder}', counts),
  );
  return exitCode(tasks.length, tasks.length - read, missing);
}

const toData = (flags: ExtractFlags): boolean => flags.stdout === true || flags.ndjson === true;

/** What is to be read: each document for itself, or all as one. */
async function tasksOf(
  paths: readonly string[],
  flags: ExtractFlags,
): Promise<{ tasks: readonly Task[]; missing: readonly Failure[] }> {
  if (flags.together === 'all') {
    const { inputs, missing } = await inputsInOrder(paths, flags);
    const [act, ...others] = inputs;
    const annexes = others.map(({ path, output }) => ({ path, name: output.slice(0, -'.json'.length) }));
    // An act without one of its annexes would pass for the whole.
    return { tasks: act === undefined || missing.length > 0 ? [] : [{ ...act, annexes }], missing };
  }
  const { inputs, missing } = await findInputs(
    paths.filter((path) => path !== '-'),
    flags,
  );
  if (flags.together === 'folder') return { tasks: await actsOf(inputs, paths), missing };
  const all = paths.includes('-') ? [{ path: '-', output: 'stdin.json' }, ...inputs] : inputs;
  return { tasks: all.map((input) => ({ ...input, annexes: [] })), missing };
}

/** Prints what would be read, and where its record would go. */
function dryRun(tasks: readonly Task[], missing: readonly Failure[], flags: ExtractFlags): number {
  for (const { path, output, annexes } of tasks) {
    const target = toData(flags) ? '' : ` -> ${join(flags.output, output)}`;
    for (const line of [`${path}${target}`, ...annexes.map((annex) => `  + ${annex.path}`)])
      process.stdout.write(`${visibleOnLine(line)}\n`);
  }
  return exitCode(tasks.length, 0, missing);
}

/** Reads one document and writes its record where the flags say; tells a failure and gives null. */
async function one(task: Task, pool: Pool, flags: ExtractFlags): Promise<Record | null> {
  try {
    const reply = await pool.read(await jobOf(task, flags), ({ page, pages }) =>
      pageProgress(task.path)(page, pages),
    );
    if (reply.outcome === 'failed') return failed(task.path, reply);
    const record = reply.record!;
    for (const message of unfitCorrections(record)) tell(visibleOnLine(`${task.path}: ${message}`));
    if (flags.ndjson === true) process.stdout.write(toJsonLine(record));
    else if (flags.stdout === true) process.stdout.write(toJson(record));
    else {
      writeRecord(record, join(flags.output, task.output), task.path);
      const annexes = task.annexes.map(({ path }) => path);
      if (task.path !== '-') noteSource(flags.output, { input: task.path, output: task.output, annexes });
    }
    return record;
  } catch (error) {
    if (error instanceof Failure) return failed(task.path, error);
    throw error;
  }
}

async function jobOf({ path, output, annexes }: Task, flags: ExtractFlags): Promise<Job> {
  const corrections =
    flags.uncorrected === true
      ? {}
      : { corrections: { folder: resolve(flags.output), record: resolve(flags.output, output) } };
  if (path !== '-') return { path, output: null, annexes, ...corrections };
  return { path, output: null, ...corrections, bytes: await standardInput(limitsOf(flags).fileMegabytes) };
}

function failed(path: string, { code, message, trace }: Pick<Failed, 'code' | 'message' | 'trace'>): null {
  if (trace !== undefined) tell(trace);
  tell(visibleOnLine(`${path}: ${describeFailure({ code, message })}`));
  return null;
}

function writeRecord(record: Record, path: string, name: string): void {
  writeWhole(path, toJson(record));
  tell(visibleOnLine(`${name}: ${summarize(record)} -> ${path}`));
}

/** Throws Failure too_large. */
async function standardInput(megabytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > megabytes * 1024 * 1024) throw new Failure('too_large', `more than ${megabytes} MB`);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
