import { spawn } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchDocument } from './documents.ts';

const BARE = join(import.meta.dirname, 'bare.ts');
const SPOGLIO = join(import.meta.dirname, '../dist/cli/main.cjs');

/** Each is measured so often, in turns, and its best counts: the machine's own scatter only ever adds. */
const ROUNDS = 2;

/**
 * What a batch costs beside the bare extraction: one process against one, two against two, over `count` documents. Neither's
 * start is counted, which is told apart; hashing, ledger, records on the disk and the closing report are in the batch's time.
 */
export async function benchProcesses(documents: readonly BenchDocument[], count: number): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), 'spoglio-bench-'));
  try {
    const paths = copies(documents, count, join(place, 'documents'));
    const half = Math.ceil(count / 2);
    const best = { bareOne: Infinity, batchOne: Infinity, bareTwo: Infinity, batchTwo: Infinity };
    let start = Infinity;
    const keep = (name: keyof typeof best, milliseconds: number): void => {
      best[name] = Math.min(best[name], milliseconds);
    };
    for (let round = 0; round < ROUNDS; round++) {
      const batchOf = async (jobs: number): Promise<number> => {
        const run = await batch(join(place, 'documents'), join(place, `${round}-${jobs}`), jobs);
        start = Math.min(start, run.start);
        return (run.end - run.start) / (count - 1);
      };
      keep('bareOne', (await bare(paths)) / count);
      keep('batchOne', await batchOf(1));
      const two = await Promise.all([bare(paths.slice(0, half)), bare(paths.slice(half))]);
      keep('bareTwo', Math.max(...two) / count);
      keep('batchTwo', await batchOf(2));
    }
    const rate = (milliseconds: number): string => `${(1000 / milliseconds).toFixed(1)} documents/s`;
    const share = (bareTime: number, batchTime: number): string => (bareTime / batchTime).toFixed(2);
    return [
      `one bare process     ${rate(best.bareOne)}`,
      `batch --jobs 1       ${rate(best.batchOne)}, ${share(best.bareOne, best.batchOne)} of the bare process`,
      `two bare processes   ${rate(best.bareTwo)}, ${share(best.bareOne, best.bareTwo)} times one`,
      `batch --jobs 2       ${rate(best.batchTwo)}, ${share(best.bareTwo, best.batchTwo)} of the two bare processes`,
      `from its start to its first document a batch takes ${(start / 1000).toFixed(1)} s, once (${count} documents, best of ${ROUNDS})`,
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

/** Milliseconds that reading takes, without the start. */
async function bare(paths: readonly string[]): Promise<number> {
  return Number(await run(['--import', import.meta.resolve('tsx'), BARE], paths.join('\0')));
}

/** Milliseconds from the start of a batch to its first result, and to its end. */
async function batch(folder: string, output: string, jobs: number): Promise<{ start: number; end: number }> {
  const started = performance.now();
  let start = Infinity;
  await run([SPOGLIO, 'batch', folder, '-o', output, '--jobs', String(jobs), '--json'], '', () => {
    start = Math.min(start, performance.now() - started);
  });
  return { start, end: performance.now() - started };
}

/** What a process printed. Throws where it ends otherwise than with 0. */
function run(args: readonly string[], stdin: string, heard = (): void => undefined): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let [printed, said] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-500);
    heard();
  });
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${said}`));
    });
  });
}
