import { expect, it } from 'vitest';
import { inParallel } from '../../src/batch/in-parallel.ts';

async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const result of results) list.push(result);
  return list;
}
const after = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms));

it('yields results as they come and leaves out nulls', async () => {
  const work = (n: number): Promise<number | null> => after(n, n === 20 ? null : n);
  expect(await all(inParallel([60, 20, 1], 3, undefined, work))).toEqual([1, 60]);
});

it('works on no more than its width, and draws nothing while nobody takes results', async () => {
  let [drawn, running, most] = [0, 0, 0];
  function* inputs(): Generator<number> {
    for (; drawn < 20;) yield drawn++;
  }
  const results = inParallel(inputs(), 3, undefined, async (n) => {
    most = Math.max(most, ++running);
    await after(1, null);
    running--;
    return n;
  });
  await results.next();
  await after(30, null);
  expect(drawn).toBeLessThanOrEqual(4);
  expect(await all(results)).toHaveLength(19);
  expect(most).toBeLessThanOrEqual(3);
});

it('yields a result while the next input is still to come', async () => {
  async function* inputs(): AsyncGenerator<number> {
    yield 1;
    await new Promise(() => undefined);
  }
  const results = inParallel(inputs(), 2, undefined, (n) => Promise.resolve(n));
  expect(await results.next()).toEqual({ done: false, value: 1 });
});

it('ends at the signal though an input never comes', async () => {
  const stop = new AbortController();
  async function* inputs(): AsyncGenerator<number> {
    await new Promise(() => undefined);
    yield 1;
  }
  const results = all(inParallel(inputs(), 2, stop.signal, (n) => Promise.resolve(n)));
  stop.abort();
  expect(await results).toEqual([]);
});

it('throws the first error, of an input as of the work', async () => {
  const broken = (): Promise<number> => Promise.reject(new Error('work'));
  await expect(all(inParallel([1], 2, undefined, broken))).rejects.toThrow('work');
  async function* late(): AsyncGenerator<number> {
    yield await Promise.reject<number>(new Error('input'));
  }
  await expect(all(inParallel(late(), 2, undefined, (n) => Promise.resolve(n)))).rejects.toThrow('input');
});
