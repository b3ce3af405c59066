import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, type Observation } from '../../calibrate/fit.ts';
import { acceptance, coverageCurve, measure, type Call } from '../../calibrate/measure.ts';
import { PRIOR } from '../../src/check/calibration.ts';
import type { FlagCode } from '../../src/model/catalogue/index.ts';

const seen = (flags: FlagCode[], right: number, wrong: number): Observation => ({
  kind: 'objective.weight',
  flags,
  evidence: [],
  signals: {},
  right,
  wrong,
});
const call = (confidence: number, right: boolean): Call => ({ confidence, right, flagged: false, weight: 1 });

describe('fitting', () => {
  it('finds the rate that many values show', () => {
    const { kinds, flags } = fit([seen([], 9800, 200), seen(['several_values'], 5000, 5000)]);
    const rate = (odds: number): number => 1 / (1 + Math.exp(-odds));
    expect(rate(kinds['objective.weight']!)).toBeCloseTo(0.98, 2);
    expect(rate(kinds['objective.weight']! - flags['several_values']!)).toBeCloseTo(0.5, 1);
  });

  it('stays near the default where a flag stands on few values', () => {
    const { flags } = fit([seen([], 1000, 10), seen(['several_values'], 1, 0)]);
    expect(flags['several_values']).toBeCloseTo(PRIOR.flags.several_values, 0);
  });

  it('never pays for a doubt', () => {
    const rows = fc.array(
      fc.record({
        kind: fc.constantFrom('objective.weight', 'objective.title'),
        flags: fc.subarray<FlagCode>(['several_values', 'empty', 'header_guessed']),
        signals: fc.record({
          words_left: fc.double({ min: 0, max: 1, noNaN: true }),
          slot_odds: fc.constantFrom(-2, 0, 3),
        }),
        evidence: fc.subarray(['label_exact', 'sum_holds']),
        right: fc.nat(200),
        wrong: fc.nat(200),
      }),
    );
    fc.assert(
      fc.property(rows, (observations) => {
        const { flags, evidence, signals } = fit(observations);
        return [...Object.values(flags), ...Object.values(evidence), ...Object.values(signals)].every(
          (weight) => weight! >= 0,
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('measuring', () => {
  const calls = [call(0.99, true), call(0.99, true), call(0.95, false), call(0.2, false)];

  it('takes the distance between confidence and truth', () => {
    expect(measure([call(0.95, true), call(0.95, false)]).ece).toBeCloseTo(0.45);
    expect(measure([call(1, true), call(0, false)]).brier).toBe(0);
    expect(measure(calls).silent).toBe(0.25);
  });

  it('accepts the surest first', () => {
    expect(coverageCurve(calls).map(({ error }) => error)).toEqual([0, 1 / 3, 0.5]);
    expect(acceptance(calls, 0.01)).toEqual({ coverage: 0.5, error: 0 });
    expect(acceptance(calls, 0.03)).toEqual({ coverage: 0.75, error: 1 / 3 });
  });
});
