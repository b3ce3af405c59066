import type { ActRules } from './act-rules.ts';
import { isHeading } from './line-kind.ts';
import type { ActLine } from './lines.ts';

/** What opens a plan that stands within the reasons of an act: a table of objectives, or the heading of one. */
type Sign = 'table' | 'heading';

/**
 * Blocks between a title and its verb of decision that tell of objectives, as minutes do that decide on them: from the first
 * table or heading of one, with the heading right above it, to the last and what stands under it.
 */
export function innerPlan(
  lines: readonly ActLine[],
  from: number,
  to: number,
  tables: ReadonlySet<number>,
  rules: ActRules,
): ReadonlySet<number> {
  const signs = lines.map((line, index): Sign | null =>
    index < from || index >= to
      ? null
      : tables.has(line.block)
        ? 'table'
        : isHeading(line) && rules.find('annex.objective', line.text) !== null
          ? 'heading'
          : null,
  );
  const first = signs.findIndex((sign) => sign !== null);
  const last = signs.findLastIndex((sign) => sign !== null);
  if (first < 0 || (!signs.includes('table') && first === last)) return new Set();
  let end = last + 1;
  while (end < to && signs[last] === 'heading' && !opensReasons(lines[end]!, rules)) end++;
  const above = lines[first - 1];
  const headed = first > from && above && isHeading(above) && above.bold && above.cell === null;
  return new Set(lines.slice(headed ? first - 1 : first, end).map((line) => line.block));
}

/** Whether a line leads back to the decision: another reason, or the vote. */
const opensReasons = (line: ActLine, rules: ActRules): boolean =>
  (rules.find('premises', line.text) ?? rules.find('vote', line.text)) !== null;
