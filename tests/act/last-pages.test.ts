import { describe, expect, it } from 'vitest';
import { actOf } from './acts.ts';

describe('the last page', () => {
  it('is signed by whoever decides, who is no secretary of a sitting', () => {
    const act = actOf(
      'CAMERA DI COMMERCIO DI VALCHIARA',
      'PROVVEDIMENTO DEL SEGRETARIO GENERALE N. 140 DEL 3 OTTOBRE 2019',
      'OGGETTO: Missioni',
      'IL SEGRETARIO GENERALE',
      'Visto il regolamento;',
      'DISPONE',
      '- il rimborso delle spese.',
      'Firmato digitalmente: IL SEGRETARIO GENERALE Anna Alti',
    );
    expect([act.kind?.value, act.secretary]).toEqual(['atto', null]);
    expect(act.signatories.map(({ name }) => name.value)).toEqual(['Anna Alti']);
  });

  it('has signatures of two in one line', () => {
    const act = actOf(
      'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 4 DEL 05/06/2024',
      'OGGETTO: Ponte',
      'LA GIUNTA COMUNALE',
      'Visti i pareri favorevoli di regolarità tecnica e contabile del Dirigente dei Servizi finanziari, dott. Nevio Neri;',
      'Vista la deliberazione n. 102 del 4 ottobre 2019;',
      'con n. 5 voti favorevoli,',
      'DELIBERA',
      'di approvare.',
      'IL SINDACO\tIL SEGRETARIO',
      'f.to dott. Anna Alti f.to ing. Bruno Bassi',
      'Pubblicata all’albo il 08/09/2024 per quindici giorni consecutivi, reg. n. 144.',
    );
    expect(act.signatories.map(({ name }) => name.value)).toEqual(['Anna Alti', 'Bruno Bassi']);
    expect(act.publication?.number?.value).toBe('144');
    expect(act.opinions.map(({ by }) => by?.value)).toEqual(['Nevio Neri', 'Nevio Neri']);
    expect(act.citations.filter(({ kind }) => kind === 'act').map(({ number }) => number?.value)).toEqual([
      '102',
    ]);
  });

  it('stands below points with arrows, the office beside place and day', () => {
    const act = actOf(
      'DETERMINAZIONE DEL RESPONSABILE DEL SERVIZIO N. 4 DEL 05/06/2024',
      'OGGETTO: Ponte',
      'IL RESPONSABILE DEL SERVIZIO',
      'Visto il regolamento;',
      'DETERMINA',
      '1. di liquidare la spesa;',
      '2. La presente determinazione:',
      '➢ È pubblicata all’Albo Pretorio elettronico per giorni quindici;',
      '➢ È trasmessa al Responsabile dei Servizi Finanziari.',
      'Il Responsabile del procedimento è il sottoscritto, Comandante della Polizia Municipale.',
      'Valchiara, 05/06/2024\tIL RESPONSABILE DEI SERVIZI FINANZIARI - TRIBUTI',
      'f.to Cap. dott. Bruno BASSI',
      "ATTESTAZIONE DI PUBBLICAZIONE ALL'ALBO PRETORIO INFORMATICO",
      "Si attesta che l'atto è stato affisso in data 06/06/2024 all'Albo Pretorio di questo Comune con numero 354, e vi rimarrà fino al 21/06/2024;",
    );
    expect(act.signatories.map(({ role, name }) => [role?.value, name.value])).toEqual([
      ['RESPONSABILE DEI SERVIZI FINANZIARI - TRIBUTI', 'Bruno BASSI'],
    ]);
    expect([act.publication?.from?.value, act.publication?.to?.value]).toEqual(['2024-06-06', '2024-06-21']);
  });

  it('is signed below a point on the notice board, before the certificate', () => {
    const act = actOf(
      'ORDINANZA SINDACALE N. 10 DEL 16/03/2024',
      'OGGETTO: Chiusura',
      'IL SINDACO',
      'Visto il regolamento;',
      'ORDINA',
      'la chiusura del ponte; che la presente ordinanza sia trasmessa agli uffici,',
      'e pubblicata all’Albo Pretorio online del Comune;',
      'AVVERTE',
      'che avverso la presente ordinanza è ammesso ricorso.',
      'Copia della presente sarà trasmessa per quanto di competenza a:',
      '- Comando Stazione Carabinieri',
      'Comune di Valchiara, lì 16/03/2024\tIL SINDACO',
      'f.to dott. Anna Alti',
      "ATTESTAZIONE DI PUBBLICAZIONE ALL'ALBO PRETORIO INFORMATICO",
      "Si attesta che l'atto è stato affisso in data 16/03/2024 all'Albo Pretorio.",
      'IL RESPONSABILE DELLE PUBBLICAZIONI',
      'f.to Ugo Neri',
    );
    expect(act.signatories.map(({ role, name }) => [role?.value, name.value])).toEqual([
      ['SINDACO', 'Anna Alti'],
    ]);
  });

  it('names nobody by the rest of an office', () => {
    const act = actOf(
      'DETERMINAZIONE N. 4 DEL 05/06/2024',
      'OGGETTO: Ponte',
      'IL RESPONSABILE DEL SERVIZIO',
      'Visto il regolamento;',
      'DETERMINA',
      'di liquidare la spesa.',
      'IL RESPONSABILE DEL SERVIZIO',
      'TURISMO E PROMOZIONE DEL',
      'PATRIMONIO',
      'f.to Anna Alti',
    );
    expect(act.signatories.map(({ name }) => name.value)).toEqual(['Anna Alti']);
  });

  it('doubts an office that breaks off', () => {
    const act = actOf(
      'DETERMINAZIONE N. 4 DEL 05/06/2024',
      'OGGETTO: Ponte',
      'IL RESPONSABILE DEL SERVIZIO',
      'Visto il regolamento;',
      'DETERMINA',
      'di liquidare la spesa.',
      'IL RESPONSABILE DEL SERVIZIO PROMOZIONE DEL',
      'PATRIMONIO',
      'f.to Anna Alti',
    );
    expect(act.signatories.map(({ role, name }) => [role?.flags, name.value])).toEqual([
      [['cut_off'], 'Anna Alti'],
    ]);
  });
});
