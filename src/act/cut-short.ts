import { flagged, type Reading } from '../model/reading.ts';

/** Words that no name and no sentence ends with, and quotation marks that open. */
const OPEN_END =
  /(?:["“«(]|(?<!\p{L})(?:d[ei]|del|dell['’]|dello|della|delle|dei|degli|al|alla|per|con|e|ed|n\.))\s*$/iu;

/** Whether a name or a sentence breaks off at its end. */
export const endsOpen = (text: string): boolean =>
  OPEN_END.test(text) && !(/"\s*$/u.test(text) && text.split('"').length % 2 === 1);

/** The reading with a flag where it breaks off: at a word that leads on, or in brackets that don't close. */
export function doubtedIfCut<F extends Reading<string> | null>(field: F): F {
  const text = field?.value ?? '';
  const open = text.split('(').length > text.split(')').length;
  return field && (open || endsOpen(text)) ? (flagged(field, 'cut_off') as F) : field;
}
