import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/values/number.ts';
import { wordsValue } from '../../src/values/number-words.ts';

describe('parseNumber', () => {
  it.each([
    ['1.200', 1200],
    ['14.697', 14697],
    ['40.000,00', 40000],
    ['4,5', 4.5],
    ['1.2', 1.2],
    ['0.125', 0.125],
    ['-75', -75],
    ['−7,4', -7.4],
    ['2,5 milioni', 2_500_000],
    ['0', 0],
    ['12.', 12],
  ])('reads %s', (text, number) => {
    expect(parseNumber(text)).toEqual({ value: number, flags: [] });
  });

  it.each([
    ['O126', 126],
    ['1l0', 110],
    ['3O', 30],
  ])('mends the misread digits of %s and says so', (text, number) => {
    expect(parseNumber(text)).toEqual({ value: number, flags: ['ocr_digit'] });
  });

  it.each(['Ol', 'n.d.', 'venti', '12 bis', ''])('gives no value for %j', (text) => {
    expect(parseNumber(text)).toEqual({ value: null, flags: ['unreadable_value'] });
  });

  it('reads back every number that Italian writing prints', () => {
    const italian = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 2, useGrouping: 'always' });
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
        expect(parseNumber(italian.format(cents / 100)).value).toBeCloseTo(cents / 100, 6);
      }),
    );
  });
});

describe('wordsValue', () => {
  it.each([
    ['due', 2],
    ['una', 1],
    ['ventuno', 21],
    ['ventitré', 23],
    ['ventotto', 28],
    ['novantanove', 99],
    ['centoventi', 120],
    ['duemilaventi', 2020],
    ['due mila ventiquattro', 2024],
    ['millenovecentonovanta', 1990],
  ])('reads %s', (word, number) => {
    expect(wordsValue(word)).toBe(number);
  });

  it.each(['', 'comune', 'primo', 'unità'])('knows no number in %j', (word) => {
    expect(wordsValue(word)).toBeNull();
  });
});
