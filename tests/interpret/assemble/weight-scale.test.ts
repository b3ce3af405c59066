import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/interpret/assemble.ts';
import { settleWeights } from '../../../src/interpret/assemble/weight-scale.ts';
import { entry, outcomeRules } from '../build.ts';

const rules = outcomeRules();
const settled = (
  ...sections: readonly (readonly string[])[]
): readonly (readonly [number | null, readonly string[]])[] =>
  settleWeights(
    sections.flatMap((weights, index) =>
      weights.map(
        (weight) =>
          assemble(
            [entry('objective.title', 'Cura'), entry('objective.weight', weight)],
            { rules, year: 2021 },
            { id: 'x', section: `s${index}` },
          ).value,
      ),
    ),
  ).map((one) => [one.weight?.value ?? null, one.weight?.flags ?? []]);

describe('settleWeights', () => {
  it('turns shares of one into percents', () => {
    expect(settled(['0,25', '0,75'])).toEqual([
      [25, ['scale_converted']],
      [75, ['scale_converted']],
    ]);
  });

  it('gives no value for coefficients', () => {
    expect(
      settled(['1,0', '1,4'], ['1,2']).every(
        ([value, flags]) => value === null && flags.includes('scale_unknown'),
      ),
    ).toBe(true);
  });

  it.each([
    ['a sign of the scale', [['5%', '5%']]],
    ['a sum of a hundred', [Array.from({ length: 10 }, () => '10')]],
    ['a weight that is too big for a coefficient', [['5', '40']]],
    ['a single weight', [['5']]],
  ])('leaves percents as they are: %s', (_, sections) => {
    expect(settled(...sections).map(([value]) => value)).toEqual(
      sections.flat().map((text) => Number.parseFloat(text)),
    );
  });
});
