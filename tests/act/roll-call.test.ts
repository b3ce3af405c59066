import { describe, expect, it } from 'vitest';
import { actOf, presence } from './acts.ts';
import { table } from './build.ts';

const HEAD = [
  'COMUNE DI VALCHIARA',
  'DELIBERAZIONE DEL CONSIGLIO COMUNALE N. 90 del 03/07/2024',
  'OGGETTO: Spesa',
  'L’anno 2024 il giorno 3 del mese di luglio si è riunito il Consiglio comunale. All’appello risultano:',
];
const REASONS = ['IL CONSIGLIO COMUNALE', 'Visto lo Statuto;', 'all’unanimità', 'DELIBERA', 'di approvare.'];
const LIST = table([
  ['Nominativo', 'Carica', 'Presente'],
  ['Alti Anna', 'Sindaco', 'SI'],
  ['Bassi Bruno', 'Consigliere', 'SI'],
  ['Corti Carla', 'Consigliere', 'NO'],
]);

describe('totals of a roll call', () => {
  it.each([
    ['Presenti n. 2 Assenti n. 1', 2, 1],
    ['Presenti n° 2 – Assenti n° 1', 2, 1],
    ['Presenti: due; assenti: uno.', 2, 1],
    ['Risultano n. 2 presenti e n. 1 assenti.', 2, 1],
    ['Totale presenti 2', 2, null],
    ['Consiglieri presenti n. 2 su n. 3 assegnati, assenti n. 1.', 2, 1],
    ['presenti in numero di 2', 2, null],
    ['I presenti sono 2.', 2, null],
    ['Assenti: nessuno', null, 0],
  ])('%s', (line, present, absent) => {
    const act = actOf(...HEAD, LIST, line, ...REASONS);
    expect([act.presentCount?.value ?? null, act.absentCount?.value ?? null]).toEqual([present, absent]);
  });

  it('bear a flag, and those listed too, where they are not those of the rows', () => {
    const act = actOf(...HEAD, LIST, 'Presenti n. 3 Assenti n. 0', ...REASONS);
    expect(act.presentCount?.flags).toEqual(['attendance_count']);
    expect(act.attendance[0]!.present.flags).toEqual(['attendance_count']);
  });

  it('are those of the roll call, whoever comes or goes later', () => {
    const act = actOf(
      ...HEAD,
      LIST,
      'Presenti n. 2 Assenti n. 1',
      'Alle ore 19 entra il consigliere Corti. Presenti n. 3.',
      'Alle ore 20 esce il consigliere Bassi: i presenti sono 2.',
      ...REASONS,
    );
    expect([act.presentCount?.value, presence(act)[2]]).toEqual([2, ['Corti Carla', false]]);
  });
});

describe('states of presence', () => {
  it.each(['Assente giustificato', 'Assenti giust.', 'A.G.', 'Giustificato'])(
    'a column headed %s',
    (header) => {
      const list = table([
        ['Nominativo', 'Presente', header, 'Assente ingiustificato'],
        ['Alti Anna', 'X', '', ''],
        ['Bassi Bruno', '', 'X', ''],
        ['Corti Carla', '', '', 'X'],
      ]);
      expect(presence(actOf(...HEAD, list, ...REASONS)).map(([, present]) => present)).toEqual([
        true,
        false,
        false,
      ]);
    },
  );

  it('two columns of names with a last row that has one', () => {
    const list = table([
      ['Cognome e nome', 'P', 'A', 'Cognome e nome', 'P', 'A'],
      ['Alti Anna', 'X', '', 'Bassi Bruno', '', 'X'],
      ['Corti Carla', '', 'X', '', '', ''],
    ]);
    expect(presence(actOf(...HEAD, list, ...REASONS))).toEqual([
      ['Alti Anna', true],
      ['Bassi Bruno', false],
      ['Corti Carla', false],
    ]);
  });

  it('prose with an office said once for several', () => {
    const act = actOf(
      ...HEAD.slice(0, 3),
      'Il giorno 3 luglio 2024 si è riunito il Consiglio. Sono presenti il Presidente Anna Alti e i Consiglieri Bruno Bassi, Carla Corti e Dino Dossi. È assente giustificato il Consigliere Enea Erba.',
      ...REASONS,
    );
    expect(act.attendance.map(({ name, role, present }) => [name.value, role?.value, present.value])).toEqual(
      [
        ['Anna Alti', 'Presidente', true],
        ['Bruno Bassi', 'Consiglieri', true],
        ['Carla Corti', 'Consiglieri', true],
        ['Dino Dossi', 'Consiglieri', true],
        ['Enea Erba', 'Consigliere', false],
      ],
    );
  });
});

describe('points of a decision', () => {
  const points = (...lines: string[]) =>
    actOf(
      ...HEAD.slice(0, 3),
      'IL CONSIGLIO COMUNALE',
      'Visto lo Statuto;',
      'DELIBERA',
      ...lines,
    ).resolutions.map(({ number, text }) => [number?.value ?? null, text.value]);

  it.each([
    ['1)', '2)', ['1', '2']],
    ['a)', 'b)', ['a', 'b']],
    ['(a)', '(b)', ['a', 'b']],
    ['I.', 'II.', ['I', 'II']],
    ['1°', '2°', ['1', '2']],
    ['', '', [null, null]],
  ])('marked %s %s', (first, second, numbers) => {
    expect(points(`${first} di approvare il piano;`.trim(), `${second} di pubblicarlo.`.trim())).toEqual([
      [numbers[0], 'di approvare il piano;'],
      [numbers[1], 'di pubblicarlo.'],
    ]);
  });

  it('in articles, each with its rubric', () => {
    expect(
      points(
        'Art. 1 (Oggetto)',
        'È approvato il piano.',
        'Articolo 2',
        'Il piano è pubblicato.',
        'Valchiara, 3 luglio 2024',
      ),
    ).toEqual([
      ['1', '(Oggetto) È approvato il piano.'],
      ['2', 'Il piano è pubblicato.'],
    ]);
  });
});
