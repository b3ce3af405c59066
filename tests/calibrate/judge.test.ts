import { describe, expect, it } from 'vitest';
import { judge } from '../../calibrate/judge.ts';
import { objective as goldObjective, section as goldSection, unreported } from '../../fixtures/make/gold.ts';
import { draft, objective, said } from '../check/draft-builder.ts';

const gold = {
  act: null,
  sections: [goldSection('s1')],
  objectives: [
    goldObjective('s1', '1', 'Riordino del magazzino comunale', { weight: 20, outcome: unreported }),
  ],
};
const verdicts = (given: Parameters<typeof objective>[0]): Record<string, boolean> =>
  Object.fromEntries(
    judge(gold, draft({ objectives: [objective(given)] })).map(({ path, right }) => [path, right]),
  );

describe('judging a draft', () => {
  it('compares values by what they mean', () => {
    expect(
      verdicts({ number: said('01'), weight: said(20.005), title: said('Riordino del Magazzino  comunale') }),
    ).toEqual({
      completeness: true,
      'objectives[0]': true,
      'objectives[0].number': true,
      'objectives[0].title': true,
      'objectives[0].weight': true,
      'objectives[0].outcome.status': true,
    });
  });

  it('takes a value where a human reader wrote none for wrong', () => {
    expect(verdicts({ deadline: said('2021-12-31') })['objectives[0].deadline']).toBe(false);
  });

  it('takes an objective that is none for wrong in all that it claims', () => {
    const both = draft({ objectives: [objective(), objective({ title: said('Totale') })] });
    const judged = judge(gold, both);
    expect(judged).toContainEqual({ path: 'objectives[1]', right: false });
    expect(judged).toContainEqual({ path: 'objectives[1].title', right: false });
  });

  it('takes a record that lacks an objective for incomplete', () => {
    expect(judge(gold, draft({ objectives: [] }))).toContainEqual({ path: 'completeness', right: false });
  });
});
