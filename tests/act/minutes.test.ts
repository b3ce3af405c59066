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
