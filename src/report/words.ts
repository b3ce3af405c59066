import type { Status } from './summary.ts';

/** One text of the page in its two languages. */
export interface Words {
  readonly it: string;
  readonly en: string;
}

export type ReportLanguage = keyof Words;

export const WORDS = {
  title: { it: 'Obiettivi, pesi e risultati', en: 'Objectives, weights and outcomes' },
  language: { it: 'Lingua', en: 'Language' },
  skip: { it: 'Vai al contenuto', en: 'Skip to content' },
  contents: { it: 'Contenuto', en: 'Contents' },
  documents: { it: 'Documenti', en: 'Documents' },
  objectives: { it: 'Obiettivi', en: 'Objectives' },
  bodies: { it: 'Enti', en: 'Bodies' },
  values: { it: 'Valori letti', en: 'Values read' },
  doubtful: { it: 'Da controllare', en: 'Need eyes' },
  weights: { it: 'Pesi per settore', en: 'Weights by sector' },
  weightsNote: {
    it: 'Somma dei pesi dichiarati, in percento, per settore e anno. Dove più schede o più dirigenti hanno ciascuno il proprio totale, la somma supera 100. Piano e relazione dello stesso anno contano una volta. Aprire un numero per vedere gli obiettivi.',
    en: 'Sum of the stated weights, in percent, by sector and year. Where several sheets or managers have a total each, the sum passes 100. Plan and report of one year count once. Open a number to see its objectives.',
  },
  achievement: { it: 'Risultati negli anni', en: 'Achievement over the years' },
  achievementNote: {
    it: 'Quota degli obiettivi per esito dichiarato. «Relazione senza giudizio» e «senza relazione» non sono esiti negativi.',
    en: 'Share of objectives by declared outcome. “Reported without a verdict” and “no report” are no negative outcomes.',
  },
  quality: { it: 'Qualità dei dati', en: 'Quality of the data' },
  qualityNote: {
    it: 'Probabilità stimata che un valore sia quello che scriverebbe una persona attenta.',
    en: 'Estimated probability that a value is what a careful person would write down.',
  },
  doubts: { it: 'Dubbi', en: 'Doubts' },
  documentsNote: {
    it: 'Il nome di un file apre i dati che ne sono stati letti, ciascuno con la pagina in cui sta.',
    en: 'The name of a file opens the data read from it, each with the page that it stands on.',
  },
  confidence: { it: 'Fiducia', en: 'Confidence' },
  flag: { it: 'Dubbio', en: 'Doubt' },
  count: { it: 'Quanti', en: 'Count' },
  sector: { it: 'Settore', en: 'Sector' },
  noSector: { it: '(senza settore)', en: '(no sector)' },
  noBody: { it: '(ente non indicato)', en: '(body not named)' },
  year: { it: 'Anno', en: 'Year' },
  noYear: { it: 'senza anno', en: 'no year' },
  weight: { it: 'Peso', en: 'Weight' },
  body: { it: 'Ente', en: 'Body' },
  file: { it: 'File', en: 'File' },
  page: { it: 'p.', en: 'p.' },
  more: { it: 'altri', en: 'more' },
  noWeight: { it: 'nessun peso', en: 'no weight' },
  nothing: { it: 'Nessun obiettivo nei documenti.', en: 'No objective in the documents.' },
} as const satisfies Readonly<Record<string, Words>>;

export const STATUS_WORDS: Readonly<Record<Status, Words>> = {
  achieved: { it: 'raggiunto', en: 'achieved' },
  partially_achieved: { it: 'raggiunto in parte', en: 'partially achieved' },
  not_achieved: { it: 'non raggiunto', en: 'not achieved' },
  cancelled: { it: 'annullato', en: 'cancelled' },
  not_assessed: { it: 'non valutato', en: 'not assessed' },
  reported: { it: 'relazione senza giudizio', en: 'reported without a verdict' },
  missing: { it: 'senza relazione', en: 'no report' },
};
