import type { Document } from '../../src/model/document.ts';
import { documentOf, table } from '../act/build.ts';

const BODY = 'COMUNE DI VALLEROSSA';
const TITLE = 'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 104 DEL 12/05/2021';
const REST: readonly string[] = [
  'OGGETTO: Approvazione del piano degli obiettivi',
  'LA GIUNTA COMUNALE',
  'DELIBERA',
  '1. di approvare il piano.',
];

/** Small documents with what the fixtures have nothing of. */
export const DOUBTFUL: readonly Document[] = [
  // A title that is not to be trusted, a list without a mark beside one name, nobody said to have presided.
  documentOf([
    BODY,
    'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 1O4 DEL 12/05/2021',
    "L'anno duemilaventuno il giorno quattordici del mese di maggio alle ore 10:00 si è riunita la Giunta comunale con la presenza dei signori:",
    '1) Sarti Elvira Sindaco Presente',
    '2) Neri Dario Assessore Assente',
    '3) Volpi Marta Assessore',
    'Presenti n. 3 Assenti n. 4',
    ...REST,
  ]),
  // A sitting that has no date of its own.
  documentOf([
    BODY,
    TITLE,
    'Nella sede comunale, alle ore 10:00, si è riunita la Giunta comunale con la presenza dei signori:',
    '1) Sarti Elvira Sindaco Presente',
    ...REST,
  ]),
  // A number behind its year.
  documentOf([BODY, 'DELIBERAZIONE 2021/104', ...REST]),
  // No title at all.
  documentOf([BODY, ...REST]),
  // A bare plan, two terms, heads over what they don't name.
  documentOf([
    table([
      ['N.', 'Obiettivo', 'Tipologia di obiettivo', 'Indicatore'],
      ['1', 'Carta dei servizi demografici', 'Ufficio anagrafe', 'La carta è stata approvata e pubblicata'],
      ['2', 'Orari di apertura più ampi', 'Servizio tributi', 'L’orario è stato ampliato da settembre'],
    ]),
    table([
      ['N.', 'Obiettivo', 'Peso', 'Scadenza'],
      ['1', 'Riordino della sede comunale', '20', 'Prove entro il 30/09/2021, avvio entro il 31/12/2021'],
      ['2', 'Censimento dei ponti', '80', '31/12/2021'],
    ]),
  ]),
  // A promise that is not kept: headings without objectives, a table that says nothing known.
  documentOf([
    'PIANO DEGLI OBIETTIVI 2021',
    'Premessa sul lavoro dell’anno',
    'Obiettivo n. 1',
    'Obiettivi 2021',
    table([
      ['Sigla', 'Cosa', 'Quando', 'Chi'],
      ['X/1', 'verde', 'marzo', 'u'],
      ['X/2', 'giallo', 'aprile', 'v'],
      ['X/3', 'rosso', 'maggio', 'z'],
    ]),
  ]),
  // Lines of another level before the objectives.
  documentOf([
    'PIANO DEGLI OBIETTIVI 2021',
    table([
      ['N.', 'Obiettivo'],
      ['1', 'Una città più vicina'],
      ['2', 'Ambiente e territorio'],
    ]),
    'Obiettivi di gestione',
    table([
      ['N.', 'Obiettivo', 'Indicatore', 'Valore atteso', 'Peso'],
      ['1', 'Riordino della sede comunale', 'Stanze riordinate', '12', '20%'],
      ['2', 'Censimento dei ponti', 'Ponti censiti', '30', '80%'],
    ]),
  ]),
];
