import { rankLabels } from '../../rules/match.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import type { Canonical } from '../../rules/rule.ts';
import type { Column } from './column.ts';
import { withWeight } from './points-given.ts';
import { startsIn, type Grid } from '../cues/table-grid.ts';

/** The columns once what each means is seen in the light of the others. */
export function settled(
  columns: readonly Column[],
  grid: Grid,
  rows: readonly number[],
  rules: RuleSet,
): readonly Column[] {
  const titled = withSectionsHead(withTitle(withLowestTitle(columns, rules)), grid, rows);
  return withStepDeadline(withTwoInOne(withWeight(titled, grid, rows), rules));
}

/** Levels of objectives by their labels, the lowest first. */
export const LEVELS = ['section.operationalObjective', 'section.strategicObjective'] as const;
/** A likeness from which on a label is known. */
const KNOWN = 0.85;

/** Of columns that are called operational and strategic objectives the lower names the objective. */
function withLowestTitle(columns: readonly Column[], rules: RuleSet): readonly Column[] {
  const title = columns.find((column) => column.field === 'objective.title');
  const levels = columns.map(({ label }) => {
    const best = rankLabels(labelsAt(rules, 'column'), label)[0];
    return best === undefined || best.score < KNOWN
      ? -1
      : LEVELS.findIndex((field) => field === best.rule.field);
  });
  const own = title === undefined ? -1 : levels[columns.indexOf(title)]!;
  const lowest = levels.findIndex((level) => level >= 0 && level < own);
  if (lowest < 0) return columns;
  return columns.map((column, index) => {
    if (index === lowest) return { ...column, field: 'objective.title' };
    return column === title ? { ...column, field: LEVELS[own]! } : column;
  });
}

/** What a plan calls operational or strategic objective is its objective, where it names no other. */
function withTitle(columns: readonly Column[]): readonly Column[] {
  if (columns.some((column) => column.field === 'objective.title' || column.field === 'phase.text'))
    return columns;
  for (const parent of ['section.operationalObjective', 'section.strategicObjective'] as const) {
    const found = columns.find((column) => column.field === parent);
    if (found)
      return columns.map((column) => (column === found ? { ...column, field: 'objective.title' } : column));
  }
  return columns;
}

/** Whoever stands beside the sector or service, once for all its objectives, answers for the section. */
function withSectionsHead(
  columns: readonly Column[],
  grid: Grid,
  rows: readonly number[],
): readonly Column[] {
  const starts = (column: Column): number => startsIn(grid, rows, column.index);
  const title = columns.find((column) => column.field === 'objective.title');
  const unit = columns.find(
    (column) => column.field === 'section.sector' || column.field === 'section.service',
  );
  if (title === undefined || unit === undefined) return columns;
  return columns.map((column) => {
    const head =
      column.field === 'objective.responsible' &&
      starts(column) < starts(title) &&
      starts(column) <= starts(unit);
    return head ? { ...column, field: 'section.responsible' } : column;
  });
}

/** One heading for objectives and, in the rows below each, its indicators: "Obiettivo / Indicatori". */
function withTwoInOne(columns: readonly Column[], rules: RuleSet): readonly Column[] {
  const has = (field: Canonical): boolean => columns.some((column) => column.field === field);
  if (has('indicator.text') || !has('objective.number')) return columns;
  return columns.map((column) => {
    if (column.field !== 'objective.title') return column;
    const parts = column.label.split(/\s*[/\n]\s*/).slice(1);
    const two = parts.some(
      (part) => rankLabels(labelsAt(rules, 'column'), part)[0]?.rule.field === 'indicator.text',
    );
    return two ? { ...column, below: 'indicator.text' as const } : column;
  });
}

/** A deadline beside steps is theirs. */
function withStepDeadline(columns: readonly Column[]): readonly Column[] {
  if (
    !columns.some((column) => column.field === 'phase.text') ||
    columns.some((column) => column.field === 'objective.title')
  )
    return columns;
  return columns.map((column) =>
    column.field === 'objective.deadline' ? { ...column, field: 'phase.deadline' } : column,
  );
}
