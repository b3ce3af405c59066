import type { Reading } from '../../model/reading.ts';
import type { DraftObjective } from '../../record/draft.ts';
import type { Entry } from '../entry.ts';
import { findDates, latestDate } from '../../values/date.ts';
import { itemsOf } from './items.ts';
import { isEmpty, joined, piece, pieceReading, readingOf, textReading } from './piece.ts';

type DraftPhase = DraftObjective['phases'][number];

/** Steps with their terms: one a row; a term whose row has no step stays with the step before it. */
export function readPhases(bundle: readonly Entry[], year: number | null): DraftPhase[] {
  const rows = new Map<number, { readonly texts: Entry[]; readonly terms: Entry[] }>();
  for (const entry of bundle) {
    if (entry.field !== 'phase.text' && entry.field !== 'phase.deadline') continue;
    const row = rows.get(entry.row) ?? { texts: [], terms: [] };
    rows.set(entry.row, row);
    (entry.field === 'phase.text' ? row.texts : row.terms).push(entry);
  }
  return [...rows.values()].flatMap(({ texts, terms }) => {
    const listed = terms.length === 0 ? listedSteps(texts, year) : null;
    if (listed !== null) return listed;
    const text = textReading(texts);
    const deadline = termReading(terms, year) ?? termWithin(texts, year);
    if (text !== null && (text.value !== null || deadline?.value != null)) return [{ text, deadline }];
    return deadline === null || deadline.raw === '' ? [] : [{ text: { ...deadline, value: null }, deadline }];
  });
}

/**
 * Steps that stand in one place as a list, each with its own term ("1) New manual: 30/06/2024 2) …") or each behind its
 * bullet. Null for other texts.
 */
function listedSteps(texts: readonly Entry[], year: number | null): DraftPhase[] | null {
  const steps = texts.flatMap((entry) =>
    itemsOf(entry.paragraphs.map(piece)).map((item) => ({
      entry,
      item,
      date: findDates(item.text, year).at(-1),
    })),
  );
  const dated = steps.filter(({ date }) => date !== undefined).length;
  const bulleted = texts.every(({ paragraphs }) => paragraphs.every(({ text }) => BULLET.test(text)));
  if (steps.length < 2 || (dated * 2 < steps.length && !bulleted)) return null;
  return steps.map(({ entry, item, date }) => {
    const ends = date !== undefined && /^[\s).;]*$/u.test(item.text.slice(date.index + date.raw.length));
    const own = ends ? item.text.slice(0, date.index).replace(BEFORE_TERM, '') : item.text;
    const words = own.replace(NUMBER, '');
    return {
      text: pieceReading(words === '' ? item.text : words, item, entry),
      deadline:
        date === undefined ? null : pieceReading(date.iso, item, entry, date.flags, ['content_agrees']),
    };
  });
}

const BULLET = /^[-–—•▪·●◦■□➢✓*]\s/u;

/** The number that a step has in the list. */
const NUMBER = /^\(?(?:\d{1,2}|\p{L})[).]\s+/u;

/** What ties a term to the words of its step. */
const BEFORE_TERM = /[\s:;,.(–—-]*(?:entro(?:\s+il)?)?\s*$/iu;

/** The term that a step's own words set, where it has no place of its own. */
function termWithin(texts: readonly Entry[], year: number | null): Reading<string> | null {
  const term = termReading(texts, year);
  return term?.value == null ? null : term;
}

/** The term that entries set: their latest date. Null where there are none. */
export function termReading(entries: readonly Entry[], year: number | null): Reading<string> | null {
  if (entries.length === 0) return null;
  if (entries.every(isEmpty)) return readingOf<string>(null, entries, ['empty']);
  const found = latestDate(joined(entries.flatMap((entry) => entry.paragraphs)), year);
  return readingOf(found.value, entries, found.flags, found.value === null ? [] : ['content_agrees']);
}
