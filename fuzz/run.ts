import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mutate } from './mutate.ts';
import { randomFrom, type Random } from './random.ts';
import type { Answer, Question } from './reader.ts';
import type { Seed } from './seeds.ts';

const READER = fileURLToPath(new URL('./reader.ts', import.meta.url));

export interface FuzzOptions {
  /** Number of the first input, from which all of it follows; each has the next number. */
  readonly from: number;
  readonly count: number;
  readonly jobs: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** An input that was neither read nor refused. */
export interface Finding {
  readonly seed: number;
  readonly name: string;
  readonly detail: string;
  readonly bytes: Buffer;
}

export interface FuzzResult {
  readonly read: number;
  /** How often each code refused. */
  readonly refused: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
  /** Heap in use, in bytes, of the processes that lived long enough to be measured twice. */
  readonly memory: readonly Memory[];
}

/** Of one process: the middle one of the measures of its first third, and of its last. */
export interface Memory {
  readonly first: number;
  readonly last: number;
}

/** Answers between two measures of memory. */
const MEASURED = 40;
/** Growth that is no leak: caches that fill up once, code that gets compiled. */
const CACHES = 48 * 1024 * 1024;

export const grows = ({ first, last }: Memory): boolean => last > first + CACHES;

/** Damages seeds and has them read by processes of their own, each input bounded in time and memory. */
export async function fuzz(seeds: readonly Seed[], options: FuzzOptions): Promise<FuzzResult> {
  const refused = new Map<string, number>();
  const findings: Finding[] = [];
  const memory: Memory[] = [];
  let [next, read] = [0, 0];
  const work = async (): Promise<void> => {
    let child = start(options);
    let [answers, heaps]: [number, number[]] = [0, []];
    const ended = (): void => {
      if (heaps.length > 1) memory.push(thirdsOf(heaps));
      [answers, heaps] = [0, []];
    };
    while (next < options.count) {
      const seed = options.from + next++;
      const random = randomFrom(seed);
      const chosen = choose(seeds, random);
      const bytes = mutate(chosen, random);
      const answer = await ask(
        child,
        { kind: chosen.kind, bytes: bytes.toString('base64'), measure: ++answers % MEASURED === 0 },
        options.seconds,
      );
      if (answer === null || answer.outcome === 'bug') {
        findings.push({
          seed,
          name: chosen.name,
          detail: answer?.detail ?? 'the process died or took too long',
          bytes,
        });
        if (answer === null) {
          ended();
          child.kill('SIGKILL');
          child = start(options);
        }
      } else if (answer.outcome === 'refused')
        refused.set(answer.detail, (refused.get(answer.detail) ?? 0) + 1);
      else read++;
      if (answer && answer.heap !== null) heaps.push(answer.heap);
    }
    ended();
    child.disconnect();
  };
  await Promise.all(Array.from({ length: options.jobs }, work));
  return { read, refused, findings, memory };
}

/** A single measure may fall into a moment in which compiled code was thrown away. */
function thirdsOf(heaps: readonly number[]): Memory {
  const third = Math.ceil(heaps.length / 3);
  const middle = (part: readonly number[]): number => [...part].sort((a, b) => a - b)[part.length >> 1]!;
  return { first: middle(heaps.slice(0, third)), last: middle(heaps.slice(-third)) };
}

/** Small seeds are read faster and damaged as well: of three, the smallest. */
function choose(seeds: readonly Seed[], random: Random): Seed {
  return [random.pick(seeds), random.pick(seeds), random.pick(seeds)].reduce((a, b) =>
    a.bytes.length <= b.bytes.length ? a : b,
  );
}

const start = ({ megabytes }: FuzzOptions): ChildProcess =>
  fork(READER, [], {
    execArgv: ['--import', 'tsx', '--expose-gc', `--max-old-space-size=${megabytes}`],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

/** Null where the process died or did not answer in time. */
function ask(child: ChildProcess, question: Question, seconds: number): Promise<Answer | null> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | null): void => {
      clearTimeout(timer);
      child.off('message', settle);
      child.off('exit', died);
      resolve(answer);
    };
    const died = (): void => settle(null);
    const timer = setTimeout(died, seconds * 1000);
    child.once('message', settle);
    child.once('exit', died);
    child.send(question, () => undefined);
  });
}
