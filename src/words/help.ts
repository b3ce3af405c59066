/** Help of the command in Italian, by its English words; the commands themselves are declared in English. */
export const HELP = {
  "Reads objectives, weights and outcomes out of Italian public bodies' deliberations":
    'Legge obiettivi, pesi ed esiti nelle deliberazioni degli enti pubblici italiani',
  'read documents and write a record (JSON) for each':
    'legge documenti e scrive per ciascuno i dati estratti (JSON)',
  'files, folders or globs; - for standard input': 'file, cartelle o schemi di nomi; - per lo standard input',
  'folder for the records': 'cartella dei dati estratti',
  'print the record instead of writing it': 'stampa i dati invece di scriverli',
  'print the records, one a line': 'stampa i dati, un documento per riga',
  'one record for all: the first path is the act, the others are its annexes; folder: one record for each folder, an act with its annexes':
    'tutto insieme: il primo è l’atto, gli altri sono i suoi allegati; folder: ogni cartella insieme, un atto con i suoi allegati',
  'one record for each folder: an act with its annexes': 'ogni cartella insieme: un atto con i suoi allegati',
  'only say what would be read, and what is passed over':
    'dice solo che cosa leggerebbe, e che cosa tralascia',
  "rules of your own, added to the package's": 'regole proprie, aggiunte a quelle del programma',
  'say which values may be accepted unseen if this share of them may be wrong':
    'dice quali valori accettare senza controllo se può essere errata questa quota',
  'read folders of thousands of documents in several processes; the same command again goes on where it ended':
    'legge cartelle di migliaia di documenti con più processi; lo stesso comando riprende da dove era arrivato',
  'files and folders; - for a list of paths on standard input':
    'file e cartelle; - per un elenco di percorsi dallo standard input',
  'folder for the records and the ledger': 'cartella dei dati estratti e del registro',
  'processes (default: as many as cores)': 'processi (predefinito: quanti sono i core)',
  'read again what failed: --retry failed': 'rilegge ciò che non è riuscito: --retry failed',
  'read again what another version or other rules have read':
    'rilegge ciò che fu letto da un’altra versione o con altre regole',
  'only files of this form, below the folders given':
    'solo file con questo schema di nome, nelle cartelle date',
  'no files of this form': 'nessun file con questo schema di nome',
  'only files changed since, such as 2026-01-31': 'solo file cambiati da allora, per esempio 2026-01-31',
  'progress as JSON, an event a line, on standard error':
    'avanzamento in JSON, un evento per riga, sullo standard error',
  'write what the run came to as JSON, failures with their codes':
    'scrive l’esito della lettura in JSON, con i codici di ciò che non è riuscito',
  'print the tables of documents as they were understood':
    'stampa le tabelle dei documenti come sono state capite',
  'files, folders or globs': 'file, cartelle o schemi di nomi',
  'as JSON (the default): cells with spans and boxes':
    'in JSON (predefinito): celle con estensione e riquadri',
  'as CSV, tables one after the other': 'in CSV, una tabella dopo l’altra',
  'as a page to look at': 'come pagina da guardare',
  'only tables on these pages, such as 3-7': 'solo le tabelle di queste pagine, per esempio 3-7',
  'draw each PDF page with words, rulings, cells and furniture':
    'disegna ogni pagina PDF con parole, linee, celle e contorno',
  'show how a value came about: words, place, rule, value, reasons for its confidence':
    'mostra come si è arrivati a un valore: parole, posto, regola, valore, motivi della sicurezza',
  'a document, or the objective_key of an export': 'un documento, o la objective_key di un’esportazione',
  'path of a value, such as objectives[3].weight, or of one of the key’s, such as weight; all without it':
    'percorso di un valore, come objectives[3].weight, o, con una chiave, come weight; senza, tutti',
  'records among which a key is looked up': 'dati estratti in cui si cerca una chiave',
  'show what was not understood of documents, and draft rules for it':
    'mostra ciò che dei documenti non è stato capito, e ne abbozza le regole',
  "draft a profile for the documents' body there":
    'scrive lì la bozza di un profilo per l’ente dei documenti',
  'as JSON': 'in JSON',
  'file of options (default: spoglio.yaml, where the working folder has one)':
    'file di opzioni (predefinito: spoglio.yaml, se c’è nella cartella di lavoro)',
  'print what teaches a shell the commands and options':
    'stampa ciò che insegna a una shell i comandi e le opzioni',
  'the shell': 'la shell',
  'print the JSON Schema of the record': 'stampa lo schema JSON dei dati estratti',
  'list the rules that documents are read by': 'elenca le regole con cui si leggono i documenti',
  "run the rules' own cases": 'prova i casi delle regole',
  'look for rules that never fire, overlap, or hold patterns that no case shows':
    'cerca regole che non scattano mai, si sovrappongono, o hanno schemi senza un caso',
  'opens locked PDFs': 'apre i PDF protetti',
  'the same, from the first line of a file: other users see what stands on a command line':
    'lo stesso, dalla prima riga di un file: ciò che sta nel comando è visibile agli altri utenti',
  'recognise pages from their pictures: those without useful text (auto), all, none':
    'riconosce le pagine dall’immagine: quelle senza testo utile (auto), tutte, nessuna',
  'of one PDF: longer ones are refused (default: 10000)':
    'di un PDF: i più lunghi sono rifiutati (predefinito: 10000)',
  'of one record (default: 256)': 'dei dati di un documento (predefinito: 256)',
  'for each document (default: 600)': 'per documento (predefinito: 600)',
  'of a process that reads (default: 2048)': 'di un processo di lettura (predefinito: 2048)',
  'of one file (default: 512)': 'di un file (predefinito: 512)',
  'follow links that lead out of the folders given': 'segue i collegamenti che escono dalle cartelle date',
  'for the answer (default: 600)': 'per la risposta (predefinito: 600)',
  'what was read, without what people corrected': 'ciò che fu letto, senza le correzioni delle persone',
  'language: it or en (default: of the environment)': 'lingua: it o en (predefinita: quella dell’ambiente)',
  'write the flat tables of records for spreadsheets, databases and statistics':
    'scrive le tabelle dei dati per fogli di calcolo, banche dati e statistica',
  'folders of records, or records': 'cartelle di dati estratti, o singoli file',
  'folder for the tables': 'cartella delle tabelle',
  'parquet, csv, ndjson, xlsx, a comma between two': 'parquet, csv, ndjson, xlsx, separati da una virgola',
  'put Parquet files into folders by year, body or both':
    'mette i file Parquet in cartelle per anno (year), ente (body) o entrambi',
  'between the columns of CSV: , or ; or tab': 'separatore delle colonne CSV: , oppure ; oppure tab',
  'decimal point or comma of CSV': 'punto o virgola dei decimali nel CSV',
  'mark CSV as UTF-8 for old spreadsheets': 'segna il CSV come UTF-8 per i vecchi fogli di calcolo',
  'CSV list of bodies with ISTAT or IPA codes': 'elenco CSV degli enti con codici ISTAT o IPA',
  'leave out the links of objectives over documents and years':
    'tralascia i legami degli obiettivi tra documenti e anni',
  "replace people's names by keyed hashes":
    'sostituisce i nomi delle persone con codici ottenuti da una chiave',
  "persons: take people's names out": 'persons: toglie i nomi delle persone',
  'answer a question in SQL over the tables of records or of an export':
    'risponde a una domanda SQL sulle tabelle dei dati o di un’esportazione',
  'folder of records, or of tables in Parquet': 'cartella di dati estratti, o di tabelle Parquet',
  'a question in SQL': 'una domanda in SQL',
  'a ready question': 'una domanda pronta',
  'list the ready questions': 'elenca le domande pronte',
  'answer as JSON, a row a line': 'risposta in JSON, un elemento per riga',
  'answer as CSV': 'risposta in CSV',
  'find the same objective in other documents and years of its body':
    'trova lo stesso obiettivo in altri documenti e anni dell’ente',
  'folder for the tables of links and changes': 'cartella delle tabelle di legami e cambiamenti',
  'review records beside their pages in a browser of this machine, and keep what is corrected':
    'fa rivedere i dati accanto alle loro pagine, nel browser di questo computer, e conserva le correzioni',
  'folder of records': 'cartella dei dati estratti',
  'port to listen on (default: 8471, or any that is free)':
    'porta su cui ascoltare (predefinita: 8471, o una libera)',
  'objective_key of an export that the page opens at':
    'objective_key di un’esportazione su cui aprire la pagina',
  'start no browser, only print the address': 'non apre il browser, stampa solo l’indirizzo',
  'tell how right the reading was, by what people corrected, and what that teaches':
    'dice quanto la lettura era giusta, secondo le correzioni, e che cosa insegnano',
  'write drafts of rules for labels that were corrected alike; a person accepts them':
    'scrive bozze di regole per le etichette corrette allo stesso modo; una persona le accetta',
  'keep confidences that fit this archive: what is read into the folder from now on goes by them':
    'conserva sicurezze adatte a questo archivio: valgono per ciò che si legge d’ora in poi nella cartella',
  "rules of one's own, that the drafts add to": 'regole proprie, a cui le bozze si aggiungono',
  'show the objective of a key: what it is, and where it stands in every document that states it':
    'mostra l’obiettivo di una chiave: che cos’è, e dove sta in ogni documento che lo riporta',
  'objective_key of an export': 'objective_key di un’esportazione',
  'draw records as one page that needs no network':
    'disegna i dati in una pagina che non ha bisogno della rete',
  'the page': 'la pagina',
  'serve documents that programs send over HTTP: a document in, a record out; a token from SPOGLIO_TOKEN or --token-file':
    'serve i documenti che i programmi mandano via HTTP: un documento in entrata, i dati in uscita; codice di accesso da SPOGLIO_TOKEN o --token-file',
  'address to listen on': 'indirizzo su cui ascoltare',
  'port to listen on; 0 takes any that is free': 'porta su cui ascoltare; 0 ne prende una libera',
  'file with the tokens that open the service, one a line':
    'file con i codici di accesso del servizio, uno per riga',
  'documents that may wait to be read': 'documenti che possono aspettare la lettura',
  'after which a request is answered with a job to ask for':
    'dopo i quali una richiesta riceve un lavoro da richiedere',
  'that a record is kept for whoever asked for a job': 'per cui i dati di un lavoro sono conservati',
  'that what was begun may take when the service is stopped':
    'concessi a ciò che è iniziato quando il servizio è fermato',
  'of one request': 'di una richiesta',
  'log only warnings and errors': 'registra solo avvisi ed errori',
  'display help for command': 'mostra l’aiuto',
  'output the version number': 'mostra la versione',
  'A number above 0 is wanted.': 'Serve un numero maggiore di 0.',
  'A share from 0 to 1 is wanted, such as 0.025.': 'Serve una quota da 0 a 1, come 0.025.',
  'A number from 0 to 65535 is wanted.': 'Serve un numero da 0 a 65535.',
  'A comma, a semicolon or tab is wanted.': 'Serve una virgola, un punto e virgola o tab.',
  'A point or a comma is wanted.': 'Serve un punto o una virgola.',
  'error: --together takes files, not standard input': 'errore: --together vuole file, non lo standard input',
  'error: --stdout and --ndjson exclude each other': 'errore: --stdout e --ndjson si escludono',
  'error: --retry takes "failed"': 'errore: --retry vuole "failed"',
  'error: --since takes a date such as 2026-01-31': 'errore: --since vuole una data come 2026-01-31',
  'error: --json, --csv and --html exclude each other': 'errore: --json, --csv e --html si escludono',
  'error: --pages takes a page or a range such as 3-7':
    'errore: --pages vuole una pagina o un intervallo come 3-7',
  'with --pseudonymize: ids of documents under the key too, and no names of files':
    'con --pseudonymize: anche gli identificativi dei documenti sotto la chiave, e nessun nome di file',
  'error: --blind goes with --pseudonymize': 'errore: --blind va con --pseudonymize',
  'error: --pseudonymize and --drop exclude each other': 'errore: --pseudonymize e --drop si escludono',
  'error: --decimal and --delimiter must differ': 'errore: --decimal e --delimiter devono essere diversi',
  'error: give a folder and either a question in SQL or --ready <name>':
    'errore: servono una cartella e una domanda SQL oppure --ready <nome>',
  'error: --json and --csv exclude each other': 'errore: --json e --csv si escludono',
} as const satisfies Readonly<Record<string, string>>;

/** Titles of help, and what stands in its lines of use. */
export const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Options:': 'Opzioni:',
  'Global Options:': 'Opzioni generali:',
  'Commands:': 'Comandi:',
  'Arguments:': 'Argomenti:',
  'Example:': 'Esempio:',
};

/** What the parser of arguments says, piece by piece. */
export const USAGE_PIECES: readonly (readonly [RegExp, string])[] = [
  [/^error: missing required argument/, 'errore: manca l’argomento'],
  [/^error: unknown option/, 'errore: opzione sconosciuta'],
  [/^error: unknown command/, 'errore: comando sconosciuto'],
  [/^error: required option (.+) not specified/, 'errore: manca l’opzione $1'],
  [/^error: option (.+?) argument missing/, 'errore: manca il valore dell’opzione $1'],
  [/^error: option (.+?) argument '(.*?)' is invalid\./, 'errore: opzione $1: il valore «$2» non va bene.'],
  [
    /^error: too many arguments( for .+?)?\. Expected (\d+) arguments? but got (\d+)/,
    'errore: troppi argomenti: ne servono $2, sono $3',
  ],
  [/^error: /, 'errore: '],
  [/Allowed choices are /, 'Valori ammessi: '],
  [/Known are /, 'Valori ammessi: '],
  [/\(Did you mean (?:one of )?(.+)\?\)/, '(forse $1?)'],
  [/\(default: /, '(predefinito: '],
  [/\(choices: /, '(valori: '],
  [/\[options\]/, '[opzioni]'],
  [/\[command\]/, '[comando]'],
];
