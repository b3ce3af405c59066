import type { Cell } from '../../model/document.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Entry } from '../entry.ts';
import { readLine } from '../sections/heading-lines.ts';
import { objectiveStart, type ObjectiveStart } from '../sections/objective-start.ts';
import { joined } from '../sections/part.ts';
import { contentOf } from '../sections/sheet-piece.ts';
import type { Column } from './column.ts';
import type { Scope } from '../scope.ts';
import { cellText, filledCells, type Grid } from '../cues/table-grid.ts';

/** Number and title, and beside them at most what labels say of the whole objective. */
const MOST_CELLS = 3;

/**
 * Whether a row names the objective that the rows of indicators below it measure: "Obiettivo A – Title | Peso: 50%" in a
 * table that has no columns for number and title.
 */
export function isBand(grid: Grid, row: number, columns: readonly Column[], rules: RuleSet): boolean {
  const keyed = columns.some(({ field }) => field === 'objective.title' || field === 'objective.number');
  const filled = filledCells(grid, row);
  if (keyed || filled.length === 0 || filled.length > MOST_CELLS || filled[0]!.column > 0) return false;
  const start = startOf(filled[0]!, rules);
  return (
    start?.number != null &&
    start.title !== null &&
    filled.slice(1).every((cell) => /^\p{L}[^:]*:/u.test(cellText(cell)))
  );
}

/** What such a row says: number, title, and the labelled values beside them. */
export function bandEntries(grid: Grid, row: number, scope: Scope): readonly Entry[] {
  const [first, ...others] = filledCells(grid, row);
  const start = first && startOf(first, scope.rules);
  if (start?.number == null || start.title === null) return [];
  const common = { year: null, row: 0, flags: [], evidence: [] };
  const named = { ...common, rule: start.rule, label: start.label };
  const told = others.flatMap((cell): Entry[] => {
    const text = joined(contentOf(cell));
    const line = text && readLine(text, scope.rules, true);
    if (line?.kind !== 'labels') return [];
    return line.pieces.flatMap(({ field, rule, label, value, evidence }) =>
      value === null ? [] : [{ ...common, field, rule, label, paragraphs: [value], at: value.at, evidence }],
    );
  });
  return [
    { ...named, field: 'objective.number', paragraphs: [start.number], at: start.number.at },
    { ...named, field: 'objective.title', paragraphs: [start.title], at: start.title.at },
    ...told,
  ];
}

function startOf(cell: Cell, rules: RuleSet): ObjectiveStart | null {
  const text = joined(contentOf(cell));
  return text && objectiveStart(text, rules);
}
