import type { Entry } from './entry.ts';

/** Doubts that arise while the act's own pages are read. */
export const ACT_FLAGS = {
  no_act: {
    severity: 'info',
    meaning: 'The document has no first pages of an act: it is a bare plan or annex.',
    look: 'Nothing, if the act is a file of its own.',
    example: 'A plan published without its deliberation.',
  },
  kind_from_verb: {
    severity: 'info',
    meaning: 'No title names the kind of act: it follows from the verb of decision.',
    look: 'The top of the first page.',
    example: 'GIUNTA COMUNALE - N. 54, and DELIBERA further down',
  },
  subject_unlabelled: {
    severity: 'info',
    meaning: 'No word says that this is the subject: it stands alone between the title and whoever decides.',
    look: 'The lines below the title.',
    example: 'DIRETTIVA 4 aprile 2022, n. 61 / Indirizzi per i pontili minori / IL MINISTRO',
  },
  date_from_title: {
    severity: 'info',
    meaning: "The record of the sitting gives no date: it has the title's.",
    look: 'The sentence that opens the sitting.',
    example: 'DELIBERAZIONE N. 8 DEL 03/04/2020 … Alla seduta, ore 18, sono presenti',
  },
  from_role: {
    severity: 'info',
    meaning: 'No sentence says who presided: the name is that of the one listed as president or mayor.',
    look: 'Who opened the sitting.',
    example: 'Sono presenti: Anna Verdi, Presidente; Ugo Neri, Consigliere',
  },
  entity_from_text: {
    severity: 'info',
    meaning: 'No letterhead names the body: its name was taken from the running text.',
    look: 'The name of the body on the page.',
    example: 'An act of a union whose first page only says "Giunta dell\'Unione".',
  },
  attendance_count: {
    severity: 'warning',
    meaning: 'The act states another number of those present or absent than it lists.',
    look: 'The list of those present, its marks and its totals.',
    example: 'Presenti: 5, and six names marked P',
  },
  attendance_unmarked: {
    severity: 'warning',
    meaning: 'The list of those present has no readable mark beside this name.',
    look: 'The row of this person.',
    example: 'A cross that was lost in the scan.',
  },
  act_date_disagrees: {
    severity: 'warning',
    meaning: 'The title dates the act on another day than the sitting.',
    look: 'The date in the title and in the opening sentence.',
    example: 'N. 12 del 3 marzo, sitting of 4 March',
  },
  date_from_sitting: {
    severity: 'info',
    meaning: "The title gives no date: the act has the sitting's.",
    look: 'The opening sentence.',
    example: "DELIBERAZIONE N. 8 … L'anno duemilaventi, addì tre",
  },
  date_from_place: {
    severity: 'info',
    meaning: 'Neither the title nor a sitting dates the act: it has the day that stands with the place.',
    look: 'The line with place and day, below the title or before the signatures.',
    example: 'DECRETO N. 6 … Borgo Alto, lì 20 maggio 2024',
  },
  from_signature: {
    severity: 'info',
    meaning: 'No sentence names this person: the name comes from the signatures.',
    look: 'Who presided, who wrote the record.',
    example: 'Il Presidente / Anna Verdi, at the end alone',
  },
  number_year_first: {
    severity: 'warning',
    meaning: 'The number of an act stands behind a slash and a year: the year was left out.',
    look: 'The title of the act: whether its number is the part behind the slash.',
    example: 'DELIBERAZIONE 2018/13',
  },
  kind_against_verb: {
    severity: 'warning',
    meaning: 'The title names another kind of act than its verb of decision.',
    look: 'The title, and the verb above what is decided.',
    example: 'DETERMINAZIONE N. 4, and DELIBERA further down',
  },
  organ_disagrees: {
    severity: 'warning',
    meaning: 'The title names another organ than the heading of the reasons.',
    look: 'The title, and who is named above the reasons.',
    example: 'DELIBERAZIONE DELLA GIUNTA COMUNALE, and IL CONSIGLIO COMUNALE further down',
  },
  signed_by_another: {
    severity: 'warning',
    meaning: 'Who signs in this office has another name.',
    look: 'The opening of the record and its signatures.',
    example: 'Presiede il Sindaco Anna Verdi, and IL SINDACO Ugo Neri under the act',
  },
  attendance_partial: {
    severity: 'warning',
    meaning: 'The sentence or list of those present holds more names than were read from it.',
    look: 'All the names in that place.',
    example: 'Presenti: per i docenti Verdi e Neri, per i genitori Alti, of which one was read',
  },
  rest_of_list: {
    severity: 'info',
    meaning: 'A list of cited decisions gives kind, organ or date once for several numbers.',
    look: 'The list as written.',
    example: 'n. 48 e 49 del 5 maggio 2019',
  },
} as const satisfies Record<string, Entry>;
