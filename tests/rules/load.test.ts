import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import { parseRule } from '../../src/rules/load.ts';

const rule = (match: string, extra = ''): string =>
  [
    'id: labels/colour',
    'kind: label',
    'field: other',
    'value: any',
    'about: The colour that a body gives to an objective.',
    `match: { any: ${match} }`,
    'cases: { match: [Colore, COLORE], reject: [Peso, Titolo] }',
    extra,
  ].join('\n');

const messageOf = (source: string): string => {
  try {
    parseRule(source, 'labels/colour', 'labels/colour.yaml');
  } catch (error) {
    if (error instanceof Failure && error.code === 'rule_invalid') return error.message;
    throw error;
  }
  throw new Error('the rule was accepted');
};

describe('loading a rule', () => {
  it('accepts one that is written as documented', () => {
    expect(parseRule(rule('[colore]'), 'labels/colour', 'labels/colour.yaml').id).toBe('labels/colour');
  });

  it('names file, line and column of an unknown key', () => {
    expect(messageOf(rule('[colore]', 'weight: 3'))).toMatch(/labels\/colour\.yaml:8:\d+: .*weight/);
  });

  it('names the line where the YAML itself is broken', () => {
    expect(messageOf(rule('[colore'))).toMatch(/labels\/colour\.yaml:\d+:\d+: /);
  });

  it('refuses an expression that can take for ever, at its place', () => {
    expect(messageOf(rule("[{ pattern: '(a+)+$' }]"))).toMatch(/labels\/colour\.yaml:6:\d+: .*for ever/);
  });

  it('refuses what is no expression', () => {
    expect(messageOf(rule("[{ pattern: '(a' }]"))).toMatch(/labels\/colour\.yaml:6:\d+: /);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s', (key) => {
    expect(messageOf(rule('[colore]', `${key}: { polluted: true }`))).toContain(key);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('refuses aliases, by which a small file can unfold without end', () => {
    expect(messageOf(rule('&a [colore]', 'add: *a'))).toContain('aliases');
  });

  it('refuses an id that is not its path', () => {
    expect(messageOf(rule('[colore]').replace('labels/colour', 'labels/color'))).toContain('its path says');
  });
});
