import type { Failure, Record } from '../index.ts';

/** Messages go to stderr: stdout is for data. */
export function tell(message: string): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  process.stderr.write(`${message}\n`);
}

/** A line that overwrites itself, on a terminal only. */
export function progress(done: number, total: number, name: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K[${done}/${total}] ${name}`);
}

export const describeFailure = (failure: Failure): string =>
  `error ${failure.code}: ${failure.message}. ${failure.hint}`;

/** What was read, on one line: objectives, weights, outcomes, flags. */
export function summarize(record: Record): string {
  const weights = record.objectives.filter((objective) => typeof objective.weight?.value === 'number').length;
  const outcomes = record.objectives.filter(
    (objective) => objective.outcome.status.value !== 'missing',
  ).length;
  const flags = countFlags(record);
  return [
    count(record.objectives.length, 'objective'),
    count(weights, 'weight'),
    count(outcomes, 'outcome'),
    count(flags, 'flag'),
  ].join(', ');
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Flags on fields, wherever in the record they stand. */
function countFlags(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countFlags(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  if ('confidence' in value && 'flags' in value) return (value.flags as unknown[]).length;
  return Object.values(value).reduce((sum: number, item) => sum + countFlags(item), 0);
}
