import type { Cell } from '../../model/document.ts';
import { cueOf } from '../cues/cue.ts';
import type { Header } from '../cues/header.ts';
import type { Grid, Item, Pair } from '../cues/item.ts';
import { cellText, isEmptyCell, gridOf } from '../cues/table-grid.ts';
import { isBareYear } from '../meaning/label-variants.ts';
import { contentOf } from '../sections/sheet-piece.ts';

/** Share of a header's parts that must hold a row at most, and have something else of the form behind them. */
const MOST = 0.8;

/**
 * The items with each header over one row alone as labels over their values, where the same header recurs with other parts
 * of a form between: a sheet printed as small tables, or with its labels in a row of their own.
 */
export function withSingleRowsAsPairs(items: readonly Item[]): readonly Item[] {
  const recurring = recurringCues(items);
  const carried = new Set(items.flatMap((item) => (item.kind === 'grid' && !item.headed ? [item.cue] : [])));
  const parts = new Map<string, { all: number; single: number; followed: number }>();
  items.forEach((item, index) => {
    if (item.kind !== 'grid' || item.header === null) return;
    const known = parts.get(item.cue) ?? { all: 0, single: 0, followed: 0 };
    parts.set(item.cue, known);
    known.all++;
    // A header with no row of its own, over parts that go on with it, heads a table and no value.
    if (item.rows.length <= 1 && (item.rows.length > 0 || !carried.has(item.cue))) known.single++;
    if (hasOtherPart(items, index, recurring)) known.followed++;
  });
  const tables = [...parts].flatMap(([cue, { all, single }]) =>
    single < all ? [new Set(cue.split('|'))] : [],
  );
  const turned = new Set(
    [...parts].flatMap(([cue, { all, single, followed }]) =>
      all > 1 &&
      single === all &&
      followed >= (all - 1) * MOST &&
      !tables.some((table) => agree(new Set(cue.split('|')), table))
        ? [cue]
        : [],
    ),
  );
  // A sheet that is drawn with other columns on a page of its own has the same headings.
  const headings = [...turned].map((cue) => new Set(cue.split('|')));
  const isTurned = ({ cue, rows, header }: Grid): boolean =>
    turned.has(cue) ||
    (header !== null && rows.length <= 1 && headings.some((own) => agree(new Set(cue.split('|')), own)));
  return turned.size === 0
    ? items
    : items.flatMap((item): readonly Item[] =>
        item.kind === 'grid' && isTurned(item) ? pairsOf(item) : [item],
      );
}

/** Share of the headings of two tables from which on they are of one form. */
const ALIKE = 0.7;

const agree = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].filter((heading) => b.has(heading)).length >= ALIKE * Math.max(a.size, b.size);

/** Cues of labels and headers that stand twice or more, names of units left out. */
function recurringCues(items: readonly Item[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const item of items)
    if (item.kind === 'grid' || (item.kind === 'pair' && !isOfUnit(item)))
      counts.set(item.cue, (counts.get(item.cue) ?? 0) + 1);
  return new Set([...counts].flatMap(([cue, count]) => (count > 1 ? [cue] : [])));
}

export const isOfUnit = (pair: Pair): boolean => pair.named?.field.startsWith('section.') === true;

/** Whether another recurring part of a form stands before the same header comes again. */
function hasOtherPart(items: readonly Item[], from: number, recurring: ReadonlySet<string>): boolean {
  const cue = (items[from] as Grid).cue;
  for (let index = from + 1; index < items.length; index++) {
    const item = items[index]!;
    if (item.kind === 'line') continue;
    if (item.cue === cue) return false;
    if (recurring.has(item.cue) && (item.kind !== 'pair' || !isOfUnit(item))) return true;
  }
  return false;
}

/**
 * What heads each column over a row; where the heading before years alone has no words below it, it says what they are of:
 * "Funds | 2024 | 2025" over "€ | 300 | 400".
 */
function labelsOf(header: Header, row: readonly Cell[] | undefined): readonly string[] {
  const labels: string[] = [];
  let before = '';
  for (const [column, { path }] of header.columns.entries()) {
    const label = path.join(' ');
    const cell = row?.[column];
    if (!isBareYear(label)) before = cell !== undefined && !/\p{L}{3}/u.test(cellText(cell)) ? label : '';
    labels.push(isBareYear(label) ? `${before} ${label}`.trim() : label);
  }
  return labels;
}

function pairsOf(grid: Grid): readonly Pair[] {
  const { at } = gridOf(grid.table);
  const row = grid.rows[0];
  const seen = new Set<Cell>();
  const labels = labelsOf(grid.header!, row === undefined ? undefined : at[row]);
  return grid.header!.columns.flatMap(({ cells }, column): Pair[] => {
    const label = labels[column]!;
    const value = row === undefined ? undefined : at[row]![column]!;
    const key = value ?? cells[0];
    if (key === undefined || seen.has(key) || (label === '' && (value === undefined || isEmptyCell(value))))
      return [];
    seen.add(key);
    const content = value === undefined ? [] : contentOf(value);
    const labelAt = cells.flatMap((cell) => cell.at);
    return [
      {
        kind: 'pair',
        cue: cueOf(label) || `column ${column}`,
        label,
        value: content,
        at: content.length > 0 ? value!.at : labelAt.length > 0 ? labelAt : grid.table.at,
        whole: null,
        colon: true,
        named: null,
      },
    ];
  });
}
