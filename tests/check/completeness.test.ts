import { describe, expect, it } from 'vitest';
import { expectedObjectives } from '../../src/check/completeness.ts';
import { draft, objective, said } from './draft-builder.ts';

const numbered = (...numbers: readonly string[]) =>
  draft({ objectives: numbers.map((number) => objective({ number: said(number) })) });
const weighed = (...weights: readonly number[]) =>
  draft({ objectives: weights.map((weight) => objective({ weight: said(weight) })) });

describe('how many objectives there should be', () => {
  it.each([
    [['1', '2', '4'], 4],
    [['1.1', '1.2', '2.1', '2.4'], 6],
    [['1', '900'], 2],
    [['AG1', 'AG3'], 3],
  ])('by the numbers %j', (numbers, count) => expect(expectedObjectives(numbered(...numbers))).toBe(count));

  it.each([
    [[20, 20, 20, 20], 5],
    [[30, 30, 40], 3],
    [[5, 5], 2],
  ])('by the weights %j', (weights, count) => expect(expectedObjectives(weighed(...weights))).toBe(count));

  it('is open where neither is stated', () => {
    expect(expectedObjectives(draft({ objectives: [objective()] }))).toBeNull();
  });
});
