import { describe, expect, it } from 'vitest';
import { actOf, presence, REST } from './acts.ts';

const REASONS = ['LA GIUNTA COMUNALE', 'DELIBERA', 'di approvare.'];

describe('an act told in other words', () => {
  it('has its organ before its kind', () => {
    const act = actOf('GIUNTA COMUNALE – DELIBERAZIONE N. 9 DEL 04/05/2020', ...REST);
    expect([act.kind?.value, act.number?.value, act.date?.value]).toEqual([
      'deliberazione',
      '9',
      '2020-05-04',
    ]);
  });

  it('is known without a title by subject, organ and verb', () => {
    const act = actOf('COMUNE DI VALCHIARA', 'OGGETTO: Tariffe', ...REASONS);
    expect(act.kind?.value).toBe('deliberazione');
    expect(act.kind?.flags).toContain('kind_from_verb');
  });

  it.each([
    ['in words', 'Deliberazione numero trentasei', '36'],
    ['behind its year', 'DELIBERAZIONE 2020/7', '7'],
  ])('has its number %s', (_, title, number) => {
    expect(actOf(title, ...REST).number?.value).toBe(number);
  });

  it('lists those away on one line with their heading', () => {
    const act = actOf(
      'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 5',
      'OGGETTO: Tariffe',
      'Presenti alla riunione, convocata per le ore 9.30:',
      'ALTI Anna – Presidente',
      'BASSI Bruno – Assessore',
      'Assenti giustificati: CORTI Carla – Assessore.',
      ...REASONS,
    );
    expect(presence(act)).toEqual([
      ['ALTI Anna', true],
      ['BASSI Bruno', true],
      ['CORTI Carla', false],
    ]);
    expect(act.president?.value).toBe('ALTI Anna');
    expect(act.session.time?.value).toBe('09:30');
  });

  it('takes nobody in the list before a sentence for who presides by it', () => {
    const act = actOf(
      'DELIBERAZIONE DEL CONSIGLIO DI AMMINISTRAZIONE N. 5',
      'OGGETTO: Tariffe',
      'All’appello risultano:',
      'ALTI Anna – Consigliere – SÌ',
      'BASSI Bruno – Presidente – SÌ',
      'CORTI Carla – Consigliere – SÌ',
      'Assume la presidenza il Sig. Bruno Bassi.',
      ...REASONS,
    );
    expect(act.president?.value).toBe('Bruno Bassi');
  });

  it.each([
    ['Presiede BASSI BRUNO nella sua qualità di Sindaco.', 'BASSI BRUNO'],
    ['Presiede Bruno Bassi, nella sua qualità di Vice Sindaco.', 'Bruno Bassi'],
    ['Il Sig. BASSI BRUNO, nella sua qualità di Sindaco, dichiara aperta la seduta.', 'BASSI BRUNO'],
  ])('takes no verb for a part of who presides: %s', (sentence, name) => {
    const act = actOf(
      'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 5',
      'OGGETTO: Tariffe',
      'All’appello risultano:',
      'BASSI BRUNO – Sindaco – SÌ',
      'CORTI CARLA – Assessore – SÌ',
      sentence,
      ...REASONS,
    );
    expect(act.president?.value).toBe(name);
  });

  it('takes no verb for a part of who presides, however long the text before it', () => {
    const named = Array.from(
      { length: 12 },
      (_, more) =>
        actOf(
          'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 5',
          'OGGETTO: Tariffe',
          `L'anno 2022, il giorno dieci del mese di febbraio, ${'x'.repeat(more)} si è riunita la Giunta comunale.`,
          'Presiede BASSI BRUNO nella sua qualità di Presidente.',
          ...REASONS,
        ).president?.value,
    );
    expect(new Set(named)).toEqual(new Set(['BASSI BRUNO']));
  });

  it('ends with its last point, before a remark on the annexes', () => {
    const act = actOf(
      ...['DELIBERAZIONE DELLA GIUNTA COMUNALE N. 5', 'OGGETTO: Tariffe', 'LA GIUNTA COMUNALE', 'DELIBERA'],
      ...[
        '1. di approvare le tariffe;',
        '2. di pubblicare l’atto;',
        'Gli allegati sono agli atti dell’ufficio.',
      ],
    );
    expect(act.resolutions.map(({ text }) => text.value)).toEqual([
      'di approvare le tariffe;',
      'di pubblicare l’atto;',
    ]);
  });

  it('has a board of assessors for its organ', () => {
    const minutes = actOf(
      ...['COMUNE DI VALCHIARA', 'NUCLEO DI VALUTAZIONE', 'VERBALE n. 9 del 14/01/2018'],
      ...['OGGETTO: Esame degli obiettivi', 'Il giorno 14 gennaio 2018 si è riunito il Nucleo.'],
    );
    expect(minutes.organ?.value).toBe('Nucleo di valutazione');
  });

  it('names a secretary with the title in the middle, or by a function', () => {
    const secretary = (sentence: string) =>
      actOf(
        'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 5 DEL 04/05/2020',
        'OGGETTO: Tariffe',
        "L'anno duemilaventi, addì quattro del mese di maggio, si è riunita la Giunta comunale.",
        sentence,
        ...REASONS,
      ).secretary?.value;
    expect(secretary('Verbalizza il SEGRETARIO COMUNALE PRATESI dott. UGO.')).toBe('PRATESI UGO');
    expect(secretary('Esercita le funzioni di segretario il Direttore generale ing. Ugo Pratesi.')).toBe(
      'Ugo Pratesi',
    );
  });
});

describe('what an act tells in other words', () => {
  const act = (...told: readonly string[]) =>
    actOf('DELIBERAZIONE DEL CONSIGLIO DIRETTIVO N. 9 DEL 04/05/2021', 'OGGETTO: Lavori', ...told);

  it('counts at the end of a sentence', () => {
    const read = act(
      'Il giorno 4 maggio 2021, alle ore 9, si è riunito il Consiglio direttivo.',
      'Presenti n. 3 – Assenti n. 1.',
      'DELIBERA',
      'di approvare i lavori.',
    );
    expect([read.presentCount?.value, read.absentCount?.value]).toEqual([3, 1]);
  });

  it('names those present behind “nelle persone di”', () => {
    const read = act(
      'Il giorno 4 maggio 2021, alle ore 9, si è riunito il Consiglio direttivo, nelle persone di: Bruno Alti, Presidente; Anna Verdi, Consigliere. Assente: Ugo Neri, Consigliere.',
      'DELIBERA',
      'di approvare i lavori.',
    );
    expect(presence(read)).toEqual([
      ['Bruno Alti', true],
      ['Anna Verdi', true],
      ['Ugo Neri', false],
    ]);
  });

  it('names the secretary by what another office does there', () => {
    const secretary = (sentence: string) =>
      act(
        'Il giorno 4 maggio 2021 si è riunito il Consiglio direttivo.',
        sentence,
        'DELIBERA',
        'di approvare.',
      ).secretary?.value;
    const told =
      'Partecipa il Direttore Generale dott. Ivo Conti, che svolge le funzioni di Segretario verbalizzante.';
    expect(secretary(told)).toBe('Ivo Conti');
    expect(secretary('Segretario della seduta: avv. Ivo Conti.')).toBe('Ivo Conti');
    expect(secretary('Verbalizza il Direttore dott. Ivo Conti.')).toBe('Ivo Conti');
  });

  it('says that it left out a year before the slash of its number', () => {
    expect(actOf('DELIBERAZIONE 2020/7', ...REST).number?.flags).toEqual(['number_year_first']);
  });

  it('names members in brackets behind the bodies that they sit for', () => {
    const read = act(
      'Il giorno 4 maggio 2021 si è riunito il Consiglio direttivo.',
      'Risultano presenti: Comune di Valchiara (Bruno Alti), Comune di Pietralunga (Anna Verdi).',
      'DELIBERA',
      'di approvare.',
    );
    expect(presence(read)).toEqual([
      ['Bruno Alti', true],
      ['Anna Verdi', true],
    ]);
  });

  it('closes numbered points with what stands without a number', () => {
    const read = act(
      'DELIBERA',
      '1) di approvare i lavori;',
      '2) di trasmettere gli atti.',
      'di dichiarare la presente immediatamente eseguibile.',
    );
    expect(read.resolutions).toHaveLength(2);
    expect(read.immediatelyExecutable?.value).toBe(true);
  });

  it('has a body whose name ends before the title under it', () => {
    const read = actOf(
      'CAMERA DI COMMERCIO DI VALCHIARA',
      'DELIBERAZIONE DELLA GIUNTA CAMERALE N. 3',
      ...REST,
    );
    expect(read.entity?.value).toBe('Camera di Commercio di Valchiara');
  });

  it('refuses to be executable at once', () => {
    const read = act(
      'DELIBERA',
      '1. di approvare i lavori.',
      'Successivamente, con 3 voti favorevoli e 4 contrari, il Consiglio non approva l’immediata eseguibilità.',
    );
    expect(read.immediatelyExecutable?.value).toBe(false);
  });

  it('is dated behind its register, by the hour and day of its sitting, and takes its subject from the agenda', () => {
    const read = actOf(
      'Deliberazione N. 33 del Registro, adottata il 17 aprile 2021',
      'Argomento: Lavori',
      'Alle ore 18:15 del 17 aprile 2021, presso la sede, si è riunita la Giunta esecutiva.',
      'DELIBERA',
      'di approvare i lavori.',
    );
    expect([read.date?.value, read.session.time?.value, read.subject?.value]).toEqual([
      '2021-04-17',
      '18:15',
      'Lavori',
    ]);
  });
});
