import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mutate } from './mutate.ts';
import { randomFrom, type Random } from './random.ts';
import type { Answer, Question } from './reader.ts';
import type { Seed } from './seeds.ts';

const READER = fileURLToPath(new URL('./reader.ts', import.meta.url));

export interface FuzzOptions {
  readonly inputs: number;
  /** Of the first input; each has the next number. */
  readonly seed: number;
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
  /** Least heap in use, in bytes, among the second and the last tenth of the answers: the first load the program. */
  readonly heap: { readonly first: number; readonly last: number };
}

/** Damages seeds and has them read by processes of their own, each input bounded in time and memory. */
export async function fuzz(seeds: readonly Seed[], options: FuzzOptions): Promise<FuzzResult> {
  const refused = new Map<string, number>();
  const findings: Finding[] = [];
  const heaps: number[] = [];
  let [next, read] = [0, 0];
  const work = async (): Promise<void> => {
    let child = start(options);
    while (next < options.inputs) {
      const seed = options.seed + next++;
      const random = randomFrom(seed);
      const chosen = choose(seeds, random);
      const bytes = mutate(chosen, random);
      const answer = await ask(
        child,
        { kind: chosen.kind, bytes: bytes.toString('base64') },
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
          child.kill('SIGKILL');
          child = start(options);
        }
      } else if (answer.outcome === 'refused')
        refused.set(answer.detail, (refused.get(answer.detail) ?? 0) + 1);
      else read++;
      if (answer) heaps.push(answer.heap);
    }
    child.disconnect();
  };
  await Promise.all(Array.from({ length: options.jobs }, work));
  const tenth = Math.max(1, Math.floor(heaps.length / 10));
  const heap = {
    first: Math.min(...heaps.slice(tenth, 2 * tenth + 1)),
    last: Math.min(...heaps.slice(-tenth)),
  };
  return { read, refused, findings, heap };
}

/** Small seeds are read faster and damaged as well: of three, the smallest. */
function choose(seeds: readonly Seed[], random: Random): Seed {
  return [random.pick(seeds), random.pick(seeds), random.pick(seeds)].reduce((a, b) =>
    a.bytes.length <= b.bytes.length ? a : b,
  );
}

const start = ({ megabytes }: FuzzOptions): ChildProcess =>
  fork(READER, [], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${megabytes}`],
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
