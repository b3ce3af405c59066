import { describe, expect, it } from 'vitest';
import { letterAmongDigits } from '../../../src/check/checks/letter-among-digits.ts';
import { percentStatus } from '../../../src/check/checks/percent-status.ts';
import { statedTwice } from '../../../src/check/checks/stated-twice.ts';
import { targetResult } from '../../../src/check/checks/target-result.ts';
import { years } from '../../../src/check/checks/years.ts';
import {
  act,
  confirmed,
  doubts,
  draft,
  EMPTY,
  indicator,
  objective,
  said,
  section,
} from '../draft-builder.ts';

const outcome = (status: 'achieved' | 'not_achieved', percent: number | null, text: string) => ({
  text: said(text),
  percent: percent === null ? null : said(percent),
  evaluation: null,
  status: said(status, text),
});

describe('percent beside words', () => {
  it.each([
    ['achieved', 100, 'Obiettivo raggiunto', false],
    ['achieved', 10, 'Obiettivo raggiunto', true],
    ['not_achieved', 90, 'Non realizzato', true],
  ] as const)('%s with %d', (status, percent, text, wrong) => {
    const found = percentStatus(
      draft({ objectives: [objective({ outcome: outcome(status, percent, text) })] }),
      EMPTY,
    );
    expect(doubts(found)).toEqual(
      wrong
        ? {
            'objectives[0].outcome.percent': ['percent_against_status'],
            'objectives[0].outcome.status': ['percent_against_status'],
          }
        : {},
    );
    expect(confirmed(found)).toHaveLength(wrong ? 0 : 2);
  });
});

describe('target against result', () => {
  const measured = (result: string) =>
    draft({
      objectives: [
        objective({
          outcome: outcome('achieved', null, 'Raggiunto'),
          indicators: [
            indicator({
              target: said({ op: '>=' as const, value: 90, unit: '%' }),
              results: [{ year: 2021, result: said(result), degree: null }],
            }),
          ],
        }),
      ],
    });

  it('vouches where it is met', () => {
    expect(confirmed(targetResult(measured('93%'), EMPTY))).toEqual([
      'objectives[0].indicators[0].target',
      'objectives[0].indicators[0].results[0].result',
    ]);
  });

  it('doubts where it is missed under an outcome that says reached', () => {
    expect(Object.keys(doubts(targetResult(measured('70%'), EMPTY)))).toContain(
      'objectives[0].outcome.status',
    );
  });

  it('compares nothing with words', () => {
    expect(targetResult(measured('come da relazione al 70%'), EMPTY)).toEqual([]);
  });
});

describe('years and dates', () => {
  const planned = (deadline: string) =>
    draft({
      sections: [section({ year: said(2021) })],
      objectives: [objective({ deadline: said(deadline) })],
    });

  it.each([
    ['2021-12-31', false],
    ['2023-06-30', false],
    ['2011-12-31', true],
    ['2091-12-31', true],
  ])('due %s in a plan of 2021', (date, wrong) => {
    expect(doubts(years(planned(date), EMPTY))).toEqual(
      wrong ? { 'objectives[0].deadline': ['date_implausible'] } : {},
    );
  });

  it('doubt a plan of another decade than its act', () => {
    const found = years(draft({ act: act({ date: said('2021-03-02'), reportingYear: said(2031) }) }), EMPTY);
    expect(doubts(found)['act.reportingYear']).toEqual(['year_implausible']);
  });

  it('doubt the one deadline in another year', () => {
    const dates = ['2021-03-31', '2021-06-30', '2021-12-31', '2022-12-31'];
    const found = years(
      draft({ objectives: dates.map((date) => objective({ deadline: said(date) })) }),
      EMPTY,
    );
    expect(doubts(found)).toEqual({ 'objectives[3].deadline': ['date_implausible'] });
  });
});

describe('the same objective in two places', () => {
  const twice = (a: number, b: number) =>
    draft({ objectives: [a, b].map((weight) => objective({ number: said('4'), weight: said(weight) })) });

  it('vouches for equal weights', () => {
    expect(confirmed(statedTwice(twice(20, 20), EMPTY))).toHaveLength(2);
  });

  it('doubts different ones', () => {
    expect(doubts(statedTwice(twice(20, 25), EMPTY))).toEqual({
      'objectives[0].weight': ['stated_differently'],
      'objectives[1].weight': ['stated_differently'],
    });
  });
});

describe('letters among digits', () => {
  it.each([
    ['2O', true],
    ['l0 %', true],
    ['20 %', false],
    ['Sì, 20', false],
  ])('%s', (raw, wrong) => {
    const found = letterAmongDigits(draft({ objectives: [objective({ weight: said(20, raw) })] }), EMPTY);
    expect(Object.keys(doubts(found))).toHaveLength(wrong ? 1 : 0);
  });
});
