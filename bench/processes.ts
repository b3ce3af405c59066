import { spawn } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchDocument } from './documents.ts';

const BARE = join(import.meta.dirname, 'bare.ts');
const SPOGLIO = join(import.meta.dirname, '../dist/cli/main.cjs');

/** Each is measured so often, in turns, and its best counts: the machine's own scatter only ever adds. */
const ROUNDS = 2;

/** Milliseconds that a run takes for its documents, without its start; of the clock, and of processors. */
interface Cost {
  readonly clock: number;
  readonly processor: number;
}

/**
 * What a batch costs beside the bare extraction: one process against one, two against two, over `count` documents. Neither's
 * start is counted, which is told apart; hashing, ledger, records on the disk and the closing report are in the batch's time.
 * Time of processors is compared as well: other programs on the machine touch it little.
 */
export async function benchProcesses(documents: readonly BenchDocument[], count: number): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), 'spoglio-bench-'));
  try {
    const paths = copies(documents, count, join(place, 'documents'));
    const first = copies(documents, 1, join(place, 'first'));
    const firstOfEach = copies(documents, 2, join(place, 'first-of-each'));
    const halves = [0, 1].map((half) =>
      paths.filter((_, i) => turnOf(i, plain(documents).length) % 2 === half),
    );
    const costs: Cost[][] = [[], [], [], []];
    let start = Infinity;
    const bareStart = (await bare(first)).processor;
    const starts = [
      (await batch(join(place, 'first'), join(place, 'out-1'), 1)).processor,
      (await batch(join(place, 'first-of-each'), join(place, 'out-2'), firstOfEach.length)).processor,
    ];
    for (let round = 0; round < ROUNDS; round++) {
      const batchOf = async (jobs: number): Promise<Cost> => {
        const run = await batch(join(place, 'documents'), join(place, `${round}-${jobs}`), jobs);
        start = Math.min(start, run.start);
        return { clock: run.end - run.start, processor: run.processor - starts[jobs - 1]! };
      };
      const bareOf = async (list: readonly string[]): Promise<Cost> => {
        const run = await bare(list);
        return { clock: run.clock, processor: run.processor - bareStart };
      };
      costs[0]!.push(await bareOf(paths));
      costs[1]!.push(await batchOf(1));
      const two = await Promise.all(halves.map(bareOf));
      costs[2]!.push({
        clock: Math.max(...two.map(({ clock }) => clock)),
        processor: two.reduce((sum, { processor }) => sum + processor, 0),
      });
      costs[3]!.push(await batchOf(2));
    }
    const [bareOne, batchOne, bareTwo, batchTwo] = costs.map((runs) => ({
      clock: Math.min(...runs.map(({ clock }) => clock)),
      processor: Math.min(...runs.map(({ processor }) => processor)),
    })) as [Cost, Cost, Cost, Cost];
    const rate = ({ clock }: Cost): string => `${((1000 * count) / clock).toFixed(1)} documents/s`;
    const beside = (plain: Cost, run: Cost): string =>
      `${(plain.clock / run.clock).toFixed(2)} of the bare ones' pace, ${percent(run.processor / plain.processor - 1)} processor time`;
    return [
      `${count} documents, best of ${ROUNDS} rounds`,
      `one bare process     ${rate(bareOne)}`,
      `batch --jobs 1       ${rate(batchOne)}, ${beside(bareOne, batchOne)}`,
      `two bare processes   ${rate(bareTwo)}, ${(bareOne.clock / bareTwo.clock).toFixed(2)} times one`,
      `batch --jobs 2       ${rate(batchTwo)}, ${beside(bareTwo, batchTwo)}`,
      `start of a batch to its first document ${(start / 1000).toFixed(1)} s`,
    ];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const percent = (share: number): string => `${share < 0 ? '' : '+'}${(100 * share).toFixed(1)} %`;

const plain = (documents: readonly BenchDocument[]): readonly BenchDocument[] =>
  documents.filter(({ format }) => format !== 'docx');

/** Numbers by which each of `length` documents comes to either half in turn: else one would have all PDFs. */
const turnOf = (index: number, length: number): number =>
  index + (length % 2 === 0 ? Math.floor(index / length) : 0);

/** Copies in turns, each with bytes of its own, so that none is a twin: none of these formats minds what follows its end. */
function copies(documents: readonly BenchDocument[], count: number, folder: string): string[] {
  const originals = plain(documents);
  mkdirSync(folder);
  return Array.from({ length: count }, (_, i) => {
    const { path, format } = originals[i % originals.length]!;
    const copy = join(folder, `${i}.${format}`);
    copyFileSync(path, copy);
    appendFileSync(copy, format === 'pdf' ? `\n% ${i}\n` : `\nCopia ${i}\n`);
    return copy;
  });
}

/** Milliseconds that reading takes, without the start, and processor time with it. */
async function bare(paths: readonly string[]): Promise<Cost> {
  const { printed, processor } = await run(
    ['--import', import.meta.resolve('tsx'), BARE],
    paths.join('\0'),
    () => undefined,
  );
  return { clock: Number(printed), processor };
}

/** Milliseconds from the start of a batch to its first result, and to its end; processor time of all of its processes. */
async function batch(
  folder: string,
  output: string,
  jobs: number,
): Promise<{ start: number; end: number; processor: number }> {
  const started = performance.now();
  let start = Infinity;
  const args = [SPOGLIO, 'batch', folder, '-o', output, '--jobs', String(jobs), '--json'];
  const { processor } = await run(args, '', () => (start = Math.min(start, performance.now() - started)));
  return { start, end: performance.now() - started, processor };
}

/** What Node printed, and the milliseconds of processors that it and its processes took. Throws where it ends otherwise than with 0. */
function run(
  args: readonly string[],
  stdin: string,
  heard: () => void,
): Promise<{ printed: string; processor: number }> {
  // The shell tells what the processes took that it started: minutes and seconds, of programs and of the system.
  const shell = ['-c', '"$@" || exit; times', 'sh', process.execPath, ...args];
  const child = spawn('sh', shell, { stdio: ['pipe', 'pipe', 'pipe'] });
  let [printed, said] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-500);
    heard();
  });
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      const lines = printed.trim().split('\n');
      const times = [...(lines.pop() ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
      if (code !== 0) return reject(new Error(`${args.join(' ')} ended with ${code}: ${said}`));
      const processor = times.reduce(
        (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
        0,
      );
      resolve({ printed: lines.slice(0, -1).join('\n'), processor: processor * 1000 });
    });
  });
}
