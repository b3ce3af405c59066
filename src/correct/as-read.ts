import type { Record } from '../record/record.ts';

type Read = NonNullable<Record['corrections']>['read'];

/** The record as it was read, without what people corrected. Alters nothing that it is given. */
export function asRead({ corrections, ...record }: Record): Record {
  if (corrections === undefined) return record;
  const { sections, objectives, ...others } = corrections.read;
  return {
    ...record,
    ...others,
    ...(sections === undefined ? {} : { sections: sections.map((one) => itemOf(record.sections, one)) }),
    ...(objectives === undefined
      ? {}
      : { objectives: objectives.map((one) => itemOf(record.objectives, one)) }),
  };
}

const itemOf = <T>(list: readonly T[], one: number | T): T => (typeof one === 'number' ? list[one] : one);

/** Sections and objectives of a copy of the reading before it was corrected: where they stand in it tells what became of them. */
export interface Start {
  readonly sections: readonly Record['sections'][number][];
  readonly objectives: readonly Record['objectives'][number][];
}

/** What must be kept of a reading so that it can be had back from the corrected record. */
export function sinceRead(reading: Record, record: Record, start: Start): Read {
  const read: Read = {};
  if (!same(reading.act, record.act)) read.act = reading.act;
  const sections = positions(reading.sections, record.sections, start.sections);
  if (sections !== null) read.sections = sections;
  const objectives = positions(reading.objectives, record.objectives, start.objectives);
  if (objectives !== null) read.objectives = objectives;
  if (!same(reading.allocations, record.allocations)) read.allocations = reading.allocations;
  if (!same(reading.unassigned, record.unassigned)) read.unassigned = reading.unassigned;
  if (!same(reading.diagnostics, record.diagnostics)) read.diagnostics = reading.diagnostics;
  if (reading.review !== undefined && !same(reading.review, record.review)) read.review = reading.review;
  return read;
}

/** Each item as read: its position among those of now where it is as it was, else itself. Null where nothing changed. */
function positions<T>(was: readonly T[], is: readonly T[], start: readonly T[]): (number | T)[] | null {
  const found = was.map((item, i) => {
    const position = is.indexOf(start[i]!);
    return position >= 0 && same(is[position], item) ? position : item;
  });
  return found.length === is.length && found.every((item, i) => item === i) ? null : found;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
