import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidence, terms } from '../../src/check/confidence.ts';
import { reasonsIn, type Reasons } from '../../src/check/reasons.ts';
import {
  EVIDENCE,
  FLAGS,
  SIGNALS,
  type EvidenceCode,
  type FlagCode,
  type SignalCode,
} from '../../src/model/catalogue/index.ts';
import type { Grounds } from '../../src/model/grounds.ts';
import { draft, EMPTY, objective, said } from './draft-builder.ts';

const codes = <C extends string>(catalogue: Readonly<Record<C, unknown>>): C[] =>
  Object.keys(catalogue) as C[];
const reasons = fc.record({
  kind: fc.constantFrom('objective.weight', 'objective', 'act.number'),
  flags: fc.subarray(codes<FlagCode>(FLAGS)),
  evidence: fc.subarray(codes<EvidenceCode>(EVIDENCE)),
  signals: fc.dictionary(
    fc.constantFrom(...codes<SignalCode>(SIGNALS)),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
}) as fc.Arbitrary<Reasons>;

describe('confidence', () => {
  it('is a probability', () => {
    fc.assert(fc.property(reasons, (given) => confidence(given) >= 0 && confidence(given) <= 1));
  });

  it('never rises with a flag and never falls with evidence', () => {
    fc.assert(
      fc.property(
        reasons,
        fc.constantFrom(...codes<FlagCode>(FLAGS)),
        fc.constantFrom(...codes<EvidenceCode>(EVIDENCE)),
        (before, flag, vouch) =>
          confidence({ ...before, flags: [...before.flags, flag] }) <= confidence(before) &&
          confidence({ ...before, evidence: [...before.evidence, vouch] }) >= confidence(before),
      ),
    );
  });

  it('goes with each signal the one way that the catalogue says', () => {
    fc.assert(
      fc.property(reasons, fc.constantFrom(...codes<SignalCode>(SIGNALS)), (before, code) => {
        const more = { ...before, signals: { ...before.signals, [code]: (before.signals[code] ?? 0) + 1 } };
        const moved = confidence(more) - confidence(before);
        return SIGNALS[code].effect === 'gain' ? moved >= 0 : moved <= 0;
      }),
    );
  });

  it('is the sum of terms that can be shown', () => {
    const doubted: Reasons = {
      kind: 'objective.weight',
      flags: ['scale_unknown'],
      evidence: ['label_exact'],
      signals: { words_left: 0.5 },
    };
    expect(terms(doubted).map((term) => term.code)).toEqual([
      'base',
      'words_left',
      'label_exact',
      'scale_unknown',
    ]);
    const sum = terms(doubted).reduce((total, term) => total + term.weight, 0);
    expect(confidence(doubted)).toBeCloseTo(1 / (1 + Math.exp(-sum)), 2);
  });

  it('does not count a flag that signals tell of in numbers', () => {
    const given: Reasons = { kind: 'objective.weight', flags: [], evidence: [], signals: { slot_odds: 1 } };
    expect(terms({ ...given, flags: ['header_guessed', 'new_ground'] })).toEqual(terms(given));
  });
});

describe('reasons', () => {
  const grounds = (given: Partial<Grounds>): Grounds => ({
    label: 1,
    sure: 0.98,
    rival: 0.01,
    form: 0.95,
    cut: 'rows',
    ...given,
  });
  const held = draft({
    objectives: [
      objective({ weight: { ...said(40), grounds: grounds({}) } }),
      objective({ weight: { ...said(60, '60', [], ['weights_sum']), grounds: grounds({}) } }),
      objective({ weight: { ...said(5), grounds: grounds({ label: 0, sure: 0.5, rival: 0.4 }) } }),
    ],
  });
  const found = reasonsIn(held, EMPTY);

  it('tell of the slot that a value stands at', () => {
    expect(found.get('objectives[2].weight')!.signals).toMatchObject({
      label_unknown: 1,
      slot_rivalled: 0.9,
    });
    expect(found.get('objectives[0].weight')!.signals.label_unknown).toBeUndefined();
  });

  it('carry doubts to what stands at the same slot', () => {
    expect(found.get('objectives[0].weight')!.signals.slot_doubted).toBe(1);
    expect(found.get('objectives[1].weight')!.signals.slot_doubted).toBeUndefined();
  });

  it('are there for each objective as such, for derived statuses, and for completeness', () => {
    expect(found.get('objectives[1]')!.kind).toBe('objective');
    expect(found.get('objectives[1].outcome.status')!.kind).toBe('objective.outcome.status missing');
    expect(found.get('completeness')).toBeDefined();
  });
});
