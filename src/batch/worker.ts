import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { extract, preferFastPdf } from '../extract.ts';
import { Failure } from '../model/failure.ts';
import { RULES_FOLDER } from '../rules/default-rules.ts';
import { loadRuleSet, type RuleSet } from '../rules/rule-set.ts';
import { writeWhole } from '../write/file.ts';
import { toJson } from '../write/json.ts';
import type { Failed, Job, Limits, Read } from './job.ts';
import { OVER_MEMORY } from './memory.ts';
import { tallyOf } from './tally.ts';

/** What the pool tells a new process first. */
export interface Setup {
  readonly rules: string | null;
  readonly limits: Limits;
}

let rules: RuleSet | null = null;
let limits: Limits | null = null;

process.on('message', (message: { setup: Setup } | { job: Job }) => {
  if ('setup' in message) {
    limits = message.setup.limits;
    rules = loadRuleSet(message.setup.rules === null ? [RULES_FOLDER] : [RULES_FOLDER, message.setup.rules]);
    watch(limits);
    return;
  }
  void preferFastPdf()
    .then(() => read(message.job))
    .then((reply) => process.send!({ ...reply, rss: process.memoryUsage.rss() }));
});
process.on('disconnect', () => process.exit());

/**
 * Ends this process when it grows over its memory or when the run that started it is gone. A thread of its own, because the
 * document being read may never give the main thread back; the pool reads on stderr why.
 */
function watch({ megabytes }: Limits): void {
  const code = `
    const { workerData } = require('node:worker_threads');
    const { writeSync } = require('node:fs');
    setInterval(() => {
      const over = process.memoryUsage.rss() > workerData.bytes;
      if (over) writeSync(2, workerData.message);
      if (over || process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL');
    }, 100);`;
  const workerData = { parent: process.ppid, bytes: megabytes * 1024 * 1024, message: OVER_MEMORY };
  new Worker(code, { eval: true, workerData }).unref();
}

async function read({ path, output }: Job): Promise<Read | Failed> {
  try {
    const size = (await stat(path)).size;
    if (size > limits!.fileMegabytes * 1024 * 1024) throw new Failure('too_large', `${size} bytes`);
    const bytes = new Uint8Array(await readFile(path));
    const record = await extract(bytes, { file: basename(path), rules: rules! });
    writeWhole(output, toJson(record));
    return {
      outcome: 'read',
      sha256: record.source.sha256,
      bytes: record.source.bytes,
      tally: tallyOf(record),
    };
  } catch (error) {
    const failure = asFailure(error, path);
    return { outcome: 'failed', code: failure.code, message: failure.message };
  }
}

function asFailure(error: unknown, path: string): Failure {
  if (error instanceof Failure) return error;
  const system = error as NodeJS.ErrnoException;
  if (typeof system.code === 'string' && typeof system.syscall === 'string')
    return new Failure('unreadable', `${path} (${system.code})`, { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  return new Failure('internal_error', message.split('\n')[0], { cause: error });
}
