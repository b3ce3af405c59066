import type { Entry } from './entry.ts';

/** Doubts that arise while tables and sheets become objectives. */
export const OBJECTIVE_FLAGS = {
  weight_from_parts: {
    severity: 'info',
    meaning: "The objective's weight is the sum of its indicators' weights.",
    look: 'The parts.',
    example: '20 10 5 5 10',
  },
  header_guessed: {
    severity: 'warning',
    meaning: 'A column or label was understood by what stands in it, not by its words.',
    look: 'The header of the column.',
    example: 'A column of percents headed "Note".',
  },
  header_contradicted: {
    severity: 'warning',
    meaning: 'The header says one thing and what stands below says another; the content was followed.',
    look: 'Header and content of the column.',
    example: '"Indicatore" over outcomes.',
  },
  pairing_unsure: {
    severity: 'info',
    meaning: 'Several indicators, weights or results share a cell and their counts do not agree.',
    look: 'Which weight or result belongs to which indicator.',
    example: 'Five indicators and one result.',
  },
  outcome_in_indicator: {
    severity: 'warning',
    meaning: "The outcome was found inside the indicators' cell.",
    look: 'Where the indicators end and the outcome starts.',
    example: 'Indicators in italics followed by prose.',
  },
  status_inferred: {
    severity: 'warning',
    meaning: 'The status follows from wording that is not a plain verdict.',
    look: 'The outcome as written.',
    example: 'si considera raggiunto … si riformula la scadenza',
  },
  context_inherited: {
    severity: 'info',
    meaning: 'Sector, service or responsible come from a heading further up.',
    look: 'The last heading above.',
    example: 'A second table under the same sector.',
  },
  objectives_expected: {
    severity: 'warning',
    meaning: 'The subject or a title speaks of objectives, and none was read.',
    look: 'Whether the objectives stand in another file, or in a form that was not understood.',
    example: '"Approvazione del piano della performance 2024" without its annex',
  },
  objective_unread: {
    severity: 'warning',
    meaning: 'Headings that open an objective each were not read as objectives.',
    look: 'The lines named, and what stands below them.',
    example: '"Obiettivo n. 3 – Nuovo sportello" in running text',
  },
  form_unread: {
    severity: 'warning',
    meaning:
      'A form that recurs and speaks of objectives was not understood, or was taken for another matter.',
    look: 'The rows or sheets named.',
    example: 'A table under "Obiettivi 2024" with columns that nothing names.',
  },
  weaker_view: {
    severity: 'info',
    meaning:
      'A list with titles and numbers alone tells of nothing that the full forms of the document tell: its lines are no objectives.',
    look: 'The lines named, if they are objectives of their own.',
    example: 'Strategic lines listed before the sheets of the objectives.',
  },
  weight_by_manager: {
    severity: 'info',
    meaning: 'The number is the weight that the objective has for one manager, not a weight of its own.',
    look: 'The head of the column.',
    example: 'A matrix of objectives against the surnames of managers.',
  },
  shares_sum: {
    severity: 'warning',
    meaning: "The shares of a person's work do not sum to the total beside them.",
    look: 'The shares and the total of that row.',
    example: '20 + 80 + 100 with a total of 100',
  },
} as const satisfies Record<string, Entry>;
