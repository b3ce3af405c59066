import { describe, expect, it } from 'vitest';
import { actOf, presence } from './acts.ts';
import { paragraph, table } from './build.ts';

const REASONS = ['Premesso che occorre provvedere;', 'Visto lo statuto;'];
const numbers = (act: ReturnType<typeof actOf>) => [
  act.number?.value ?? null,
  act.date?.value ?? null,
  act.register?.number.value ?? null,
  act.register?.date?.value ?? null,
];

describe('numbers that tables and lines give an act', () => {
  it('stand before the name of their register', () => {
    const act = actOf(
      'COMUNE DI VALCHIARA',
      'DETERMINAZIONE DEL RESPONSABILE DEL SETTORE',
      table([
        ['N. 45 Registro di Settore', 'Data 11/04/2024'],
        ['N. 612 Registro Generale', 'Data 15/04/2024'],
      ]),
      'OGGETTO: Trasporto',
      'IL RESPONSABILE DEL SETTORE',
      ...REASONS,
      'DETERMINA',
      '1) di liquidare la fattura.',
    );
    expect(numbers(act)).toEqual(['45', '2024-04-11', '612', '2024-04-15']);
  });

  it('stand under their heads', () => {
    const act = actOf(
      'REGIONE VALCHIARA',
      'DECRETO DIRIGENZIALE',
      table([
        ['DECRETO N°', 'DEL', 'DIREZIONE'],
        ['318', '21/06/2022', '7'],
      ]),
      'OGGETTO: Proroga',
      'IL DIRIGENTE',
      ...REASONS,
      'DECRETA',
      '1. di prorogare il termine.',
    );
    expect(numbers(act).slice(0, 2)).toEqual(['318', '2022-06-21']);
  });

  it('are the act’s own under the heading of a general register that knows no other', () => {
    const act = actOf(
      'COMUNE DI VALCHIARA',
      'REGISTRO GENERALE ORDINANZE',
      'N. 73 del 30/06/2023',
      'OGGETTO: Divieto di sosta',
      'IL SINDACO',
      ...REASONS,
      'ORDINA',
      'il divieto di sosta in piazza.',
    );
    expect(numbers(act)).toEqual(['73', '2023-06-30', null, null]);
  });

  it('may have letters', () => {
    const act = actOf(
      'AGENZIA REGIONALE PER I LAGHI',
      table([
        ['Provvedimento N°:', 'DDD-27-2021'],
        ['Data Provvedimento:', '18-02-2021'],
      ]),
      'DETERMINAZIONE DIRIGENZIALE',
      'OGGETTO: Fornitura',
      'LA DIRIGENTE',
      ...REASONS,
      'DETERMINA',
      '1. di indire la gara.',
    );
    expect(numbers(act).slice(0, 2)).toEqual(['DDD-27-2021', '2021-02-18']);
  });

  it('are those of the decision, not of the minutes that it is taken from', () => {
    const act = actOf(
      'CONSORZIO DI BONIFICA VALCHIARA',
      'Estratto del verbale della seduta del Comitato Amministrativo n. 7 del 13.06.2023',
      'DELIBERAZIONE N. 88/2023/C.A.',
      'OGGETTO: Sfalcio dei canali',
      'IL COMITATO AMMINISTRATIVO',
      ...REASONS,
      'all’unanimità',
      'delibera',
      '- di affidare il servizio.',
    );
    expect([act.kind?.value, ...numbers(act).slice(0, 2)]).toEqual([
      'deliberazione',
      '88/2023/C.A.',
      '2023-06-13',
    ]);
  });
});

describe('an act without a title and a subject', () => {
  it('is known by its organ, its reasons and its verb', () => {
    const act = actOf(
      'MINISTERO DEI LAGHI',
      'IL DIRETTORE GENERALE',
      'VISTA la legge 7 agosto 1990, n. 241;',
      'RITENUTO di provvedere;',
      'DECRETA',
      'Articolo unico',
      '1. È chiuso lo sportello.',
      'Roma, 10 febbraio 2023',
    );
    expect([act.kind?.value, act.kind?.flags, act.organ?.value, act.date?.value]).toEqual([
      'decreto',
      ['kind_from_verb'],
      'Direttore generale',
      '2023-02-10',
    ]);
  });
});

describe('what is decided', () => {
  const decided = (...lines: string[]) =>
    actOf(
      'COMUNE DI VALCHIARA',
      'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 4 DEL 05/06/2024',
      'OGGETTO: Ponte',
      'LA GIUNTA COMUNALE',
      ...REASONS,
      'DELIBERA',
      ...lines,
    );
  const points = (...lines: string[]) =>
    decided(...lines).resolutions.map(({ number, text }) => [number?.value ?? null, text.value]);

  it('goes on in a list behind a point that leads to it', () => {
    expect(
      points(
        'Di approvare la proposta e per l’effetto:',
        '1. di liquidare la somma;',
        '2. di trasmettere l’atto.',
      ),
    ).toEqual([
      [null, 'Di approvare la proposta e per l’effetto:'],
      ['1', 'di liquidare la somma;'],
      ['2', 'di trasmettere l’atto.'],
    ]);
  });

  it('ends before opinions and warnings', () => {
    expect(points('1. di approvare;', '2. di liquidare il saldo.', 'PARERI')).toHaveLength(2);
    const act = decided(
      '1. di approvare.',
      'Ai sensi dell’art. 49 del D.Lgs. 267/2000 si esprime parere favorevole in ordine alla regolarità tecnica.',
      'Il Responsabile dell’Area geom. Siro Bini',
    );
    expect(act.resolutions.map(({ text }) => text.value)).toEqual(['di approvare.']);
    expect(act.opinions.map(({ kind, outcome }) => [kind.value, outcome.value])).toEqual([
      ['tecnica', 'favorevole'],
    ]);
    expect(points('1. di approvare.', 'AVVERTE', 'che è ammesso ricorso.')).toHaveLength(1);
  });

  it('goes on over a line that begins as points do', () => {
    expect(
      points(
        'Di dare atto che il contratto si perfeziona, trattandosi',
        'di affidamento diretto, per lettera.',
        'Di trasmettere copia.',
      ),
    ).toHaveLength(2);
    expect(
      points('DI STABILIRE che si riporti la', 'dicitura “Valchiara”.', 'DI TRASMETTERE copia.'),
    ).toHaveLength(2);
  });

  it('stands behind the vote in its line', () => {
    expect(points('all’unanimità dei presenti, di approvare il programma annuale.')).toEqual([
      [null, 'di approvare il programma annuale.'],
    ]);
  });
});

describe('those away', () => {
  it('may be told below a list', () => {
    const act = actOf(
      'COMUNE DI VALCHIARA',
      'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 4 DEL 05/06/2024',
      'OGGETTO: Ponte',
      'L’anno 2024 addì 5 del mese di giugno si è riunita la Giunta Comunale con la presenza dei Signori:',
      'VERDI ANNA – SINDACO',
      'NERI UGO – ASSESSORE',
      'Risulta assente giustificato l’Assessore ALTI IDA.',
      'LA GIUNTA COMUNALE',
      ...REASONS,
      'DELIBERA',
      'di approvare.',
    );
    expect(presence(act)).toEqual([
      ['VERDI ANNA', true],
      ['NERI UGO', true],
      ['ALTI IDA', false],
    ]);
  });
});

describe('a subject', () => {
  it('ends where the organ opens what it does, and drops the word written twice', () => {
    const act = actOf(
      'ORDINE DEI GEOMETRI DI VALCHIARA',
      'Delibera n. 61/2023',
      paragraph('Oggetto: Oggetto: iscrizioni all’Albo'),
      'Il Consiglio Direttivo, riunitosi il 4 luglio 2023 alle ore 20.30, con la presenza di Anna Verdi;',
      'visto lo statuto;',
      'delibera',
      'di iscrivere all’Albo la dott.ssa G.B.',
    );
    expect([act.subject?.value, act.session.date?.value]).toEqual(['iscrizioni all’Albo', '2023-07-04']);
  });
});

describe('signatures', () => {
  it('are no words of the formula that closes the record, nor glued to the mark of a copy', () => {
    const act = actOf(
      'COMUNE DI VALCHIARA',
      'DELIBERAZIONE DEL CONSIGLIO COMUNALE N. 4 DEL 05/06/2024',
      'OGGETTO: Ponte',
      'IL CONSIGLIO COMUNALE',
      ...REASONS,
      'DELIBERA',
      'di approvare.',
      'IL PRESENTE VERBALE VIENE LETTO, APPROVATO, E SOTTOSCRITTO.',
      'PRESIDENTE DEL CONSIGLIO\tSEGRETARIO COMUNALE',
      'f.toAnna Verdi\tf.toAvv. Ugo Neri',
    );
    expect(act.signatories.map(({ role, name }) => [role?.value, name.value])).toEqual([
      ['PRESIDENTE DEL CONSIGLIO', 'Anna Verdi'],
      ['SEGRETARIO COMUNALE', 'Ugo Neri'],
    ]);
  });
});

describe('the day of a determination', () => {
  it('is not doubted for that of the general register, on which it is told', () => {
    const act = actOf(
      'COMUNE DI VALCHIARA',
      'DETERMINAZIONE DEL RESPONSABILE DEL SERVIZIO',
      'N. 135 DEL 17/03/2026',
      'Registro Generale N. 203 DEL 18/03/2026',
      'OGGETTO: Ponte',
      'L’anno duemilaventisei, il giorno diciotto, del mese di marzo nel proprio Ufficio.',
      'IL RESPONSABILE DEL SERVIZIO',
      ...REASONS,
      'DETERMINA',
      'di liquidare.',
    );
    expect([act.date?.value, act.date?.flags]).toEqual(['2026-03-17', []]);
  });
});
