import { count, days, percent, yes, type Area } from './topic.ts';

/** Offices that people turn to. */
export const PEOPLE: readonly Area[] = [
  {
    names: ['Servizi sociali', 'Politiche sociali e casa', 'Interventi per la famiglia'],
    topics: [
      {
        titles: ['Pasti a domicilio per gli anziani soli', 'Consegna dei pasti nelle frazioni di @'],
        purposes: [
          'Raggiungere chi abita lontano dal capoluogo con un pasto caldo e una breve visita dell’operatore.',
          'Il giro di consegna viene rivisto affinché nessun utente attenda oltre le tredici.',
        ],
        effects: ['Anziani seguiti nella propria abitazione'],
        measures: [
          count('Utenti serviti ogni settimana', 25, 160, 'Gli utenti serviti ogni settimana sono #.'),
          percent(
            'Utenti soddisfatti secondo il questionario',
            70,
            95,
            'Si dichiara soddisfatto il # degli utenti.',
          ),
        ],
        steps: [
          'Ricognizione delle richieste',
          'Gara per la cucina',
          'Nuovo giro di consegna',
          'Questionario agli utenti',
        ],
      },
      {
        titles: ['Graduazione degli alloggi popolari', 'Riassegnazione delle case sfitte di @'],
        purposes: [
          'Rimettere in uso gli appartamenti vuoti dopo piccoli lavori e assegnarli alle famiglie in attesa.',
        ],
        effects: ['Meno famiglie in emergenza abitativa'],
        measures: [
          count('Alloggi consegnati alle famiglie', 4, 35, 'Consegnati # alloggi.'),
          days(
            'Giorni fra liberazione e nuova consegna',
            60,
            180,
            'Fra liberazione e consegna passano # giorni.',
          ),
        ],
        steps: [
          'Sopralluogo negli alloggi vuoti',
          'Lavori di ripristino',
          'Convocazione degli aventi diritto',
        ],
      },
      {
        titles: ['Sportello per chi assiste un familiare', 'Sostegno ai familiari curanti di @'],
        purposes: ['Offrire ascolto, orientamento alle misure regionali e gruppi di mutuo aiuto.'],
        effects: ['Famiglie meno isolate'],
        measures: [
          count('Colloqui tenuti', 40, 320, 'Tenuti # colloqui.'),
          yes('Apertura dello sportello in due sedi', 'Apertura in due sedi: #.'),
        ],
        steps: ['Formazione degli operatori', 'Apertura dello sportello', 'Avvio dei gruppi'],
      },
    ],
  },
  {
    names: ['Servizi demografici', 'Anagrafe e stato civile', 'Sportello del cittadino'],
    topics: [
      {
        titles: ['Carta d’identità su prenotazione', 'Appuntamenti in rete per i documenti'],
        purposes: [
          'Sostituire la coda allo sportello con una prenotazione da casa, lasciando due ore libere per le urgenze.',
        ],
        effects: ['Attese brevi e sportelli meno affollati'],
        measures: [
          days('Giorni di attesa per un appuntamento', 4, 25, 'Per un appuntamento si attendono # giorni.'),
          percent(
            'Documenti rilasciati su prenotazione',
            50,
            95,
            'Rilasciato su prenotazione il # dei documenti.',
          ),
        ],
        steps: ['Scelta del programma', 'Prova con un gruppo di utenti', 'Avvio per tutti'],
      },
      {
        titles: ['Revisione dell’elenco delle vie e dei numeri civici', 'Numerazione civica esterna di @'],
        purposes: ['Correggere doppioni e civici mancanti che ritardano soccorsi e recapiti.'],
        effects: ['Indirizzi certi per soccorsi e recapiti'],
        measures: [
          count('Civici verificati sul posto', 500, 6500, 'Verificati # civici.'),
          percent('Anomalie risolte', 60, 100, 'Risolto il # delle anomalie.'),
        ],
        steps: ['Confronto con le mappe catastali', 'Verifica sul posto', 'Posa delle targhette'],
      },
      {
        titles: ['Trascrizione dei registri di nascita', 'Recupero degli atti di stato civile di @'],
        purposes: [
          'Trasferire nei registri informatici gli atti precedenti al 1970, consultati di frequente per le cittadinanze.',
        ],
        effects: ['Certificati rilasciati all’istante'],
        measures: [count('Atti trascritti', 800, 9000, 'Trascritti # atti.')],
        steps: ['Inventario dei volumi', 'Trascrizione', 'Controllo a doppia lettura'],
      },
    ],
  },
  {
    names: ['Cultura e biblioteche', 'Attività culturali', 'Biblioteca e museo'],
    topics: [
      {
        titles: ['Letture ad alta voce per i più piccoli', 'Primi libri: incontri alla biblioteca di @'],
        purposes: [
          'Avvicinare alla lettura i bambini sotto i sei anni con incontri settimanali tenuti da volontari formati.',
        ],
        effects: ['Nuove famiglie iscritte al prestito'],
        measures: [
          count('Incontri di lettura', 15, 80, 'Gli incontri sono stati #.'),
          count('Nuove tessere rilasciate a minori', 60, 700, 'Rilasciate # tessere.'),
        ],
        steps: ['Formazione dei volontari', 'Ciclo di primavera', 'Ciclo d’autunno'],
      },
      {
        titles: ['Riapertura del museo di @', 'Nuovo allestimento delle sale civiche'],
        purposes: [
          'Riallestire le sale chiuse dopo il restauro, con pannelli in due lingue e percorso tattile.',
        ],
        effects: ['Museo visitabile anche da chi non vede'],
        measures: [
          count('Visitatori', 900, 12000, 'I visitatori sono stati #.'),
          percent('Sale accessibili', 60, 100, 'È accessibile il # delle sale.'),
        ],
        steps: ['Progetto scientifico', 'Stampa dei pannelli', 'Inaugurazione'],
      },
      {
        titles: ['Rassegna estiva nelle corti di @', 'Spettacoli all’aperto'],
        purposes: [
          'Portare musica e teatro nei cortili storici, con ingresso libero e coinvolgimento delle compagnie amatoriali.',
        ],
        effects: ['Centro animato nelle sere d’estate'],
        measures: [
          count('Spettacoli realizzati', 8, 36, 'Realizzati # spettacoli.'),
          count('Presenze registrate', 700, 9500, 'Registrate # presenze.'),
        ],
        steps: ['Avviso alle compagnie', 'Calendario', 'Rassegna', 'Rendiconto allo sponsor'],
      },
    ],
  },
  {
    names: ['Scuola e nidi', 'Istruzione', 'Servizi educativi'],
    topics: [
      {
        titles: ['Menù a filiera corta nelle mense', 'Prodotti locali nei refettori di @'],
        purposes: ['Aumentare la parte di alimenti che proviene da produttori entro cinquanta chilometri.'],
        effects: ['Cibo più fresco e meno avanzi'],
        measures: [
          percent('Alimenti di provenienza locale', 30, 75, 'Proviene dal territorio il # degli alimenti.'),
          percent('Genitori favorevoli al nuovo menù', 55, 90, 'È favorevole il # dei genitori.'),
        ],
        steps: ['Incontro con i produttori', 'Nuovo capitolato', 'Pesatura degli avanzi'],
      },
      {
        titles: ['Posti in più al nido di @', 'Ampliamento dell’accoglienza nei nidi'],
        purposes: ['Aprire una sezione pomeridiana per smaltire la lista d’attesa dei lattanti.'],
        effects: ['Lista d’attesa dimezzata'],
        measures: [
          count('Bambini accolti', 18, 120, 'I bambini accolti sono #.'),
          yes('Apertura della sezione pomeridiana', 'Sezione pomeridiana aperta: #.'),
        ],
        steps: ['Adeguamento dei locali', 'Assunzione delle educatrici', 'Inserimento graduale'],
      },
      {
        titles: ['Accompagnamento a piedi alle elementari', 'Linee pedonali per gli alunni di @'],
        purposes: [
          'Organizzare con i genitori tre linee a piedi che sostituiscano l’auto nel tragitto del mattino.',
        ],
        effects: ['Meno auto davanti alle scuole'],
        measures: [count('Alunni iscritti alle linee', 30, 260, 'Iscritti # alunni.')],
        steps: ['Questionario ai genitori', 'Segnatura dei percorsi', 'Avvio delle linee'],
      },
    ],
  },
];
