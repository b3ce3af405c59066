import type { Table } from '../../model/document.ts';
import type { Bundle, Entry } from '../entry.ts';
import type { Piece } from './line-labels.ts';
import { goingOn } from '../tables/bundle-rows.ts';
import { joinedHalf, isSecondHalf } from '../tables/second-half.ts';
import type { TableReading } from '../tables/table-reading.ts';
import type { Sections } from './sections.ts';

/** Where an objective of a table came to stand, so that the table's other half can add to it. */
export interface Placed {
  readonly bundles: Bundle[];
  readonly index: number;
}

type Plan = Extract<TableReading, { kind: 'plan' }>;

/** Puts the objectives of a table into regions; those of the other half of the table before (`before`) join these. */
export function placeTable(
  sections: Sections,
  table: Table,
  found: Plan,
  before: readonly Placed[],
): readonly Placed[] {
  const above = before.map(({ bundles, index }) => bundles[index]!);
  if (!sections.hasNews() && isSecondHalf(above, found.bundles, found.meaning)) {
    for (const [row, { bundles, index }] of before.entries())
      bundles[index] = joinedHalf(bundles[index]!, found.bundles[row]!);
    sections.current = sections.regions.at(-1)!;
    sections.inside(table, found.columns);
    sections.current = null;
    return before;
  }
  const last = sections.regions.at(-1);
  // A table without a header, with nothing between: the one above goes on.
  if (!found.headed && sections.isAdjacent() && last !== undefined && last.bundles.length > 0)
    sections.current = last;
  else sections.open(found.layout, found.summary);
  sections.inside(table, found.headed ? found.columns : []);
  sections.current!.total ??= found.total;
  const placed: Placed[] = [];
  for (const [index, bundle] of found.bundles.entries()) {
    const bundles = sections.current!.bundles;
    const open = bundles.at(-1);
    if (index === 0 && found.continues && open !== undefined)
      bundles[bundles.length - 1] = goingOn(open, bundle);
    else sections.place(bundle);
    const own = sections.current!.bundles;
    placed.push({ bundles: own, index: own.length - 1 });
  }
  sections.current = null;
  return placed;
}

/**
 * Gives a labelled line right under a table to the table's last objective, where each of the others has its own in a
 * row of the table and this one lacks it: the last row had no cells to show that it is one. Returns whether it did.
 */
export function toldOfLast(placed: readonly Placed[], piece: Piece): boolean {
  const { field, value, label, rule, evidence } = piece;
  const last = placed.at(-1);
  if (last === undefined || placed.length < 2 || value === null || !field.startsWith('outcome.'))
    return false;
  const has = ({ bundles, index }: Placed): boolean =>
    bundles[index]!.some((entry) => entry.field === field && entry.paragraphs.length > 0);
  if (has(last) || !placed.slice(0, -1).every(has)) return false;
  const told: Entry = {
    field,
    label,
    year: null,
    rule,
    paragraphs: [value],
    at: value.at,
    row: 0,
    flags: ['tail_joined'],
    evidence,
  };
  last.bundles[last.index] = [...last.bundles[last.index]!, told];
  return true;
}
