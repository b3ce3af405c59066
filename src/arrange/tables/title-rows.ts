import type { Row } from './rows-of-lines.ts';

/**
 * The rows with the short titles among them over as many columns as the long ones: a title that stands over several columns reaches
 * into the next only where it is long, and all of them are set in bold, as the other rows are not.
 */
export function withTitlesAlike(rows: readonly Row[]): readonly Row[] {
  const titles = rows.filter(isBold);
  const wide = titles.flatMap(({ cells: [first] }) =>
    first!.column === 0 && first!.columnEnd > 1 ? [first!.columnEnd] : [],
  );
  if (wide.length === 0 || titles.length === rows.length) return rows;
  const end = Math.min(...wide);
  return rows.map((row) => {
    const [first, next] = row.cells;
    const isShort = isBold(row) && first!.column === 0 && first!.columnEnd === 1;
    if (!isShort || next === undefined || next.column < end) return row;
    return { ...row, cells: [{ ...first!, columnEnd: end }, ...row.cells.slice(1)] };
  });
}

const isBold = ({ cells }: Row): boolean =>
  cells.length > 0 && cells.every(({ words }) => words.every((word) => word.font.bold));
