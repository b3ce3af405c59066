import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../src/rules/default-rules.ts';
import { fold } from '../../src/rules/fold.ts';
import { neededPieces } from '../../src/rules/needed-pieces.ts';
import { compilePattern } from '../../src/rules/pattern.ts';
import type { Phrase } from '../../src/rules/rule.ts';
import { bitsOf, mayHold, tracesOf } from '../../src/rules/text-traces.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

describe('pieces that a text must hold', () => {
  it.each<[string, readonly string[] | null]>([
    ['^oggetto\\b', ['oggetto']],
    ['^(?:oggetto ?: ?)?(?:scheda |descrizione )?obb?iettivo', ['iettivo']],
    ['sched[ae] (?:obiettivo|progetto)', ['obiettivo', 'progetto']],
    ['(?:sched[ae]|report) n', ['sched', 'report']],
    ['(?:obiettivo|n\\.) \\d', null],
    ['(?<number>\\d+)/(?<year>\\d{4})', null],
    ['rinv(?:io|iato)?', ['rinv']],
    ['ab+cde', ['cde']],
    ['comma{0,1}sette', ['sette']],
    ['(?=presidente)il \\p{L}+ (?<!vice)segretario', [' segretario']],
    ['perc\\.ento\\-uno', ['perc.ento-uno']],
    ['[abc\\]]delibera[^)]+', ['delibera']],
    ['\\bx|due', null],
  ])('%s', (source, pieces) => {
    expect(neededPieces(source)).toEqual(pieces);
  });

  it('stand in all that the rules match', () => {
    const rules = defaultRules().all;
    const patterns = rules
      .flatMap(({ match }): readonly Phrase[] => [...match.any, ...(match.none ?? [])])
      .flatMap((phrase) => (typeof phrase === 'string' ? [] : [phrase.pattern]))
      .map((source) => ({ source, pattern: compilePattern(source), pieces: neededPieces(source) }));
    const told = patterns.filter(({ pieces }) => pieces !== null);
    expect(told.length).toBeGreaterThan(patterns.length / 2);
    const texts = [
      ...rules.flatMap(({ cases }) => [...cases.match, ...cases.reject]),
      ...globSync('comune-[a-c]*/*/source.txt', { cwd: FIXTURES }).flatMap((path) =>
        readFileSync(join(FIXTURES, path), 'utf8').split('\n'),
      ),
    ].map(fold);
    // Every fifth text meets each pattern often enough.
    for (const text of [...new Set(texts)].filter((_, index) => index % 5 === 0)) {
      const traces = tracesOf(text);
      for (const { source, pattern, pieces } of told)
        if (pattern.test(text))
          expect(
            pieces!.some((piece) => text.includes(piece) && mayHold(traces, bitsOf(piece))),
            `${source} in ${text}`,
          ).toBe(true);
    }
  });
});

describe('traces of a text', () => {
  it('tell of every piece that stands there, and of hardly any other', () => {
    const text = fold(readFileSync(join(FIXTURES, 'README.md'), 'utf8').slice(0, 300));
    const traces = tracesOf(text);
    for (let start = 0; start + 7 <= text.length; start++)
      expect(mayHold(traces, bitsOf(text.slice(start, start + 7)))).toBe(true);
    for (const other of ['qwertyx', 'zzkkjj', 'obiettivizzato'])
      expect(mayHold(traces, bitsOf(other))).toBe(false);
    expect(mayHold(tracesOf(''), bitsOf('uno'))).toBe(false);
  });
});
