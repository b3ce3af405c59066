import { describe, expect, it } from 'vitest';
import { actOf, REST } from './acts.ts';

const titled = (...lines: string[]) => {
  const act = actOf(...lines, ...REST);
  return [act.kind?.value, act.organ?.value, act.number?.value, act.date?.value];
};

describe('title lines', () => {
  it.each([
    [
      ["VERBALE DI DELIBERAZIONE DELLA GIUNTA DELL'UNIONE N° 31 DEL 12/05/2022"],
      ['deliberazione', "Giunta dell'Unione", '31', '2022-05-12'],
    ],
    [
      ['DELIBERAZIONE DELLA GIUNTA COMUNALE', 'N° 47 del 12/03/2025'],
      ['deliberazione', 'Giunta comunale', '47', '2025-03-12'],
    ],
    [
      [
        'Prot. n. 1480',
        'COPIA',
        'DELIBERAZIONE DELLA GIUNTA COMUNALE',
        '**********',
        'n. 58 del 16 maggio 2018',
      ],
      ['deliberazione', 'Giunta comunale', '58', '2018-05-16'],
    ],
    [
      ['Copia DELIBERAZIONE DELLA GIUNTA COMUNALE Atto n. 114 del 05 Maggio 2016'],
      ['deliberazione', 'Giunta comunale', '114', '2016-05-05'],
    ],
    [
      ['VERBALE DI DELIBERAZIONE DELLA GIUNTA MUNICIPALE', 'N. 9', 'IN DATA: 12.10.2014'],
      ['deliberazione', 'Giunta municipale', '9', '2014-10-12'],
    ],
    [
      ['DELIBERAZIONE DEL DIRETTORE GENERALE N. O 1 3 7 Del 30 GEN. 2018'],
      ['deliberazione', 'Direttore generale', '0137', '2018-01-30'],
    ],
    [
      ['ESTRATTO DAL REGISTRO DELLE DELIBERAZIONI DI GIUNTA COMUNALE. N. : 35 del 04/03/2014'],
      ['deliberazione', 'Giunta comunale', '35', '2014-03-04'],
    ],
    [
      [
        'DETERMINAZIONE DEL RESPONSABILE DEL SERVIZIO',
        'N. 11 DEL 27/05/2025',
        'Registro Generale N. 296 DEL 27/05/2025',
      ],
      ['determinazione', 'Responsabile del servizio', '11', '2025-05-27'],
    ],
    [
      ['Verbale di Deliberazione N. 77/2008 della Giunta comunale', 'Seduta del 14 marzo 2008'],
      ['deliberazione', 'Giunta comunale', '77', '2008-03-14'],
    ],
    [
      ['Atto della Giunta n. 107/340 del 19/12/2015', 'GIUNTA CAMERALE'],
      ['deliberazione', 'Giunta', '107/340', '2015-12-19'],
    ],
    [['DECRETO DEL SINDACO N. 4 DEL 02/01/2024'], ['decreto', 'Sindaco', '4', '2024-01-02']],
  ])('%j', (lines, expected) => {
    expect(titled(...lines)).toEqual(expected);
  });

  it('flags letters of a stamp that were read as digits', () => {
    const act = actOf('DELIBERAZIONE DEL DIRETTORE GENERALE N. O 1 3 7 Del 30 GEN. 2018', ...REST);
    expect(act.number?.flags).toContain('ocr_digit');
  });

  it('puts letter-spaced titles together', () => {
    expect(
      titled(
        'O r i g i n a l e',
        'V E R B A L E D I D E L I B E R A Z I O N E',
        'DEL CONSIGLIO COMUNALE N.3',
        'Seduta del 5 maggio 2018',
      ),
    ).toEqual(['deliberazione', 'Consiglio comunale', '3', '2018-05-05']);
  });

  it('takes the date of the sitting where the title has none, and says so', () => {
    const act = actOf(
      'DELIBERAZIONE DEL CONSIGLIO COMUNALE N. 12',
      'OGGETTO: Tariffe',
      'L anno duemilasedici il giorno dodici del mese di Aprile alle ore dodici e minuti zero',
      'IL CONSIGLIO COMUNALE',
      'DELIBERA',
      'di approvare le tariffe.',
    );
    expect(act.date?.value).toBe('2016-04-12');
    expect(act.date?.flags).toContain('date_from_sitting');
    expect(act.session.time?.value).toBe('12:00');
  });

  it('flags a title and a sitting that disagree', () => {
    const act = actOf(
      'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 12 DEL 03/04/2020',
      'OGGETTO: Tariffe',
      "L'anno duemilaventi, addì quattro del mese di aprile alle ore 9, si è riunita la Giunta comunale.",
      'DELIBERA',
      'di approvare le tariffe.',
    );
    expect(act.date?.value).toBe('2020-04-03');
    expect(act.date?.flags).toContain('act_date_disagrees');
    expect(act.session.time?.value).toBe('09:00');
  });
});
