import type { Reading } from '../../model/reading.ts';
import type { Entry } from '../entry.ts';
import { isBlank } from '../../values/value.ts';
import { joined, readingOf } from './piece.ts';

/** Words before a number, set off from it: "OB-01", "OB01" and "OB.1.2.3" are codes as they stand. */
const PREFIX =
  /^(?!ob\.\d+[._-]\d)(?:(?:obiettivo|ob|progetto|scheda|codice|cod)(?:\.\s*|\s+|(?=:)))*(?:n\s?[.°º]{1,2}|nr\.?|num(?:ero)?\.?)?\s*[:.]?\s*/iu;

/** Number or code of an objective as written, without the words and signs around it: `3bis`, `AG1`, `A`. */
export function numberReading(entries: readonly Entry[]): Reading<string> | null {
  if (entries.length === 0) return null;
  const raw = joined(entries.flatMap((entry) => entry.paragraphs));
  const bare = raw.replace(PREFIX, '').replace(/[.):;\s–—-]+$/u, '');
  const found = bare === '' ? raw : bare;
  if (isBlank(raw) || !/[\p{L}\d]/u.test(bare)) return readingOf<string>(null, entries, ['empty']);
  return readingOf(
    found,
    entries,
    [],
    /^[\p{L}\d]{1,4}(?:\s?(?:bis|ter|quater))?$/iu.test(found) ? ['content_agrees'] : [],
  );
}
