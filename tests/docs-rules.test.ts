import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenCases } from '../src/rules/cases.ts';
import { parseRule } from '../src/rules/load.ts';
import { CANONICAL, FORMS } from '../src/rules/fields.ts';
import type { Rule } from '../src/rules/rule.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/rules.md'), 'utf8');
const examples = [...page.matchAll(/```yaml\n(id: (\S+)\n[\s\S]*?)```/g)].map(
  ([, source, id]) => [id!, source!] as const,
);

describe('the page on rules', () => {
  it.each(examples)('shows %s as it loads and comes out', (id, source) => {
    const rule: Rule = parseRule(source, id, `${id}.yaml`);
    expect(brokenCases(rule)).toEqual([]);
  });

  it('names every field and every form of a value', () => {
    expect([...CANONICAL, ...FORMS].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
