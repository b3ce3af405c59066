import type { FlagCode } from '../../model/catalogue/index.ts';
import type { Cell, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { reading, type Reading } from '../../model/reading.ts';
import type { DraftAllocation, DraftSection } from '../../record/draft.ts';
import { rankLabels } from '../../rules/match.ts';
import { recognise, recogniseLabel } from '../../rules/recognise.ts';
import { labelsAt, type RuleSet } from '../../rules/rule-set.ts';
import { quantityColumns } from './matrix-shape.ts';
import type { Scope } from '../scope.ts';
import { cellText, filledCells, gridOf, type Grid } from '../cues/table-grid.ts';
import { parsePercent } from '../../values/percent.ts';
import { looksLikePerson, splitPerson } from '../../values/person.ts';
import { isBlank } from '../../values/value.ts';

/** A matrix of people against objectives, read. */
export interface StaffMatrix {
  readonly columns: DraftSection['columns'];
  readonly allocations: readonly Omit<DraftAllocation, 'section'>[];
  /** Rows that name no person: headings, achievement, totals. */
  readonly rowsIgnored: readonly number[];
}

const RULE = 'recognise/person-column';
const CONTRACT_RULE = 'recognise/contract';
const NO_PERSON = ['achievement-row', 'total-row', 'average-row', 'conversion-row'];

/**
 * Reads who works on which objective: each row's name, role and contract, its shares in the order of the columns, its
 * total. Headings that lack the cell over the names are read shifted by one.
 */
export function readStaffMatrix(table: Table, scope: Scope): StaffMatrix {
  const grid = gridOf(table);
  const people = Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => personCell(grid, row, scope.rules) !== null,
  );
  const first = people[0] ?? table.rows;
  const headings = headingRow(grid, first, scope.rules);
  const total = totalColumn(grid, headings, first, scope.rules);
  const shift = headings === null ? 0 : shiftOf(grid, headings, first, scope.rules);
  const headCell = (column: number): Cell | undefined =>
    headings === null ? undefined : grid.at[headings]![column - shift];
  const heading = (column: number): string => {
    const cell = headCell(column);
    return cell === undefined ? '' : cellText(cell);
  };
  const columns = Array.from({ length: table.columns }, (_, column) => {
    const text = heading(column);
    const at = headCell(column)?.at ?? [];
    return { header: reading(text, text, RULE, at.length > 0 ? at : table.at), as: null };
  });
  const allocations = people.map((row) => allocationOf(grid, row, total, heading, scope.rules));
  const named = new Set(people);
  return {
    columns,
    allocations,
    rowsIgnored: Array.from({ length: table.rows }, (_, row) => row).filter((row) => !named.has(row)),
  };
}

/** A likeness from which on a label is known. */
const KNOWN = 0.84;

/** Rows of people with shares in several columns, and none that names objectives by whoever answers for them. */
export function isStaffMatrix(table: Table, rules: RuleSet): boolean {
  if (table.columns < 3 || table.rows < 3) return false;
  const grid = gridOf(table);
  const [above, first] = [filledCells(grid, 0), 1];
  const heads = [...above, ...filledCells(grid, 1)];
  const counted = quantityColumns(grid, first);
  if (counted.length < 2 || counted.length < (table.columns - 2) * 0.5) return false;
  const titled = heads.some((cell) => {
    const best = rankLabels(labelsAt(rules, 'column'), cellText(cell))[0];
    return (
      best?.rule.field === 'objective.title' &&
      best.score >= KNOWN &&
      cell.column > 0 &&
      !counted.includes(cell.column)
    );
  });
  if (titled) return false;
  const named = heads.some(
    (cell) => cell.column === 0 && recogniseLabel(rules, 'person-column', cellText(cell)) !== null,
  );
  const rows = grid.at.slice(first).map((_, index) => filledCells(grid, first + index));
  const people = rows.filter(([cell]) => cell !== undefined && isPerson(cell, rules)).length / rows.length;
  return (people >= 0.5 || (named && people >= 0.3)) && rows.some(isShared);
}

const isPerson = (cell: Cell, rules: RuleSet): boolean =>
  cell.column <= 1 &&
  looksLikePerson(cellText(cell)) &&
  recognise(rules, 'office-name', cellText(cell)) === null;

/** Whether the figures of a row are shares of somebody's work and no counts. */
function isShared(cells: readonly Cell[]): boolean {
  const texts = cells.slice(1).map(cellText);
  const percents = texts.map((text) => parsePercent(text).value ?? 0);
  const sum = percents.reduce((total, percent) => total + percent, 0);
  return texts.some((text) => text.includes('%')) || sum === 100 || sum === 200;
}

/** The cell of a row that names a person: text in its first columns with quantities, a role or nothing behind it. */
function personCell(grid: Grid, row: number, rules: RuleSet): Cell | null {
  const [cell, ...others] = filledCells(grid, row);
  if (cell === undefined || cell.column > 1) return null;
  const text = cellText(cell);
  if (!/^\p{Lu}[\p{L}.'’]+/u.test(text) || text.length > 120) return null;
  if (
    NO_PERSON.some((what) => recognise(rules, what, text) !== null) ||
    recogniseLabel(rules, 'person-column', text)
  )
    return null;
  const quantities = others.filter((other) => parsePercent(cellText(other)).value !== null).length;
  // Names of objectives stand beside each other; a person stands beside numbers.
  return quantities > 0 &&
    quantities >= others.length * 0.5 &&
    splitPerson(text).name.split(/\s+/).length <= 5
    ? cell
    : null;
}

/** The row above the people whose texts head the columns: the first with more than two of them. */
function headingRow(grid: Grid, first: number, rules: RuleSet): number | null {
  for (let row = 0; row < first; row++) {
    const texts = filledCells(grid, row).map(cellText);
    if (texts.length >= 3 && !NO_PERSON.some((what) => recognise(rules, what, texts[0]!) !== null))
      return row;
  }
  return null;
}

/** 1 where the headings start over the names and leave the last column of numbers without one, else 0. */
function shiftOf(grid: Grid, headings: number, first: number, rules: RuleSet): number {
  const last = quantityColumns(grid, first).at(-1);
  const corner = cellText(grid.at[headings]![0]!);
  if (last === undefined || corner === '' || recogniseLabel(rules, 'person-column', corner)) return 0;
  const filled = filledCells(grid, headings);
  return filled.length === last && isBlank(cellText(grid.at[headings]![last]!)) ? 1 : 0;
}

/** The column of totals: headed as one, or failing that the last whose numbers are the sums of their rows. */
function totalColumn(grid: Grid, headings: number | null, first: number, rules: RuleSet): number | null {
  if (headings !== null) {
    const headed = filledCells(grid, headings).findLast(
      (cell) => recognise(rules, 'total-row', cellText(cell)) !== null,
    );
    if (headed !== undefined) return headed.column;
  }
  const columns = quantityColumns(grid, first);
  const last = columns.at(-1);
  if (last === undefined) return null;
  let [sums, rows] = [0, 0];
  for (let row = first; row < grid.table.rows; row++) {
    const values = columns.map((column) => parsePercent(cellText(grid.at[row]![column]!)).value ?? 0);
    const parts = values.slice(0, -1).reduce((sum, value) => sum + value, 0);
    rows++;
    if (values.at(-1)! > 0 && Math.abs(parts - values.at(-1)!) < 0.5) sums++;
  }
  return rows > 0 && sums >= rows * 0.7 && columns.length > 2 ? last : null;
}

function allocationOf(
  grid: Grid,
  row: number,
  total: number | null,
  heading: (column: number) => string,
  rules: RuleSet,
): Omit<DraftAllocation, 'section'> {
  const name = personCell(grid, row, rules)!;
  const { person, role, contract } = personParts(name, rules);
  const shares: { column: string; percent: Reading<number> }[] = [];
  let sum: Reading<number> | null = null;
  for (const cell of filledCells(grid, row)) {
    const text = cellText(cell);
    if (cell.column <= name.column || isBlank(text)) continue;
    const found = parsePercent(text);
    const percent = reading(found.value, text, RULE, cell.at, found.flags, ['content_agrees']);
    if (cell.column === total) sum = percent;
    else shares.push({ column: heading(cell.column), percent });
  }
  return { person, role, contract, shares, total: summed(sum, shares) };
}

/** The total, flagged where the shares beside it give another sum. */
function summed(
  total: Reading<number> | null,
  shares: readonly { readonly percent: Reading<number> }[],
): Reading<number> | null {
  if (total?.value == null) return total;
  const sum = shares.reduce((so, share) => so + (share.percent.value ?? 0), 0);
  if (Math.abs(sum - total.value) < 0.5) return { ...total, evidence: [...total.evidence, 'sum_holds'] };
  const flag: FlagCode = 'shares_sum';
  return { ...total, flags: [...total.flags, flag] };
}

function personParts(cell: Cell, rules: RuleSet): Pick<DraftAllocation, 'person' | 'role' | 'contract'> {
  const text = cellText(cell).replace(/\s+/g, ' ');
  const { name, role } = splitPerson(text);
  const words = role === null ? [] : role.split(' ');
  const start = words.findIndex(
    (_, index) => recognise(rules, 'contract', words.slice(index).join(' ')) !== null,
  );
  const [before, after] = start < 0 ? [words, []] : [words.slice(0, start), words.slice(start)];
  const made = (value: string, rule: string, at: readonly Place[]): Reading<string> | null =>
    value === '' ? null : reading(value, value, rule, at);
  return {
    person: reading(name, text, RULE, cell.at),
    role: made(before.join(' ').replace(/[\s,;-]+$/, ''), RULE, cell.at),
    contract: made(after.join(' '), CONTRACT_RULE, cell.at),
  };
}
