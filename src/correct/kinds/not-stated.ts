import { valueAt } from '../../record/value-at.ts';
import { corrected, wordsIn } from '../field.ts';
import { findField } from '../fits.ts';
import { pathOf, putAt, valueOf } from '../path.ts';
import type { Apply } from './kind.ts';

/** The document doesn't state it: the field, or the item of a list (an indicator, a step), goes; its words stay as unassigned. */
export const notStated: Apply<'not_stated'> = (record, correction) => {
  const found = findField(record, correction, null);
  if (typeof found === 'string') return found;
  const { steps, field } = found;
  const last = steps.at(-1)!;
  if (typeof last === 'number') {
    const list = valueOf(record, steps.slice(0, -1)) as unknown[];
    if (steps.length < 4) return 'this is no part of an objective';
    unassign(record, list[last]);
    list.splice(last, 1);
    return null;
  }
  const path = pathOf(steps);
  if (path.endsWith('outcome.status')) {
    putAt(record, steps, corrected(field, 'missing', field!.at));
    return null;
  }
  if (field === null) return null;
  unassign(record, field);
  putAt(record, steps, valueAt(path)?.nullable === true ? null : corrected(field, null, field.at));
  return null;
};

/** What stood in fields and stands in none any more is not lost. */
export function unassign(record: Parameters<Apply<'not_stated'>>[0], value: unknown): void {
  const words = wordsIn(value);
  if (words.text !== '') record.unassigned.push(words);
}
