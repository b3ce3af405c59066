import type { Cell } from '../../model/document.ts';
import { alignRow } from './align-row.ts';
import { emptiness, profileOf, type ColumnProfile } from './form.ts';
import { looksLikeHeader } from './header-row.ts';
import { flagged } from './join.ts';
import { emptyCell, isMissing, lineOf, type OpenTable } from './open-table.ts';

/** Rows that a profile looks back on: the nearest ones say enough. */
const PROFILE_ROWS = 30;

/** Columns that a sheet of labels and values has at most: two of each. */
const SHEET_COLUMNS = 4;

/** A table without a head in which labels stand before values: its short rows just end early. */
export const isSheet = (open: OpenTable): boolean =>
  open.columns <= SHEET_COLUMNS && !looksLikeHeader(open.rows[0]!);

/** What stands in each column, by the whole rows of the table; its head is left out. */
export function profilesOf(open: OpenTable): readonly ColumnProfile[] {
  const whole = open.rows
    .slice(-PROFILE_ROWS)
    .filter((row, index) => !(index === 0 && open.rows.length <= PROFILE_ROWS && looksLikeHeader(row)))
    .filter((row) => row.length === open.columns && !row.some(isMissing));
  return Array.from({ length: open.columns }, (_, column) =>
    profileOf(whole.map((row) => lineOf(row[column]!))),
  );
}

export interface AlignedRow {
  readonly cells: readonly Cell[];
  /** Cost per cell that isn't empty. */
  readonly cost: number;
}

/**
 * The cells of a transcript's row as row `index` of a table with those columns. A row that is as long as the table keeps
 * its columns; a shorter one is aligned by what its cells hold and marked where that was a guess.
 */
export function alignCells(
  row: readonly Cell[],
  index: number,
  profiles: readonly ColumnProfile[],
  bonus: ((cell: Cell, column: number) => number) | null,
): AlignedRow {
  const given = row.filter((cell) => !isMissing(cell));
  while (given.length > profiles.length && given.at(-1)!.paragraphs.length === 0) given.pop();
  const texts = given.map(lineOf);
  const short = given.length < profiles.length && bonus !== null;
  const { columns, cost } = short
    ? alignRow(texts, profiles, (cell, column) => (texts[cell] === '' ? 0 : bonus(given[cell]!, column)))
    : { columns: given.map((_, column) => column), cost: 0 };
  const lost = profiles.filter((profile, column) => !columns.includes(column) && emptiness(profile) < 0.7);
  const guessed = short && lost.length > 0;
  const cells = new Map(
    given.map((cell, position) => {
      const column = columns[position]!;
      const paragraphs = guessed
        ? cell.paragraphs.map((part) => flagged(part, 'row_realigned'))
        : cell.paragraphs;
      return [column, { ...cell, row: index, rowEnd: index + 1, column, columnEnd: column + 1, paragraphs }];
    }),
  );
  const width = Math.max(profiles.length, given.length);
  return {
    cells: Array.from({ length: width }, (_, column) => cells.get(column) ?? emptyCell(index, column)),
    cost: cost / Math.max(1, texts.filter((text) => text !== '').length),
  };
}

/** Puts the short rows of a transcript's table under the right columns. */
export function realignRows(open: OpenTable): void {
  if (isSheet(open) || !open.rows.some((row) => row.some(isMissing))) return;
  const profiles = profilesOf(open);
  // Without a whole row but the head nothing is known of the columns.
  if (profiles.every((profile) => profile.rows === 0)) return;
  for (const [index, row] of open.rows.entries())
    if (row.some(isMissing)) open.rows[index] = [...alignCells(row, index, profiles, () => 0).cells];
}
