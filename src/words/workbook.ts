import type { Words } from './words.ts';

const both = (it: string, en: string): Words => ({ it, en });

/** Texts of the sheet that a workbook opens on. */
export const WORKBOOK = {
  sheet: both('Obiettivi', 'At a glance'),
  body: both('Ente', 'Body'),
  year: both('Anno', 'Year'),
  sector: both('Settore', 'Sector'),
  responsible: both('Responsabile', 'Responsible'),
  number: both('N.', 'No.'),
  objective: both('Obiettivo', 'Objective'),
  weight: both('Peso', 'Weight'),
  indicators: both('Indicatori', 'Indicators'),
  outcome: both('Esito', 'Outcome'),
  percent: both('%', '%'),
  page: both('Pagina', 'Page'),
  check: both('Da controllare', 'To check'),
  repeated: both('Ripetuto', 'Repeated'),
  review: both('Revisione', 'Review'),
  document: both('Documento', 'Document'),
  open: both('apri', 'open'),
  yes: both('sì', 'yes'),
  further: both('e altri {n} dubbi', 'and {n} more doubts'),
  line: both('riga {n}', 'line {n}'),
  paragraph: both('paragrafo {n}', 'paragraph {n}'),
  table: both('tabella {n}, riga {row}', 'table {n}, row {row}'),
  ofPages: both('Pagina &P di &N', 'Page &P of &N'),
} as const satisfies Readonly<Record<string, Words>>;
