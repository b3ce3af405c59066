import type { FailureCode } from '../model/catalogue/failures.ts';

/** Why something could not be done and what a person can do, in Italian. */
export const ITALIAN_FAILURES: {
  readonly [C in FailureCode]: { readonly meaning: string; readonly hint: string };
} = {
  empty_file: {
    meaning: 'il file è vuoto',
    hint: 'Procurarsi di nuovo il documento: non vi è stato salvato nulla.',
  },
  unknown_format: {
    meaning: 'il formato non è tra quelli che Spoglio legge',
    hint: 'Dare un PDF, un documento Word (.docx), un testo OpenDocument (.odt) o una trascrizione in testo semplice.',
  },
  picture: {
    meaning: 'è un’immagine, e non di una pagina',
    hint: 'Scansionare la pagina ad almeno 200 punti per pollice, in PDF, TIFF, PNG o JPEG.',
  },
  page_not_found: {
    meaning: 'è una pagina web che dice che il documento non c’è',
    hint: 'Scaricare di nuovo il documento: il server ha risposto con una pagina al suo posto.',
  },
  pdf_damaged: {
    meaning: 'il PDF è danneggiato o incompleto',
    hint: 'Scaricare o scansionare di nuovo il documento; un lettore PDF può forse salvarne una copia riparata.',
  },
  pdf_unsafe: {
    meaning: 'il PDF è stato rifiutato perché può fare danni',
    hint: 'Il messaggio dice perché; se la provenienza è fidata, farne salvare una copia da un lettore PDF.',
  },
  pdf_password_missing: {
    meaning: 'il PDF è protetto da una password',
    hint: 'Dare la password, o una copia che ne sia priva.',
  },
  pdf_password_wrong: {
    meaning: 'la password non apre il PDF',
    hint: 'Controllare la password: le maiuscole contano.',
  },
  document_password_missing: {
    meaning: 'il documento è protetto da una password',
    hint: 'Aprirlo con la password in un programma di scrittura e salvarlo senza.',
  },
  spreadsheet: {
    meaning: 'è un foglio di calcolo o una presentazione, che Spoglio non legge',
    hint: 'Salvarlo in PDF o come documento Word.',
  },
  docx_damaged: {
    meaning: 'il documento Word è danneggiato o incompleto',
    hint: 'Aprirlo in un programma di scrittura e salvarlo di nuovo come .docx.',
  },
  xlsx_damaged: {
    meaning: 'la cartella di lavoro è danneggiata o incompleta',
    hint: 'Aprirla in un foglio di calcolo e salvarla di nuovo come .xlsx.',
  },
  odt_damaged: {
    meaning: 'il documento OpenDocument è danneggiato o incompleto',
    hint: 'Aprirlo in un programma di scrittura e salvarlo di nuovo come .odt o .docx.',
  },
  zip_not_docx: {
    meaning: 'l’archivio non è un documento Word',
    hint: 'Estrarre l’archivio e dare i documenti che contiene.',
  },
  signature_damaged: {
    meaning: 'la busta firmata (.p7m) non si apre',
    hint: 'Scaricare di nuovo il documento, o estrarlo con il programma di firma.',
  },
  signature_detached: {
    meaning: 'è una firma senza il documento firmato',
    hint: 'Dare il documento: la firma accanto si trova dal nome.',
  },
  archive_damaged: { meaning: 'l’archivio è danneggiato o incompleto', hint: 'Scaricarlo di nuovo.' },
  archive_empty: {
    meaning: 'l’archivio non contiene documenti',
    hint: 'Estrarlo e vedere che cosa contiene.',
  },
  archive_unsafe: {
    meaning: 'l’archivio è stato rifiutato perché può fare danni',
    hint: 'Il messaggio dice perché; se la provenienza è fidata, estrarlo a mano.',
  },
  archive_encrypted: {
    meaning: 'l’archivio è protetto da una password',
    hint: 'Estrarlo con la password e dare i documenti.',
  },
  converter_missing: {
    meaning: 'per i vecchi documenti Word e RTF occorre LibreOffice, che non è installato',
    hint: 'Installarlo (Debian: apt-get install libreoffice-writer), o salvare il documento come .docx.',
  },
  legacy_damaged: {
    meaning: 'il vecchio documento non si può convertire',
    hint: 'Aprirlo in un programma di scrittura e salvarlo come .docx.',
  },
  no_documents: {
    meaning: 'nessun documento trovato',
    hint: 'Dare file o cartelle che contengono documenti: .pdf, .docx, .xlsx, .odt, .doc, .rtf, .html, .txt, .tif, .p7m o .zip.',
  },
  unreadable: {
    meaning: 'il file non si può aprire',
    hint: 'Controllare che esista e che si possa leggere.',
  },
  config_invalid: {
    meaning: 'un file di opzioni non è in ordine',
    hint: 'Correggerlo alla riga e colonna indicate; `spoglio COMANDO --help` elenca le opzioni.',
  },
  rule_invalid: {
    meaning: 'un file di regole non è valido',
    hint: 'Correggere il punto che il messaggio nomina; docs/rules.md descrive il formato.',
  },
  output_unwritable: {
    meaning: 'non si può scrivere il risultato',
    hint: 'Controllare la cartella, i diritti su di essa e lo spazio libero.',
  },
  same_name: {
    meaning: 'un altro documento ha lo stesso nome per i risultati',
    hint: 'Dare la cartella che li contiene entrambi: le sottocartelle li tengono distinti.',
  },
  nothing_there: {
    meaning: 'i dati non hanno nulla in questo punto',
    hint: 'Dare un percorso come act.number o objectives[0].weight, o nessuno per vedere tutti i valori.',
  },
  no_records: {
    meaning: 'non ci sono dati estratti',
    hint: 'Dare la cartella in cui `spoglio extract` o `spoglio batch` li ha scritti.',
  },
  record_invalid: {
    meaning: 'questo file dice di contenere dati estratti, ma questa versione non lo legge',
    hint: 'Leggere di nuovo il documento con questa versione.',
  },
  port_taken: {
    meaning: 'un altro programma ascolta su questa porta',
    hint: 'Dare un’altra --port, o nessuna: allora se ne prende una libera.',
  },
  document_unknown: {
    meaning: 'non si sa dove sia il documento di questi dati',
    hint: 'Rimetterlo dov’era quando fu letto, o leggerlo di nuovo nella cartella dei dati.',
  },
  corrections_invalid: {
    meaning: 'questo file di correzioni non si può leggere',
    hint: 'Rimetterne una copia di prima che fosse alterato; senza di esso nulla è corretto, e nulla è stato cambiato.',
  },
  fit_invalid: {
    meaning: 'ciò che fu imparato sulle sicurezze di questo archivio non si può leggere',
    hint: 'Togliere il file ed eseguire di nuovo spoglio learn --refit; altro non ne dipende.',
  },
  records_changed: {
    meaning: 'dei dati sono cambiati mentre si facevano le tabelle',
    hint: 'Esportare di nuovo quando nulla scrive più nella cartella dei dati.',
  },
  links_missing: {
    meaning: 'la domanda ha bisogno dei legami tra documenti, e queste tabelle ne sono prive',
    hint: 'Esportare di nuovo senza --no-links, o interrogare la cartella dei dati stessi.',
  },
  key_too_short: {
    meaning:
      'la chiave per gli pseudonimi è troppo corta, o troppo facile da indovinare, per proteggere qualcuno',
    hint: 'Dare un file con almeno 32 byte casuali, come lo fa `openssl rand -out key.bin 32`, e conservarlo.',
  },
  bodies_invalid: {
    meaning: 'l’elenco degli enti non si può usare',
    hint: 'Dare un file CSV la cui prima riga nomina le colonne name, istat e ipa; uno dei codici può mancare.',
  },
  engine_missing: {
    meaning: 'le domande hanno bisogno di DuckDB, che qui non è installato',
    hint: 'Installarlo accanto a Spoglio: npm install @duckdb/node-api; le esportazioni ne fanno a meno.',
  },
  query_invalid: {
    meaning: 'non si è potuto rispondere alla domanda',
    hint: 'docs/analytics.md nomina tabelle e colonne; `spoglio query --list` le domande pronte.',
  },
  query_time_limit: {
    meaning: 'la risposta ha superato il limite di tempo',
    hint: 'Chiedere di meno, o alzare --time-limit.',
  },
  internal_error: {
    meaning: 'errore di Spoglio su questo documento',
    hint: 'È un difetto del programma: segnalarlo, con il documento se si può mostrare.',
  },
  time_limit: {
    meaning: 'la lettura ha superato il limite di tempo',
    hint: 'Alzare --time-limit, o guardare se il documento è guasto.',
  },
  memory_limit: {
    meaning: 'la lettura ha superato il limite di memoria',
    hint: 'Alzare --memory-limit, o guardare se il documento è guasto.',
  },
  worker_crashed: {
    meaning: 'il processo di lettura si è interrotto più volte',
    hint: 'Leggerlo da solo con `spoglio extract`; se si interrompe anche così, segnalarlo.',
  },
  already_running: {
    meaning: 'un’altra esecuzione sta scrivendo in questa cartella',
    hint: 'Aspettare che finisca, o dare un’altra cartella.',
  },
  drawing_missing: {
    meaning: 'le pagine sono immagini, e ciò che le disegna per riconoscerle non è installato',
    hint: 'Installarlo accanto a Spoglio: npm install @napi-rs/canvas (npm lo omette con --omit=optional); oppure --ocr never.',
  },
  ocr_failed: {
    meaning: 'l’immagine della pagina non si è potuta riconoscere',
    hint: 'Riprovare con --ocr never, che legge ciò che il file contiene come testo.',
  },
  too_many_pages: {
    meaning: 'il documento ha più pagine del limite',
    hint: 'Alzare --page-limit se il file è fidato.',
  },
  output_too_large: {
    meaning: 'i dati del documento sarebbero più grandi del limite',
    hint: 'Guardare se il documento è guasto: nessun atto dice tanto. Se è sano, alzare --output-limit.',
  },
  too_large: {
    meaning: 'il documento è più grande del limite',
    hint: 'Alzare --size-limit se il file è fidato.',
  },
  address_unusable: {
    meaning: 'a questo indirizzo non si può ascoltare',
    hint: 'Dare un --host che questo computer ha, e una --port oltre la 1023.',
  },
  token_unset: {
    meaning: 'il servizio non ha un codice di accesso difficile da indovinare',
    hint: 'Metterne uno di almeno 32 caratteri in SPOGLIO_TOKEN o nel file di --token-file: `openssl rand -hex 32` ne crea uno.',
  },
  token_wrong: {
    meaning: 'la richiesta non ha il codice di accesso, o ne ha uno errato',
    hint: 'Mandare l’intestazione `Authorization: Bearer` con il codice del servizio.',
  },
  request_invalid: {
    meaning: 'la richiesta non si capisce',
    hint: '/openapi.json dice che cosa si può chiedere, e come.',
  },
  request_timeout: {
    meaning: 'la richiesta ha impiegato troppo ad arrivare',
    hint: 'Mandarla di nuovo, con una linea più veloce.',
  },
  queue_full: {
    meaning: 'troppi documenti aspettano di essere letti',
    hint: 'Mandarlo di nuovo dopo i secondi indicati da Retry-After.',
  },
  address_unknown: {
    meaning: 'a questo indirizzo non c’è nulla',
    hint: '/openapi.json elenca gli indirizzi.',
  },
  method_unknown: {
    meaning: 'con questo indirizzo non si può fare',
    hint: 'L’intestazione Allow dice che cosa si può.',
  },
  job_unknown: {
    meaning: 'non c’è un lavoro con questo nome',
    hint: 'Mandare di nuovo il documento: ciò che non si ritira in tempo è rimosso, e nulla resta dopo la fine del servizio.',
  },
  stopping: {
    meaning: 'il servizio si sta fermando',
    hint: 'Mandarlo di nuovo quando il servizio è tornato.',
  },
};
