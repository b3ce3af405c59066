import type { PlacedLine } from './placed-lines.ts';

/** In sizes: how far a section's title may lie from the table's middle, and stick out of a column that it stands in. */
const CENTRED = 0.8;
const STICKS_OUT = 0.5;

/**
 * The lines with the titles of sections spread over all columns: each stands alone, in the table's middle, and is no
 * entry of the column there, which is narrower.
 */
export function withSections(lines: readonly PlacedLine[], columns: number): readonly PlacedLine[] {
  const left = Math.min(...lines.map(({ pieces }) => pieces[0]!.x0));
  const right = Math.max(...lines.map(({ pieces }) => pieces.at(-1)!.x1));
  const extents = extentsOf(lines, columns);
  return lines.map((line, index): PlacedLine => {
    const [title, ...others] = line.pieces;
    const size = line.cut.size;
    if (index === 0 || others.length > 0 || title!.numeric || title!.x0 < left + size) return line;
    const centred = Math.abs(title!.x0 + title!.x1 - left - right) / 2 <= CENTRED * size;
    const own = extents.slice(title!.column, title!.columnEnd);
    const from = Math.min(...own.map(({ x0 }) => x0));
    const to = Math.max(...own.map(({ x1 }) => x1));
    const sticksOut = title!.x0 < from - STICKS_OUT * size && title!.x1 > to + STICKS_OUT * size;
    if (!centred || !(sticksOut || own.length > 1)) return line;
    return { ...line, pieces: [{ ...title!, column: 0, columnEnd: columns }] };
  });
}

/** Where the entries of each column stand that have others beside them. */
function extentsOf(lines: readonly PlacedLine[], columns: number): readonly { x0: number; x1: number }[] {
  const extents = Array.from({ length: columns }, () => ({ x0: Infinity, x1: -Infinity }));
  for (const { pieces } of lines) {
    if (pieces.length < 2) continue;
    for (const { column, columnEnd, x0, x1 } of pieces) {
      if (columnEnd - column > 1) continue;
      const own = extents[column]!;
      own.x0 = Math.min(own.x0, x0);
      own.x1 = Math.max(own.x1, x1);
    }
  }
  return extents;
}
