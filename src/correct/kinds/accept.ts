import { confirmed, isField, type Objective } from '../field.ts';
import { findField } from '../fits.ts';
import { putAt, valueOf } from '../path.ts';
import type { Apply } from './kind.ts';

/** A value, or an objective with all its values, that a person found right as it was read. */
export const accept: Apply<'accept'> = (record, correction) => {
  const found = findField(record, correction);
  if (typeof found === 'string') return found;
  const { steps, field } = found;
  if (field !== null) {
    const { was, sha256 } = correction;
    // Read otherwise since, it is not what the person saw.
    if (record.source.sha256 === sha256 && JSON.stringify(field.value) !== JSON.stringify(was?.value ?? null))
      return 'another value is read there now than the one accepted';
    if (!field.flags.includes('corrected')) putAt(record, steps, confirmed(field));
    return null;
  }
  const whole = valueOf(record, steps);
  if (steps.length !== 2 || steps[0] !== 'objectives') return whole === null ? null : 'this is no value';
  (whole as Objective).confidence = 1;
  confirmAll(whole as Record<string, unknown>);
  return null;
};

function confirmAll(holder: Record<string, unknown>): void {
  for (const [key, item] of Object.entries(holder)) {
    if (isField(item)) {
      if (!item.flags.includes('corrected')) holder[key] = confirmed(item);
    } else if (typeof item === 'object' && item !== null) confirmAll(item as Record<string, unknown>);
  }
}
