import { once } from '../../model/once.ts';
import type { Place } from '../../model/place.ts';
import { isMark } from '../../values/years.ts';

/** A place of a form, with all that stands there in the whole document. */
export interface Slot {
  /** Header of a column with its levels from the top down, or the one label of a key; empty where there is none. */
  readonly path: readonly string[];
  readonly place: 'column' | 'key';
  /** What stands there in each instance, '' where nothing does. */
  readonly texts: readonly string[];
  /** The same by the parts of its table, as bands and units cut it; empty where it is of no table. */
  readonly parts: readonly (readonly string[])[];
  /** Where the label stands first. */
  readonly at: readonly Place[];
  /** How often it is filled for one time that the form's key is: more than once for an indicator's. */
  readonly finer: boolean;
  /** Whether its label stands over other slots as well. */
  readonly shared: boolean;
  /** Whether the document tells what was done, and not only what is to be. */
  readonly reporting: boolean;
  /** Place in the form from 0 (first) to 1 (last). */
  readonly position: number;
}

/** Places of marks, beside a step, from which on these are the months or quarters that it runs in. */
export const MONTHS = 4;

/** Whether a slot holds nothing but marks, or nothing at all. */
export const holdsMarks = once((slot: Slot): boolean =>
  slot.texts.every((text) => text.trim() === '' || isMark(text)),
);

/** Letters that the name of a month, a quarter or a year has at most, where one stands over marks. */
const MONTH = 4;

/** Whether a place is one of marks under a letter or two: the month that a step runs in, and nothing that is told. */
export const isMonth = (slot: Slot): boolean =>
  slot.path.length > 0 && (slot.path.at(-1) ?? '').length <= MONTH && holdsMarks(slot);

/** Whether a table goes over enough such places for them to be months or quarters. */
export const standsOverMonths = (slots: readonly Slot[]): boolean => slots.filter(isMonth).length >= MONTHS;
