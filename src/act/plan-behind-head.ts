import type { ActRules } from './act-rules.ts';
import { headingsBefore } from './extent.ts';
import { isHeading } from './line-kind.ts';
import type { ActLine } from './lines.ts';

/** What only the head of an act has; the headings of a plan stand below the last of it. */
const OF_HEADS = ['subject', 'session', 'attendance.intro', 'premises'];

/**
 * Index of the first line that is no longer the head's of an act without a decision: that of the first table or heading of
 * objectives, or of the headings right above it. The number of lines where there is none.
 */
export function planBehindHead(
  lines: readonly ActLine[],
  from: number,
  tables: ReadonlySet<number>,
  rules: ActRules,
): number {
  const opens = (line: ActLine): boolean =>
    tables.has(line.block) || (isHeading(line) && rules.find('annex.objective', line.text) !== null);
  const start = lines.findIndex((line, index) => index >= from && opens(line));
  if (start < 0) return lines.length;
  const heads = (line: ActLine): boolean => OF_HEADS.some((field) => rules.find(field, line.text) !== null);
  const last = lines.slice(0, start).findLastIndex(heads);
  const plain = lines.map(() => 'text' as const);
  return headingsBefore(lines, plain, start, Math.max(from, last + 1), rules);
}
