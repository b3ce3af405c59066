import type { Column } from './column.ts';
import { quantityColumns } from './matrix-shape.ts';
import type { Grid } from '../cues/table-grid.ts';

/**
 * The columns of a matrix of objectives against managers or units: names that no label knows over nothing but
 * quantities. Empty where the table is none.
 */
export function managerColumns(
  grid: Grid,
  header: { readonly end: number } | null,
  columns: readonly Column[],
  rows: number,
): ReadonlySet<number> {
  const none: ReadonlySet<number> = new Set();
  if (header === null || rows < 2) return none;
  if (!columns.some((column) => column.field === 'objective.title' || column.field === 'objective.number'))
    return none;
  const quantities = new Set(quantityColumns(grid, header.end));
  const named = columns.filter((column) => quantities.has(column.index) && isHeadOfName(column));
  return named.length >= 2 && named.length >= (columns.length - 2) * 0.6
    ? new Set(named.map((column) => column.index))
    : none;
}

/** A column that no label names, or one that only its content seemed to. */
const isHeadOfName = (column: Column): boolean =>
  /\p{L}{3}/u.test(column.label) && (column.field === 'other' || column.flags.length > 0);

/** The managers' columns kept with their names as labels: none of their numbers is the weight of an objective. */
export function withManagersApart(
  columns: readonly Column[],
  managers: ReadonlySet<number>,
): readonly Column[] {
  return columns.map((column) =>
    managers.has(column.index)
      ? { ...column, field: 'other', rule: 'labels/notes', flags: ['weight_by_manager'], evidence: [] }
      : column,
  );
}
