import { spawn } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchDocument } from './documents.ts';

const BARE = join(import.meta.dirname, 'bare.ts');
const SPOGLIO = join(import.meta.dirname, '../dist/cli/main.cjs');

interface Bare {
  readonly seconds: number;
  /** Megabytes after a tenth, the half, and all of the documents. */
  readonly memory: readonly [number, number, number];
}

/**
 * What a batch costs beside the bare extraction: one process against one, two against two, taking turns in one run, over `count`
 * documents. The batch's start, ledger, hashing, records and report are in its time; the bare processes' start is not in theirs.
 */
export async function benchProcesses(documents: readonly BenchDocument[], count: number): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), 'spoglio-bench-'));
  try {
    const paths = copies(documents, count, join(place, 'documents'));
    const half = Math.ceil(paths.length / 2);
    const one = await bare(paths);
    const batchOne = await batch(join(place, 'documents'), join(place, 'one'), 1);
    const two = await Promise.all([bare(paths.slice(0, half)), bare(paths.slice(half))]);
    const batchTwo = await batch(join(place, 'documents'), join(place, 'two'), 2);
    const seconds = Math.max(...two.map((run) => run.seconds));
    const rate = (time: number): string => `${(paths.length / time).toFixed(1)} documents/s`;
    return [
      `one bare process     ${rate(one.seconds)}`,
      `batch --jobs 1       ${rate(batchOne)}, ${(one.seconds / batchOne).toFixed(2)} of the bare process`,
      `two bare processes   ${rate(seconds)}`,
      `batch --jobs 2       ${rate(batchTwo)}, ${(seconds / batchTwo).toFixed(2)} of the two bare processes`,
      `memory of one process over ${paths.length} documents: ${one.memory.join(', ')} MB after a tenth, the half, all`,
    ];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Copies in turns, each with bytes of its own, so that none is a twin: none of these formats minds what follows its end. */
function copies(documents: readonly BenchDocument[], count: number, folder: string): string[] {
  const plain = documents.filter(({ format }) => format !== 'docx');
  mkdirSync(folder);
  return Array.from({ length: count }, (_, i) => {
    const { path, format } = plain[i % plain.length]!;
    const copy = join(folder, `${i}.${format}`);
    copyFileSync(path, copy);
    appendFileSync(copy, format === 'pdf' ? `\n% ${i}\n` : `\nCopia ${i}\n`);
    return copy;
  });
}

async function bare(paths: readonly string[]): Promise<Bare> {
  const tsx = import.meta.resolve('tsx');
  return JSON.parse(await run(['--import', tsx, BARE], paths.join('\0'))) as Bare;
}

async function batch(folder: string, output: string, jobs: number): Promise<number> {
  const started = performance.now();
  await run([SPOGLIO, 'batch', folder, '-o', output, '--jobs', String(jobs)], '');
  return (performance.now() - started) / 1000;
}

/** What a process printed. Throws where it ends otherwise than with 0. */
function run(args: readonly string[], stdin: string): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let [printed, said] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${said.slice(-500)}`));
    });
  });
}
