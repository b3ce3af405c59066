import type { Reading } from '../../model/reading.ts';
import type { Entry } from '../entry.ts';
import { isMark, yearsIn } from '../../values/years.ts';
import { isEmpty, joined, readingOf } from './piece.ts';

/** The plan years that are ticked or listed; an empty list where the document has the places and ticks none. */
export function readYears(entries: readonly Entry[]): Reading<number[]> | null {
  if (entries.length === 0) return null;
  const years = entries.flatMap((entry) => {
    const text = joined(entry.paragraphs);
    if (entry.year !== null) return isMark(text) ? [entry.year] : [];
    return yearsIn(text);
  });
  const unread = entries.some(
    (entry) => entry.year !== null && !isEmpty(entry) && !isMark(joined(entry.paragraphs)),
  );
  const found = [...new Set(years)].sort((a, b) => a - b);
  const doubt = unread ? (['unreadable_value'] as const) : found.length === 0 ? (['empty'] as const) : [];
  return readingOf(found, entries, doubt, found.length > 0 ? ['content_agrees'] : []);
}
