import type { Entry } from './entry.ts';

/** Doubts that arise while a file's bytes become words. */
export const READ_FLAGS = {
  tracked_changes: {
    severity: 'warning',
    meaning: 'The text holds tracked changes: insertions were kept, deletions dropped.',
    look: 'The document with its changes shown.',
    example: 'A weight typed over with "track changes" on.',
  },
  hidden_text: {
    severity: 'info',
    meaning:
      'Text that no reader of the page sees (hidden, white, without ink, cut off, painted over, outside the page) was set aside.',
    look: 'The page as printed.',
    example: 'White text under a table.',
  },
  blacked_out: {
    severity: 'info',
    meaning: 'Words lie under a dark bar: they are left out of the record, and of its messages.',
    look: 'Nothing; the page shows where.',
    example: 'A name made unreadable (omissis) before the act was published.',
  },
  struck_out: {
    severity: 'info',
    meaning: 'Text with a line through it was left out.',
    look: 'The page: whether the line takes the text back.',
    example: 'A weight of 20 struck out, and 30 written beside it.',
  },
  encoding_guessed: {
    severity: 'info',
    meaning: 'The text declares no encoding and is not UTF-8: it was read as windows-1252.',
    look: 'Accented letters.',
    example: 'A transcript saved by an old editor.',
  },
  ocr: {
    severity: 'info',
    meaning: 'The text comes from recognising a picture.',
    look: 'The page as scanned.',
    example: 'A signed act that was scanned.',
  },
  ocr_doubtful: {
    severity: 'warning',
    meaning: 'The text comes from recognising a picture, and the recogniser is not sure of it.',
    look: 'The page as scanned: a letter may be a digit.',
    example: 'A "1" in a narrow column that may be an "I".',
  },
  document_damaged: {
    severity: 'error',
    meaning: 'The file is damaged or cut short: what could be found was read, more may be missing.',
    look: 'The number of pages and the end of the document; get it again if you can.',
    example: 'A PDF whose download broke off.',
  },
  page_turned: {
    severity: 'info',
    meaning: 'A page lies on its side: it was turned upright, and places on it are those of the turned page.',
    look: 'Nothing, unless a box is to be found on the page as it lies.',
    example: 'A landscape table printed along a portrait page.',
  },
  font_unreadable: {
    severity: 'error',
    meaning: 'A font of a page is damaged: what is written in it is missing from the result.',
    look: 'The page that the message names: what stands there and is not in the record.',
    example: 'A font whose glyphs were lost with the end of the file.',
  },
  glyphs_unreadable: {
    severity: 'error',
    meaning:
      'Letters or figures are drawn that the file gives no meaning, and that could not be recognised: \uFFFD stands for each.',
    look: 'The page: what stands there.',
    example: 'Figures of a page that a browser printed, in a font that maps them to nothing.',
  },
  picture_unread: {
    severity: 'warning',
    meaning: 'A cell shows a picture and no text: what it says is not known.',
    look: 'The cell: a tick, a smile, a traffic light.',
    example: 'A green tick inserted as a picture under "Esito".',
  },
  colour_read: {
    severity: 'warning',
    meaning:
      'The cell shows a colour and no words: these are the words that a legend of the document explains the colour by.',
    look: 'The colour of the cell, and the legend.',
    example: 'a green cell, and “■ raggiunto” in green below the table',
  },
  colour_unread: {
    severity: 'warning',
    meaning:
      'A cell is empty and coloured in a column whose cells differ in colour: the colour may be what it says.',
    look: 'The cell, and the legend of colours.',
    example: 'Cells of "Esito" in green, amber and red.',
  },
  part_unread: {
    severity: 'warning',
    meaning: 'A file inserted or embedded in the document was not read: what it holds may be missing.',
    look: 'The document: what stands where the message says.',
    example: 'A worksheet embedded in a Word file and shown as a picture.',
  },
  page_overfull: {
    severity: 'error',
    meaning: 'A page draws more than any page needs, and was read only so far: text may be missing.',
    look: 'The page that the message names: what stands there and is not in the record.',
    example: 'Drawings that repeat drawings that repeat drawings, made to keep a reader busy.',
  },
  page_unreadable: {
    severity: 'error',
    meaning: 'A page could not be read and is missing from the result.',
    look: 'The page that the message names, and whether pages behind it are missing too.',
    example: 'A page whose content is cut short in a damaged PDF.',
  },
} as const satisfies Record<string, Entry>;
