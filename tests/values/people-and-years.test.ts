import { describe, expect, it } from 'vitest';
import { looksLikePerson, splitPerson } from '../../src/values/person.ts';
import { isBlank } from '../../src/values/value.ts';
import { isMark, yearsIn } from '../../src/values/years.ts';

describe('splitPerson', () => {
  it.each([
    ['Dott.ssa Faggeti Brunilde', 'Faggeti Brunilde', null, 'Dott.ssa'],
    ['Brunilde Faggeti - istruttore direttivo', 'Brunilde Faggeti', 'istruttore direttivo', null],
    ['ING. ORESTE PALUDI', 'ORESTE PALUDI', null, 'ING.'],
    ['Faggeti (ad interim)', 'Faggeti', 'ad interim', null],
  ])('takes %s apart', (text, name, role, title) => {
    expect(splitPerson(text)).toEqual({ name, role, title });
  });

  it('tells names from offices', () => {
    expect(looksLikePerson('Arch. Oreste Paludi')).toBe(true);
    expect(looksLikePerson('Ufficio tecnico comunale')).toBe(false);
    expect(looksLikePerson('Settore 2')).toBe(false);
  });
});

describe('years', () => {
  it.each([
    ['2019-2021', [2019, 2020, 2021]],
    ['triennio 2019/21', [2019, 2020, 2021]],
    ['2022, 2024', [2022, 2024]],
    ['delibera 14/2015', []],
  ])('lists those of %s', (text, years) => {
    expect(yearsIn(text)).toEqual(years);
  });

  it('knows a tick from a word', () => {
    expect(['X', 'x', '×', '[x]', '✓', 'Xx', 'xX', 'XxX'].every(isMark)).toBe(true);
    expect(['SI', '', '1', 'XX', 'XXX', 'xxxx'].some(isMark)).toBe(false);
  });
});

describe('isBlank', () => {
  it('knows what fills an empty place', () => {
    expect(['', '--', '_', '.', '%', '/ 100', '//', '…'].every(isBlank)).toBe(true);
    expect(['0', 'n.p.', '5%', 'a'].some(isBlank)).toBe(false);
  });
});
