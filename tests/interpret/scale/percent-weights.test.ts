import { describe, expect, it } from 'vitest';
import type { DraftObjective } from '../../../src/record/draft.ts';
import { withPercentWeights } from '../../../src/interpret/scale/percent-weights.ts';
import { parseWeight } from '../../../src/values/weight.ts';

/** Objectives of one section with these weights as they are written, and no indicators. */
const weighed = (...texts: readonly string[]): readonly DraftObjective[] =>
  texts.map((raw) => {
    const weight = { ...parseWeight(raw), raw, rule: null, at: [], evidence: [] };
    return { weight, indicators: [] } as unknown as DraftObjective;
  });

const percents = (texts: readonly string[], total: number | null = null): (number | null)[] =>
  withPercentWeights([{ objectives: weighed(...texts), columns: [], total }], [])[0]!.map(
    ({ weight }) => weight?.value ?? null,
  );

describe('withPercentWeights', () => {
  it.each([
    { written: ['40', '60'], total: null, percents: [40, 60] },
    { written: ['0,4', '0,6'], total: null, percents: [40, 60] },
    { written: ['20', '30'], total: 50, percents: [40, 60] },
    { written: ['200', '300'], total: 500, percents: [40, 60] },
    { written: ['2', '3'], total: null, percents: [null, null] },
    { written: ['40', 'alto'], total: null, percents: [40, null] },
  ])('reads $written of $total as $percents', ({ written, total, percents: expected }) => {
    expect(percents(written, total)).toEqual(expected);
  });

  it('knows no weight below zero, though the sum with it be a whole', () => {
    expect(percents(['2', '-1'])).toEqual([2, null]);
    expect(percents(['30', '-10'], 50)).toEqual([60, null]);
  });
});

describe('parts of a weight on a scale of its own', () => {
  const own = (raw: string, total: number | null = null) => ({
    ...parseWeight(raw, total),
    raw,
    rule: null,
    at: [],
    evidence: [],
  });
  const parts = (weight: string, ...shares: readonly string[]): (number | null | undefined)[] => {
    const objective = {
      weight: own(weight),
      indicators: shares.map((share) => ({ weight: own(share) })),
    } as unknown as DraftObjective;
    const [made] = withPercentWeights([{ objectives: [objective], columns: [], total: null }], [])[0]!;
    return made!.indicators.map((indicator) => indicator.weight?.value);
  };

  it('become percents with it', () => {
    expect(parts('600/1000', '350', '250')).toEqual([35, 25]);
  });

  it('stay as they are where they are no shares of it', () => {
    expect(parts('600/1000', '60', '40')).toEqual([60, 40]);
    expect(parts('60%', '35', '25')).toEqual([35, 25]);
  });
});

describe('weights of indicators', () => {
  const parts = (...objectives: readonly (readonly string[])[]): (number | null)[][] =>
    withPercentWeights(
      [
        {
          objectives: objectives.map((texts) => ({
            weight: null,
            indicators: texts.map((raw) => ({
              weight: { ...parseWeight(raw), raw, rule: null, at: [], evidence: [] },
            })),
          })) as unknown as readonly DraftObjective[],
          columns: [],
          total: null,
        },
      ],
      [],
    )[0]!.map(({ indicators }) => indicators.map(({ weight }) => weight?.value ?? null));

  it('are percents where they are shares of one', () => {
    expect(parts(['0,60', '0,40'], ['1'])).toEqual([[60, 40], [100]]);
  });

  it('are null where nothing tells what they are out of', () => {
    expect(parts(['1', '2'])).toEqual([[null, null]]);
  });

  it('stay as they are where some pass one', () => {
    expect(parts(['0,60', '0,40'], ['30', '70'])).toEqual([
      [0.6, 0.4],
      [30, 70],
    ]);
  });
});
