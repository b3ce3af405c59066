import { findDates } from '../../values/date.ts';
import type { Canonical } from '../../rules/rule.ts';
import type { Features } from './features.ts';
import type { Slot } from './slot.ts';

/** A year for days that name none, so that they can be compared. */
const SOME_YEAR = 2000;

/** What is set for a day within the year, where its label says so. */
const PLANNED: ReadonlySet<Canonical> = new Set([
  'indicator.target',
  'indicator.level',
  'indicator.baseline',
  'phase.text',
  'phase.deadline',
]);

/** Whether a field may be told for a day within the year where the form goes on to a later one: a state, or an aim that is named as such. */
export const isOfInterim = (field: Canonical, { named }: Features): boolean =>
  field === 'outcome.interim' || field === 'other' || (PLANNED.has(field) && named.has(field));

/**
 * The slots whose label dates what they tell to a day of the year that another slot of the form goes on beyond: "% al 30/06" beside "%
 * al 31/12". The ends of several years are none: they are history.
 */
export function interimSlots(slots: readonly Slot[]): ReadonlySet<number> {
  const days = slots.map(({ path }) => dayOf(path.at(-1) ?? ''));
  const latest = days.reduce<string>((last, day) => (day !== null && day > last ? day : last), '');
  return new Set(days.flatMap((day, index) => (day !== null && day < latest ? [index] : [])));
}

/** Month and day that a label ends with, `06-30`; null for none. */
function dayOf(label: string): string | null {
  const date = findDates(label, SOME_YEAR).at(-1);
  if (date === undefined || date.index + date.raw.length < label.trimEnd().length) return null;
  return /^\D*\d{1,2}(?:\D|$)/u.test(date.raw) ? date.iso.slice(5) : null;
}
