import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePercent } from '../../src/values/percent.ts';
import { isOutOf, listedWeights, parseWeight, statedTotal } from '../../src/values/weight.ts';

describe('parseWeight', () => {
  it.each([
    ['15%', 15],
    ['100 %', 100],
    ['30', 30],
    ['20 / 100', 20],
    ['50/100', 50],
    ['50,00%', 50],
    ['12,5', 12.5],
    ['Peso 40%', 40],
  ])('reads %s', (text, weight) => {
    expect(parseWeight(text)).toEqual({ value: weight, flags: [] });
  });

  it.each(['', '%', '/ 100', '_', '--', ' % '])('knows %j for an empty place', (text) => {
    expect(parseWeight(text)).toEqual({ value: null, flags: ['empty'] });
  });

  it.each(['ALTO', 'medio', '***', 'X', '10 punti', '150'])('knows no scale for %s', (text) => {
    expect(parseWeight(text)).toEqual({ value: null, flags: ['scale_unknown'] });
  });

  it('turns points of a stated total into percent', () => {
    expect(statedTotal('Punti (su 50)')).toBe(50);
    expect(statedTotal('Punteggio massimo 30')).toBe(30);
    expect(statedTotal('Peso/50')).toBe(50);
    expect(statedTotal('Peso %')).toBeNull();
    expect(statedTotal('Obiettivi assegnati (Del. 333/2023) / Punti')).toBeNull();
    expect(statedTotal('Peso / 2023')).toBeNull();
    expect(parseWeight('10 punti', 50)).toEqual({ value: 20, flags: ['scale_converted'] });
    expect(parseWeight('20 / 50')).toEqual({ value: 40, flags: ['scale_converted'] });
  });

  it('never gives a percent outside 0 to 100', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('0', '1', '5', '9', '.', ',', '/', '%', ' ', '-') }),
        fc.constantFrom(null, 20, 50),
        (text, total) => {
          const { value, flags } = parseWeight(text, total);
          expect(value === null ? flags.length : Number(value >= 0 && value <= 100)).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('listedWeights', () => {
  it.each([
    ['20 10 5 5 10', ['20', '10', '5', '5', '10']],
    ['100 %', ['100 %']],
    ['20 / 100', ['20 / 100']],
    ['30% 70%', ['30%', '70%']],
    ['circa 20', []],
  ])('takes %s apart', (text, weights) => {
    expect(listedWeights(text)).toEqual(weights);
  });
});

describe('percents', () => {
  it.each([
    ['106,67%', 106.67],
    ['85', 85],
    ['0,00 %', 0],
  ])('reads %s as a whole', (text, percent) => {
    expect(parsePercent(text)).toEqual({ value: percent, flags: [] });
  });

  it('reads no percent off words', () => {
    expect(parsePercent('100% (n. 14)')).toEqual({ value: null, flags: ['unreadable_value'] });
    expect(parsePercent('//')).toEqual({ value: null, flags: ['empty'] });
  });
});

describe('isOutOf', () => {
  it.each(['50 punti su 100', '25 / 100', '30/60 punti'])('knows "%s" for points of a total', (text) => {
    expect(isOutOf(text)).toBe(true);
  });
  it.each(['50%', 'Svolti 3 su 4 interventi', '12'])('knows "%s" for none', (text) => {
    expect(isOutOf(text)).toBe(false);
  });
});
