import type { Table } from '../../model/document.ts';
import { cueOf } from './cue.ts';
import type { CueScope } from './cue-scope.ts';
import { cellText, gridOf, isEmptyCell, type Grid } from './table-grid.ts';

/** Fewest labels down the first column, and objectives side by side. */
const LEAST = 3;
/** How much more alike the cells of a row must be than those of a column. */
const AHEAD = 0.2;

/**
 * A table whose objectives stand side by side, turned so that each has a row; every other table as it is. Its first column
 * holds labels, and what stands in a row is of one form where the columns are mixed.
 */
export function asRows(table: Table, scope: CueScope): Table {
  if (table.columns < LEAST || table.rows < LEAST + 1) return table;
  const grid = gridOf(table);
  const others = grid.at.flatMap((row) => row.slice(1));
  if (others.some((cell) => cell.columnEnd - cell.column > 1)) return table;
  const keys = grid.at.map((row) => cellText(row[0]!));
  const labelled = keys.filter((key) => key !== '' && scope.labelness(key, 'key') > 0).length;
  const heads = grid.at[0]!.slice(1).map(cellText);
  // The same words with other numbers count the objectives and head no columns.
  const counted = heads.every((head) => /\d/.test(head) && cueOf(head) === cueOf(heads[0]!));
  const headed = counted ? 0 : heads.filter((head) => scope.labelness(head) > 0).length;
  if (labelled < table.rows * 0.6 || headed > heads.length * 0.4) return table;
  // Two columns of labels with their values beside them are a sheet.
  for (let column = 2; column < table.columns; column += 2) {
    const again = grid.at.filter((row) => scope.labelness(cellText(row[column]!), 'key') > 1).length;
    if (again >= table.rows * 0.4) return table;
  }
  if (others.filter((cell) => !isEmptyCell(cell)).length < others.length * 0.6) return table;
  return alikeness(grid, 'rows') > alikeness(grid, 'columns') + AHEAD ? turned(table) : table;
}

/** Mean share of the commonest form in each row or column, the first of each left out. */
function alikeness(grid: Grid, along: 'rows' | 'columns'): number {
  const { rows, columns } = grid.table;
  const count = along === 'rows' ? rows : columns;
  const length = along === 'rows' ? columns : rows;
  let sum = 0;
  for (let index = along === 'rows' ? 0 : 1; index < count; index++) {
    const forms = new Map<string, number>();
    for (let at = along === 'rows' ? 1 : 0; at < length; at++) {
      const text = cellText(along === 'rows' ? grid.at[index]![at]! : grid.at[at]![index]!);
      const form = formOf(text);
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
    const total = [...forms.values()].reduce((all, one) => all + one, 0);
    sum += Math.max(...forms.values()) / Math.max(1, total);
  }
  return sum / Math.max(1, along === 'rows' ? count : count - 1);
}

const formOf = (text: string): string => {
  if (text === '') return 'empty';
  if (/^[^\p{L}]*\d[^\p{L}]*$/u.test(text))
    return /[./-]\d+[./-]/.test(text) ? 'date' : text.includes('%') ? 'percent' : 'figure';
  return text.length > 60 ? 'prose' : text.length > 24 ? 'phrase' : 'words';
};

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
