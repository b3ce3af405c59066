import { describe, expect, it } from 'vitest';
import { numbersIn, parseNumber } from '../../src/values/number.ts';
import { parsePercent } from '../../src/values/percent.ts';
import { findTarget, parseTarget } from '../../src/values/target.ts';
import { bareWeight, bracketedWeight, parseWeight, pointsOf } from '../../src/values/weight.ts';

describe('signs and forms of a number', () => {
  it.each([
    ['- 5', -5],
    ['– 5', -5],
    ['−3', -3],
    ['+10', 10],
    ['1.234.567,89', 1_234_567.89],
    ['1 234 567,89', 1_234_567.89],
    ['1\u202F250', 1250],
    ['1\u00A0250', 1250],
    ['1 250', 1250],
    ['1’200', 1200],
    ['.5', 0.5],
    ['— 3,5', -3.5],
    ['\u2010' + '3', -3],
    ['\u2011' + '3', -3],
    ['\u2012' + '3', -3],
    ['\uFE63' + '3', -3],
    ['\uFF0D' + '3', -3],
    ['12,\u2075\u2070', 12.5],
    ['1,5 mln', 1_500_000],
  ])('reads %s', (text, number) => {
    expect(parseNumber(text)).toEqual({ value: number, flags: [] });
  });

  it('leaves out the marks of notes, and reads nothing where a figure is unknown', () => {
    for (const text of ['30\u00B9', '30\u207D\u00B9\u207E', '30 %\u00B2']) {
      expect(parsePercent(text)).toEqual({ value: 30, flags: [] });
      expect(parseWeight(text)).toEqual({ value: 30, flags: [] });
    }
    expect(parseNumber('1.200\u00B9')).toEqual({ value: 1200, flags: [] });
    expect(findTarget('almeno 40 m\u00B2')).toMatchObject({ op: '>=', value: 40 });
    for (const parse of [parseNumber, parsePercent, parseWeight, parseTarget])
      expect(parse('3\uFFFD')).toEqual({ value: null, flags: ['unreadable_value'] });
  });

  it.each([
    ['5-', -5],
    ['12,50-', -12.5],
    ['(3)', -3],
  ])('reads %s as below zero, with a doubt', (text, number) => {
    expect(parseNumber(text)).toEqual({ value: number, flags: ['minus_by_form'] });
  });

  it.each([
    '10-15',
    '3/4',
    '1 su 4',
    'dal 60% all’80%',
    '>=5 e <=10',
    '±2%',
    '90 → 95',
    'tra 5 e 10',
    '-10/+10',
    '10 e 20',
    '10; 20',
    '10 o 20',
    '1 ogni 4',
    '3 x 4',
    '3x4',
    '50%+1',
    '1,234.56',
    '1.234,5.6',
    '1.2.3',
    '1\u00BD',
  ])('takes no one number off %s', (text) => {
    expect(parseNumber(text)).toEqual({ value: null, flags: ['not_one_number'] });
    expect(parsePercent(text)).toEqual({ value: null, flags: ['not_one_number'] });
    expect(parseTarget(text)).toEqual({ value: null, flags: ['not_one_number'] });
  });

  it('leaves two values beside each other two', () => {
    expect(parseNumber('100 100').value).toBeNull();
    expect(numbersIn('94 100%')).toEqual([94, 100]);
    expect(numbersIn('da -3,5 a 1.200')).toEqual([-3.5, 1200]);
  });
});

describe('a percent', () => {
  it.each([
    ['100%*', 100],
    ['- 3,5 %', -3.5],
    ['95/100', 95],
    ['settanta per cento', 70],
    ['70 per cento', 70],
    ['circa 40%', 40],
  ])('is read off %s', (text, percent) => {
    expect(parsePercent(text)).toEqual({ value: percent, flags: [] });
  });

  it.each(['(60%)', '90% (rivisto)', '2/3 circa'])('is not taken off %s', (text) => {
    expect(parsePercent(text).value).toBeNull();
  });
});

describe('a weight', () => {
  it('is bare, out of a total or in brackets', () => {
    expect(['15', '0,60', '15%', '20/100', 'ALTO'].map(bareWeight)).toEqual([15, 0.6, null, null, null]);
    expect(['350', '600/1000', '10 su 50', 'ALTO'].map(pointsOf)).toEqual([350, 600, 10, null]);
    expect(bracketedWeight('chiamate evase (peso 30)')).toEqual({ value: 30, raw: '(peso 30)', index: 14 });
    expect(bracketedWeight('chiamate evase')).toBeNull();
  });

  it('is no range', () => {
    expect(parseWeight('15-20')).toEqual({ value: null, flags: ['not_one_number'] });
  });
});

describe('a target', () => {
  it.each([
    ['– 5%', -5, '%'],
    ['25 per mille', 25, '‰'],
    ['zero', 0, null],
    ['2,5 milioni di euro', 2_500_000, 'euro'],
    ['n. 3 milioni', 3_000_000, null],
    ['50/100', 50, '%'],
    ['4,5/5', 4.5, '/5'],
  ])('reads %s', (text, number, unit) => {
    expect(parseTarget(text)).toEqual({ value: { op: null, value: number, unit }, flags: [] });
  });

  it('is below zero, with a doubt, where the minus is spelled', () => {
    expect(parseTarget('meno 3%')).toEqual({
      value: { op: null, value: -3, unit: '%' },
      flags: ['minus_by_form'],
    });
    expect(parseTarget('meno di 30 giorni').value).toMatchObject({ op: '<', value: 30 });
  });

  it('is doubted where a raised figure behind a ten may be a power', () => {
    expect(parseTarget('10\u00B2').flags).toEqual(['several_values']);
    expect(parseTarget('12\u00B2').flags).toEqual([]);
  });

  it.each(['almeno 5 e non più di 10', '3/4', '1/2'])('knows that %s is not one number', (text) => {
    expect(parseTarget(text)).toEqual({ value: null, flags: ['not_one_number'] });
  });

  it('is found in words with its sign, and not in a range', () => {
    expect(findTarget('Variazione dei costi: - 3,5 %')).toMatchObject({ value: -3.5 });
    expect(findTarget('Chiamate evase - 80% del totale')).toMatchObject({ value: 80 });
    expect(findTarget('Aumento delle visite da 5 a 10')).toBeNull();
  });
});
