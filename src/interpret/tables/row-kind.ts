import type { Cell } from '../../model/document.ts';
import { recognise } from '../../rules/recognise.ts';
import type { Canonical } from '../../rules/rule.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import { bestFor } from '../sections/line-labels.ts';
import { labelBefore } from '../sections/separator.ts';
import { parseNumber } from '../../values/number.ts';
import type { Column } from './column.ts';
import { repeatsHeader, type Header } from './header.ts';
import { isBand } from './objective-band.ts';
import {
  cellsStarting,
  cellText,
  filledCells,
  isEmptyCell,
  wideCell,
  type Grid,
} from '../cues/table-grid.ts';

/** What a row below the header is. */
export type RowKind =
  | 'data'
  | 'labelled' // one text over the whole table that a label says to belong to the objective above
  | 'objective' // names the objective whose indicators stand below
  | 'section' // opens a part of the table: a sector, an area
  | 'note' // one text over the whole table that is neither
  | 'summary' // totals, averages, factors, counts
  | 'header' // the header printed again
  | 'empty';

const SUMMARIES = ['total-row', 'average-row', 'conversion-row', 'status-count-row'];
/** A total stands at the head of its row, or after the columns that it leaves empty. */
const LOOKED_AT = 2;
const LONGEST_HEADING = 160;

export function rowKind(
  grid: Grid,
  row: number,
  header: Header | null,
  columns: readonly Column[],
  rules: RuleSet,
): RowKind {
  const filled = filledCells(grid, row);
  if (filled.length === 0)
    return cellsStarting(grid, row).length > 0 && reachesDown(grid, row) ? 'data' : 'empty';
  if (isSummary(grid, row, columns, rules)) return 'summary';
  if (header !== null && repeatsHeader(grid, row, header)) return 'header';
  if (columns.length > 0 && isBand(grid, row, columns, rules)) return 'objective';
  const wide = wideCell(grid, row);
  // Without merged cells such a text stands in the first column.
  if (wide === null && isFirstAlone(filled) && namesPart(cellText(filled[0]!), rules)) return 'labelled';
  // A caption over the header printed again opens the part below.
  if (wide === null && isFirstAlone(filled) && header !== null && row + 1 < grid.table.rows)
    if (repeatsHeader(grid, row + 1, header)) return 'section';
  if (wide === null) return opensPart(grid, row, columns, rules) ? 'section' : 'data';
  const text = cellText(wide);
  if (namesPart(text, rules)) return 'labelled';
  if (text.length > LONGEST_HEADING) return 'note';
  return recognise(rules, 'section-row', text) || isHeading(text) ? 'section' : 'note';
}

export const isFirstAlone = (filled: readonly Cell[]): boolean =>
  filled.length === 1 && filled[0]!.column === 0;

/** "Risultato: …": a label of an objective or its outcome before a colon. */
function namesPart(text: string, rules: RuleSet): boolean {
  const found = labelBefore(text, LONGEST_LABEL);
  const best = found && bestFor(labelsAt(rules, 'line'), found.label);
  return best !== null && best.score >= SURE_LABEL && PARTS.has(best.rule.field);
}

const LONGEST_LABEL = 60;
const SURE_LABEL = 0.88;
/** What may be told under an objective's own row. */
const PARTS: ReadonlySet<Canonical> = new Set([
  'objective.description',
  'objective.expected',
  'outcome.text',
  'outcome.percent',
  'outcome.status',
  'indicator.result',
]);

/** Whether a filled cell from above covers the row: then the row goes on with it. */
const reachesDown = (grid: Grid, row: number): boolean =>
  grid.at[row]!.some((cell) => cell.row < row && !isEmptyCell(cell));

export function isSummary(grid: Grid, row: number, columns: readonly Column[], rules: RuleSet): boolean {
  const filled = filledCells(grid, row);
  const looked = filled.slice(0, LOOKED_AT).map(cellText);
  const title = columns.find((column) => column.field === 'objective.title');
  const named = title === undefined ? null : grid.at[row]![title.index]!;
  if (named !== null && named.row === row) looked.push(cellText(named));
  if (coversKeys(grid, row, columns) && filled.length > 1) return true;
  if (isSum(grid, row)) return true;
  return looked.some((text) => SUMMARIES.some((what) => recognise(rules, what, text) !== null));
}

const TOTAL = /^(?:sub-?\s?)?tot(?:ale|ali|\.)?(?!\p{L})/iu;

/** Whether a row that opens with the word for a total holds what a column sums to, since the total before. */
function isSum(grid: Grid, row: number): boolean {
  const [first, ...others] = filledCells(grid, row);
  if (first === undefined || !TOTAL.test(cellText(first))) return false;
  return others.some((cell) => {
    const stated = amount(cell);
    return stated !== null && stated > 0 && Math.abs(sumAbove(grid, row, cell.column) - stated) < 0.005;
  });
}

function sumAbove(grid: Grid, row: number, column: number): number {
  let sum = 0;
  for (let above = row - 1; above >= 0; above--) {
    const opening = filledCells(grid, above)[0];
    if (opening !== undefined && TOTAL.test(cellText(opening))) break;
    const cell = grid.at[above]![column]!;
    if (cell.row === above && cell.column === column) sum += amount(cell) ?? 0;
  }
  return sum;
}

const amount = (cell: Cell): number | null => parseNumber(cellText(cell).replace(/\s*%$/u, '')).value;

/** Whether one cell stands under number and title at once, as no objective's does. */
function coversKeys(grid: Grid, row: number, columns: readonly Column[]): boolean {
  const keys = columns.filter(
    (column) => column.field === 'objective.number' || column.field === 'objective.title',
  );
  const [first, second] = keys.map((column) => grid.at[row]![column.index]!);
  return first !== undefined && first === second && first.row === row && !isEmptyCell(first);
}

/** Without merged cells a row that opens a part holds one text alone, in its first cells, with the words of a section. */
function opensPart(grid: Grid, row: number, columns: readonly Column[], rules: RuleSet): boolean {
  const filled = filledCells(grid, row);
  if (filled.length !== 1 || columns.length < 3 || reachesDown(grid, row)) return false;
  const cell = filled[0]!;
  const text = cellText(cell);
  const field = columns[cell.column]?.field ?? 'other';
  return cell.column <= 1 &&
    field !== 'objective.title' &&
    !field.startsWith('section.') &&
    text.length <= LONGEST_HEADING
    ? recognise(rules, 'section-row', text) !== null && /\p{L}{3}/u.test(text)
    : false;
}

/** A short line without the end of a sentence: a heading inside the table. */
const isHeading = (text: string): boolean => text.split(/\s+/).length <= 12 && !/[.;:]$/.test(text);
