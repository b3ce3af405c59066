import { say } from '../language.ts';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import picomatch from 'picomatch';
import {
  archiveFitIn,
  batch,
  batchInputs,
  defaultRules,
  Failure,
  ledgerOf,
  listedInputs,
  listedPaths,
  loadRuleSet,
  RULES_FOLDER,
  rulesHash,
  runReport,
  writeWhole,
  type BatchInput,
  type BatchOptions,
  type BatchResult,
  type InputFilter,
} from '../../index.ts';
import { BatchProgress } from '../batch-progress.ts';
import { batchSummary, describeSummary } from '../batch-summary.ts';
import { DOCUMENTS, type FolderFlags } from '../inputs.ts';
import { LeftOut, type PassedOver } from '../left-out.ts';
import { limitsOf, type LimitFlags } from '../limit-flags.ts';
import { EXIT, exitCode } from '../exit-codes.ts';
import { describeFailure, tell } from '../messages.ts';
import { actsOf, type Together } from '../together.ts';
import { printPlan } from '../batch-plan.ts';
import { readOptions, type ReadFlags } from '../read-flags.ts';

export interface BatchFlags extends ReadFlags, LimitFlags, FolderFlags {
  readonly output: string;
  readonly jobs?: number;
  readonly rules?: string;
  readonly retry?: string;
  readonly refresh?: boolean;
  readonly include?: string;
  readonly exclude?: string;
  readonly since?: string;
  readonly json?: boolean;
  readonly summary?: string;
  readonly together?: Together;
  readonly dryRun?: boolean;
  readonly maxError?: number;
  readonly uncorrected?: boolean;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Reads folders of documents in several processes, resumable. Exit code: 0 where all were read, 1 where some were not or a path given
 * could be looked at, 3 where the run could not go on, 4 where there was nothing to read, 130 where it was interrupted.
 */
export async function runBatch(
  roots: readonly string[],
  flags: BatchFlags,
  version: string,
): Promise<number> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  for (const signal of SIGNALS) process.once(signal, interrupt);
  const missing: Failure[] = [];
  const leftOut = new LeftOut();
  const filter = filterOf(
    flags,
    (path, failure) => {
      missing.push(failure);
      tell(
        flags.json === true
          ? event('missing', { input: path, code: failure.code })
          : describeFailure(failure),
      );
    },
    (path, why) => {
      leftOut.add(path, why);
      if (flags.json === true && why === 'link') tell(event('left_out', { input: path }));
    },
  );
  if (flags.dryRun === true) {
    const { inputs, due, failed } = await printPlan(
      inputsOf(roots, filter, flags),
      optionsOf(flags, version, stop.signal),
      flags.json === true,
    );
    if (flags.json !== true) leftOut.tell();
    if (inputs === 0 && missing.length === 0) throw new Failure('no_documents', roots.join(' '));
    tell(
      flags.json === true
        ? event('plan', { documents: inputs, due, failed, leftOut: leftOut.all })
        : say('{n} documents, {due} of them to read; nothing was read or written (--dry-run)', {
            n: inputs,
            due,
          }),
    );
    return exitCode(inputs, failed, missing);
  }
  const results: BatchResult[] = [];
  const progress = flags.json === true ? null : new BatchProgress();
  const counting = new AbortController();
  if (progress && !roots.includes('-')) void countInto(progress, roots, flags, counting.signal);
  try {
    for await (const result of batch(
      inputsOf(roots, filter, flags),
      optionsOf(flags, version, stop.signal),
    )) {
      results.push(result);
      if (progress) progress.show(result);
      else tell(event(result.skipped ? 'skipped' : result.entry.outcome, result.entry));
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    progress?.end();
    const { code, message } = error;
    tell(progress ? describeFailure(error) : event('stopped', { code, message }));
    return EXIT.stopped;
  } finally {
    counting.abort();
    progress?.end();
    // A list that nobody ends would keep this process alive.
    if (roots.includes('-')) process.stdin.destroy();
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
  if (results.length === 0 && missing.length === 0 && !stop.signal.aborted)
    throw new Failure('no_documents', roots.join(' '));
  if (flags.json !== true) leftOut.tell();
  const failed = report(results, flags, leftOut.all);
  if (stop.signal.aborted) return EXIT.interrupted;
  return exitCode(results.length, failed, missing);
}

/** Tells what the run came to, and writes it where it is wanted; returns how many documents failed. */
function report(
  results: readonly BatchResult[],
  { output, json, summary: file }: BatchFlags,
  leftOut: readonly PassedOver[],
): number {
  const summary = batchSummary(
    results.map(({ entry, skipped }) => ({ ...entry, skipped })),
    leftOut,
  );
  if (file !== undefined) writeWhole(file, `${JSON.stringify(summary, null, 2)}\n`);
  const page = join(output, 'report.html');
  if (results.length > 0) writeWhole(page, runReport(ledgerOf(output), new Date(), leftOut));
  if (json === true) tell(event('summary', summary));
  else if (results.length > 0)
    tell(`${describeSummary(summary, output)}\n${say('report: {page}', { page })}`);
  return summary.failed;
}

const event = (name: string, data: object): string => JSON.stringify({ event: name, ...data });

function optionsOf(flags: BatchFlags, version: string, signal: AbortSignal): BatchOptions {
  const rules = flags.rules === undefined ? defaultRules() : loadRuleSet([RULES_FOLDER, flags.rules]);
  const fit = archiveFitIn(flags.output);
  return {
    output: flags.output,
    jobs: Math.ceil(flags.jobs ?? availableParallelism()),
    rules: flags.rules ?? null,
    reading: {
      ...readOptions(flags),
      ...(flags.maxError === undefined ? {} : { maxError: flags.maxError }),
      ...(fit === undefined ? {} : { fit }),
    },
    rulesHash:
      rulesHash(rules) +
      (flags.maxError === undefined ? '' : ` ${flags.maxError}`) +
      (fit === undefined ? '' : ` ${JSON.stringify(fit)}`),
    version,
    limits: limitsOf(flags),
    uncorrected: flags.uncorrected === true,
    retry: { failed: flags.retry === 'failed', refresh: flags.refresh === true },
    signal,
    warn: (message) => tell(flags.json === true ? event('warning', { message }) : message),
  };
}

async function* inputsOf(
  roots: readonly string[],
  filter: InputFilter,
  { together }: BatchFlags,
): AsyncGenerator<BatchInput> {
  const inputs = roots.includes('-') ? listedInputs(listedPaths(process.stdin)) : batchInputs(roots, filter);
  if (together !== 'folder') {
    yield* inputs;
    return;
  }
  // Which documents belong together is known when all have been found.
  const found: BatchInput[] = [];
  for await (const input of inputs) found.push(input);
  yield* await actsOf(found, roots);
}

function filterOf(
  flags: BatchFlags,
  missing: InputFilter['missing'],
  leftOut: NonNullable<InputFilter['leftOut']> = () => undefined,
): InputFilter {
  const { include = DOCUMENTS, exclude, since, output } = flags;
  // A form without a folder, such as *.pdf, is meant for names at any depth.
  const matching = (glob: string): ((below: string) => boolean) =>
    picomatch(glob, { nocase: true, basename: true });
  const included = matching(include);
  const excluded = exclude === undefined ? () => false : matching(exclude);
  return {
    wanted: (below) => included(below) && !excluded(below),
    without: resolve(output),
    follow: flags.followLinks === true,
    // What --include and --exclude leave out is left out by wish.
    leftOut: (path, why) => {
      if (why === 'link' || (flags.include === undefined && exclude === undefined)) leftOut(path, why);
    },
    ...(since === undefined ? {} : { since: Date.parse(since) }),
    missing,
  };
}

/** Counts the inputs while the first are being read, so that the time left can be told. */
async function countInto(
  progress: BatchProgress,
  roots: readonly string[],
  flags: BatchFlags,
  signal: AbortSignal,
): Promise<void> {
  let count = 0;
  const inputs = batchInputs(
    roots,
    filterOf(flags, () => undefined),
  ); // the run itself tells what is missing
  while (!signal.aborted && (await inputs.next()).done !== true) count++;
  progress.setTotal(count);
}
