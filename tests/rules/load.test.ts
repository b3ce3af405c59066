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

  it('puts named pieces into patterns, those above into those below', () => {
    const pieces = "pieces: { hue: 'ross[oa]', tone: '{hue} chiar[oa]' }";
    const made = parseRule(
      rule("[{ pattern: '^{tone}{1,2}$' }]", pieces),
      'labels/colour',
      'labels/colour.yaml',
    );
    expect(made.match.any).toEqual([{ pattern: '^(?:(?:ross[oa]) chiar[oa]){1,2}$' }]);
  });

  it('refuses a piece that is not there, and pieces that unfold without end', () => {
    expect(messageOf(rule("[{ pattern: '^{hue}$' }]"))).toMatch(
      /colour\.yaml:6:\d+: .*"\{hue\}" is no piece/,
    );
    const doubled = Array.from('abcdefghijklmnopqrstuvwxyz').map((name, index, all) =>
      index === 0 ? `${name}: 'xxxxxxxxxx'` : `${name}: '{${all[index - 1]!}}{${all[index - 1]!}}'`,
    );
    expect(messageOf(rule("[{ pattern: '{z}' }]", `pieces: { ${doubled.join(', ')} }`))).toContain(
      'no piece',
    );
  });

  it('refuses an id that is not its path', () => {
    expect(messageOf(rule('[colore]').replace('labels/colour', 'labels/color'))).toContain('its path says');
  });
});
