import { describe, expect, it } from 'vitest';
import { builtIn, shownNumber } from '../../../src/read/xlsx/number-format.ts';

describe('a number in a cell', () => {
  it.each([
    [0.4, '0%', '40%'],
    [0.125, '0.0%', '12,5%'],
    [1350, '#,##0', '1.350'],
    [-1234.5, '#,##0.00', '-1.234,50'],
    [-8, '#,##0_);(#,##0)', '(8)'],
    [7.5, '0.##', '7,5'],
    [30, '0" gg"', '30 gg'],
    [1200, '#,##0.00 [$€-410]', '1.200,00 €'],
    [0.1 + 0.2, 'General', '0,3'],
    [1402, 'General', '1402'],
    [0, '0;-0;"–"', '–'],
    [45_292, 'dd/mm/yyyy', '01/01/2024'],
    [45_292.5, 'dd/mm/yyyy hh:mm', '01/01/2024 12:00'],
    [45_292, 'mmm-yy', '01/2024'],
    [3, '@', '3'],
  ])('%d in the format %s shows %s', (value, format, shown) => {
    expect(shownNumber(value, format)).toBe(shown);
  });

  it('has formats that every file knows by their id', () => {
    expect(shownNumber(0.2, builtIn(9))).toBe('20%');
    expect(shownNumber(0.2, builtIn(0))).toBe('0,2');
    expect(shownNumber(43_830, builtIn(14), true)).toBe('01/01/2024');
  });
});
