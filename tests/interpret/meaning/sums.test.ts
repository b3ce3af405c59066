import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/interpret/meaning/features.ts';
import type { Slot } from '../../../src/interpret/meaning/slot.ts';
import { defaultRules } from '../../../src/rules/default-rules.ts';

/** What is found of a column's sums, its parts each on their own. */
function sums(...parts: readonly (readonly string[])[]): number | undefined {
  const slot: Slot = {
    path: ['Valore nel piano'],
    place: 'column',
    texts: parts.flat(),
    parts,
    at: [],
    finer: false,
    shared: false,
    reporting: false,
    position: 0.5,
  };
  return featuresOf(slot, [slot], defaultRules()).content.get('sums');
}

describe('the parts of a column', () => {
  it('come to a hundred each, though one of them lacks a value', () => {
    expect(sums(['30%', '35%', '35%'], ['35%', '40%', '25%'], ['40%', ''], ['20%', '80%'])).toBe(1);
  });

  it('do not where most of them come to something else', () => {
    expect(sums(['30%', '35%'], ['35%', '40%'], ['20%', '80%'])).toBe(-0.5);
  });
});
