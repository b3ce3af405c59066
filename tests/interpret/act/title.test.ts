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
      ['DELIBERAZIONE DELLA GIUNTA COMUNALE', 'N° 37 del 10/03/2026'],
      ['deliberazione', 'Giunta comunale', '37', '2026-03-10'],
    ],
    [
      [
        'Prot. n. 1480',
        'COPIA',
        'DELIBERAZIONE DELLA GIUNTA COMUNALE',
        '**********',
        'n. 38 del 14 maggio 2019',
      ],
      ['deliberazione', 'Giunta comunale', '38', '2019-05-14'],
    ],
    [
      ['Copia DELIBERAZIONE DELLA GIUNTA COMUNALE Atto n. 104 del 03 Maggio 2017'],
      ['deliberazione', 'Giunta comunale', '104', '2017-05-03'],
    ],
    [
      ['VERBALE DI DELIBERAZIONE DELLA GIUNTA MUNICIPALE', 'N. 8', 'IN DATA: 11.09.2015'],
      ['deliberazione', 'Giunta municipale', '8', '2015-09-11'],
    ],
    [
      ['DELIBERAZIONE DEL DIRETTORE GENERALE N. O 1 2 6 Del 31 GEN. 2019'],
      ['deliberazione', 'Direttore generale', '0126', '2019-01-31'],
    ],
    [
      ['ESTRATTO DAL REGISTRO DELLE DELIBERAZIONI DI GIUNTA COMUNALE. N. : 25 del 03/02/2015'],
      ['deliberazione', 'Giunta comunale', '25', '2015-02-03'],
    ],
    [
      [
        'DETERMINAZIONE DEL RESPONSABILE DEL SERVIZIO',
        'N. 9 DEL 28/04/2026',
        'Registro Generale N. 286 DEL 28/04/2026',
      ],
      ['determinazione', 'Responsabile del servizio', '9', '2026-04-28'],
    ],
    [
      ['Verbale di Deliberazione N. 78/2009 della Giunta comunale', 'Seduta del 13 marzo 2009'],
      ['deliberazione', 'Giunta comunale', '78', '2009-03-13'],
    ],
    [
      ['Atto della Giunta n. 108/341 del 20/12/2016', 'GIUNTA CAMERALE'],
      ['deliberazione', 'Giunta', '108/341', '2016-12-20'],
    ],
    [['DECRETO DEL SINDACO N. 4 DEL 02/01/2024'], ['decreto', 'Sindaco', '4', '2024-01-02']],
  ])('%j', (lines, expected) => {
    expect(titled(...lines)).toEqual(expected);
  });

  it('flags letters of a stamp that were read as digits', () => {
    const act = actOf('DELIBERAZIONE DEL DIRETTORE GENERALE N. O 1 2 6 Del 31 GEN. 2019', ...REST);
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
