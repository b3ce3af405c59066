import type { Entry } from './entry.ts';

/** Doubts that arise when the whole record is looked at. */
export const CHECK_FLAGS = {
  weights_sum: {
    severity: 'warning',
    meaning: 'The weights that belong together do not sum to 100.',
    look: 'Every weight of that group.',
    example: '30 + 30 + 30',
  },
  attendance_count: {
    severity: 'warning',
    meaning: 'As many people are listed as the act does not state.',
    look: 'The list of who was present and the sentence that counts them.',
    example: 'Presenti: 5, and six names marked.',
  },
  words_lost: {
    severity: 'error',
    meaning: 'Words of the source stand neither in a field nor in `unassigned` nor in furniture.',
    look: 'The places named.',
    example: 'A cell that no reader claimed.',
  },
} as const satisfies Record<string, Entry>;
