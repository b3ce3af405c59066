import type { Entry } from './entry.ts';

/** Doubts that arise when the whole record is looked at. */
export const CHECK_FLAGS = {
  weights_sum: {
    severity: 'warning',
    meaning: 'The weights that belong together do not sum to 100.',
    look: 'Every weight of that group.',
    example: '30 + 30 + 30',
  },
  parts_sum: {
    severity: 'warning',
    meaning:
      "The weights of an objective's indicators sum neither to its weight nor to 100, while others' do.",
    look: 'The weights of its indicators.',
    example: 'Weight 20 with parts 10 + 5',
  },
  achievement_disagrees: {
    severity: 'warning',
    meaning: "The total of a matrix row is not its shares weighted by the objectives' degrees.",
    look: 'The row, and the degree of each objective of its section.',
    example: '50 + 50, degrees 100 and 80, total 95',
  },
  percent_against_status: {
    severity: 'warning',
    meaning: 'The declared degree contradicts the words beside it.',
    look: 'The percent and the outcome as written.',
    example: '"Obiettivo raggiunto" beside 10 %',
  },
  target_missed: {
    severity: 'warning',
    meaning: 'The outcome says reached, the result misses the target.',
    look: 'Target, result and outcome.',
    example: 'Target at least 90 %, result 70 %, "raggiunto"',
  },
  year_implausible: {
    severity: 'warning',
    meaning: "A year lies many years from the act's own or from the plan's.",
    look: 'The year as written.',
    example: 'Anno 2091 in an act of 2019',
  },
  date_implausible: {
    severity: 'warning',
    meaning: "A date can't be: due before the plan begins or long after, or an act cited before it was made.",
    look: 'The date as written.',
    example: 'Entro il 31/12/2012 in a plan of 2021',
  },
  numbering_gap: {
    severity: 'warning',
    meaning: 'Numbers that count on skip one or go back.',
    look: 'What stands between the two objectives, and their numbers.',
    example: '1, 2, 4, 5',
  },
  stated_differently: {
    severity: 'warning',
    meaning: 'The same objective has another value in another place.',
    look: 'Both places.',
    example: 'Weight 20 in the list, 25 on the sheet',
  },
  names_other_objective: {
    severity: 'warning',
    meaning: 'The outcome speaks of another objective than the one that it stands at.',
    look: 'The outcome, and its neighbours.',
    example: '"Per l\'obiettivo n. 3 …" at objective 2',
  },
  outcome_alone_missing: {
    severity: 'warning',
    meaning: 'The objectives around it have an outcome, this one has none.',
    look: 'Whether its outcome stands elsewhere.',
    example: 'One empty cell in a column of outcomes.',
  },
  unlike_its_kind: {
    severity: 'warning',
    meaning:
      'What stands there has not the form of other values of its kind: it may have come from another column.',
    look: 'The row, column by column.',
    example: 'An indicator that says "25 %"',
  },
  cut_off: {
    severity: 'warning',
    meaning: 'The text breaks off in the middle of a sentence.',
    look: 'Where it goes on: the next row, column or page.',
    example: '"Lavori sospesi per il maltempo di"',
  },
  label_inside: {
    severity: 'warning',
    meaning: 'A name, title or number holds what looks like the label or value of another field.',
    look: 'Where the field ends.',
    example: '"Anna Verdi Punteggio massimo: 50"',
  },
  title_repeated: {
    severity: 'warning',
    meaning: 'Several objectives have the same few words as title: these may be a label.',
    look: 'What the objectives are called.',
    example: '"Denominazione" at each of them',
  },
  field_rivalled: {
    severity: 'info',
    meaning: 'By what stands at this place of the form it might be another field.',
    look: 'What the column or label means.',
    example: 'A column "Valore" that may hold weights or targets',
  },
  new_ground: {
    severity: 'info',
    meaning:
      "Many of the form's labels are known to no rule: what is read there is guessed from its contents.",
    look: 'Some values of the document, and whether their columns are understood.',
    example: 'A plan headed "Lavoro affidato", "Fetta del totale", "Prova dei fatti"',
  },
  told_twice: {
    severity: 'warning',
    meaning:
      'Objectives of the same title each state what the others leave out: these are probably one, told in two places.',
    look: 'Whether they are one objective.',
    example: 'A summary with the weights, and a sheet for each objective without',
  },
  row_left_over: {
    severity: 'info',
    meaning: 'Other words of the same row of the table stand in no field.',
    look: 'The row, and `unassigned`.',
    example: 'A cell under a head that nothing names.',
  },
  by_place: {
    severity: 'info',
    meaning: 'No label or header names this value: it was understood by where it stands.',
    look: 'What stands around it, if in doubt.',
    example: 'A title on a line of its own under a number.',
  },
  rows_taken_for_one: {
    severity: 'warning',
    meaning: 'An objective has two numbers: two rows may have been taken for one.',
    look: 'Where one row ends and the next begins.',
    example: '"1 2" in the column of numbers',
  },
  doubtful_surroundings: {
    severity: 'info',
    meaning: 'Many values around this one are doubted.',
    look: 'The objective or table as a whole.',
    example: 'A table with a column that was misunderstood.',
  },
  letter_among_digits: {
    severity: 'warning',
    meaning: 'A letter that looks like a digit stands beside the number.',
    look: 'The number on the page.',
    example: 'Peso: 2O',
  },
  comparison_in_result: {
    severity: 'warning',
    meaning: 'What was measured is worded as a target: the two may have changed places.',
    look: 'The columns of targets and of results.',
    example: 'A result of ">= 80 %" beside a target of 87,2 %',
  },
  percent_scale: {
    severity: 'warning',
    meaning: 'A degree of achievement has another scale than percents have: under 1 or, alone, over 100.',
    look: 'The degree as written.',
    example: '"0,45" in a column of degrees',
  },
  targets_turn: {
    severity: 'warning',
    meaning: 'The targets of several years go up and down.',
    look: 'Which target belongs to which year.',
    example: '70, 64, 85',
  },
  verdict_elsewhere: {
    severity: 'warning',
    meaning: 'A column without a meaning says how the objective ended, its outcome does not.',
    look: 'Which column holds the outcome.',
    example: '"Obiettivo raggiunto" under "Note"',
  },
  title_missing: {
    severity: 'warning',
    meaning: 'An objective has no title: a row or cell may have been shifted or lost.',
    look: 'The row as a whole.',
    example: 'A number and a weight with nothing between',
  },
  missing_among_others: {
    severity: 'warning',
    meaning: 'All other objectives of the section have this value, this one has none.',
    look: 'Its row, column by column.',
    example: 'One row without a weight in a table of weights',
  },
  row_shifted: {
    severity: 'warning',
    meaning: 'The cells of this row look like those of the columns beside theirs.',
    look: 'Whether each cell stands under its own header.',
    example: 'A number under "Indicatore" and a sentence under "Peso"',
  },
  named_without_field: {
    severity: 'warning',
    meaning: 'The header names a field, what stands there is no value of it and was left under its header.',
    look: 'Whether each cell of the row stands under its own header.',
    example: '"Approvazione del piano" under "Peso"',
  },
  years_differ: {
    severity: 'warning',
    meaning: 'One place of the document gives another year than all others.',
    look: 'The year as written there, and in the title of the act.',
    example: 'Sections of 2021 under an act that says 2019',
  },
  share_unheaded: {
    severity: 'warning',
    meaning:
      'Some shares of this row stand under no heading: which objective each belongs to was counted off.',
    look: 'The headings of the matrix.',
    example: 'A staff matrix whose first row was lost',
  },
  words_lost: {
    severity: 'error',
    meaning: 'Words of the source stand neither in a field nor in `unassigned` nor in furniture.',
    look: 'The places named.',
    example: 'A cell that no reader claimed.',
  },
} as const satisfies Record<string, Entry>;
