import type { Failure, Place, Record, Review } from '../index.ts';
import { visible, visibleOnLine } from '../processes.ts';

/** Messages go to stderr: stdout is for data. */
export function tell(message: string): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  process.stderr.write(`${visible(message)}\n`);
}

/** A line that overwrites itself, on a terminal only. */
export function progress(done: number, total: number, name: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K[${done}/${total}] ${visibleOnLine(name)}`);
}

/** Shows how far the reading of a PDF has come: recognising scanned pages takes seconds each. */
export const pageProgress =
  (name: string) =>
  (page: number, pages: number): void =>
    progress(page, pages, `${name}: page`);

export const describeFailure = (failure: Pick<Failure, 'code' | 'message' | 'hint'>): string =>
  `error ${failure.code}: ${failure.message}. ${failure.hint}`;

/** What was read, on one line: objectives, weights, outcomes, flags. */
export function summarize(record: Record): string {
  const weights = record.objectives.filter((objective) => typeof objective.weight?.value === 'number').length;
  const outcomes = record.objectives.filter(
    (objective) => objective.outcome.status.value !== 'missing',
  ).length;
  const flags = countFlags([record.act, record.sections, record.objectives, record.allocations]);
  const corrected = record.corrections?.applied ?? 0;
  return [
    count(record.objectives.length, 'objective'),
    count(weights, 'weight'),
    count(outcomes, 'outcome'),
    count(flags, 'flag'),
    ...(corrected > 0 ? [count(corrected, 'correction')] : []),
  ].join(', ');
}

/** Corrections beside a record that fit it no longer. */
export const unfitCorrections = ({ diagnostics }: Record): string[] =>
  diagnostics
    .filter(({ code }) => code === 'correction_unfit')
    .map(({ message }) => `a correction no longer fits: ${message}`);

/** What a run's reviews come to: so many values, so many accepted unseen, how many of these are probably wrong. */
export function reviewed(reviews: readonly Review[]): string {
  const sum = (key: 'values' | 'accepted' | 'expectedErrors'): number =>
    reviews.reduce((total, review) => total + review[key], 0);
  const errors = Math.round(sum('expectedErrors') * 10) / 10;
  return `${count(sum('values'), 'value')}: ${sum('accepted')} may be accepted unseen, about ${errors} of them wrong; ${sum('values') - sum('accepted')} want eyes, listed worst first in the review of each record`;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Flags that say that a person looked: no doubts. */
const SETTLED = ['corrected', 'confirmed'];

/** Doubts on fields, wherever in the record they stand. */
function countFlags(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countFlags(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  if ('confidence' in value && 'flags' in value)
    return (value.flags as string[]).filter((flag) => !SETTLED.includes(flag)).length;
  return Object.values(value).reduce((sum: number, item) => sum + countFlags(item), 0);
}

/** Where something stands, for a person to look it up. */
export function describePlace(place: Place): string {
  const { part, ...own } = place;
  if (part !== undefined) return `document ${part} of those enclosed, ${describePlace(own)}`;
  if ('page' in place) return `page ${place.page}, box ${place.box.join(' ')}`;
  if ('line' in place) return `line ${place.line}${place.col === undefined ? '' : `, cell ${place.col}`}`;
  if ('table' in place) return `table ${place.table}, row ${place.row}, column ${place.col}`;
  if ('running' in place) return `running ${place.running}`;
  return `paragraph ${place.paragraph}`;
}
