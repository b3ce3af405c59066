import type { Words } from './words.ts';

/** What each address of the service is for, by the name of its operation. */
export const OPERATIONS = {
  extract: {
    en: 'Read a document, or an act with its annexes',
    it: 'Legge un documento, o un atto con i suoi allegati',
  },
  job: {
    en: 'Ask for the record of a job: the answer is what the request itself would have had',
    it: 'Chiede i dati di un lavoro: la risposta è quella che avrebbe avuto la richiesta stessa',
  },
  removeJob: {
    en: 'Give a job up, with all that is kept of it',
    it: 'Rinuncia a un lavoro, con tutto ciò che ne è conservato',
  },
  health: { en: 'Whether the service lives', it: 'Dice se il servizio è vivo' },
  readiness: { en: 'Whether documents may be sent', it: 'Dice se si possono mandare documenti' },
  metrics: { en: 'Measures for Prometheus', it: 'Misure per Prometheus' },
  openapi: { en: 'The service as an OpenAPI 3.1 document', it: 'Il servizio come documento OpenAPI 3.1' },
  page: { en: 'This page', it: 'Questa pagina' },
} as const satisfies Readonly<Record<string, Words>>;

export type Operation = keyof typeof OPERATIONS;

/** The page of the service. */
export const SERVICE_PAGE = {
  lead: {
    en: 'Send a document, get its objectives, weights and outcomes as JSON. Every request but for those marked * needs the token of the service.',
    it: 'Si manda un documento e si ricevono obiettivi, pesi ed esiti in JSON. Ogni richiesta, tranne quelle segnate con *, vuole il codice di accesso del servizio.',
  },
  addresses: { en: 'Addresses', it: 'Indirizzi' },
  answers: { en: 'Answers without a record', it: 'Risposte senza dati' },
  format: {
    en: 'They are problems of RFC 9457 (application/problem+json), in Italian or English by Accept-Language; programs go by the code.',
    it: 'Sono problemi secondo RFC 9457 (application/problem+json), in italiano o inglese secondo Accept-Language; i programmi guardano il codice.',
  },
  status: { en: 'status', it: 'stato' },
  code: { en: 'code', it: 'codice' },
  meaning: { en: 'meaning', it: 'significato' },
  hint: { en: 'what to do', it: 'che cosa fare' },
} as const satisfies Readonly<Record<string, Words>>;
