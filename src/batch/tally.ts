import type { Record, Review } from '../record/record.ts';
import type { Tally } from './job.ts';

/** What a run sums up of a record. */
export function tallyOf(record: Record): Tally {
  const fields = { flags: 0, values: 0, confidence: 0 };
  count([record.act, record.sections, record.objectives, record.allocations], fields);
  return {
    entity: record.act?.entity?.value ?? null,
    year:
      record.act?.reportingYear?.value ??
      record.sections.find(({ year }) => year?.value)?.year?.value ??
      null,
    pages: record.source.pages,
    objectives: record.objectives.length,
    weights: record.objectives.filter((objective) => typeof objective.weight?.value === 'number').length,
    outcomes: record.objectives.filter((objective) => objective.outcome.status.value !== 'missing').length,
    doubtedWeights: record.objectives.filter(({ weight }) => weight?.flags.includes('weights_sum')).length,
    ...fields,
    ...(record.review === undefined ? {} : { review: told(record.review) }),
    ...(record.corrections === undefined
      ? {}
      : { corrections: { applied: record.corrections.applied, unfit: record.corrections.unfit } }),
  };
}

const told = ({ maxError, accepted, expectedErrors, kept }: Review): NonNullable<Tally['review']> => ({
  maxError,
  accepted,
  expectedErrors,
  kept,
});

function count(value: unknown, into: { flags: number; values: number; confidence: number }): void {
  if (typeof value !== 'object' || value === null) return;
  if ('confidence' in value && 'flags' in value) {
    const field = value as { value: unknown; confidence: number; flags: readonly string[] };
    into.flags += field.flags.filter((flag) => flag !== 'corrected' && flag !== 'confirmed').length;
    if (field.value !== null) {
      into.values++;
      into.confidence += field.confidence;
    }
    return;
  }
  for (const item of Object.values(value)) count(item, into);
}
