import { describe, expect, it } from 'vitest';
import { table } from '../interpret/tables/table.ts';
import { actOf, presence, REST } from './acts.ts';

const TITLE = 'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 5 DEL 04/05/2020';
const SUBJECT = 'OGGETTO: Tariffe';

describe('the verb of decision', () => {
  it.each([
    ['at the end of the reasons', 'visto l’art. 42; a voti unanimi e palesi, delibera:'],
    ['with a preposition', 'delibera di'],
    ['with what it announces', 'delibera quanto segue:'],
  ])('is found %s', (_, line) => {
    const act = actOf(
      TITLE,
      SUBJECT,
      'LA GIUNTA COMUNALE',
      line,
      '1. Di approvare il piano.',
      '2. Di pubblicarlo.',
    );
    expect(act.resolutions.map((one) => one.text.value)).toEqual([
      'Di approvare il piano.',
      'Di pubblicarlo.',
    ]);
  });

  it.each([
    'Premesso che l’art. 5 del regolamento determina:',
    'Visto che la legge dispone:',
    'Considerato che il contratto, il quale determina:',
  ])('is none that a rule is told by: %s', (line) => {
    const act = actOf(
      TITLE,
      SUBJECT,
      'LA GIUNTA COMUNALE',
      line,
      '- di fissare i termini;',
      'DELIBERA',
      '1. Di approvare.',
    );
    expect(act.resolutions.map((one) => one.text.value)).toEqual(['Di approvare.']);
  });

  it('is no noun at the end of a line', () => {
    const act = actOf(
      TITLE,
      SUBJECT,
      'LA GIUNTA COMUNALE',
      'Premesso che con propria delibera',
      '- di approvazione del piano sono stati assegnati gli obiettivi;',
      'DELIBERA',
      '1. Di approvare il piano.',
    );
    expect(act.resolutions.map((one) => one.text.value)).toEqual(['Di approvare il piano.']);
  });
});

describe('the sitting', () => {
  it('is dated by what sort of sitting it is, and opened further down', () => {
    const act = actOf(
      'Estratto del verbale del Consiglio di Amministrazione – seduta ordinaria del 24 giugno 2025',
      'Delibera n. 88/2025',
      'Argomento: Relazione sulla performance',
      'Sono presenti: il prof. Ugo Neri, Presidente; la prof.ssa Ada Bruni, consigliera; il dott. Ivo Corti, consigliere; la dott.ssa Olga Denti, consigliera; il sig. Piero Esposti, rappresentante degli studenti. È assente giustificato il prof. Carlo Fumagalli, consigliere, che ha comunicato il proprio impedimento con nota acquisita agli atti.',
      'Il Presidente, constatata la presenza del numero legale, dichiara aperta la seduta alle ore 9:15.',
      'Il Consiglio di Amministrazione',
      'delibera di',
      '- approvare la relazione.',
    );
    expect([act.date?.value, act.session.date?.value, act.session.time?.value]).toEqual([
      '2025-06-24',
      '2025-06-24',
      '09:15',
    ]);
  });

  it('is read behind a line that names who proposes', () => {
    const act = actOf(
      'Deliberazione della Giunta',
      'Numero progressivo: 118',
      'Data: 27 marzo 2025',
      'Proponente: Direzione Generale',
      SUBJECT,
      'Nel giorno ventisette marzo duemilaventicinque, con inizio alle ore 9.40, si è riunita la Giunta.',
      ...REST.slice(1),
    );
    expect([act.number?.value, act.date?.value, act.session.time?.value]).toEqual([
      '118',
      '2025-03-27',
      '09:40',
    ]);
  });
});

describe('a list of those present', () => {
  const listed = (...rows: string[][]) =>
    actOf(
      TITLE,
      SUBJECT,
      'Il giorno 4 maggio 2020 si è riunita la Giunta comunale.',
      table(rows),
      'LA GIUNTA COMUNALE',
      'DELIBERA',
      '1. Di approvare.',
    );

  it('has its columns headed by two letters', () => {
    const act = listed(
      ['', 'Cognome e nome', 'Carica', 'Pr.', 'As.'],
      ['1', 'ALTI Anna', 'Sindaco', 'X', ''],
      ['2', 'BASSI Bruno', 'Assessore', '', 'X'],
      ['', '', 'Totale', '1', '1'],
    );
    expect(presence(act)).toEqual([
      ['ALTI Anna', true],
      ['BASSI Bruno', false],
    ]);
    expect([act.presentCount?.value, act.absentCount?.value]).toEqual([1, 1]);
  });

  it('is ticked by a sign that no reader knows', () => {
    const act = listed(
      ['Cognome e nome', 'Carica', 'Presente', 'Assente'],
      ['ALTI Anna', 'Sindaco', '\u2019', ''],
      ['BASSI Bruno', 'Assessore', '', '\u2019'],
      ['CORTI Carla', 'Assessore', '\u00fc', ''],
    );
    expect(presence(act).map(([, present]) => present)).toEqual([true, false, true]);
  });

  it('leaves open what a cross means in a second column that nobody knows', () => {
    const act = listed(
      ['Cognome e nome', 'Carica', 'Int.', 'N.I.'],
      ['ALTI Anna', 'Sindaco', 'X', ''],
      ['BASSI Bruno', 'Assessore', '', 'X'],
    );
    expect(act.attendance.map(({ present }) => [present.value, present.flags])).toEqual([
      [true, []],
      [null, ['attendance_unmarked']],
    ]);
  });

  it('says where each was', () => {
    const act = listed(
      ['Componente', 'Incarico', 'Presenza'],
      ['Anna Alti', 'Sindaco', 'In sede'],
      ['Bruno Bassi', 'Assessore', 'Assente'],
      ['Carla Corti', 'Assessore', 'Da remoto'],
    );
    expect(presence(act).map(([, present]) => present)).toEqual([true, false, true]);
  });
});

describe('the opinions', () => {
  it('are not due where they are not needed, whatever the other one says', () => {
    const act = actOf(
      TITLE,
      SUBJECT,
      'LA GIUNTA COMUNALE',
      'acquisito il parere favorevole di regolarità tecnica del Segretario; dato atto che non necessita il parere di regolarità contabile;',
      'DELIBERA',
      '1. Di approvare.',
    );
    expect(act.opinions.map((one) => [one.kind.value, one.outcome.value])).toEqual([
      ['tecnica', 'favorevole'],
      ['contabile', 'non dovuto'],
    ]);
  });
});
