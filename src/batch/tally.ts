import type { Record } from '../record/record.ts';
import type { Tally } from './job.ts';

/** The numbers of a record that a run sums up. */
export function tallyOf(record: Record): Tally {
  const fields = { flags: 0, values: 0, confidence: 0 };
  count(record, fields);
  return {
    objectives: record.objectives.length,
    weights: record.objectives.filter((objective) => typeof objective.weight?.value === 'number').length,
    outcomes: record.objectives.filter((objective) => objective.outcome.status.value !== 'missing').length,
    ...fields,
  };
}

function count(value: unknown, into: { flags: number; values: number; confidence: number }): void {
  if (typeof value !== 'object' || value === null) return;
  if ('confidence' in value && 'flags' in value) {
    const field = value as { value: unknown; confidence: number; flags: readonly string[] };
    into.flags += field.flags.length;
    if (field.value !== null) {
      into.values++;
      into.confidence += field.confidence;
    }
    return;
  }
  for (const item of Object.values(value)) count(item, into);
}
