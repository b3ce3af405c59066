import type { Words } from './words.ts';

const both = (it: string, en: string): Words => ({ it, en });

/** Doubts about files, pages and tables as such. */
export const READING_REASONS = {
  signature_broken: both('Il contenuto non è quello che fu firmato.', 'The content is not what was signed.'),
  signature_unreadable: both(
    'La firma accanto al documento non si legge.',
    'The signature beside the document can’t be read.',
  ),
  enclosed_skipped: both('Un file allegato non si è potuto leggere.', 'An enclosed file could not be read.'),
  enclosed_damaged: both('Un file allegato è danneggiato.', 'An enclosed file is damaged.'),
  enclosed_repeated: both('Un allegato è uguale a un altro.', 'An enclosed file repeats another one.'),
  converted: both(
    'Il documento viene da un vecchio formato: caselle e campi possono mancare.',
    'The document was converted from an old format: boxes and fields may be lost.',
  ),
  tracked_changes: both(
    'Il testo contiene revisioni: le inserzioni valgono, le cancellazioni no.',
    'The text holds tracked changes: insertions were kept, deletions dropped.',
  ),
  hidden_text: both(
    'C’è del testo che sulla pagina non si vede.',
    'There is text that nobody sees on the page.',
  ),
  blacked_out: both('Ci sono parole coperte da una barra nera.', 'Words lie under a dark bar.'),
  struck_out: both(
    'C’è del testo barrato, che non è stato letto.',
    'Text with a line through it was left out.',
  ),
  encoding_guessed: both(
    'La codifica del testo è stata indovinata.',
    'The encoding of the text was guessed.',
  ),
  ocr: both('Il testo è riconosciuto da un’immagine.', 'The text comes from recognising a picture.'),
  ocr_doubtful: both(
    'Il testo è riconosciuto da un’immagine, e non con sicurezza.',
    'The text was recognised from a picture, and not surely.',
  ),
  document_damaged: both(
    'Il file è danneggiato: può mancare qualcosa.',
    'The file is damaged: something may be missing.',
  ),
  page_turned: both('La pagina è stata raddrizzata.', 'The page was turned upright.'),
  font_unreadable: both(
    'Un carattere della pagina è danneggiato: del testo manca.',
    'A font of the page is damaged: text is missing.',
  ),
  glyphs_unreadable: both('Alcune lettere o cifre non si leggono.', 'Some letters or figures can’t be read.'),
  picture_unread: both(
    'La cella mostra un’immagine che non è stata letta.',
    'The cell shows a picture that was not read.',
  ),
  colour_read: both(
    'La cella ha solo un colore, letto con la legenda.',
    'The cell has a colour only, read by the legend.',
  ),
  colour_unread: both(
    'La cella è vuota e colorata: forse parla il colore.',
    'The cell is empty and coloured: the colour may speak.',
  ),
  part_unread: both(
    'Una parte inserita nel documento non è stata letta.',
    'A part embedded in the document was not read.',
  ),
  page_overfull: both(
    'La pagina è troppo piena: può mancare del testo.',
    'The page is overfull: text may be missing.',
  ),
  page_unreadable: both('Una pagina non si è potuta leggere.', 'A page could not be read.'),
  page_furniture: both(
    'Intestazioni e piè di pagina sono messi da parte.',
    'Headers and footers were set aside.',
  ),
  row_joined: both('La riga continua da una pagina all’altra.', 'The row goes on over a page break.'),
  row_realigned: both(
    'La riga ha meno celle della tabella: sono state messe sotto le colonne adatte.',
    'The row has fewer cells than its table: they were put under fitting columns.',
  ),
  number_over_rows: both(
    'Il numero sta in una cella unita su più righe.',
    'The number stands in a cell over several rows.',
  ),
  tail_joined: both(
    'Il testo dopo la tabella è stato unito all’ultima cella.',
    'Text after the table was joined to its last cell.',
  ),
  evidence_disagrees: both(
    'Linee e allineamenti descrivono la tabella in modo diverso.',
    'Lines and alignment describe the table differently.',
  ),
} satisfies Readonly<Record<string, Words>>;
