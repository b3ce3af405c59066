import { describe, expect, it } from 'vitest';
import { settle } from '../../src/check/check.ts';
import { review } from '../../src/check/review.ts';
import { draft, EMPTY, objective, said } from './draft-builder.ts';

const SOURCE = {
  file: 'piano.txt',
  sha256: '0'.repeat(64),
  bytes: 1,
  format: 'text' as const,
  pages: null,
  text: 'native' as const,
  signatures: [],
  contains: [],
};
const record = settle(SOURCE, {
  draft: draft({
    objectives: [
      objective({ number: said('1') }),
      objective({ number: said('2'), weight: said(20, '2O', [], ['header_guessed', 'weights_sum']) }),
      objective({ number: said('3'), weight: said(30, '30', [], ['several_values']) }),
    ],
  }),
  document: EMPTY,
  diagnostics: [],
});

describe('what may be accepted unseen', () => {
  it('keeps the expected share of errors at what was allowed', () => {
    const found = review(record, 0.03);
    expect(found.accepted).toBeGreaterThan(0);
    expect(found.expectedErrors).toBeLessThanOrEqual(0.03 * found.accepted + 0.01);
    expect(found.accepted + found.queue.length).toBe(found.values);
  });

  it('queues the worst first, with the flags that say why', () => {
    const { queue } = review(record, 0.03);
    expect(queue[0]).toMatchObject({
      path: 'objectives[1].weight',
      flags: ['header_guessed', 'weights_sum'],
    });
    const confidences = queue.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
  });

  it('accepts nothing where no error is allowed, all where every one is', () => {
    expect(review(record, 0).accepted).toBe(0);
    expect(review(record, 1).queue).toEqual([]);
  });
});
