import { describe, expect, it } from 'vitest';
import { isAnnounced } from '../../src/interpret/decide/asked.ts';
import { defaultRules } from '../../src/rules/default-rules.ts';

describe('what announces objectives', () => {
  const announced = (subject: string): boolean => isAnnounced([], subject, defaultRules());

  it('is a subject that speaks of them', () => {
    expect(announced('Approvazione del piano degli obiettivi 2024')).toBe(true);
    expect(announced('Adozione del piano della performance')).toBe(true);
  });

  it('is no project of works, and no grant for one', () => {
    expect(announced('Approvazione del progetto esecutivo della palestra')).toBe(false);
    expect(announced('Adesione al progetto “Boschi puliti”')).toBe(false);
  });
});
