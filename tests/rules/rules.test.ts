import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { brokenCases } from '../../src/rules/cases.ts';
import { lint } from '../../src/rules/lint.ts';
import { loadRuleSet } from '../../src/rules/load-rule-set.ts';
import { CANONICAL } from '../../src/rules/fields.ts';

const rules = loadRuleSet([fileURLToPath(new URL('../../rules', import.meta.url))]);

describe('the rule files', () => {
  it.each(rules.all.map((rule) => [rule.id, rule] as const))('%s comes out as its cases say', (_, rule) => {
    expect(brokenCases(rule)).toEqual([]);
  });

  it('name every canonical field with a label', () => {
    const named = new Set(rules.labels.map((rule) => rule.field));
    expect(CANONICAL.filter((field) => !named.has(field))).toEqual([]);
  });

  it('leave lint nothing to say', () => {
    expect(lint(rules)).toEqual([]);
  });
});
