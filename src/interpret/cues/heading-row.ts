import type { Cell } from '../../model/document.ts';
import type { CueScope } from './cue-scope.ts';
import type { Item } from './item.ts';
import { paragraphItems } from './line-items.ts';
import { filledCells, type Grid } from './table-grid.ts';

/** What the cells of a row say by themselves: the first a heading, each of the others a label with its value. */
interface HeadingRow {
  readonly items: readonly Item[];
  /** Whether the first cell opens an objective by its own words. */
  readonly opens: boolean;
  /** Cues of the labels beside it. */
  readonly told: string;
}

/**
 * The rows of a table that head the rows below them, cell by cell as printed ("Objective 1 – New archive | Weight: 40%"), with
 * what they say. Once one opens an objective, rows of the same labels do so too.
 */
export function headingRows(grid: Grid, scope: CueScope): ReadonlyMap<number, readonly Item[]> {
  const found = new Map<number, HeadingRow>();
  for (let row = 0; row < grid.table.rows; row++) {
    const heading = headingRow(filledCells(grid, row), scope);
    if (heading !== null) found.set(row, heading);
  }
  const opening = new Set([...found.values()].flatMap(({ opens, told }) => (opens ? [told] : [])));
  return new Map(
    [...found].flatMap(([row, { items, told }]) => (opening.has(told) ? [[row, items] as const] : [])),
  );
}

function headingRow(filled: readonly Cell[], scope: CueScope): HeadingRow | null {
  const [first, ...others] = filled;
  if (first?.column !== 0 || others.length === 0) return null;
  const beside = others.map((cell) => itemsIn(cell, scope));
  if (!beside.every((items) => items.length > 0 && items.every(tells))) return null;
  const heading = itemsIn(first, scope);
  return {
    items: [...heading, ...beside.flat()],
    opens: heading.some((item) =>
      item.kind === 'pair'
        ? item.named?.field.startsWith('objective.') === true
        : item.kind === 'line' && COUNTED.test(item.paragraph.text),
    ),
    told: beside
      .flat()
      .map((item) => (item.kind === 'pair' ? item.cue : ''))
      .join('|'),
  };
}

/** A number or code before a title. */
const COUNTED = /^(?:\p{Lu}{1,5}[._/-]?)?\d{1,3}(?:[._/-]\d{1,4}){0,3}[.):]?\s+(?:[-–—]\s+)?\p{Lu}/u;

const itemsIn = (cell: Cell, scope: CueScope): readonly Item[] =>
  cell.paragraphs.flatMap((paragraph) => paragraphItems(paragraph, scope, true));

const tells = (item: Item): boolean => item.kind === 'pair' && item.label !== '' && item.value.length > 0;
