import { count, days, percent, yes, type Area } from './topic.ts';

/** Offices that serve the body itself. */
export const INSIDE: readonly Area[] = [
  {
    names: ['Ragioneria', 'Bilancio e contabilità', 'Servizi finanziari'],
    topics: [
      {
        titles: ['Pagamento puntuale dei fornitori', 'Tempi più brevi per la liquidazione delle fatture'],
        purposes: [
          'Portare il tempo medio di pagamento sotto i trenta giorni seguendo ogni fattura dal protocollo al mandato.',
        ],
        effects: ['Nessun interesse di mora e imprese pagate per tempo'],
        measures: [
          days('Tempo medio di pagamento in giorni', 18, 30, 'Il tempo medio di pagamento è di # giorni.'),
          percent('Fatture pagate nei termini', 80, 100, 'Pagato nei termini il # delle fatture.'),
        ],
        steps: ['Analisi dei ritardi', 'Solleciti automatici agli uffici', 'Controllo mensile'],
      },
      {
        titles: ['Riconciliazione dei beni mobili', 'Inventario straordinario degli arredi di @'],
        purposes: ['Allineare il registro dei beni con quanto si trova davvero nelle stanze.'],
        effects: ['Stato patrimoniale attendibile'],
        measures: [
          count('Beni etichettati', 600, 7000, 'Etichettati # beni.'),
          percent('Stanze verificate', 70, 100, 'Verificato il # delle stanze.'),
        ],
        steps: ['Stampa delle etichette', 'Giro delle stanze', 'Rettifica delle scritture'],
      },
    ],
  },
  {
    names: ['Tributi', 'Entrate', 'Fiscalità locale'],
    topics: [
      {
        titles: ['Recupero dell’imposta sulle aree fabbricabili', 'Accertamenti sugli immobili di @'],
        purposes: ['Incrociare catasto, atti e versamenti per individuare chi non ha mai dichiarato.'],
        effects: ['Gettito recuperato e base imponibile più equa'],
        measures: [
          count('Avvisi di accertamento notificati', 80, 900, 'Notificati # avvisi.'),
          percent('Avvisi definiti senza ricorso', 60, 95, 'Definito senza ricorso il # degli avvisi.'),
        ],
        steps: ['Bonifica della banca dati', 'Estrazione delle posizioni', 'Notifica degli avvisi'],
      },
      {
        titles: ['Bollette chiare per la tassa rifiuti', 'Nuovo avviso di pagamento della tassa rifiuti'],
        purposes: [
          'Riscrivere l’avviso con parole comprensibili e un esempio di calcolo, dopo i molti reclami dello scorso anno.',
        ],
        effects: ['Meno telefonate e meno reclami'],
        measures: [
          count('Reclami ricevuti in meno', 50, 400, 'I reclami in meno sono #.'),
          yes('Invio del nuovo avviso a tutte le utenze', 'Invio del nuovo avviso: #.'),
        ],
        steps: ['Bozza con un gruppo di contribuenti', 'Stampa e spedizione', 'Conteggio dei reclami'],
      },
    ],
  },
  {
    names: ['Risorse umane', 'Personale e organizzazione', 'Gestione del personale'],
    topics: [
      {
        titles: ['Fascicolo elettronico del dipendente', 'Carte del personale in un solo archivio'],
        purposes: ['Riunire in formato elettronico contratti, attestati e certificati sparsi fra tre sedi.'],
        effects: ['Pratiche di pensione istruite in metà tempo'],
        measures: [
          percent('Fascicoli completati', 60, 100, 'Completato il # dei fascicoli.'),
          count(
            'Dipendenti con accesso al proprio fascicolo',
            40,
            600,
            'Accedono al fascicolo # dipendenti.',
          ),
        ],
        steps: ['Indice dei documenti', 'Scansione', 'Rilascio delle credenziali'],
      },
      {
        titles: ['Concorso per istruttori', 'Ricambio del personale amministrativo'],
        purposes: ['Coprire i posti lasciati dai pensionamenti con una selezione unica per tutte le sedi.'],
        effects: ['Uffici di nuovo al completo'],
        measures: [
          count('Posti coperti', 3, 24, 'I posti coperti sono #.'),
          days('Giorni dal bando alla nomina', 90, 210, 'Dal bando alla nomina sono passati # giorni.'),
        ],
        steps: ['Pubblicazione del bando', 'Prova scritta', 'Prova orale', 'Firma dei contratti'],
      },
    ],
  },
  {
    names: ['Sistemi informativi', 'Innovazione digitale', 'Informatica e reti'],
    topics: [
      {
        titles: ['Istanze da compilare in rete', 'Moduli elettronici al posto della carta'],
        purposes: [
          'Trasformare i moduli più richiesti in procedure guidate con accesso tramite identità elettronica.',
        ],
        effects: ['Domande presentate a qualsiasi ora'],
        measures: [
          count('Procedure attivate', 10, 70, 'Attivate # procedure.'),
          percent('Istanze pervenute in rete', 35, 90, 'È giunto in rete il # delle istanze.'),
        ],
        steps: ['Scelta dei moduli', 'Sviluppo delle procedure', 'Incontri con gli uffici'],
      },
      {
        titles: ['Copie di riserva fuori sede', 'Continuità dei sistemi in caso di guasto'],
        purposes: [
          'Duplicare ogni notte gli archivi in un centro distante e provarne il ripristino due volte l’anno.',
        ],
        effects: ['Servizi di nuovo attivi in giornata dopo un guasto'],
        measures: [
          percent('Archivi duplicati', 80, 100, 'Duplicato il # degli archivi.'),
          days('Ore necessarie al ripristino', 4, 24, 'Per il ripristino occorrono # ore.'),
        ],
        steps: ['Contratto con il centro', 'Prima copia', 'Prova di ripristino'],
      },
    ],
  },
  {
    names: ['Segreteria generale', 'Affari generali', 'Legale e contratti'],
    topics: [
      {
        titles: ['Sezione trasparente aggiornata', 'Pubblicazioni obbligatorie senza ritardi'],
        purposes: [
          'Affidare a ogni ufficio un calendario di pubblicazione e controllarne il rispetto ogni trimestre.',
        ],
        effects: ['Cittadini informati su atti e spese'],
        measures: [
          percent('Obblighi rispettati', 80, 100, 'Rispettato il # degli obblighi.'),
          count('Controlli interni svolti', 3, 12, 'Svolti # controlli.'),
        ],
        steps: ['Calendario degli obblighi', 'Controllo trimestrale', 'Attestazione finale'],
      },
      {
        titles: ['Corsi sulla prevenzione della corruzione', 'Formazione sull’etica del dipendente'],
        purposes: [
          'Proporre casi concreti, tratti dalla vita degli uffici, al posto delle lezioni frontali.',
        ],
        effects: ['Personale capace di riconoscere i conflitti di interesse'],
        measures: [
          percent('Dipendenti formati', 60, 100, 'Formato il # dei dipendenti.'),
          count('Ore di formazione', 12, 90, 'Erogate # ore.'),
        ],
        steps: ['Scelta dei casi', 'Aule per gruppi', 'Prova finale'],
      },
      {
        titles: ['Registro unico dei contratti', 'Repertorio informatico delle scritture'],
        purposes: [
          'Sostituire i quaderni cartacei con un repertorio ricercabile per parte, oggetto e scadenza.',
        ],
        effects: ['Nessun rinnovo dimenticato'],
        measures: [count('Contratti registrati', 60, 850, 'Registrati # contratti.')],
        steps: ['Travaso dei quaderni', 'Avvio del repertorio', 'Avvisi di scadenza'],
      },
    ],
  },
];
