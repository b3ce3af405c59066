import { flagged, type Reading } from '../../model/reading.ts';
import type { DraftObjective } from '../../record/draft.ts';
import type { Entry } from '../entry.ts';
import { findDates } from '../../values/date.ts';
import { termReading } from './phases.ts';

const BY = /(?<!\p{L})(?:entro|scadenza)(?:\s+e\s+non\s+oltre)?\s*:?\s*(?:il|la|l['’])?\s*$/iu;

/**
 * When the objective is due: its own place, else the last term of its phases, else the date that its title names after
 * `entro`. Null where nothing is stated.
 */
export function readDeadline(
  entries: readonly Entry[],
  phases: DraftObjective['phases'],
  title: Reading<string>,
  year: number | null,
): Reading<string> | null {
  const own = termReading(entries, year);
  if (own !== null) return own;
  const terms = phases.map((phase) => phase.deadline).filter((term) => term !== null && term.value !== null);
  if (terms.length > 0) return terms.reduce((a, b) => (b!.value! > a!.value! ? b : a));
  const text = title.value ?? '';
  const due = findDates(text, year).find(
    (date) => BY.test(text.slice(0, date.index)) || /^entro/i.test(date.raw),
  );
  return due === undefined ? null : flagged({ ...title, value: due.iso, raw: due.raw }, ...due.flags);
}
