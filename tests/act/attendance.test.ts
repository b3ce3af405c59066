import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { readAct } from '../../src/act/read-act.ts';
import { documentOf, table } from './build.ts';
import { ACT_RULES, actOf, presence } from './acts.ts';

const HEAD = [
  'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 5 DEL 03/04/2020',
  'OGGETTO: Tariffe',
  "L'anno duemilaventi, addì tre del mese di aprile alle ore 9,30 si è riunita la Giunta comunale. All'appello risultano:",
];
const TAIL = [
  'Partecipa alla seduta il Segretario comunale dott. Ugo Pratesi.',
  'LA GIUNTA COMUNALE',
  'DELIBERA',
  'di approvare.',
];
const listed = (...list: readonly (string | Block)[]) => actOf(...HEAD, ...list, ...TAIL);

const EXPECTED = [
  ['ALTI ANNA', true],
  ['BASSI BRUNO', false],
  ['CORTI CARLA', true],
];

describe('attendance', () => {
  it.each<[string, readonly (string | Block)[]]>([
    [
      'crosses under P and A',
      [
        table([
          ['NOMINATIVO', 'FUNZIONE', 'P', 'A'],
          ['ALTI ANNA', 'Sindaco', 'x', ''],
          ['BASSI BRUNO', 'Assessore', '', 'x'],
          ['CORTI CARLA', 'Assessore', 'x', ''],
        ]),
      ],
    ],
    [
      'the words themselves',
      [
        table([
          ['Nominativo', 'Ruolo', 'Presente', 'Assente', 'Da remoto'],
          ['ALTI ANNA', 'SINDACO', 'Presente', '', ''],
          ['BASSI BRUNO', 'ASSESSORE', '', 'Assente', ''],
          ['CORTI CARLA', 'ASSESSORE', '', '', 'X'],
        ]),
      ],
    ],
    [
      'role first, SI and NO',
      [
        table([
          ['CARICA', 'COGNOME E NOME', 'PRESENTE'],
          ['Il Sindaco', 'ALTI ANNA', 'Si'],
          ["L'Assessore", 'BASSI BRUNO', 'No'],
          ["L'Assessore", 'CORTI CARLA', 'Si'],
        ]),
      ],
    ],
    [
      'numbered, S and N',
      [
        table([
          ['N.', 'COMPONENTE', 'QUALIFICA', 'PRESENTE'],
          ['1', 'ALTI ANNA', 'Sindaco', 'S'],
          ['2', 'BASSI BRUNO', 'Assessore', 'N'],
          ['3', 'CORTI CARLA', 'Assessore', 'S'],
        ]),
      ],
    ],
    [
      'no header',
      [
        table([
          ['ALTI ANNA', 'SINDACO', 'P'],
          ['BASSI BRUNO', 'ASSESSORE ESTERNO', 'AG'],
          ['CORTI CARLA', 'ASSESSORE', 'P'],
        ]),
      ],
    ],
    [
      'three stacks',
      [
        'ALTI ANNA',
        'BASSI BRUNO',
        'CORTI CARLA',
        'Sindaco',
        'Assessore',
        'Assessore',
        'Presente',
        'Assente',
        'Presente',
      ],
    ],
    ['marks on the next line', ['ALTI ANNA', 'P', 'BASSI BRUNO', 'A', 'CORTI CARLA', 'P']],
    [
      'lines with tabs',
      [
        'COGNOME E NOME\tCARICA\tPRESENTI',
        'ALTI ANNA\tSindaco\tSI',
        'BASSI BRUNO\tAssessore\tNO',
        'CORTI CARLA\tAssessore\tSI',
      ],
    ],
    ['joined to one line', ['ALTI ANNA P BASSI BRUNO A CORTI CARLA P']],
    [
      'under headings',
      [
        'Presenti i signori:',
        'ALTI ANNA – Sindaco',
        'CORTI CARLA – Assessore',
        'Assenti giustificati:',
        'BASSI BRUNO – Assessore',
      ],
    ],
    [
      'a table of two name columns',
      [
        table([
          ['Consiglieri', 'Presenti', 'Assenti', 'Consiglieri', 'Presenti', 'Assenti'],
          ['ALTI ANNA', 'X', '', 'BASSI BRUNO', '', 'X'],
          ['CORTI CARLA', 'X', '', '', '', ''],
        ]),
      ],
    ],
  ])('%s', (_, list) => {
    const found = presence(listed(...list));
    expect(found).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining(EXPECTED));
  });

  it('reads a sentence', () => {
    const act = actOf(
      ...HEAD.slice(0, 2),
      "L'anno duemilaventi, addì tre del mese di aprile alle ore 9,30 si è riunita la Giunta comunale, sono presenti i sigg.: Alti Anna Sindaco, Corti Carla Assessore; assente il sig. Bassi Bruno Assessore.",
      ...TAIL,
    );
    expect(presence(act)).toEqual([
      ['Alti Anna', true],
      ['Corti Carla', true],
      ['Bassi Bruno', false],
    ]);
  });

  it('vouches for a list whose counts hold, and flags one whose counts do not', () => {
    const rows = table([
      ['ALTI ANNA', 'Sindaco', 'P'],
      ['BASSI BRUNO', 'Assessore', 'A'],
    ]);
    const right = listed(rows, 'Presenti: 1 Assenti: 1');
    expect([right.presentCount?.value, right.absentCount?.value]).toEqual([1, 1]);
    expect(right.attendance.every((person) => person.present.evidence.includes('count_holds'))).toBe(true);
    const wrong = listed(rows, 'Presenti n° 2 Assenti n° //');
    expect([wrong.presentCount?.value, wrong.absentCount?.value]).toEqual([2, 0]);
    expect(wrong.presentCount?.flags).toContain('attendance_count');
    expect(wrong.attendance.every((person) => person.present.flags.includes('attendance_count'))).toBe(true);
  });

  it('names secretary and president', () => {
    const act = listed('ALTI ANNA\tSindaco\tP', 'BASSI BRUNO\tAssessore\tA', 'Presiede il Sindaco.');
    expect(act.secretary?.value).toBe('Ugo Pratesi');
    expect(act.president?.value).toBe('ALTI ANNA');
  });

  it('lists nobody for an organ of one person', () => {
    const act = actOf(
      'DELIBERAZIONE DEL COMMISSARIO STRAORDINARIO N. 3 DEL 06/05/2022',
      'OGGETTO: Bilancio',
      "L'anno duemilaventidue, il giorno sei del mese di maggio, il dott. Elio Salici, Commissario Straordinario,",
      'IL COMMISSARIO STRAORDINARIO',
      'DELIBERA',
      '1) di approvare il bilancio;',
    );
    expect(act.attendance).toEqual([]);
    expect(act.president).toBeNull();
    expect(act.vote).toBeNull();
  });

  it('is read the same where a user adds a rule that names the same offices', () => {
    const lines = ['ALTI ANNA – Sindaco NERI UGO – Assessore', 'BASSI BRUNO – Assessore'];
    const roles = ACT_RULES.act.filter(({ field }) => field === 'attendance.role');
    const doubled = [...ACT_RULES.act, ...roles.map((rule) => ({ ...rule, id: `${rule.id}-again` }))];
    const document = documentOf([...HEAD, ...lines, ...TAIL]);
    const { act } = readAct(document, { rules: { ...ACT_RULES, act: doubled }, year: null }).value;
    expect(act && presence(act)).toEqual(presence(listed(...lines)));
    expect(act?.attendance).toHaveLength(3);
  });
});
