import type { Entry } from './entry.ts';

/** Doubts that arise while words become lines, tables and paragraphs in order. */
export const ARRANGE_FLAGS = {
  page_furniture: {
    severity: 'info',
    meaning: 'Running headers, footers, page numbers and letterheads were set aside.',
    look: 'The texts named in the message, if something seems missing.',
    example: 'Comune di … – Pag. 3 di 12',
  },
  row_joined: {
    severity: 'info',
    meaning: 'A row that a page break cut was joined.',
    look: 'The end of one page and the start of the next.',
    example: 'The second half of an outcome at the top of a page.',
  },
  row_realigned: {
    severity: 'warning',
    meaning: 'A row has fewer cells than its table: they were put under the columns that fit what they hold.',
    look: 'Whether each cell stands under the right header.',
    example: 'A continuation row with 8 cells in a table of 10.',
  },
  number_over_rows: {
    severity: 'warning',
    meaning: 'A number stands in a cell over several rows: it may be one of all of them together.',
    look: 'Which rows the cell reaches over.',
    example: 'A weight of 55 merged over two objectives.',
  },
  tail_joined: {
    severity: 'info',
    meaning: 'Plain text after a table was read as the tail of its last cell.',
    look: 'Whether the text belongs to that cell.',
    example: 'An outcome that goes on below the table.',
  },
  evidence_disagrees: {
    severity: 'warning',
    meaning: "Lines, alignment and the file's own tags describe the table differently.",
    look: 'The table on its page.',
    example: 'A layout table that is tagged as data.',
  },
} as const satisfies Record<string, Entry>;
