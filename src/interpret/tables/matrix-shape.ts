import { cellText, filledCells, type Grid } from '../cues/table-grid.ts';
import { looksLikePerson } from '../../values/person.ts';
import { isBlank } from '../../values/value.ts';

/** A share or weight as a cell holds it: `20%`, `1,06`, `100`, also several glued. */
export const isQuantity = (text: string): boolean => /^\d{1,3}(?:[.,]\d+)?\s*%?$/.test(text.trim());

/** Columns whose filled cells below `first` are all but quantities; a column without any is none. */
export function quantityColumns(grid: Grid, first: number): number[] {
  const found: number[] = [];
  for (let column = 1; column < grid.table.columns; column++) {
    let [filled, quantities] = [0, 0];
    for (let row = first; row < grid.table.rows; row++) {
      const text = cellText(grid.at[row]![column]!);
      if (isBlank(text)) continue;
      filled++;
      if (isQuantity(text)) quantities++;
    }
    if (quantities > 0 && quantities >= filled * 0.7) found.push(column);
  }
  return found;
}

/** Share of rows below `first` whose first filled cell names a person. */
export function personShare(grid: Grid, first: number): number {
  let [rows, people] = [0, 0];
  for (let row = first; row < grid.table.rows; row++) {
    const cell = filledCells(grid, row)[0];
    if (cell === undefined) continue;
    rows++;
    if (cell.column <= 1 && looksLikePerson(cellText(cell))) people++;
  }
  return rows === 0 ? 0 : people / rows;
}
