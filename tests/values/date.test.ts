import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, isoDate, latestDate } from '../../src/values/date.ts';

describe('latestDate', () => {
  it.each([
    ['31/12/2019', '2019-12-31'],
    ['31.12.2020', '2020-12-31'],
    ['30-06-2021', '2021-06-30'],
    ['13/05/20', '2020-05-13'],
    ['31dicembre 2019', '2019-12-31'],
    ['1° gennaio 2021', '2021-01-01'],
    ['28 GIU. 2024', '2024-06-28'],
    ['Entro settembre 2019.', '2019-09-30'],
    ['primo semestre del 2019', '2019-06-30'],
    ['III trimestre 2022', '2022-09-30'],
    ['2° quadrimestre 2022', '2022-08-31'],
    ['entro il 2019', '2019-12-31'],
    ['ventisei maggio duemilaventi', '2020-05-26'],
    ["Tutto l'anno fino al 31.12.2024", '2024-12-31'],
  ])('reads %s', (text, iso) => {
    expect(latestDate(text, 2023)).toEqual({ value: iso, flags: [] });
  });

  it.each([
    ['31/12', '2023-12-31'],
    ['31.12', '2023-12-31'],
    ['entro il 30 settembre', '2023-09-30'],
    ['I semestre', '2023-06-30'],
    ['entro luglio', '2023-07-31'],
    ["entro l'anno", '2023-12-31'],
    ['entro fine anno', '2023-12-31'],
  ])('completes %s with the year of the plan', (text, iso) => {
    expect(latestDate(text, 2023)).toEqual({ value: iso, flags: ['year_assumed'] });
    expect(latestDate(text, null).value).toBeNull();
  });

  it('takes the latest of several terms and says that there were more', () => {
    expect(latestDate('Entro il 30 settembre 2019: prove. Entro il 31 dicembre 2019: avvio.', null)).toEqual({
      value: '2019-12-31',
      flags: ['several_values'],
    });
  });

  it.each([
    'a.s. 2022/23',
    '2018/2020',
    '30/02/2021',
    "entro l'estate",
    'per il 50% del costo',
    'n. 14/2015',
  ])('finds no date in %s', (text) => {
    expect(latestDate(text, 2023).value).toBeNull();
  });
});

describe('findDates', () => {
  it('finds every day that a calendar has, in four writings, and nothing else beside it', () => {
    const months =
      'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
        ' ',
      );
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('/', '.', '-', ' '), (date, sign) => {
        const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const written =
          sign === ' ' ? `${number} ${months[month - 1]!} ${year}` : `${number}${sign}${month}${sign}${year}`;
        const found = findDates(`approvato il ${written} con 12 voti`, null);
        expect(found.map((one) => one.iso)).toEqual([isoDate(year, month, number)]);
      }),
    );
  });
});
