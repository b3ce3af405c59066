import { describe, expect, it } from 'vitest';
import { actOf } from './acts.ts';

const HEAD = [
  'COMUNE DI VALCHIARA',
  'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 4 DEL 05/06/2024',
  'OGGETTO: Ponte',
];
const SITTING =
  "L'anno duemilaventiquattro, addì cinque del mese di giugno alle ore 18, si è riunita la Giunta Comunale.";
const REASONS = ['Premesso che occorre provvedere;', 'DELIBERA', 'di approvare il progetto.'];

describe('what the parts of an act say of each other', () => {
  it('is doubted where title and verb are of different kinds', () => {
    const act = actOf(
      'COMUNE DI VALCHIARA',
      'DETERMINAZIONE N. 4 DEL 05/06/2024',
      'OGGETTO: Ponte',
      'IL RESPONSABILE',
      ...REASONS,
    );
    expect([act.kind?.value, act.kind?.flags]).toEqual(['determinazione', ['kind_against_verb']]);
  });

  it('is doubted where title and reasons name different boards', () => {
    const act = actOf(...HEAD, SITTING, 'IL CONSIGLIO COMUNALE', ...REASONS);
    expect([act.organ?.value, act.organ?.flags]).toEqual(['Giunta comunale', ['organ_disagrees']]);
  });

  it('is doubted where another secretary signs', () => {
    const assists = 'Assiste il Segretario comunale dott. Ugo Neri.';
    const under = (name: string) => ['Letto, confermato e sottoscritto', 'IL SEGRETARIO COMUNALE', name];
    const other = actOf(...HEAD, SITTING, assists, 'LA GIUNTA COMUNALE', ...REASONS, ...under('Ida Alti'));
    expect([other.secretary?.value, other.secretary?.flags]).toEqual(['Ugo Neri', ['signed_by_another']]);
    const same = actOf(...HEAD, SITTING, assists, 'LA GIUNTA COMUNALE', ...REASONS, ...under('Ugo Neri'));
    expect(same.secretary?.flags).toEqual([]);
  });

  it('is doubted where a sentence names many more than were read', () => {
    const told =
      'Sono presenti: Anna Verdi. Per la maggioranza Ugo Neri, Ida Alti, Bice Corti. Per la minoranza Elio Pini.';
    const act = actOf(...HEAD, SITTING, told, 'LA GIUNTA COMUNALE', ...REASONS);
    expect(act.attendance.map((one) => [one.name.value, one.present.flags])).toEqual([
      ['Anna Verdi', ['attendance_partial']],
    ]);
  });
});
