import type { Entry } from './entry.ts';

/** Doubts that arise while a text becomes a number, a date, a name. */
export const VALUE_FLAGS = {
  empty: {
    severity: 'info',
    meaning: 'The document has the place and leaves it empty.',
    look: 'Nothing, unless the page shows a value.',
    example: 'PESO : / 100',
  },
  unreadable_value: {
    severity: 'warning',
    meaning: 'The text is not a value of the kind that belongs there.',
    look: 'The text, and the number that it means.',
    example: 'Peso %: vedi allegato',
  },
  scale_unknown: {
    severity: 'warning',
    meaning: 'A weight is given on a scale that the document does not state.',
    look: 'The scale of weights in this plan.',
    example: 'Peso: ALTO',
  },
  scale_converted: {
    severity: 'info',
    meaning: 'A weight on another scale was turned into a percent.',
    look: 'Nothing, if the scale is right.',
    example: '20 / 50',
  },
  ocr_digit: {
    severity: 'warning',
    meaning: 'A letter was read as the digit that it looks like.',
    look: 'The number on the page.',
    example: 'N. O126',
  },
  year_assumed: {
    severity: 'info',
    meaning: 'A date without a year was completed with the year of the plan.',
    look: 'The year of the deadline.',
    example: 'entro il 31/12',
  },
  several_values: {
    severity: 'warning',
    meaning: 'The place holds more values than one; the one taken is the likeliest.',
    look: 'All the values in that place.',
    example: '94 100%',
  },
  not_one_number: {
    severity: 'warning',
    meaning: 'The text is a range, a fraction or two bounds: no one number is its value.',
    look: 'Nothing: the words are in `raw`.',
    example: "dal 60% all'80%",
  },
  minus_by_form: {
    severity: 'warning',
    meaning: 'A minus behind the number, or brackets around it, made it less than zero.',
    look: 'The sign, and what the number counts.',
    example: '12,50-',
  },
  target_in_words: {
    severity: 'info',
    meaning: 'The target is a date, a yes or plain words, not a number.',
    look: 'Nothing: the words are in `raw`.',
    example: 'SI entro il 30/11',
  },
} as const satisfies Record<string, Entry>;
