import { describe, expect, it } from 'vitest';
import { actOf, presence } from './acts.ts';
import { paragraph } from './build.ts';

const DECREE = ['Visto il regolamento;', 'DECRETA', '1. di autorizzare i lavori.'];
const RECORD = ['IL CONSIGLIO', 'Visto lo statuto;', 'DELIBERA', 'di approvare il programma.'];

describe('the number of an act', () => {
  it('stands behind "Numero adozione", and not in what gives the powers', () => {
    const act = actOf(
      'REGIONE VALCHIARA',
      'GIUNTA REGIONALE',
      'Decreto non soggetto a controllo ai sensi della D.G.R. n. 40/2016',
      'Incarico: DECR. DIRIG. CENTRO DIREZIONALE n. 8110 del 19-05-2021',
      'Numero adozione: 1523 - Data adozione: 02/08/2023',
      'Oggetto: Attraversamento del rio',
      'IL DIRIGENTE',
      ...DECREE,
    );
    expect([act.number?.value, act.date?.value]).toEqual(['1523', '2023-08-02']);
    expect(act.organ?.value).toBe('Dirigente');
    expect(act.kind?.value).toBe('decreto');
  });

  it('stands without a mark behind the day', () => {
    const act = actOf(
      'AUTORITÀ PER LE ACQUE INTERNE',
      'DELIBERA 14 MAGGIO 2024 - 203/2024/E',
      'Avvio di un procedimento sulla qualità del servizio',
      "L'AUTORITÀ PER LE ACQUE INTERNE",
      'Vista la legge 14 novembre 1995, n. 481;',
      'DELIBERA',
      '1. di avviare il procedimento.',
    );
    expect([act.number?.value, act.date?.value]).toEqual(['203/2024/E', '2024-05-14']);
    expect(act.subject?.value).toBe('Avvio di un procedimento sulla qualità del servizio');
    expect(act.subject?.flags).toEqual(['subject_unlabelled']);
  });

  it('names the act where the heading is that of the minutes', () => {
    const act = actOf(
      'Verbale n. 6 della riunione del 19 maggio 2022',
      'DELIBERA N. 47: Contributi alle fiere',
      'LA GIUNTA',
      'Vista la legge;',
      'DELIBERA',
      'di approvare il bando.',
    );
    expect([act.kind?.value, act.number?.value]).toEqual(['deliberazione', '47']);
  });
});

describe('numbers and days of other acts', () => {
  it('are not those of the one that names them', () => {
    const act = actOf(
      'AZIENDA SANITARIA DI VALCHIARA',
      'DELIBERA DEL COMMISSARIO STRAORDINARIO',
      '(nominato con D.P.G.R. n. 31 del 09/03/2020)',
      'N. 415 del registro\tData: 22 aprile 2020',
      'Oggetto: Mascherine',
      'Premesso che occorre provvedere;',
      'DELIBERA',
      'di liquidare la spesa.',
    );
    expect([act.number?.value, act.date?.value]).toEqual(['415', '2020-04-22']);
  });

  it('stand in the subject, behind the day of the sitting', () => {
    const act = actOf(
      'PROVINCIA DI VALCHIARA',
      'ATTO DEL CONSIGLIO PROVINCIALE',
      'Seduta ordinaria del 30/11/2021\tN. 29 Reg. Del.',
      'Oggetto: Ratifica del decreto n. 90 del 12 ottobre 2021.',
      'Consiglieri presenti: Alti Anna, Bassi Bruno, Corti Carla.',
      'Consiglieri assenti: Denti Dario, Erba Elsa.',
      'IL CONSIGLIO PROVINCIALE',
      'Visto il decreto;',
      'DELIBERA',
      'di ratificare il decreto.',
    );
    expect([act.number?.value, act.date?.value]).toEqual(['29', '2021-11-30']);
    expect(presence(act).filter(([, present]) => present === false)).toHaveLength(2);
  });

  it('have a dash within', () => {
    const act = actOf(
      'REGIONE VALCHIARA',
      'DELIBERAZIONE DELLA GIUNTA REGIONALE 14 marzo 2022, n. 9-4771',
      "Criteri per l'assegnazione dei contributi.",
      "A relazione dell'Assessore Anna Alti:",
      'Vista la legge regionale 1 agosto 2018, n. 11;',
      'la Giunta regionale, a voti unanimi resi nelle forme di legge,',
      'delibera',
      '- di approvare i criteri.',
    );
    expect([act.number?.value, act.date?.value]).toEqual(['9-4771', '2022-03-14']);
    expect(act.proposer?.value).toBe('Assessore Anna Alti');
    expect(act.subject?.flags).toEqual(['subject_unlabelled']);
    expect(act.vote?.value).toBe('a voti unanimi resi nelle forme di legge');
  });
});

describe('a title', () => {
  it.each([
    ['DIRETTIVA 4 aprile 2022, n. 61', 'direttiva', '61'],
    ['DECRETO 3 marzo 2021, n. 8', 'decreto', '8'],
  ])('has its day before its number: %s', (title, kind, number) => {
    const act = actOf(title, 'Oggetto: Pontili', 'IL MINISTRO', ...DECREE);
    expect([act.kind?.value, act.number?.value]).toEqual([kind, number]);
  });
});

describe('the organ', () => {
  it('is the board of a region, not who presides over it', () => {
    const act = actOf(
      'CONSIGLIO REGIONALE DEL VALCHIARA',
      'X LEGISLATURA',
      'Seduta del 3 giugno 2021',
      'Deliberazione n. 112',
      'Presiede il Presidente Anna Alti',
      'Consigliere segretario: Ugo Neri',
      'Oggetto: Cave',
      'Presenti i Consiglieri: Bassi, Corti, Denti',
      'Assenti: Erba e Fonti',
      'IL CONSIGLIO REGIONALE',
      'Visto lo statuto;',
      'DELIBERA',
      'di adottare il piano.',
    );
    expect(act.organ?.value).toBe('Consiglio regionale');
    expect(act.entity?.value).toBe('Consiglio Regionale del Valchiara');
    expect([act.president?.value, act.secretary?.value]).toEqual(['Anna Alti', 'Ugo Neri']);
    expect(presence(act)).toEqual([
      ['Bassi', true],
      ['Corti', true],
      ['Denti', true],
      ['Erba', false],
      ['Fonti', false],
    ]);
  });

  it('is who heads the reasons with the whole name of a unit', () => {
    const act = actOf(
      'DETERMINAZIONE DIRIGENZIALE',
      'N. 96 DEL 08/05/2024',
      'OGGETTO: Riposo',
      "Il Direttore dell'U.O.C. Gestione Risorse Umane",
      'Vista la delega del Direttore Generale;',
      'DETERMINA',
      'di collocare a riposo il dipendente.',
    );
    expect(act.organ?.value).toBe("Direttore dell'U.O.C. Gestione Risorse Umane");
  });

  it('is no office with a name beside it', () => {
    const act = actOf(
      'REGIONE VALCHIARA',
      'LA GIUNTA',
      'DELIBERAZIONE N° XII / 891\tSeduta del 27/02/2023',
      'Presidente\tANNA ALTI',
      'Assessori regionali MARINA BASSI Vice Presidente',
      'UGO CORTI',
      'Oggetto',
      'SENTIERI DI MEZZA COSTA',
      'Il Dirigente\tLino Denti',
      'Vista la legge regionale 5 dicembre 2008, n. 31;',
      "All'unanimità dei voti espressi nelle forme di legge;",
      'DELIBERA',
      '1. di approvare il riparto.',
    );
    expect(act.organ?.value).toBe('Giunta');
    expect(act.vote?.value).toBe("All'unanimità dei voti espressi nelle forme di legge");
    expect(presence(act).map(([name]) => name)).toEqual(['ANNA ALTI', 'MARINA BASSI', 'UGO CORTI']);
  });
});

describe('a subject', () => {
  it('goes on over a full stop in lines that are set in', () => {
    const act = actOf(
      'DELIBERAZIONE DEL DIRETTORE GENERALE N. 5 DEL 03/02/2023',
      paragraph('OGGETTO: Fornitura di sistemi.', { gapBefore: true }),
      paragraph('Proroga tecnica del contratto', { indent: 18 }),
      'IL DIRETTORE GENERALE',
      'Visto il contratto;',
      'DELIBERA',
      'di prorogare il contratto.',
    );
    expect(act.subject?.value).toBe('Fornitura di sistemi. Proroga tecnica del contratto');
  });

  it('stands behind a point of the agenda with two numbers', () => {
    const act = actOf(
      "DELIBERAZIONE DEL CONSIGLIO D'AMMINISTRAZIONE N. 4 DEL 03/02/2023",
      "Punto 4.2 all'ordine del giorno: Convenzione di calcolo",
      ...RECORD,
    );
    expect(act.subject?.value).toBe('Convenzione di calcolo');
  });
});

describe('those who are there', () => {
  const CITY = ['DELIBERAZIONE DEL CONSIGLIO COMUNALE N. 4 DEL 05/06/2024', 'OGGETTO: Ponte'];
  const SITTING = "L'anno duemilaventiquattro, addì cinque del mese di giugno alle ore 18 e trenta";

  it('stand two on a line with words for marks', () => {
    const act = actOf(
      ...CITY,
      SITTING,
      "All'appello risultano:",
      'ALTI ANNA presente BASSI BRUNO assente giustificato',
      'CORTI CARLA assente DENTI DARIO presente',
      ...RECORD,
    );
    expect(presence(act)).toEqual([
      ['ALTI ANNA', true],
      ['BASSI BRUNO', false],
      ['CORTI CARLA', false],
      ['DENTI DARIO', true],
    ]);
    expect(act.session.time?.value).toBe('18:30');
  });

  it('are not told by crosses whose columns are lost', () => {
    const act = actOf(
      ...CITY,
      SITTING,
      'Sono presenti i Signori:',
      'Presenti Assenti',
      'Anna Alti Presidente X',
      'Bruno Bassi Consigliere X',
      ...RECORD,
    );
    expect(presence(act)).toEqual([
      ['Anna Alti', null],
      ['Bruno Bassi', null],
    ]);
    expect(act.attendance.map((one) => one.present.flags)).toEqual([
      ['attendance_unmarked'],
      ['attendance_unmarked'],
    ]);
  });

  it('are no auditors, and the heads of columns are nobody', () => {
    const act = actOf(
      ...CITY,
      SITTING,
      'Sono presenti i consiglieri Anna Alti (Presidente), Bruno Bassi e Carla Corti; per il Collegio sindacale i sindaci effettivi Ida Neri e Ugo Verdi.',
      'È assente il consigliere Dario Denti.',
      ...RECORD,
    );
    expect(presence(act)).toEqual([
      ['Anna Alti', true],
      ['Bruno Bassi', true],
      ['Carla Corti', true],
      ['Dario Denti', false],
    ]);
    const listed = actOf(
      ...CITY,
      SITTING,
      'COGNOME E NOME CARICA\tPRESENTI',
      'ALTI ANNA SINDACO SI',
      'BASSI BRUNO ASSESSORE NO',
      ...RECORD,
    );
    expect(presence(listed)).toEqual([
      ['ALTI ANNA', true],
      ['BASSI BRUNO', false],
    ]);
  });

  it('end before those who are away', () => {
    const act = actOf(
      ...CITY,
      SITTING,
      'Presenti: Anna Alti (Sindaco), Bruno Bassi, Carla Corti',
      'Assenti: Dario Denti',
      ...RECORD,
    );
    expect(presence(act).at(-1)).toEqual(['Dario Denti', false]);
    expect(presence(act)).toHaveLength(4);
  });
});
