import type { EvidenceCode, SignalCode } from '../model/catalogue/index.ts';
import { EVIDENCE, SIGNALS } from '../model/catalogue/index.ts';
import { REASONS } from './reasons.ts';
import type { Words } from './words.ts';

/** What speaks for or against a value and is no doubt, in Italian. */
const ITALIAN: { readonly [C in EvidenceCode | SignalCode | 'base']: string } = {
  base: 'da dove parte ogni valore del suo tipo',
  label_exact: 'L’etichetta è proprio quella della regola.',
  label_stem: 'L’etichetta corrisponde alla regola per le radici delle parole.',
  label_fuzzy: 'L’etichetta corrisponde alla regola a meno di una lettera o due.',
  content_agrees: 'Ciò che sta nella colonna o nella riga ha la forma che l’etichetta promette.',
  sum_holds: 'Pesi o quote che stanno insieme danno il totale.',
  count_holds: 'Un numero che il documento dice concorda con l’elenco.',
  stated_twice: 'Il documento dice lo stesso valore in due posti.',
  status_agrees: 'Il grado dichiarato e le parole accanto dicono lo stesso.',
  target_met: 'Il risultato raggiunge il target.',
  numbers_follow: 'Il numero continua quelli vicini.',
  slot_odds: 'quanto parla per il campo tutto ciò che sta in quel posto, in log-odds',
  label_unknown: 'nessuna regola conosce l’etichetta',
  label_half_known: 'una regola conosce l’etichetta solo in parte',
  slot_rivalled: 'quanto un altro campo è vicino, da 0 a 1',
  form_unexplained: 'quota della scheda che i campi non spiegano',
  cut_by_cycle: 'le schede sono state divise da ciò che si ripete',
  cut_by_words: 'la scheda è stata trovata solo dalle parole',
  unslotted: 'letto accanto ai posti che la scheda ha',
  labels_left: 'quota di colonne ed etichette del documento senza un campo',
  words_left: 'quota delle parole tra gli obiettivi che nessun campo contiene',
  slots_guessed: 'quota dei posti del documento la cui etichetta è ignota',
  slots_unsure: 'quanto i posti del documento lasciano in media nel dubbio',
  sums_hold: 'quota dei pesi del documento in somme che tornano',
  sums_fail: 'quota dei pesi del documento in somme che non tornano',
  objective_doubted: 'quota degli altri valori dell’obiettivo con un dubbio',
  slot_doubted: 'quota degli altri valori della colonna con un dubbio',
  document_doubted: 'quota dei valori di tutti gli obiettivi con un dubbio',
  objective_odds: 'quanto è probabile che qui si parli di un obiettivo, in log-odds',
  numbers_gap: 'quota dei numeri progressivi che nessun obiettivo ha',
  tables_unread: 'quota delle tabelle da cui nulla è stato letto',
  nothing_found: 'nessun obiettivo è stato trovato',
};

const ENGLISH: Readonly<Record<keyof typeof ITALIAN, string>> = {
  base: 'where every value of its kind starts',
  ...EVIDENCE,
  ...(Object.fromEntries(
    Object.entries(SIGNALS).map(([code, { meaning }]) => [code, meaning]),
  ) as globalThis.Record<SignalCode, string>),
};

/** Every reason for a confidence, by its code. */
export const GROUNDS = {
  ...REASONS,
  ...(Object.fromEntries(
    Object.entries(ITALIAN).map(([code, it]) => [code, { it, en: ENGLISH[code as keyof typeof ITALIAN] }]),
  ) as globalThis.Record<keyof typeof ITALIAN, Words>),
};
