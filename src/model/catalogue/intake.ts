import type { Entry } from './entry.ts';

/** Doubts that arise while a document is freed of what it came wrapped in. */
export const INTAKE_FLAGS = {
  signature_broken: {
    severity: 'error',
    meaning: 'The content is not what was signed: it was changed after signing, or damaged.',
    look: 'The document with a signature verifier, and where it came from.',
    example: 'A .p7m edited after signing.',
  },
  signature_unreadable: {
    severity: 'warning',
    meaning:
      'A signature file beside the document could not be read: whether the document is what was signed is not known.',
    look: 'The .p7s file with a signature verifier.',
    example: 'A .p7s that was cut short in the download.',
  },
  enclosed_skipped: {
    severity: 'warning',
    meaning: 'A file inside the archive could not be read and was left out, or one attached to the PDF was.',
    look: 'The file that the message names.',
    example: 'A photograph among the annexes.',
  },
  enclosed_damaged: {
    severity: 'error',
    meaning: 'A file inside the archive is not what was packed: its checksum is wrong. It was read as it is.',
    look: 'The file that the message names; get the archive again if you can.',
    example: 'An archive with a few bytes lost in the download.',
  },
  enclosed_repeated: {
    severity: 'info',
    meaning:
      'A file inside the archive, or attached to the PDF, holds what another one holds; it was read once.',
    look: 'Nothing, usually; the message names both files.',
    example: 'An act and its signed envelope in one archive.',
  },
  converted: {
    severity: 'warning',
    meaning: 'The document was converted from an old format; check boxes and fields may be lost.',
    look: 'The document in a word processor.',
    example: 'A .doc of 2003.',
  },
} as const satisfies Record<string, Entry>;
