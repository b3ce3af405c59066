import type { Words } from './words.ts';

/** The report's own words. */
export const RUN_REPORT = {
  title: { it: 'Rapporto di lettura', en: 'Report of the run' },
  folder: { it: 'Cartella dei documenti', en: 'Folder of the documents' },
  when: { it: 'Aggiornato il', en: 'As of' },
  read: { it: 'documenti letti', en: 'documents read' },
  failed: { it: 'non letti', en: 'not read' },
  objectives: { it: 'obiettivi', en: 'objectives' },
  weights: { it: 'pesi', en: 'weights' },
  outcomes: { it: 'esiti', en: 'outcomes' },
  values: { it: 'valori', en: 'values' },
  wrong: { it: 'valori probabilmente errati', en: 'values probably wrong' },
  accepted: { it: 'valori accettabili senza controllo', en: 'values that may be accepted unseen' },
  acceptedWrong: { it: 'di cui probabilmente errati', en: 'of them probably wrong' },
  kept: {
    it: 'documenti su 100, di forma mai vista, in cui la promessa ha tenuto',
    en: 'of 100 documents of forms never seen in which the promise held',
  },
  document: { it: 'Documento', en: 'Document' },
  record: { it: 'Dati estratti', en: 'Record' },
  count: { it: 'Documenti', en: 'Documents' },
  file: { it: 'File', en: 'File' },
  why: { it: 'Motivo', en: 'Reason' },
  remedy: { it: 'Rimedio', en: 'Remedy' },
  code: { it: 'Codice', en: 'Code' },
  detail: { it: 'Particolari (in inglese)', en: 'Details' },
  confidence: { it: 'Affidabilità media', en: 'Mean confidence' },
  expected: { it: 'Errori attesi', en: 'Expected errors' },
  flags: { it: 'Segnalazioni', en: 'Flags' },
  Objectives: { it: 'Obiettivi', en: 'Objectives' },
  Values: { it: 'Valori', en: 'Values' },
  doubted: { it: 'Pesi in dubbio', en: 'Weights in doubt' },
  body: { it: 'Ente', en: 'Body' },
  years: { it: 'Anni', en: 'Years' },
  seconds: { it: 'Secondi', en: 'Seconds' },
  pages: { it: 'Pagine', en: 'Pages' },
  kilobytes: { it: 'kB', en: 'kB' },
  nothing: { it: 'nessun valore', en: 'no value' },
  unknown: { it: '(non indicato)', en: '(not stated)' },
} as const satisfies Record<string, Words>;

/** Why files of a folder are not read. */
export const LEFT_OUT = {
  link: {
    it: 'collegamento che esce dalla cartella (con --follow-links si segue)',
    en: 'a link that leads out of the folder (--follow-links follows it)',
  },
  unwanted: {
    it: 'dal nome non è un documento; se lo è, darlo da solo o con --include',
    en: 'no document by its name; if it is one, give it by itself or with --include',
  },
  hidden: { it: 'nascosto, o traccia di un programma aperto', en: 'hidden, or a trace of an open program' },
  signature: { it: 'firma, letta con il documento che firma', en: 'a signature, read with what it signs' },
} as const satisfies Record<string, Words>;

/** Titles of the tables, what they are for, and what stands there when there is nothing to show. */
export const RUN_TABLES = {
  failures: {
    title: { it: 'Documenti non letti, per motivo', en: 'Documents not read, by reason' },
    about: {
      it: 'Ogni motivo riguarda solo i documenti elencati sotto: gli altri sono stati letti comunque.',
      en: 'A reason concerns only the documents listed below: all others have been read.',
    },
    none: { it: 'Tutti i documenti sono stati letti.', en: 'All documents have been read.' },
  },
  failed: {
    title: { it: 'Documenti non letti', en: 'Documents not read' },
    about: {
      it: 'Dopo averli corretti, lo stesso comando con --retry failed rilegge solo questi.',
      en: 'Once corrected, the same command with --retry failed reads these alone.',
    },
    none: { it: 'Nessuno.', en: 'None.' },
  },
  empty: {
    title: { it: 'Documenti senza obiettivi', en: 'Documents without objectives' },
    about: {
      it: 'Letti, ma nessun obiettivo vi è stato trovato: allegati da leggere con il loro atto (--together), atti d’altro, o moduli non ancora noti (spoglio inspect).',
      en: 'Read, but no objective was found in them: annexes to be read with their act (--together), acts about other matters, or forms not known yet (spoglio inspect).',
    },
    none: { it: 'Nessuno.', en: 'None.' },
  },
  leftOut: {
    title: { it: 'File tralasciati', en: 'Files passed over' },
    about: {
      it: 'Nelle cartelle date all’ultima lettura, ma non letti.',
      en: 'In the folders given to the last run, but not read.',
    },
    none: { it: 'Nessuno.', en: 'None.' },
  },
  confidence: {
    title: { it: 'Documenti per affidabilità', en: 'Documents by confidence' },
    about: {
      it: 'In cima quelli da controllare per primi. L’affidabilità è la probabilità che un valore sia quello che scriverebbe un lettore attento.',
      en: 'Those to look at first stand on top. Confidence is the probability that a value is what a careful reader would write down.',
    },
    none: { it: 'Nessun documento letto.', en: 'No document has been read.' },
  },
  weights: {
    title: { it: 'Pesi che non sommano a 100', en: 'Weights that do not sum to 100' },
    about: {
      it: 'O il documento sbaglia la somma, o un peso è stato letto male.',
      en: 'Either the document has the sum wrong, or a weight was misread.',
    },
    none: { it: 'Tutte le somme tornano.', en: 'All sums hold.' },
  },
  bodies: {
    title: { it: 'Enti e anni', en: 'Bodies and years' },
    about: {
      it: 'Come li nominano i documenti stessi.',
      en: 'As the documents themselves name them.',
    },
    none: { it: 'Nessuno.', en: 'None.' },
  },
  slowest: {
    title: { it: 'Documenti più lenti', en: 'Slowest documents' },
    about: { it: 'I cinquanta più lenti.', en: 'The fifty slowest.' },
    none: { it: 'Nessuno.', en: 'None.' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'title' | 'about' | 'none', Words>>>>;
