import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldDate } from '../../src/act/session-date.ts';

const MONTHS =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ');

describe('dates of sittings', () => {
  it.each([
    ["L'anno 2020, addì ventisei del mese di Maggio alle ore 10:30", '2020-05-26'],
    ["L'anno duemilaventisei, il giorno dieci, del mese di marzo, alle ore 14:00", '2026-03-10'],
    ['L’anno Duemiladiciannove il giorno quattordici del mese di maggio', '2019-05-14'],
    ['L anno duemilasedici il giorno ventitre del mese di Aprile', '2016-04-23'],
    ["L'anno duemiladiciotto addì UNO del mese di OTTOBRE", '2018-10-01'],
    ['L’anno 2017 addì 25 (venticinque) Gennaio alle ore 20:50', '2017-01-25'],
    ["L'anno DUEMILADODICI, questo giorno TREDICI del mese di DICEMBRE con inizio", '2012-12-13'],
    ['Il giorno 16 del mese di maggio dell’anno 2017 alle ore 8,45', '2017-05-16'],
    ['Il giorno 03 Maggio 2017 alle ore 15:33', '2017-05-03'],
    ['IN DATA: 11.09.2015', '2015-09-11'],
  ])('%s', (text, iso) => {
    expect(toldDate(text)?.iso).toBe(iso);
  });

  it('rejects days that no calendar has', () => {
    expect(toldDate("L'anno duemilaventi, il giorno trenta del mese di febbraio")).toBeNull();
  });

  it('reads every day told in digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          expect(
            toldDate(`L'anno ${year} il giorno ${day} del mese di ${MONTHS[month - 1]!} alle ore 9`)?.iso,
          ).toBe(iso);
        },
      ),
    );
  });
});
