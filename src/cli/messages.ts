import type { Failure, Place, Record, Review } from '../index.ts';
import { failureInWords, visible, visibleOnLine } from '../processes.ts';
import { counted, language, say } from './language.ts';

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
    progress(page, pages, `${name}: ${say('page')}`);

/** A failure for people; the details behind its meaning stay as they are. */
export function describeFailure({ code, message }: Pick<Failure, 'code' | 'message'>): string {
  const told = failureInWords(language(), { code, message });
  return say('error {code}: {message}. {hint}', { code, message: told.message, hint: told.hint });
}

/** What was read, on one line: objectives, weights, outcomes, flags. */
export function summarize(record: Record): string {
  const weights = record.objectives.filter((objective) => typeof objective.weight?.value === 'number').length;
  const outcomes = record.objectives.filter(
    (objective) => objective.outcome.status.value !== 'missing',
  ).length;
  const flags = countFlags([record.act, record.sections, record.objectives, record.allocations]);
  const corrected = record.corrections?.applied ?? 0;
  return [
    counted(record.objectives.length, '{n} objective', '{n} objectives'),
    counted(weights, '{n} weight', '{n} weights'),
    counted(outcomes, '{n} outcome', '{n} outcomes'),
    counted(flags, '{n} flag', '{n} flags'),
    ...(corrected > 0 ? [counted(corrected, '{n} correction', '{n} corrections')] : []),
  ].join(', ');
}

/** Corrections beside a record that fit it no longer. */
export const unfitCorrections = ({ diagnostics }: Record): string[] =>
  diagnostics
    .filter(({ code }) => code === 'correction_unfit')
    .map(({ message }) => say('a correction no longer fits: {message}', { message }));

/** What a run's reviews come to: so many values, so many accepted unseen, how many of these are probably wrong. */
export function reviewed(reviews: readonly Review[]): string {
  const sum = (key: 'values' | 'accepted' | 'expectedErrors'): number =>
    reviews.reduce((total, review) => total + review[key], 0);
  return say(
    '{values}: {accepted} may be accepted unseen, about {errors} of them wrong; {rest} want eyes, listed worst first in the review of each record',
    {
      values: counted(sum('values'), '{n} value', '{n} values'),
      accepted: sum('accepted'),
      errors: Math.round(sum('expectedErrors') * 10) / 10,
      rest: sum('values') - sum('accepted'),
    },
  );
}

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

/** Where something stands, for a person to look it up; tables and paragraphs are counted from `first`, as records do from 0. */
export function describePlace({ part, ...place }: Place, first: 0 | 1 = 0): string {
  const enclosed = part === undefined ? '' : say('document {n} of those enclosed, ', { n: part + first });
  return enclosed + own(place, first);
}

function own(place: Place, first: 0 | 1): string {
  if ('page' in place) return say('page {n}, box {box}', { n: place.page, box: place.box.join(' ') });
  if ('line' in place)
    return (
      say('line {n}', { n: place.line }) +
      (place.col === undefined ? '' : say(', cell {n}', { n: place.col + first }))
    );
  if ('table' in place)
    return say('table {table}, row {row}, column {col}', {
      table: place.table + first,
      row: place.row + first,
      col: place.col + first,
    });
  if ('running' in place) return say('running {n}', { n: place.running });
  return say('paragraph {n}', { n: place.paragraph + first });
}
