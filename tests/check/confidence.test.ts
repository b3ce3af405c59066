import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidence, terms } from '../../src/check/confidence.ts';
import { EVIDENCE, FLAGS, type EvidenceCode, type FlagCode } from '../../src/model/catalogue/index.ts';
import { flagged, reading, vouched } from '../../src/model/reading.ts';

const PATH = 'objectives[0].weight';
const plain = reading(15, '15%', 'labels/weight', [{ line: 3 }]);
const flags = fc.subarray(Object.keys(FLAGS) as FlagCode[]);
const evidence = fc.subarray(Object.keys(EVIDENCE) as EvidenceCode[]);

describe('confidence', () => {
  it('is a probability', () => {
    fc.assert(
      fc.property(flags, evidence, (f, e) => {
        const p = confidence(vouched(flagged(plain, ...f), ...e), PATH);
        return p >= 0 && p <= 1;
      }),
    );
  });

  it('never rises with a flag and never falls with evidence', () => {
    fc.assert(
      fc.property(
        flags,
        evidence,
        fc.constantFrom(...(Object.keys(FLAGS) as FlagCode[])),
        fc.constantFrom(...(Object.keys(EVIDENCE) as EvidenceCode[])),
        (f, e, flag, vouch) => {
          const before = vouched(flagged(plain, ...f), ...e);
          return (
            confidence(flagged(before, flag), PATH) <= confidence(before, PATH) &&
            confidence(vouched(before, vouch), PATH) >= confidence(before, PATH)
          );
        },
      ),
    );
  });

  it('is the sum of terms that can be shown', () => {
    const doubted = vouched(flagged(plain, 'scale_unknown'), 'label_exact');
    expect(terms(doubted, PATH).map((term) => term.code)).toEqual(['base', 'label_exact', 'scale_unknown']);
    const sum = terms(doubted, PATH).reduce((total, term) => total + term.weight, 0);
    expect(confidence(doubted, PATH)).toBeCloseTo(1 / (1 + Math.exp(-sum)), 2);
  });
});
