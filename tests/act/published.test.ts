import { describe, expect, it } from 'vitest';
import { actOf, REST } from './acts.ts';

const HEAD = ['COMUNE DI VALCHIARA', 'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 90 del 03/07/2024'];
const closed = (...lines: string[]) =>
  actOf(...HEAD, ...REST, 'Letto, confermato e sottoscritto.', 'IL SINDACO', 'Anna Alti', ...lines);

describe('the publication of an act', () => {
  const told = (...lines: string[]) => {
    const { publication } = closed(...lines);
    return (
      publication && [
        publication.from?.value ?? null,
        publication.to?.value ?? null,
        publication.number?.value ?? null,
      ]
    );
  };

  it.each([
    [
      'Pubblicata all’Albo Pretorio on line dal 05/07/2024 al 20/07/2024 al n. 588.',
      ['2024-07-05', '2024-07-20', '588'],
    ],
    [
      'Il presente verbale è in pubblicazione all’albo dal giorno 5 luglio 2024 per dieci giorni consecutivi.',
      ['2024-07-05', null, null],
    ],
    [
      'Si certifica che viene affissa all’Albo Pretorio in data 05/07/2024 e vi rimarrà per 15 giorni (pubblicazione registrata al n. 367 dell’albo).',
      ['2024-07-05', null, '367'],
    ],
    [
      'N. 215 del Registro delle pubblicazioni. La presente è pubblicata all’Albo dal 05.07.2024 al 20.07.2024.',
      ['2024-07-05', '2024-07-20', '215'],
    ],
  ])('%s', (line, found) => {
    expect(told(line)).toEqual(found);
  });

  it('is none where only its duty is told, or a form is left empty', () => {
    expect(told('La presente sarà pubblicata nella sezione Amministrazione trasparente.')).toBeNull();
    expect(told('ATTESTATO DI PUBBLICAZIONE', 'pubblicata all’Albo per 15 giorni dal ___ al ___')).toBeNull();
  });
});

describe('the day from which an act is executive', () => {
  const day = (...lines: string[]) => closed(...lines).executiveDate?.value ?? null;

  it.each([
    ['La presente deliberazione è divenuta esecutiva il 16/07/2024.', '2024-07-16'],
    [
      'Divenuta esecutiva, ai sensi dell’art. 134, comma 3, del D.Lgs. 18/08/2000, n. 267, in data 16/07/2024',
      '2024-07-16',
    ],
    ['ESECUTIVITÀ: la deliberazione è esecutiva dal 16 luglio 2024', '2024-07-16'],
    ['La presente deliberazione non è ancora esecutiva alla data del 16/07/2024.', null],
    ['Divenuta esecutiva decorsi dieci giorni dalla pubblicazione.', null],
  ])('%s', (line, found) => {
    expect(day(line)).toBe(found);
  });

  it('is told by the box that is ticked', () => {
    expect(day('[ ] È divenuta esecutiva il 16/07/2024', '[x] È divenuta esecutiva il 03/07/2024')).toBe(
      '2024-07-03',
    );
  });

  it('bears a flag where two days are told', () => {
    const { executiveDate } = closed(
      'Divenuta esecutiva il 03/07/2024.',
      'È divenuta esecutiva il 16/07/2024.',
    );
    expect(executiveDate?.flags).toContain('several_values');
  });
});

describe('who proposes', () => {
  const proposer = (...lines: string[]) => actOf(...HEAD, ...lines, ...REST).proposer?.value ?? null;

  it.each([
    ['Relatore: Vicesindaco Ugo Neri', 'Vicesindaco Ugo Neri'],
    ['Ufficio proponente: Area Didattica', 'Area Didattica'],
    ['Su proposta dell’Assessore alla Cultura Rita Moro;', 'Assessore alla Cultura Rita Moro'],
    ['Vista la proposta di deliberazione n. 4;', null],
  ])('%s', (line, found) => {
    expect(proposer(line)).toBe(found);
  });
});
