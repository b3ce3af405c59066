/** What the command says, in Italian by its English words; `{…}` is filled in. */
export const MESSAGES = {
  // Failures and what was read.
  'error {code}: {message}. {hint}': 'errore {code}: {message}. {hint}',
  '{n} objective': '{n} obiettivo',
  '{n} objectives': '{n} obiettivi',
  '{n} weight': '{n} peso',
  '{n} weights': '{n} pesi',
  '{n} outcome': '{n} esito',
  '{n} outcomes': '{n} esiti',
  '{n} flag': '{n} dubbio',
  '{n} flags': '{n} dubbi',
  '{n} correction': '{n} correzione',
  '{n} corrections': '{n} correzioni',
  '{n} value': '{n} valore',
  '{n} values': '{n} valori',
  'a correction no longer fits: {message}': 'una correzione non vale più: {message}',
  '{values}: {accepted} may be accepted unseen, about {errors} of them wrong; {rest} want eyes, listed worst first in the review of each record':
    '{values}: {accepted} accettabili senza controllo, di cui circa {errors} errati; {rest} da controllare, elencati dal peggiore nei dati di ciascun documento (review)',
  '{read} read, {failed} failed': '{read} letti, {failed} non letti',
  '{read} read, {failed} failed; records in {folder}': '{read} letti, {failed} non letti; dati in {folder}',
  // Places.
  'document {n} of those enclosed, ': 'documento {n} di quelli allegati, ',
  'page {n}, box {box}': 'pagina {n}, riquadro {box}',
  'line {n}': 'riga {n}',
  ', cell {n}': ', cella {n}',
  'table {table}, row {row}, column {col}': 'tabella {table}, riga {row}, colonna {col}',
  'paragraph {n}': 'paragrafo {n}',
  'running {n}': 'titolo corrente {n}',
  page: 'pagina',
  // Batches.
  '{read} read, {skipped} done before, {failed} failed; records in {folder}':
    '{read} letti, {skipped} già fatti, {failed} non letti; dati in {folder}',
  '{objectives} objectives, {weights} weights, {outcomes} outcomes, {values} values, about {wrong} of them wrong':
    '{objectives} obiettivi, {weights} pesi, {outcomes} esiti, {values} valori, di cui circa {wrong} errati',
  '{values} values may be accepted unseen, about {wrong} of them wrong':
    '{values} valori accettabili senza controllo, di cui circa {wrong} errati',
  '; on forms never seen that held in {n} of 100 documents':
    '; su forme mai viste ciò ha tenuto in {n} documenti su 100',
  '{n} corrections applied': '{n} correzioni applicate',
  '; {n} no longer fit: look for correction_unfit in the diagnostics of the records':
    '; {n} non valgono più: cercare correction_unfit tra le diagnosi dei dati',
  '  failed: {n} × {code}': '  non letti: {n} × {code}',
  'look at first:': 'da guardare per primi:',
  'report: {page}': 'rapporto: {page}',
  '{read} read, {failed} failed, {flagged} flagged, {skipped} done before, {rate}/min':
    '{read} letti, {failed} non letti, {flagged} con dubbi, {skipped} già fatti, {rate}/min',
  ', {time} left': ', restano {time}',
  'under 1 min': 'meno di 1 min',
  'no ending': 'senza estensione',
  hidden: 'nascosti',
  '{n} records hold no objective: the report lists them':
    '{n} documenti letti senza obiettivi: il rapporto li elenca',
  'to read: {path} -> {output}': 'da leggere: {path} -> {output}',
  'done before: {path} -> {output}': 'già fatto: {path} -> {output}',
  '{n} documents, {due} of them to read; nothing was read or written (--dry-run)':
    '{n} documenti, di cui {due} da leggere; nulla è stato letto o scritto (--dry-run)',
  '{path}: the link leads out of the folder and is not followed (--follow-links)':
    '{path}: il collegamento esce dalla cartella e non è seguito (--follow-links)',
  '{n} more links lead out of their folders': 'altri {n} collegamenti escono dalle loro cartelle',
  'passed over, no documents by their names: {kinds}': 'tralasciati, dal nome non sono documenti: {kinds}',
  // Explain and inspect.
  words: 'parole',
  place: 'posto',
  rule: 'regola',
  value: 'valore',
  confidence: 'sicurezza',
  ' (counted from 0)': ' (contando da 0)',
  '1 to {n}': '1 a {n}',
  '{n} to 1': '{n} a 1',
  '; nothing is surer than {n}': '; nulla è più sicuro di {n}',
  '= {sum}  in log-odds: {odds} that it is right, a probability of {p}{held}':
    '= {sum}  in log-odds: {odds} che è giusto, una probabilità di {p}{held}',
  '{name}: {n} % of the words are in no field': '{name}: il {n} % delle parole non sta in nessun campo',
  'labels not understood': 'etichette non capite',
  'values not read': 'valori non letti',
  'tables not used': 'tabelle non usate',
  'no idea': 'nessuna idea',
  'nothing to teach: every label is understood': 'nulla da insegnare: ogni etichetta è capita',
  '{path} is there and was left as it is: remove it, or give --rules {folder} to see what it leaves open':
    '{path} c’è già e resta com’è: va tolto, oppure --rules {folder} mostra ciò che lascia aperto',
  '{path} is written already: correct it, then inspect the other documents again':
    '{path} è già scritto: va corretto, poi si esaminano di nuovo gli altri documenti',
  'wrote {path}: correct it, then run spoglio rules test --rules {folder}':
    'scritto {path}: va corretto, poi si esegue spoglio rules test --rules {folder}',
  '{rule}: {text} should match': '{rule}: {text} dovrebbe corrispondere',
  '{rule}: {text} should be rejected': '{rule}: {text} non dovrebbe corrispondere',
  '{rules} rules, {cases} cases, {broken} broken': '{rules} regole, {cases} casi, {broken} non validi',
  '{rules} rules, {findings} findings': '{rules} regole, {findings} segnalazioni',
  // Exports, questions, links, the dashboard.
  '{name}: left out, another record is of the same document':
    '{name}: tralasciato, altri dati sono dello stesso documento',
  '{documents} documents; {written} parts written; tables in {folder}':
    '{documents} documenti; {written} parti scritte; tabelle in {folder}',
  '{documents} documents; {written} parts written, {kept} as they were; tables in {folder}':
    '{documents} documenti; {written} parti scritte, {kept} come prima; tabelle in {folder}',
  'The tables are made for this question; spoglio export {folder} --to … makes them once.':
    'Le tabelle si fanno per questa domanda; spoglio export {folder} --to … le fa una volta per tutte.',
  'links: {kinds}; {changed} changes between documents of one year; tables in {folder}':
    'legami: {kinds}; {changed} cambiamenti tra documenti di un anno; tabelle in {folder}',
  '{page}: {documents} documents, {objectives} objectives':
    '{page}: {documents} documenti, {objectives} obiettivi',
  // The review, and what leads to it.
  '{n} records; open the address in a browser on this machine, ctrl-C ends':
    '{n} documenti; aprire l’indirizzo nel browser di questo computer, ctrl-C per finire',
  counts: 'conta',
  'states the same': 'dice lo stesso',
  of: 'di',
  number: 'numero',
  title: 'titolo',
  weight: 'peso',
  outcome: 'esito',
  stands: 'sta a',
  document: 'documento',
  record: 'dati',
  '{file} (where it lies is not known)': '{file} (non si sa dove sia)',
  // What corrections teach.
  'no document has corrections': 'nessun documento ha correzioni',
  '{n} documents with corrections, {finished} of them without doubts left':
    '{n} documenti con correzioni, {finished} dei quali senza più dubbi',
  'how right the reading was, of what was looked at:':
    'quanto la lettura era giusta, tra ciò che fu guardato:',
  field: 'campo',
  form: 'forma',
  'looked at': 'guardati',
  right: 'giusti',
  missed: 'mancati',
  '{n} values stood untouched in documents without doubts':
    '{n} valori restati com’erano nei documenti senza dubbi',
  'confidence: too few values were looked at to fit it':
    'sicurezza: troppo pochi valori guardati per adattarla',
  'confidence: log loss {before} as it is, {after} fitted to this archive ({n} values, on documents left out)':
    'sicurezza: perdita logaritmica {before} com’è, {after} adattata a questo archivio ({n} valori, su documenti tenuti fuori)',
  'labels that were corrected:': 'etichette corrette:',
  none: 'nessuna',
  'no body is named: nothing is drafted': 'nessun ente è nominato: nessuna bozza',
  '; elsewhere {fields}: nothing is drafted': '; altrove {fields}: nessuna bozza',
  'draft of {path}:': 'bozza di {path}:',
  'no label was corrected alike: nothing to draft':
    'nessuna etichetta corretta allo stesso modo: nulla da abbozzare',
  '{settled} is there: compare it with {path}': '{settled} c’è già: va confrontato con {path}',
  'wrote {path}: look through it, take .draft off its name, then run spoglio rules test --rules {folder}':
    'scritto {path}: va controllato, si toglie .draft dal nome, poi si esegue spoglio rules test --rules {folder}',
  'too few values were looked at: confidences stay as they are':
    'troppo pochi valori guardati: le sicurezze restano come sono',
  'confidences are right for this archive already: they stay as they are':
    'le sicurezze sono già giuste per questo archivio: restano come sono',
  'confidences fitted: what is read into this folder from now on goes by them (batch --refresh reads all again)':
    'sicurezze adattate: valgono per ciò che si legge d’ora in poi in questa cartella (batch --refresh rilegge tutto)',
  // The service.
  'reading by {n} processes at {address}': 'in lettura con {n} processi su {address}',
  'reached from other machines without encryption: put a proxy with TLS before it':
    'raggiungibile da altri computer senza cifratura: va messo dietro un proxy con TLS',
  'stopping: {waiting} documents wait, {reading} are being read':
    'si ferma: {waiting} documenti in attesa, {reading} in lettura',
  'stopped; {n} jobs were given up': 'fermato; {n} lavori abbandonati',
} as const satisfies Readonly<Record<string, string>>;

export type Message = keyof typeof MESSAGES;
