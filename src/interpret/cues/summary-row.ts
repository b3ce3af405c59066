import type { Cell } from '../../model/document.ts';
import { recognise } from '../../rules/recognise.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { parseNumber } from '../../values/number.ts';
import { cellText, filledCells, type Grid } from './table-grid.ts';

const SUMMARIES = ['total-row', 'average-row', 'conversion-row', 'status-count-row'];
/** A total stands at the head of its row, or after the columns that it leaves empty. */
const LOOKED_AT = 2;

/** Whether a row holds totals, averages or counts of the rows above it: by its words, or because it sums them. */
export function isSummary(grid: Grid, row: number, rules: RuleSet): boolean {
  const looked = filledCells(grid, row).slice(0, LOOKED_AT).map(cellText);
  return (
    isSum(grid, row, rules) ||
    looked.some((text) => SUMMARIES.some((what) => recognise(rules, what, text) !== null))
  );
}

/** Whether a row that opens with the word for a total holds what a column sums to, since the total before. */
function isSum(grid: Grid, row: number, rules: RuleSet): boolean {
  const [first, ...others] = filledCells(grid, row);
  if (first === undefined || !opensTotal(first, rules)) return false;
  return others.some((cell) => {
    const stated = amount(cell);
    return (
      stated !== null && stated > 0 && Math.abs(sumAbove(grid, row, cell.column, rules) - stated) < 0.005
    );
  });
}

function sumAbove(grid: Grid, row: number, column: number, rules: RuleSet): number {
  let sum = 0;
  for (let above = row - 1; above >= 0; above--) {
    const opening = filledCells(grid, above)[0];
    if (opening !== undefined && opensTotal(opening, rules)) break;
    const cell = grid.at[above]![column]!;
    if (cell.row === above && cell.column === column) sum += amount(cell) ?? 0;
  }
  return sum;
}

const opensTotal = (cell: Cell, rules: RuleSet): boolean =>
  recognise(rules, 'total-word', cellText(cell)) !== null;

const amount = (cell: Cell): number | null => parseNumber(cellText(cell).replace(/\s*%$/u, '')).value;
