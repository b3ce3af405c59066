import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import picomatch from 'picomatch';
import {
  batch,
  batchInputs,
  DEFAULT_LIMITS,
  defaultRules,
  Failure,
  listedInputs,
  loadRuleSet,
  RULES_FOLDER,
  rulesHash,
  writeWhole,
  type BatchInput,
  type BatchResult,
  type InputFilter,
} from '../../index.ts';
import { BatchProgress } from '../batch-progress.ts';
import { batchSummary, describeSummary } from '../batch-summary.ts';
import { DOCUMENTS } from '../inputs.ts';
import { describeFailure, tell } from '../messages.ts';

export interface BatchFlags {
  readonly output: string;
  readonly jobs?: number;
  readonly rules?: string;
  readonly retry?: string;
  readonly refresh?: boolean;
  readonly include?: string;
  readonly exclude?: string;
  readonly since?: string;
  readonly timeLimit?: number;
  readonly memoryLimit?: number;
  readonly json?: boolean;
  readonly summary?: string;
}

/** Exit code of a run that ctrl-C ended: the same command goes on from there. */
const INTERRUPTED = 130;

/** Reads folders of documents in several processes, resumable; 0 where all were read, 1 where some were not. */
export async function runBatch(
  roots: readonly string[],
  flags: BatchFlags,
  version: string,
): Promise<number> {
  const rules = flags.rules === undefined ? defaultRules() : loadRuleSet([RULES_FOLDER, flags.rules]);
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  let unreachable = 0;
  const filter: InputFilter = {
    wanted: wantedBy(flags),
    ...(flags.since === undefined ? {} : { since: Date.parse(flags.since) }),
    unreachable: (path, failure) => {
      unreachable++;
      tell(
        flags.json === true
          ? event('unreachable', { path, code: failure.code })
          : `${path}: ${describeFailure(failure)}`,
      );
    },
  };
  const results: BatchResult[] = [];
  const progress = flags.json === true ? null : new BatchProgress();
  const run = batch(inputsOf(roots, filter), {
    output: flags.output,
    jobs: flags.jobs ?? availableParallelism(),
    rules: flags.rules ?? null,
    rulesHash: rulesHash(rules),
    version,
    limits: {
      ...DEFAULT_LIMITS,
      ...(flags.timeLimit === undefined ? {} : { seconds: flags.timeLimit }),
      ...(flags.memoryLimit === undefined ? {} : { megabytes: flags.memoryLimit }),
    },
    retry: { failed: flags.retry === 'failed', refresh: flags.refresh === true },
    signal: stop.signal,
  });
  try {
    for await (const result of run) {
      results.push(result);
      if (flags.json === true) tell(event(result.skipped ? 'skipped' : result.entry.outcome, result.entry));
      else progress!.show(result);
    }
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
    progress?.end();
  }
  const summary = batchSummary(results.map(({ entry, skipped }) => ({ ...entry, skipped })));
  if (flags.summary !== undefined) writeWhole(flags.summary, `${JSON.stringify(summary, null, 2)}\n`);
  if (flags.json === true) tell(event('summary', summary));
  else tell(describeSummary(summary, flags.output));
  if (stop.signal.aborted) return INTERRUPTED;
  if (results.length === 0 && unreachable === 0) throw new Failure('no_documents', roots.join(' '));
  return summary.failed > 0 || unreachable > 0 ? 1 : 0;
}

const event = (name: string, data: object): string => JSON.stringify({ event: name, ...data });

function inputsOf(roots: readonly string[], filter: InputFilter): AsyncGenerator<BatchInput> {
  return roots.includes('-')
    ? listedInputs(createInterface({ input: process.stdin }))
    : batchInputs(roots, filter);
}

function wantedBy({ include, exclude }: BatchFlags): (below: string) => boolean {
  const included = picomatch(include ?? DOCUMENTS, { nocase: true });
  const excluded = exclude === undefined ? () => false : picomatch(exclude, { nocase: true });
  return (below) => included(below) && !excluded(below);
}
