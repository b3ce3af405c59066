import type { Entry } from './entry.ts';

/** Doubts that arise while the act's own pages are read. */
export const ACT_FLAGS = {
  no_act: {
    severity: 'info',
    meaning: 'The document has no first pages of an act: it is a bare plan or annex.',
    look: 'Nothing, if the act is a file of its own.',
    example: 'A plan published without its deliberation.',
  },
} as const satisfies Record<string, Entry>;
