import { describe, expect, it } from 'vitest';
import { actOf, presence } from './acts.ts';

describe('minutes of several matters', () => {
  const HEAD = [
    'ORDINE DEGLI AGRONOMI DI VALCHIARA',
    'VERBALE DEL CONSIGLIO N. 9/2024',
    'Il giorno 12 settembre 2024, alle ore 17.30, si è riunito il Consiglio.',
    'Presenti i consiglieri: Anna Alti (Presidente), Bruno Bassi (Segretario), Carla Corti.',
  ];

  it('have no subject, and the votes of all', () => {
    const act = actOf(
      ...HEAD,
      'Punto 1 - Iscrizioni',
      'Il Consiglio, con voti favorevoli 3, contrari 0,',
      'DELIBERA',
      "l'iscrizione del dott. Ugo Neri.",
      'Punto 2 - Contributo',
      'Il Consiglio, con voti favorevoli 2, contrari 1 (Corti),',
      'DELIBERA',
      'di concedere un contributo alla Fondazione.',
    );
    expect(act.subject).toBeNull();
    expect(act.vote?.value).toBe(
      'con voti favorevoli 3, contrari 0; con voti favorevoli 2, contrari 1 (Corti)',
    );
    expect(act.vote?.flags).toEqual(['several_values']);
    expect(act.resolutions.map(({ text }) => text.value)).toEqual([
      "l'iscrizione del dott. Ugo Neri.",
      'di concedere un contributo alla Fondazione.',
    ]);
    expect(presence(act)).toHaveLength(3);
  });

  it('decide in running text', () => {
    const act = actOf(
      ...HEAD,
      '1. Bilancio',
      "La Presidente illustra il bilancio. Il Consiglio, all'unanimità, delibera di convocare l'assemblea. La seduta prosegue.",
      '2. Nomine',
      'Il Consiglio, con il voto contrario di Corti, delibera di nominare il dott. Ugo Neri.',
      "Null'altro essendovi, la seduta è tolta.",
      'Il Segretario\tLa Presidente',
      'Bruno Bassi\tAnna Alti',
    );
    expect(act.kind?.value).toBe('verbale');
    expect(act.resolutions.map(({ text }) => text.value)).toEqual([
      "di convocare l'assemblea.",
      'di nominare il dott. Ugo Neri.',
    ]);
    expect(act.signatories.map(({ role, name }) => [role?.value, name.value])).toEqual([
      ['Segretario', 'Bruno Bassi'],
      ['Presidente', 'Anna Alti'],
    ]);
  });
});

describe('minutes that hold numbered acts', () => {
  it('keep their own number, and decide all that these do', () => {
    const act = actOf(
      'CONSORZIO DI VALCHIARA',
      'CONSIGLIO DI AMMINISTRAZIONE',
      'VERBALE N. 4 DEL 28.05.2021',
      'Il giorno ventotto maggio 2021, alle ore 10,15, si è riunito il Consiglio.',
      'P A',
      'Rag. Anna Alti (X) ( ) Presidente',
      'Dott. Bruno Bassi ( ) (X) Consigliere',
      'DELIBERAZIONE N. 11',
      'OGGETTO: Bilancio',
      'IL CONSIGLIO DI AMMINISTRAZIONE',
      'ad unanimità',
      'DELIBERA',
      'di approvare il bilancio.',
      'DELIBERAZIONE N. 12',
      'OGGETTO: Pulizie',
      'IL CONSIGLIO DI AMMINISTRAZIONE',
      'ad unanimità',
      'DELIBERA',
      'di affidare il servizio.',
      'Il Presidente',
      '- Anna Alti -',
    );
    expect([act.kind?.value, act.number?.value, act.subject]).toEqual(['verbale', '4', null]);
    expect(act.resolutions.map(({ text }) => text.value)).toEqual([
      'di approvare il bilancio.',
      'di affidare il servizio.',
    ]);
    expect(presence(act)).toEqual([
      ['Anna Alti', true],
      ['Bruno Bassi', false],
    ]);
    expect(act.signatories.map(({ name }) => name.value)).toEqual(['Anna Alti']);
  });
});
