import { valueAt } from '../../record/value-at.ts';
import { confirmed, corrected, wordsIn, type Objective, type Places } from '../field.ts';
import { findField } from '../fits.ts';
import { pathOf, putAt, valueOf, type Step } from '../path.ts';
import type { Record } from '../../record/record.ts';
import type { Apply } from './kind.ts';

/** A value that a person gives in the place of one, or of none. */
export const value: Apply<'value'> = (record, correction) => {
  const found = findField(record, correction, correction.is);
  if (typeof found === 'string') return found;
  const { steps, field } = found;
  if (valueAt(pathOf(steps))?.holds(correction.is) !== true) return 'the value is none that may stand there';
  if (field !== null && JSON.stringify(field.value) === JSON.stringify(correction.is)) {
    putAt(record, steps, confirmed(field));
    return null;
  }
  const at = correction.at.length > 0 ? correction.at : placesAbove(record, steps);
  if (at.length === 0) return 'nothing tells where it stands';
  putAt(record, steps, corrected(field, correction.is, at));
  return null;
};

/** Where a value stands that has no place of its own: where the thing that it is of begins. */
function placesAbove(record: Record, steps: readonly Step[]): Places {
  if (steps[0] === 'objectives') {
    const objective = valueOf(record, steps.slice(0, 2)) as Objective;
    return objective.title.at;
  }
  for (let length = steps.length - 1; length > 0; length--) {
    const { at } = wordsIn(valueOf(record, steps.slice(0, length)));
    if (at.length > 0) return at.slice(0, 1);
  }
  return [];
}
