import type { Table } from '../../model/document.ts';
import { fold } from '../../rules/fold.ts';
import { rankLabels } from '../../rules/match.ts';
import { labelsAt } from '../../rules/rule-set.ts';
import type { Canonical } from '../../rules/rule.ts';
import type { Scope } from '../scope.ts';
import { cellText, gridOf, isEmptyCell, type Grid } from '../cues/table-grid.ts';

const LEAST_LABEL = 0.75;
const LEAST_FIELDS = 3;
/** Share of the rows that must begin with a label, and of the places right of them that must be filled. */
const MOST = 0.8;

/** Fields by which objectives side by side are told apart. */
const NAMES: ReadonlySet<Canonical> = new Set(['objective.number', 'objective.title']);

/**
 * A table whose objectives stand side by side, a column each, and whose labels stand down its first column, turned so that
 * each objective has a row; every other table as it is.
 */
export function withObjectivesAsRows(table: Table, scope: Scope): Table {
  if (table.columns < 3 || table.rows < LEAST_FIELDS) return table;
  const grid = gridOf(table);
  return hasObjectivesSideBySide(grid, scope) ? turned(table) : table;
}

function hasObjectivesSideBySide(grid: Grid, scope: Scope): boolean {
  const { rows, columns } = grid.table;
  const fields = grid.at.map((row) => fieldOf(cellText(row[0]!), scope));
  const named = new Set(fields.filter((field) => field !== null));
  if (named.size < LEAST_FIELDS || fields.filter((field) => field !== null).length < rows * MOST)
    return false;
  const others = grid.at.flatMap((row) => row.slice(1));
  if (others.some((cell) => cell.columnEnd - cell.column > 1)) return false;
  const filled = others.filter((cell) => !isEmptyCell(cell));
  if (filled.length < rows * (columns - 1) * MOST) return false;
  // Two columns of labels with their values beside them are a sheet.
  const labels = filled.filter((cell) => fieldOf(cellText(cell), scope) !== null).length;
  if (labels > filled.length * (1 - MOST)) return false;
  return grid.at.some((row, index) => {
    const field = fields[index];
    const names = row.slice(1).map((cell) => fold(cellText(cell)));
    return field != null && NAMES.has(field) && !names.includes('') && new Set(names).size === names.length;
  });
}

/** What a label at the head of a row names of an objective; null for other texts. */
function fieldOf(text: string, scope: Scope): Canonical | null {
  if (text === '' || text.length > 90) return null;
  const best = rankLabels(labelsAt(scope.rules, 'column'), text)[0];
  return best === undefined || best.score < LEAST_LABEL || best.rule.field === 'other'
    ? null
    : best.rule.field;
}

const turned = (table: Table): Table => ({
  ...table,
  rows: table.columns,
  columns: table.rows,
  headerRows: 1,
  breaks: [],
  cells: table.cells
    .map((cell) => ({
      ...cell,
      row: cell.column,
      rowEnd: cell.columnEnd,
      column: cell.row,
      columnEnd: cell.rowEnd,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column),
});
