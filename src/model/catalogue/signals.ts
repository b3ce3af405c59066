interface Signal {
  /** Whether more of it can only raise a confidence or only lower it. */
  readonly effect: 'gain' | 'cost';
  readonly meaning: string;
}

/** What is measured of a value's slot, form, document and neighbours, by code; each is counted once, as a number. */
export const SIGNALS = {
  slot_odds: { effect: 'gain', meaning: 'log-odds of the field by all that stands at the slot' },
  label_unknown: { effect: 'cost', meaning: 'no rule names the slot by its label' },
  label_half_known: { effect: 'cost', meaning: 'a rule names the slot by a part of its label' },
  slot_rivalled: { effect: 'cost', meaning: 'how near another field comes at the slot, 0 to 1' },
  form_unexplained: { effect: 'cost', meaning: 'share of the form that its fields leave unexplained' },
  cut_by_cycle: { effect: 'cost', meaning: 'sheets were told apart by what recurs' },
  cut_by_words: { effect: 'cost', meaning: 'a sheet was found by its words alone' },
  unslotted: { effect: 'cost', meaning: 'read beside the slots that a form has' },
  labels_left: { effect: 'cost', meaning: "share of the document's columns and labels that no field is for" },
  words_left: {
    effect: 'cost',
    meaning: 'share of the words where the objectives stand that no field holds',
  },
  slots_guessed: { effect: 'cost', meaning: "share of the document's slots whose label no rule knows" },
  slots_unsure: { effect: 'cost', meaning: "what the odds of the document's slots leave open on average" },
  sums_hold: { effect: 'gain', meaning: "share of the document's weights in sums that hold" },
  sums_fail: { effect: 'cost', meaning: "share of the document's weights in sums that fail" },
  objective_doubted: { effect: 'cost', meaning: 'share of the other values of its objective with a doubt' },
  slot_doubted: { effect: 'cost', meaning: 'share of the other values of its slot with a doubt' },
  document_doubted: { effect: 'cost', meaning: "share of all objectives' values with a doubt" },
  objective_odds: { effect: 'gain', meaning: 'log-odds of the decision that this tells of an objective' },
  numbers_gap: { effect: 'cost', meaning: 'share of the numbers that count on which no objective has' },
  tables_unread: { effect: 'cost', meaning: 'share of the tables that nothing was read from' },
  nothing_found: { effect: 'cost', meaning: 'no objective was found' },
} as const satisfies Record<string, Signal>;

export type SignalCode = keyof typeof SIGNALS;
/** Numbers by signal; what is left out is 0. */
export type Signals = Readonly<Partial<Record<SignalCode, number>>>;
