import { describe, expect, it } from 'vitest';
import { slotDoubts } from '../../../src/check/checks/slot-doubts.ts';
import { toldTwice } from '../../../src/check/checks/told-twice.ts';
import { doubts, draft, EMPTY, indicator, objective, said } from '../draft-builder.ts';

describe('slots', () => {
  it('are doubted where another field comes near', () => {
    const grounds = { label: 1, sure: 0.5, rival: 0.4, form: 0.9, cut: 'rows' } as const;
    const found = draft({
      objectives: [objective({ weight: { ...said(10), grounds } }), objective({ weight: said(90) })],
    });
    expect(doubts(slotDoubts(found, EMPTY))).toEqual({ 'objectives[0].weight': ['field_rivalled'] });
  });

  it('are all doubted where most labels are unknown', () => {
    const grounds = { label: 0, sure: 0.9, rival: 0.05, form: 0.9, cut: 'rows' } as const;
    const found = draft({ objectives: [objective({ weight: { ...said(10), grounds } })] });
    expect(doubts(slotDoubts(found, EMPTY))['objectives[0].title']).toEqual(['new_ground']);
  });
});

describe('an objective told twice', () => {
  const title = said('Riordino del magazzino comunale');

  it('states in each place what the other leaves out', () => {
    const found = draft({
      objectives: [objective({ title, weight: said(20) }), objective({ title, indicators: [indicator()] })],
    });
    expect(Object.keys(doubts(toldTwice(found, EMPTY)))).toContain('objectives[0].weight');
  });

  it('is none where several offices have the same one', () => {
    const found = draft({
      objectives: [objective({ title, weight: said(20) }), objective({ title, weight: said(30) })],
    });
    expect(toldTwice(found, EMPTY)).toEqual([]);
  });
});
