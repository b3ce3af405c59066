import { describe, expect, it } from 'vitest';
import { partsSum } from '../../../src/check/checks/parts-sum.ts';
import { sharesSum } from '../../../src/check/checks/shares-sum.ts';
import { weightsSum } from '../../../src/check/checks/weights-sum.ts';
import { confirmed, doubts, draft, EMPTY, indicator, objective, said, section } from '../draft-builder.ts';

const weighing = (...weights: number[]) => weights.map((weight) => objective({ weight: said(weight) }));

describe('sums of weights', () => {
  it('confirm the weights of a whole section', () => {
    const found = weightsSum(draft({ objectives: weighing(40, 35, 25) }), EMPTY);
    expect(doubts(found)).toEqual({});
    expect(confirmed(found)).toHaveLength(3);
  });

  it('doubt every weight of a section where one digit is wrong', () => {
    const found = weightsSum(draft({ objectives: weighing(40, 85, 25) }), EMPTY);
    expect(Object.keys(doubts(found))).toEqual([
      'objectives[0].weight',
      'objectives[1].weight',
      'objectives[2].weight',
    ]);
  });

  it('go over several tables of one service', () => {
    const sections = ['s1', 's2'].map((id) => section({ id, service: said('Tributi') }));
    const objectives = [
      objective({ section: 's1', weight: said(60) }),
      objective({ section: 's2', weight: said(40) }),
    ];
    const found = weightsSum(draft({ sections, objectives }), EMPTY);
    expect(doubts(found)).toEqual({});
    expect(confirmed(found)).toHaveLength(2);
  });

  it('say nothing of points that sum to the same other number everywhere', () => {
    const sections = ['s1', 's2'].map((id) => section({ id, service: said(id) }));
    const objectives = ['s1', 's2'].flatMap((id) =>
      [20, 40].map((weight) => objective({ section: id, weight: said(weight) })),
    );
    expect(weightsSum(draft({ sections, objectives }), EMPTY)).toEqual([]);
  });
});

describe('sums of parts', () => {
  const parts = (weight: number, ...own: number[]) =>
    objective({ weight: said(weight), indicators: own.map((one) => indicator({ weight: said(one) })) });

  it('doubt the one objective whose parts miss its weight', () => {
    const found = partsSum(
      draft({ objectives: [parts(30, 10, 20), parts(20, 5, 15), parts(50, 25, 20)] }),
      EMPTY,
    );
    expect(Object.keys(doubts(found))).toEqual([
      'objectives[2].indicators[0].weight',
      'objectives[2].indicators[1].weight',
    ]);
  });

  it('say nothing where no parts sum to anything', () => {
    expect(partsSum(draft({ objectives: [parts(30, 1, 2), parts(20, 3, 3)] }), EMPTY)).toEqual([]);
  });
});

describe('shares of a matrix', () => {
  const row = (total: number | null, ...shares: number[]) => ({
    section: 's1',
    person: said('Elvira Sarti'),
    role: null,
    contract: null,
    shares: shares.map((share) => ({ column: 'x', percent: said(share) })),
    total: total === null ? null : said(total),
  });
  const reached = (percent: number) =>
    objective({
      outcome: { text: null, percent: said(percent), evaluation: null, status: said('reported' as const) },
    });

  it('are confirmed by their total', () => {
    expect(confirmed(sharesSum(draft({ allocations: [row(100, 30, 70)] }), EMPTY))).toHaveLength(3);
  });

  it('are confirmed by a total weighted by achievement, outcomes with them', () => {
    const objectives = [reached(100), reached(80)];
    const found = sharesSum(draft({ objectives, allocations: [row(90, 50, 50)] }), EMPTY);
    expect(confirmed(found)).toContain('objectives[1].outcome.percent');
    expect(doubts(found)).toEqual({});
  });

  it('doubt the outcomes where a weighted total is another one', () => {
    const objectives = [reached(100), reached(80)];
    const found = sharesSum(draft({ objectives, allocations: [row(95, 50, 50)] }), EMPTY);
    expect(doubts(found)['objectives[1].outcome.percent']).toEqual(['achievement_disagrees']);
  });

  it('doubt shares that give neither', () => {
    expect(
      doubts(sharesSum(draft({ allocations: [row(100, 30, 40)] }), EMPTY))['allocations[0].total'],
    ).toEqual(['shares_sum']);
  });
});
