import { expect, it } from 'vitest';
import { once, oncePerPair } from '../../src/model/once.ts';

it('answers once for each object, also where the answer is nothing', () => {
  let asked = 0;
  const nothing = once((given: { deadline?: string }) => {
    asked++;
    return given.deadline;
  });
  const [one, other] = [{}, {}];
  for (const given of [one, one, other, one]) nothing(given);
  expect(asked).toBe(2);
});

it('answers once for each pair, not for its first alone', () => {
  let asked = 0;
  const sum = oncePerPair((first: { n: number }, second: { n: number }) => {
    asked++;
    return first.n + second.n;
  });
  const [one, two, three] = [{ n: 1 }, { n: 2 }, { n: 3 }];
  expect([sum(one, two), sum(one, three), sum(one, two), sum(two, one)]).toEqual([3, 4, 3, 3]);
  expect(asked).toBe(3);
});
