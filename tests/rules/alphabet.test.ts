import { expect, it } from 'vitest';
import { alphabetOf } from '../../src/rules/alphabet.ts';
import { defaultRules } from '../../src/rules/default-rules.ts';
import { fold } from '../../src/rules/fold.ts';
import { compilePattern } from '../../src/rules/pattern.ts';
import type { Phrase } from '../../src/rules/rule.ts';

it('takes for Latin what holds no other letter, number or mark', () => {
  expect(alphabetOf('perché “così” – 50 € • ✓ è')).toBe('any');
  expect(alphabetOf('perché “così” – 50 € • è')).toBe('latin');
  expect(alphabetOf('Δείκτης')).toBe('any');
  for (let number = 0x250; number <= 0xffff; number++) {
    const letter = String.fromCharCode(number);
    if (/[\p{L}\p{N}\p{M}]/u.test(letter)) expect(alphabetOf(letter), number.toString(16)).toBe('any');
  }
});

it('compiles every pattern to one that says the same of Latin texts', () => {
  const rules = defaultRules().all;
  const patterns = rules
    .flatMap(({ match }): readonly Phrase[] => [...match.any, ...(match.none ?? [])])
    .flatMap((phrase) => (typeof phrase === 'string' ? [] : [phrase.pattern]));
  const texts = rules
    .flatMap(({ cases }) => [...cases.match, ...cases.reject])
    .map((text, i) => fold(i % 3 === 0 ? `«${text}» – ü` : i % 3 === 1 ? `à${text}ç` : text))
    .filter((text, index) => index % 8 === 0 && alphabetOf(text) === 'latin');
  expect(texts.length).toBeGreaterThan(150);
  const found = (pattern: RegExp, text: string): string => JSON.stringify(pattern.exec(text));
  for (const source of patterns) {
    const [any, latin] = [compilePattern(source), compilePattern(source, 'latin')];
    expect(
      texts.filter((text) => found(any, text) !== found(latin, text)),
      source,
    ).toEqual([]);
  }
});

it('keeps other properties than of letters and numbers', () => {
  expect(compilePattern('\\p{P}\\p{Lu}[\\p{Ll}\\p{Nd}]', 'latin').source).toMatch(
    /^\\p\{P\}\[\\u0041-\\u005a/,
  );
  expect(compilePattern('\\p{P}', 'latin').test('–')).toBe(true);
  expect(compilePattern('[^\\p{L}]\\p{L}', 'latin').test('éa')).toBe(false);
});
