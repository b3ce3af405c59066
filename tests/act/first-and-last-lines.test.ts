import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { documentOf } from './build.ts';
import { table } from '../interpret/tables/table.ts';
import { actOf, presence, read, REST } from './acts.ts';

const TITLE = 'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 5 DEL 04/05/2020';
const SUBJECT = 'OGGETTO: Tariffe';

it('an act that is not called one is not taken for the act that a cell of its plan cites', () => {
  const lines = [
    'CONSORZIO DI BONIFICA DELLA BASSA VALLE',
    'COMITATO AMMINISTRATIVO',
    'Estratto dal verbale della riunione del 5 giugno 2025',
    'OGGETTO: Obiettivi gestionali 2024. Accertamento dei risultati.',
    'Sono presenti i signori: Dante Forlani, Presidente; Walter Bigi, componente.',
    'IL COMITATO AMMINISTRATIVO',
    'Vista la relazione del Presidente;',
    'DELIBERA',
    'di accertare i risultati conseguiti dal personale dirigente.',
  ];
  const plan = table([
    ['N.', 'Obiettivo', 'Peso', 'Risultanze'],
    ['1', 'Catasto consortile', '100', 'Rinviato al 2025 con'],
    ['', '', '', 'deliberazione n. 102 del'],
    ['', '', '', '3.10.2024'],
  ]);
  const { act } = read(documentOf([...lines, plan])).value;
  expect(act?.subject?.value).toBe('Obiettivi gestionali 2024. Accertamento dei risultati.');
});

describe('body and organ', () => {
  const footer = (text: string, page: number): Document['furniture'][number] => ({
    text,
    role: 'footer',
    at: [{ page, box: [0, 800, 100, 810] }],
  });

  it('are told apart where the letterhead runs into the title', () => {
    const act = actOf(
      'CAMERA DI COMMERCIO INDUSTRIA ARTIGIANATO E AGRICOLTURA DEL MEDIO TEVERE DETERMINAZIONE DEL SEGRETARIO GENERALE',
      'N. 45 DEL 31 MARZO 2025',
      SUBJECT,
      'IL SEGRETARIO GENERALE',
      'DETERMINA',
      'di approvare il progetto.',
    );
    expect(act.entity?.value).toBe(
      'Camera di Commercio Industria Artigianato e Agricoltura del Medio Tevere',
    );
  });

  it('has no page number in its name', () => {
    const document = documentOf(
      [TITLE, ...REST],
      [footer('Comune di Valchiara 1', 1), footer('Comune di Valchiara 2', 2)],
    );
    expect(read(document).value.act?.entity?.value).toBe('Comune di Valchiara');
    const numbered = documentOf([TITLE, ...REST], [footer('ASL Monti 3', 1), footer('ASL Monti 3', 2)]);
    expect(read(numbered).value.act?.entity?.value).toBe('ASL Monti 3');
  });

  it('is the organ above the title, its article aside', () => {
    const act = actOf(
      'CITTÀ METROPOLITANA DI CASTELMARINO',
      'Il Sindaco Metropolitano',
      'Decreto n. 204 dell’8 maggio 2025',
      ...REST.map((line) => (line === 'DELIBERA' ? 'DECRETA' : line)),
    );
    expect(act.organ?.value).toBe('Sindaco Metropolitano');
  });
});

describe('a citation', () => {
  it('takes no number of the next sentence', () => {
    const act = actOf(
      'Decreto n. 204 dell’8 maggio 2025',
      SUBJECT,
      'Il giorno 8 maggio 2025 il Sindaco Ugo Neri, con l’assistenza del Segretario Ada Bruni, ha adottato il seguente decreto.',
      'Vista la proposta del Direttore generale n. 877 del 2 maggio 2025; visto il decreto n. 39 del 14 febbraio 2024;',
      'DECRETA',
      '1. Di approvare.',
    );
    expect(act.citations.map((one) => one.number?.value)).toEqual(['39']);
  });
});

describe('signatures side by side', () => {
  const signed = (...lines: readonly string[]): [string | null | undefined, string | null][] =>
    actOf(
      TITLE,
      SUBJECT,
      'LA GIUNTA COMUNALE',
      'DELIBERA',
      '1. Di approvare.',
      'Letto, confermato e sottoscritto.',
      ...lines,
    ).signatories.map((one) => [one.role?.value, one.name.value]);
  const both = [
    ['SINDACO', 'Ugo Neri'],
    ['SEGRETARIO', 'Ada Bruni'],
  ];

  it.each([
    ['under their offices', ['IL SINDACO\tIL SEGRETARIO', 'Ugo Neri\tAda Bruni']],
    ['over their offices', ['Ugo Neri\tAda Bruni', 'IL SINDACO\tIL SEGRETARIO']],
    ['in brackets', ['IL SINDACO\tIL SEGRETARIO', '(Ugo Neri)\t(dott.ssa Ada Bruni)']],
    ['with the columns lost', ['IL SINDACO IL SEGRETARIO', 'Ugo Neri Ada Bruni']],
  ])('are names %s', (_, lines) => {
    expect(signed(...lines)).toEqual(both);
  });

  it('are three', () => {
    expect(
      signed(
        'Il Direttore Amministrativo Il Direttore Sanitario Il Direttore Generale',
        'Ugo Neri Ada Bruni Ivo Corti',
      ).map(([, name]) => name),
    ).toEqual(['Ugo Neri', 'Ada Bruni', 'Ivo Corti']);
  });

  it('are none where one name can’t be told from the next', () => {
    expect(signed('IL SINDACO IL SEGRETARIO', 'Anna Maria Bellandi Ugo Neri')).toEqual([]);
  });
});

describe('numbers of something else', () => {
  it('are not the act’s: the sitting’s', () => {
    const act = actOf(
      'ORDINE DEGLI INGEGNERI DI MONTALTO',
      'Consiglio dell’Ordine – seduta n. 4 del 10 marzo 2025',
      'Delibera n. 29/2025',
      ...REST,
    );
    expect(act.number?.value).toBe('29');
  });

  it('are cited by no act that is taken note of', () => {
    const act = actOf(
      TITLE,
      SUBJECT,
      'LA GIUNTA COMUNALE',
      'DELIBERA',
      '1. Di prendere atto del referto sul P.D.O. 2024.',
    );
    expect(act.citations).toEqual([]);
  });
});

describe('what a title page tells otherwise', () => {
  it('has the organ and its sitting in one line over the title', () => {
    const act = actOf(
      'CAMERA DI COMMERCIO DELLE DUE VALLI',
      'Giunta camerale – riunione n. 5 del 26 maggio 2025',
      'DELIBERAZIONE N. 41',
      SUBJECT,
      'Presenti: Ada Bruni, Presidente; Ugo Neri, Consigliere.',
      'Assente giustificato: Ivo Corti, Consigliere.',
      'La Giunta camerale, all’unanimità dei presenti,',
      'DELIBERA',
      '• di approvare.',
    );
    expect([act.organ?.value, act.number?.value, act.session.date?.value, act.vote?.value]).toEqual([
      'Giunta camerale',
      '41',
      '2025-05-26',
      'all’unanimità dei presenti',
    ]);
    expect(presence(act)).toEqual([
      ['Ada Bruni', true],
      ['Ugo Neri', true],
      ['Ivo Corti', false],
    ]);
  });

  it('has no number but the register’s', () => {
    const act = actOf(
      'UNIVERSITÀ DEL LITORALE',
      'Decreto del Direttore Generale',
      'Rep. n. 312/2025 – Prot. n. 45781 del 14 aprile 2025',
      ...REST.map((line) => (line === 'DELIBERA' ? 'DECRETA' : line)),
    );
    expect([act.number?.value, act.date?.value]).toEqual(['312', '2025-04-14']);
    const own = actOf('Decreto n. 7 del 3 aprile 2025', 'Rep. n. 312/2025', ...REST);
    expect(own.number?.value).toBe('7');
  });

  it('names who assists a single person before the reasons', () => {
    const act = actOf(
      'Deliberazione n. 84 del 9 luglio 2024',
      SUBJECT,
      'IL COMMISSARIO STRAORDINARIO',
      'Dott. Ugo Neri, con l’assistenza del segretario verbalizzante sig.ra Ada Bruni;',
      'VISTA la deliberazione n. 377 del 20/03/2023;',
      'DELIBERA',
      '- di approvare.',
    );
    expect(act.secretary?.value).toBe('Ada Bruni');
  });
});

describe('the last lines of an act', () => {
  it('are a signature where an office of any name is signed with a title', () => {
    const act = actOf(
      'ARPA – AGENZIA REGIONALE PER LA PROTEZIONE DELL’AMBIENTE',
      'DETERMINAZIONE DIRIGENZIALE',
      'Numero: 58',
      'Data: 17 febbraio 2025',
      'Oggetto: Stato di avanzamento al 31.12.2024 delle azioni del Piano operativo',
      'Il Direttore tecnico',
      'determina',
      '- di prendere atto dello stato di avanzamento;',
      '- di disporne la pubblicazione.',
      'Il Direttore tecnico Dott. Ugo Neri',
    );
    expect(act.resolutions.map((one) => one.text.value)).toEqual([
      'di prendere atto dello stato di avanzamento;',
      'di disporne la pubblicazione.',
    ]);
    expect(act.entity?.value).toMatch(/^Agenzia Regionale per la Protezione/u);
    expect(act.reportingYear?.value).toBe(2024);
  });
});

describe('signs between words', () => {
  it('count nobody: the slash of a header', () => {
    const act = actOf(
      TITLE,
      SUBJECT,
      'Il giorno 4 maggio 2020 si è riunita la Giunta comunale.',
      table([
        ['Cognome e Nome', 'Carica', 'Presente/Assente', 'Modalità'],
        ['Alti Anna', 'Sindaco', 'Presente', 'in sede'],
        ['Bassi Bruno', 'Assessore', 'Assente', ''],
      ]),
      'Presenti: 1     Assenti: 1',
      'LA GIUNTA COMUNALE',
      'DELIBERA',
      '1. Di approvare.',
    );
    expect([act.presentCount?.value, act.absentCount?.value]).toEqual([1, 1]);
  });

  it('mark an absence that is excused', () => {
    const act = actOf(
      TITLE,
      SUBJECT,
      'Il giorno 4 maggio 2020 si è riunita la Giunta comunale.',
      table([
        ['Nominativo', 'Carica', 'Presente', 'Assente'],
        ['ALTI Anna', 'Sindaco', 'X', ''],
        ['BASSI Bruno', 'Assessore', '', 'X (giust.)'],
      ]),
      'LA GIUNTA COMUNALE',
      'DELIBERA',
      '1. Di approvare.',
    );
    expect(presence(act).map(([, present]) => present)).toEqual([true, false]);
  });
});

describe('the record of a board', () => {
  const act = actOf(
    'AZIENDA CASA DEL BASSO POLESANO',
    'VERBALE DEL CONSIGLIO DI AMMINISTRAZIONE N. 3 DEL 25 MARZO 2025',
    'DELIBERA N. 16',
    SUBJECT,
    'Il giorno 25 marzo 2025 alle ore 17:00 si è riunito il Consiglio di Amministrazione. Sono intervenuti: Ada Bruni, Presidente; Ugo Neri, Consigliere. Assiste il Direttore dott. Ivo Corti in funzione di segretario.',
    'Il Consiglio di Amministrazione, sentita la Presidente, all’unanimità',
    'DELIBERA',
    '1. Di approvare.',
  );

  it('has another number than the decision', () => {
    expect([act.number?.value, act.date?.value]).toEqual(['16', '2025-03-25']);
  });

  it('is kept by a person, whatever organ the next sentence names', () => {
    expect(act.secretary?.value).toBe('Ivo Corti');
  });

  it('is presided over by a rector', () => {
    const board = actOf(
      'POLITECNICO DI ROCCAVERDE',
      'Consiglio di amministrazione – Seduta del giorno 28 gennaio 2025',
      'Deliberazione n. 7/2025',
      SUBJECT,
      'Sono presenti: prof. Ugo Neri (Rettore, Presidente), prof.ssa Ada Bruni. Assente giustificato: dott. Ivo Corti.',
      'Il Consiglio di amministrazione',
      'DELIBERA',
      '- di approvare.',
    );
    expect(board.president?.value).toBe('Ugo Neri');
  });

  it('has the number behind the day of its sitting', () => {
    const sitting = actOf('DELIBERAZIONE DELLA GIUNTA MUNICIPALE', 'Seduta del 09/04/2025 – N. 58', ...REST);
    expect([sitting.number?.value, sitting.date?.value]).toEqual(['58', '2025-04-09']);
  });
});
