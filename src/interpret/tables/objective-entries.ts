import { recognise } from '../../rules/recognise.ts';
import type { Bundle, Entry } from '../entry.ts';
import type { Scope } from '../scope.ts';
import { contentOf } from '../sections/sheet-piece.ts';
import type { Column } from './column.ts';
import type { ObjectiveRows } from './objective-rows.ts';
import { entriesOf } from './row-entries.ts';
import { cellText, filledCells, type Grid } from '../cues/table-grid.ts';

const LONGEST_LABEL = 90;
const PERCENT = /^\d{1,3}(?:[.,]\d+)?\s*%?$/;

/**
 * The pieces of one objective whose indicators stand in rows of their own. A last row that says how far the objective as
 * a whole was reached gives its percent; those beside the indicators are theirs then, and are kept verbatim.
 */
export function objectiveEntries(
  grid: Grid,
  group: ObjectiveRows,
  columns: readonly Column[],
  scope: Scope,
): Bundle {
  const last = group.rows.at(-1)!;
  const degree = group.rows.length > 1 ? degreeOf(grid, last, scope) : null;
  if (degree === null) return entriesOf(grid, group, columns);
  const entries = entriesOf(grid, { ...group, rows: group.rows.slice(0, -1) }, columns);
  return [
    ...entries.map((entry) =>
      entry.field === 'outcome.percent' ? { ...entry, field: 'other' as const } : entry,
    ),
    degree,
  ];
}

/** "Grado di raggiungimento dell'obiettivo | 92%": a label and a percent alone in their row. */
function degreeOf(grid: Grid, row: number, scope: Scope): Entry | null {
  const [label, value, ...more] = filledCells(grid, row);
  if (label === undefined || value === undefined || more.length > 0) return null;
  const text = cellText(label);
  const rule = text.length > LONGEST_LABEL ? null : recognise(scope.rules, 'achievement-row', text);
  if (rule === null || !PERCENT.test(cellText(value))) return null;
  return {
    field: 'outcome.percent',
    label: text,
    year: null,
    rule: rule.id,
    paragraphs: contentOf(value),
    at: value.at,
    row: 0,
    flags: [],
    evidence: [],
  };
}
