import { reading } from '../../model/reading.ts';
import type { Grid } from '../cues/item.ts';
import { gridOf } from '../cues/table-grid.ts';
import type { Bundle, Entry } from '../entry.ts';
import type { WalkScope } from '../scope.ts';
import type { Region } from '../sections/region.ts';
import type { Column } from './column.ts';
import { objectiveEntries } from './objective-entries.ts';
import { groupRows } from './objective-rows.ts';
import { sectionEntries, unitRows } from './row-entries.ts';

/** The objectives that the rows of a part of a table tell, and whether the first goes on with one told before. */
export function bundlesOf(
  grid: Grid,
  columns: readonly Column[],
  scope: WalkScope,
): readonly { readonly bundle: Bundle; readonly continues: boolean }[] {
  const table = gridOf(grid.table);
  const named = unitRows(table, grid.rows, columns);
  return groupRows(table, grid.rows, columns).map((group) => ({
    bundle: [
      ...sectionEntries(table, named, group.rows[0]!, columns),
      ...objectiveEntries(table, group, columns, scope),
    ],
    continues: group.continues,
  }));
}

/** What the rows inside an objective tell, each in a row of its own. */
export function entriesOfParts(grid: Grid, columns: readonly Column[]): Bundle {
  const table = gridOf(grid.table);
  return grid.rows.flatMap((row, index) =>
    columns.flatMap((column): Entry[] => {
      const cell = table.at[row]![column.index]!;
      if (cell.row !== row || cell.column !== column.index) return [];
      const { field, label, year, rule, flags, evidence, grounds } = column;
      return [
        {
          field,
          label,
          year,
          rule,
          paragraphs: cell.paragraphs,
          at: cell.at.length > 0 ? cell.at : column.at,
          row: index,
          flags,
          evidence,
          ...(grounds === undefined ? {} : { grounds }),
        },
      ];
    }),
  );
}

/** The columns of a table as its section states them. */
export const columnsOf = (columns: readonly Column[], grid: Grid): Region['columns'] =>
  columns.map((column) => ({
    header: reading(
      column.label,
      column.label,
      column.rule,
      column.at.length > 0 ? column.at : grid.table.at,
      column.flags,
      column.evidence,
    ),
    as: column.field === 'other' ? null : column.field,
  }));
