import { FAILURES, type FailureCode } from '../../model/catalogue/failures.ts';
import type { Words } from '../../words/words.ts';

const ITALIAN: { readonly [C in FailureCode]?: string } = {
  empty_file: 'il file è vuoto',
  page_not_found: 'è una pagina web che dice che il documento non c’è',
  unknown_format: 'il formato non è tra quelli che Spoglio legge',
  picture: 'è un’immagine, e non di una pagina',
  pdf_damaged: 'il PDF è danneggiato o incompleto',
  pdf_password_missing: 'il PDF è protetto da una password',
  pdf_password_wrong: 'la password non apre il PDF',
  document_password_missing: 'il documento è protetto da una password',
  spreadsheet: 'è un foglio di calcolo o una presentazione, che Spoglio non legge',
  docx_damaged: 'il documento Word è danneggiato o incompleto',
  xlsx_damaged: 'la cartella di lavoro è danneggiata o incompleta',
  odt_damaged: 'il documento OpenDocument è danneggiato o incompleto',
  zip_not_docx: 'l’archivio non è un documento Word',
  signature_damaged: 'la busta firmata (.p7m) non si apre',
  signature_detached: 'è una firma senza il documento firmato',
  archive_damaged: 'l’archivio è danneggiato o incompleto',
  archive_empty: 'l’archivio non contiene documenti',
  archive_unsafe: 'l’archivio è stato rifiutato perché può fare danni',
  archive_encrypted: 'l’archivio è protetto da una password',
  converter_missing: 'per i vecchi documenti Word e RTF occorre LibreOffice, che non è installato',
  legacy_damaged: 'il vecchio documento non si può convertire',
  no_documents: 'nessun documento trovato',
  unreadable: 'il file non si può aprire',
  rule_invalid: 'un file di regole non è valido',
  output_unwritable: 'non si può scrivere nella cartella dei risultati',
  same_name: 'un altro documento ha lo stesso nome per i risultati',
  nothing_there: 'i dati non hanno nulla in questo punto',
  internal_error: 'errore di Spoglio su questo documento',
  time_limit: 'la lettura ha superato il limite di tempo',
  memory_limit: 'la lettura ha superato il limite di memoria',
  worker_crashed: 'il processo di lettura si è interrotto più volte',
  already_running: 'un’altra esecuzione sta scrivendo in questa cartella',
  too_large: 'il documento è più grande del limite',
};

/** Why documents were not read, for a reader of either language. */
export const reasonOf = (code: FailureCode): Words => ({
  it: ITALIAN[code] ?? FAILURES[code].meaning,
  en: FAILURES[code].meaning,
});
