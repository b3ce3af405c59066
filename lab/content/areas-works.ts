import { count, days, percent, yes, type Area } from './topic.ts';

/** Offices that build, mend and watch over places. */
export const WORKS: readonly Area[] = [
  {
    names: ['Lavori pubblici', 'Opere e infrastrutture', 'Manutenzioni e viabilità'],
    topics: [
      {
        titles: [
          'Risanamento dei marciapiedi di @',
          'Percorsi pedonali sicuri a @',
          'Rifacimento dei camminamenti in località @',
        ],
        purposes: [
          'Eliminare le sconnessioni segnalate dai residenti e abbattere i gradini che impediscono il passaggio delle carrozzine.',
          'I camminamenti hanno più di trent’anni: si sostituiscono le lastre rotte e si rifanno gli scivoli agli attraversamenti.',
        ],
        effects: ['Tragitti a piedi percorribili da tutti', 'Meno cadute e meno richieste di risarcimento'],
        measures: [
          count('Metri lineari di marciapiede rifatti', 300, 1800, 'Rifatti # metri di camminamento.'),
          count('Attraversamenti dotati di scivolo', 6, 40, 'Gli scivoli posati sono #.'),
        ],
        steps: [
          'Rilievo dei tratti dissestati',
          'Approvazione del progetto esecutivo',
          'Consegna del cantiere',
          'Certificato di regolare esecuzione',
        ],
      },
      {
        titles: [
          'Lampade a basso consumo per le vie di @',
          'Rinnovo dell’illuminazione stradale',
          'Sostituzione dei corpi illuminanti nel quartiere @',
        ],
        purposes: [
          'Passare alle lampade a led nelle vie ancora servite da impianti al sodio, con riduzione della bolletta e delle segnalazioni di guasto.',
          'L’impianto attuale assorbe energia oltre la media: le armature vengono cambiate per lotti successivi.',
        ],
        effects: ['Strade meglio illuminate a minor costo', 'Consumi elettrici ridotti di un terzo'],
        measures: [
          count('Punti luce sostituiti', 120, 1400, 'Sono stati sostituiti # punti luce.'),
          days('Giorni medi per riparare un guasto', 2, 9, 'Un guasto viene riparato in media in # giorni.'),
        ],
        steps: [
          'Censimento degli impianti',
          'Affidamento della fornitura',
          'Posa delle armature',
          'Verifica dei consumi',
        ],
      },
      {
        titles: [
          'Sicurezza antincendio della scuola di @',
          'Adeguamento antincendio degli edifici scolastici',
        ],
        purposes: [
          'Ottenere le attestazioni mancanti con porte tagliafuoco, vie di fuga e impianto di allarme vocale.',
          'Gli edifici sono privi della segnalazione certificata: occorrono opere murarie e il rinnovo delle dotazioni.',
        ],
        effects: ['Plessi in regola prima dell’avvio delle lezioni'],
        measures: [
          percent(
            'Plessi provvisti di attestazione antincendio',
            50,
            100,
            'Ha l’attestazione il # dei plessi.',
          ),
          yes('Presentazione della segnalazione ai vigili del fuoco', 'Segnalazione presentata: #.'),
        ],
        steps: [
          'Sopralluoghi con il professionista',
          'Opere murarie durante l’estate',
          'Prova dell’allarme vocale',
        ],
      },
    ],
  },
  {
    names: ['Edilizia privata e territorio', 'Sportello edilizio', 'Urbanistica e paesaggio'],
    topics: [
      {
        titles: ['Archivio digitale delle concessioni edilizie', 'Scansione dei fascicoli edilizi storici'],
        purposes: [
          'Rendere consultabili a distanza i fascicoli cartacei dal 1948, oggi custoditi nel deposito di @.',
          'I tecnici esterni attendono settimane per vedere una pratica: la copia informatica toglie l’attesa.',
        ],
        effects: ['Accesso agli atti senza recarsi in ufficio'],
        measures: [
          count(
            'Fascicoli scansionati e indicizzati',
            400,
            5200,
            'Nell’archivio si trovano ora # fascicoli.',
          ),
          days('Giorni di attesa per l’accesso agli atti', 3, 20, 'L’attesa è scesa a # giorni.'),
        ],
        steps: ['Riordino degli scaffali', 'Scansione per annate', 'Caricamento degli indici'],
      },
      {
        titles: [
          'Controllo a campione delle segnalazioni di inizio lavori',
          'Verifiche sulle opere in corso a @',
        ],
        purposes: [
          'Accertare in cantiere che le opere corrispondano a quanto dichiarato dai progettisti.',
          'Si estraggono ogni mese alcune segnalazioni e se ne esamina la documentazione insieme con un sopralluogo.',
        ],
        effects: ['Calo degli abusi e delle varianti tardive'],
        measures: [
          percent('Segnalazioni sottoposte a verifica', 10, 45, 'Verificato il # delle segnalazioni.'),
          count('Sopralluoghi in cantiere', 15, 90, 'Eseguiti # sopralluoghi.'),
        ],
        steps: ['Definizione dei criteri di estrazione', 'Estrazione mensile', 'Stesura dei verbali'],
      },
      {
        titles: ['Nuove regole per i dehors del centro', 'Disciplina delle occupazioni di suolo in @'],
        purposes: [
          'Riunire in un solo testo le norme su tavolini, tende e pedane, oggi sparse in quattro ordinanze.',
        ],
        effects: ['Spazi pubblici ordinati e regole uguali per ogni esercente'],
        measures: [
          yes('Trasmissione della bozza al consiglio', 'Bozza trasmessa: #.'),
          count('Incontri con gli esercenti', 2, 8, 'Con gli esercenti si sono tenuti # incontri.'),
        ],
        steps: ['Raccolta delle ordinanze vigenti', 'Tavolo con gli esercenti', 'Redazione della bozza'],
      },
    ],
  },
  {
    names: ['Ambiente e verde', 'Ecologia', 'Tutela ambientale e parchi'],
    topics: [
      {
        titles: [
          'Raccolta porta a porta nella zona di @',
          'Estensione della raccolta differenziata domiciliare',
        ],
        purposes: [
          'Togliere i cassonetti stradali e consegnare a ogni famiglia i mastelli con il calendario dei ritiri.',
          'Le frazioni ancora servite dai cassonetti conferiscono troppo rifiuto indistinto.',
        ],
        effects: ['Meno rifiuto indistinto e strade più pulite'],
        measures: [
          percent('Quota di rifiuti differenziati', 55, 85, 'La quota differenziata è arrivata al #.'),
          count('Famiglie che hanno ritirato i mastelli', 350, 4200, 'Hanno ritirato i mastelli # famiglie.'),
        ],
        steps: ['Assemblee di quartiere', 'Consegna dei mastelli', 'Rimozione dei cassonetti'],
      },
      {
        titles: ['Censimento degli alberi di @', 'Schedatura delle alberature pubbliche'],
        purposes: [
          'Conoscere specie, età e stato di salute di ogni pianta, così da programmare potature e abbattimenti.',
        ],
        effects: ['Interventi decisi su dati e non su segnalazioni'],
        measures: [
          count('Piante schedate', 250, 3600, 'Le piante schedate sono #.'),
          percent(
            'Piante a rischio messe in sicurezza',
            60,
            100,
            'È in sicurezza il # delle piante a rischio.',
          ),
        ],
        steps: ['Acquisto delle targhette', 'Rilievo per zone', 'Caricamento sulla mappa'],
      },
      {
        titles: ['Orti condivisi a @', 'Assegnazione degli orti urbani'],
        purposes: [
          'Affidare appezzamenti incolti a pensionati e associazioni, con un regolamento e una quota simbolica.',
        ],
        effects: ['Aree recuperate e nuove occasioni di incontro'],
        measures: [count('Appezzamenti assegnati', 10, 70, 'Assegnati # appezzamenti.')],
        steps: ['Frazionamento dei terreni', 'Avviso pubblico', 'Firma delle convenzioni'],
      },
    ],
  },
  {
    names: ['Polizia locale', 'Vigilanza e protezione civile', 'Sicurezza urbana'],
    topics: [
      {
        titles: ['Pattuglie serali nei fine settimana a @', 'Presidio notturno delle piazze'],
        purposes: [
          'Garantire la presenza degli agenti nelle ore di maggiore affluenza ai locali, anche con agenti a piedi.',
        ],
        effects: ['Calo delle chiamate per schiamazzi'],
        measures: [
          count('Turni serali effettuati', 30, 140, 'Svolti # turni serali.'),
          count('Esercizi controllati', 20, 110, 'Controllati # esercizi.'),
        ],
        steps: ['Accordo sui turni', 'Avvio del servizio', 'Bilancio con la prefettura'],
      },
      {
        titles: ['Educazione stradale nelle classi', 'Lezioni di sicurezza stradale alle scuole di @'],
        purposes: ['Portare in aula gli agenti con prove pratiche su bicicletta e casco.'],
        effects: ['Ragazzi più attenti nei tragitti casa scuola'],
        measures: [
          count('Alunni incontrati', 150, 2100, 'Gli alunni incontrati sono #.'),
          count('Ore di lezione', 20, 160, 'Tenute # ore di lezione.'),
        ],
        steps: ['Calendario con i dirigenti scolastici', 'Lezioni in aula', 'Giornata finale in piazza'],
      },
      {
        titles: ['Prova generale del piano di emergenza', 'Esercitazione di protezione civile a @'],
        purposes: [
          'Simulare un’alluvione con il coinvolgimento dei volontari, per saggiare i tempi di allerta.',
        ],
        effects: ['Popolazione che conosce le aree di raccolta'],
        measures: [
          days(
            'Minuti dall’allerta all’apertura del centro operativo',
            20,
            55,
            'Il centro operativo è stato aperto in # minuti.',
          ),
          count('Volontari partecipanti', 25, 130, 'Hanno partecipato # volontari.'),
        ],
        steps: ['Aggiornamento delle cartografie', 'Esercitazione sul campo', 'Relazione sulle criticità'],
      },
    ],
  },
];
