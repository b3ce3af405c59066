import type { FlagCode } from '../model/catalogue/index.ts';
import { READING_REASONS } from './reading-reasons.ts';
import type { Words } from './words.ts';

const both = (it: string, en: string): Words => ({ it, en });

/** Why a value wants eyes, in a sentence, by the code of its doubt. */
export const REASONS: { readonly [C in FlagCode]: Words } = {
  ...READING_REASONS,
  empty: both('Il posto c’è, ma è vuoto.', 'The place is there and empty.'),
  unreadable_value: both(
    'Qui non c’è un valore del tipo giusto.',
    'This is no value of the kind that belongs here.',
  ),
  scale_unknown: both(
    'Il peso è su una scala che il documento non dice.',
    'The weight is on a scale that the document does not state.',
  ),
  scale_converted: both(
    'Il peso era su un’altra scala: è stato riportato a percento.',
    'A weight on another scale was turned into a percent.',
  ),
  ocr_digit: both('Una lettera è stata letta come cifra.', 'A letter was read as a digit.'),
  year_assumed: both(
    'La data è senza anno: vale l’anno del piano.',
    'The date has no year: the plan’s was taken.',
  ),
  several_values: both(
    'Qui ci sono più valori: è stato preso il più probabile.',
    'There are several values here: the likeliest was taken.',
  ),
  not_one_number: both(
    'È un intervallo o una frazione, non un numero solo.',
    'It is a range or a fraction, not one number.',
  ),
  minus_by_form: both(
    'Il segno meno viene dalla forma (dietro, o tra parentesi).',
    'The minus comes from the form (behind, or brackets).',
  ),
  target_in_words: both('Il target è a parole, non un numero.', 'The target is in words, not a number.'),
  weight_from_parts: both(
    'Il peso è la somma dei pesi degli indicatori.',
    'The weight is the sum of its indicators’ weights.',
  ),
  header_guessed: both(
    'La colonna è stata capita da ciò che contiene, non dal titolo.',
    'The column was understood by its contents, not by its words.',
  ),
  header_contradicted: both(
    'Il titolo della colonna dice altro da ciò che contiene.',
    'The header says one thing, its contents another.',
  ),
  pairing_unsure: both(
    'Indicatori e valori della cella non sono in numero uguale.',
    'Indicators and values in the cell differ in number.',
  ),
  outcome_in_indicator: both(
    'L’esito stava nella cella degli indicatori.',
    'The outcome was inside the indicators’ cell.',
  ),
  status_inferred: both(
    'L’esito è dedotto da parole che non sono un verdetto.',
    'The status follows from words that are no plain verdict.',
  ),
  context_inherited: both(
    'Settore o responsabile vengono da un titolo più in alto.',
    'Sector or responsible come from a heading further up.',
  ),
  objectives_expected: both(
    'L’oggetto parla di obiettivi, ma nessuno è stato letto.',
    'The subject speaks of objectives, and none was read.',
  ),
  objective_unread: both(
    'Ci sono titoli di obiettivi che non sono stati letti.',
    'Headings of objectives were not read.',
  ),
  form_unread: both('Una scheda che si ripete non è stata capita.', 'A form that recurs was not understood.'),
  weaker_view: both(
    'Un elenco ripete obiettivi detti meglio altrove.',
    'A list repeats objectives told better elsewhere.',
  ),
  weight_by_manager: both(
    'È il peso per un dirigente, non dell’obiettivo.',
    'It is the weight for one manager, not the objective’s own.',
  ),
  shares_sum: both(
    'Le quote della persona non danno il totale accanto.',
    'The person’s shares do not sum to the total.',
  ),
  no_act: both('Mancano le prime pagine di un atto.', 'The document has no first pages of an act.'),
  kind_from_verb: both(
    'Il tipo di atto è dedotto dal verbo che decide.',
    'The kind of act follows from the verb of decision.',
  ),
  kind_against_verb: both(
    'Il titolo nomina un tipo di atto, il verbo che decide un altro.',
    'The title names one kind of act, its verb of decision another.',
  ),
  organ_disagrees: both(
    'Il titolo nomina un organo, l’intestazione delle premesse un altro.',
    'The title names one organ, the heading of the reasons another.',
  ),
  signed_by_another: both(
    'Chi firma con questa carica ha un altro nome.',
    'Who signs in this office has another name.',
  ),
  attendance_partial: both(
    'L’elenco dei presenti ha più nomi di quelli letti.',
    'The list of those present holds more names than were read.',
  ),
  subject_unlabelled: both(
    'L’oggetto sta sotto il titolo, senza la parola che lo annuncia.',
    'The subject stands below the title without the word that announces it.',
  ),
  date_from_title: both('La data è quella del titolo.', 'The date is the title’s.'),
  from_role: both(
    'Il nome è di chi è indicato come presidente o sindaco.',
    'The name is of the one listed as president or mayor.',
  ),
  entity_from_text: both('Il nome dell’ente viene dal testo.', 'The body’s name was taken from the text.'),
  attendance_count: both(
    'I presenti elencati non sono quanti l’atto dice.',
    'The number of those present differs from the list.',
  ),
  attendance_unmarked: both(
    'Accanto al nome non c’è un segno leggibile.',
    'There is no readable mark beside the name.',
  ),
  act_date_disagrees: both(
    'Il titolo porta una data diversa dalla seduta.',
    'The title has another day than the sitting.',
  ),
  date_from_sitting: both('La data è quella della seduta.', 'The date is the sitting’s.'),
  date_from_place: both('La data è quella accanto al luogo.', 'The date is the one beside the place.'),
  from_signature: both('Il nome viene dalle firme.', 'The name comes from the signatures.'),
  number_year_first: both(
    'Il numero dell’atto sta dopo l’anno.',
    'The number of the act stands behind the year.',
  ),
  rest_of_list: both(
    'Tipo e data valgono per più atti dell’elenco.',
    'Kind and date serve several acts of the list.',
  ),
  weights_sum: both('La somma dei pesi non è 100.', 'The weights do not sum to 100.'),
  parts_sum: both(
    'I pesi degli indicatori non danno quello dell’obiettivo.',
    'The indicators’ weights do not sum to the objective’s.',
  ),
  achievement_disagrees: both(
    'Il totale della riga non torna con le quote.',
    'The row’s total does not follow from its shares.',
  ),
  percent_against_status: both(
    'La percentuale contraddice le parole accanto.',
    'The percent contradicts the words beside it.',
  ),
  target_missed: both(
    'L’esito dice raggiunto, il risultato non raggiunge il target.',
    'The outcome says reached, the result misses the target.',
  ),
  year_implausible: both('L’anno è lontano da quello dell’atto.', 'The year is far from the act’s own.'),
  date_implausible: both('La data non è possibile.', 'The date can’t be.'),
  numbering_gap: both(
    'La numerazione salta o torna indietro: forse manca una riga.',
    'The numbers skip or go back: a row may be missing.',
  ),
  stated_differently: both(
    'Altrove lo stesso obiettivo ha un altro valore.',
    'The same objective has another value elsewhere.',
  ),
  names_other_objective: both(
    'L’esito parla di un altro obiettivo.',
    'The outcome speaks of another objective.',
  ),
  outcome_alone_missing: both(
    'Gli altri obiettivi hanno un esito, questo no.',
    'The others have an outcome, this one has none.',
  ),
  unlike_its_kind: both(
    'Non somiglia agli altri valori del suo tipo.',
    'It is unlike the other values of its kind.',
  ),
  cut_off: both('Il testo si interrompe a metà frase.', 'The text breaks off in mid-sentence.'),
  label_inside: both(
    'Dentro il testo c’è l’etichetta di un altro campo.',
    'It holds what looks like the label of another field.',
  ),
  title_repeated: both(
    'Più obiettivi hanno lo stesso titolo: forse è un’etichetta.',
    'Several objectives have this title: it may be a label.',
  ),
  field_rivalled: both(
    'Per dove sta, potrebbe essere un altro campo.',
    'By its place it might be another field.',
  ),
  new_ground: both(
    'Molte etichette di questa scheda non sono note.',
    'Many labels of this form are unknown.',
  ),
  told_twice: both(
    'Due righe si completano: forse sono un solo obiettivo.',
    'Two rows complete each other: probably one objective.',
  ),
  row_left_over: both(
    'Altre parole della riga non stanno in nessun campo.',
    'Other words of the row stand in no field.',
  ),
  by_place: both(
    'Nessun titolo lo nomina: è capito da dove sta.',
    'No header names it: it was understood by its place.',
  ),
  rows_taken_for_one: both(
    'Due righe sono forse state prese per una.',
    'Two rows may have been taken for one.',
  ),
  doubtful_surroundings: both('Molti valori intorno sono dubbi.', 'Many values around it are doubted.'),
  letter_among_digits: both(
    'Accanto al numero c’è una lettera che sembra una cifra.',
    'A letter that looks like a digit stands beside it.',
  ),
  comparison_in_result: both(
    'Il risultato è scritto come un target: forse sono scambiati.',
    'The result is worded as a target: they may be swapped.',
  ),
  percent_scale: both('La percentuale è su un’altra scala.', 'The percent is on another scale.'),
  targets_turn: both('I target degli anni salgono e scendono.', 'The years’ targets go up and down.'),
  verdict_elsewhere: both('Un’altra colonna dice com’è finita.', 'Another column says how it ended.'),
  title_missing: both('L’obiettivo è senza titolo.', 'The objective has no title.'),
  missing_among_others: both(
    'Gli altri obiettivi hanno questo valore, questo no.',
    'The others have this value, this one has none.',
  ),
  row_shifted: both(
    'Le celle della riga sembrano spostate di una colonna.',
    'The cells of the row look shifted by a column.',
  ),
  named_without_field: both(
    'Il titolo nomina un campo, ma qui non c’è un suo valore.',
    'The header names a field, this is no value of it.',
  ),
  years_differ: both(
    'Altrove il documento porta un altro anno.',
    'Elsewhere the document gives another year.',
  ),
  share_unheaded: both('Le quote della riga non hanno titolo.', 'Shares of this row stand under no heading.'),
  words_lost: both(
    'Alcune parole del documento non stanno in nessun campo.',
    'Words of the document stand in no field.',
  ),
  corrected: both('Corretto da una persona.', 'Corrected by a person.'),
  confirmed: both('Confermato da una persona.', 'Confirmed by a person.'),
  correction_unfit: both(
    'Una correzione non vale più: il documento o il testo è cambiato.',
    'A correction no longer fits: the document has changed.',
  ),
  corrections_differ: both(
    'Due persone hanno corretto in modo diverso; vale l’ultima.',
    'Two people corrected it differently; the later stands.',
  ),
};

/** Why an objective as such wants eyes, and a value on which no doubt is told. */
export const OTHER_REASONS = {
  objective: both('Forse non è un obiettivo.', 'This may be no objective.'),
  unsure: both(
    'Per come sta nel documento, non è sicuro.',
    'By how it stands in the document it is not sure.',
  ),
  sumIs: both('La somma dei pesi è {sum}.', 'The weights sum to {sum}.'),
} satisfies Readonly<Record<string, Words>>;
