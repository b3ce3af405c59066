import type { Entry } from './entry.ts';

/** What people did to a record, and what became of it. */
export const CORRECTION_FLAGS = {
  corrected: {
    severity: 'info',
    meaning:
      'A person corrected this value; what was read stands in the record’s `corrections`, and who did it in the file of corrections beside it.',
    look: 'Nothing: it was looked at.',
    example: 'A weight of 15 where 13 was read.',
  },
  confirmed: {
    severity: 'info',
    meaning: 'A person looked at this value and found it right.',
    look: 'Nothing: it was looked at.',
    example: 'A doubtful outcome that was accepted in the review.',
  },
  correction_unfit: {
    severity: 'warning',
    meaning:
      'A correction beside the record fits it no longer: what it was made on is not there, or other words stand in its place.',
    look: 'The correction that the message names, beside the document as it is now.',
    example: 'A file that was replaced by another version of the act after it was corrected.',
  },
  corrections_differ: {
    severity: 'warning',
    meaning: 'Two people corrected the same value differently; the later correction stands.',
    look: 'Which of the two is right.',
    example: 'One reviewer wrote 20, another 25.',
  },
} as const satisfies Record<string, Entry>;
