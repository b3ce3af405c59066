import type { PlacedLine } from './placed-lines.ts';

/** In sizes: how far a section's title may lie from the table's middle, and stick out of a column that it stands in. */
const CENTRED = 0.8;
const STICKS_OUT = 0.5;

/** A title that stands alone in a table's middle. */
interface Centred {
  readonly line: PlacedLine;
  /** Whether it can be no entry of the column there. */
  readonly certain: boolean;
}

/**
 * The lines with the titles of sections spread over all columns: each stands alone, in the table's middle, and is no
 * entry of the column there, which is narrower; or it is set as such a title is.
 */
export function withSections(lines: readonly PlacedLine[], columns: number): readonly PlacedLine[] {
  const found = centredTitles(lines, columns);
  const styles = new Set(found.filter(({ certain }) => certain).map(({ line }) => styleOf(line)));
  const sections = new Set(
    found.filter(({ line, certain }) => certain || styles.has(styleOf(line))).map(({ line }) => line),
  );
  return lines.map((line): PlacedLine =>
    sections.has(line) ? { ...line, pieces: [{ ...line.pieces[0]!, column: 0, columnEnd: columns }] } : line,
  );
}

function centredTitles(lines: readonly PlacedLine[], columns: number): readonly Centred[] {
  const left = Math.min(...lines.map(({ pieces }) => pieces[0]!.x0));
  const right = Math.max(...lines.map(({ pieces }) => pieces.at(-1)!.x1));
  const extents = extentsOf(lines, columns);
  return lines.flatMap((line, index): readonly Centred[] => {
    const [title, ...others] = line.pieces;
    const size = line.cut.size;
    if (index === 0 || others.length > 0 || title!.numeric || title!.x0 < left + size) return [];
    if (Math.abs(title!.x0 + title!.x1 - left - right) / 2 > CENTRED * size) return [];
    const own = extents.slice(title!.column, title!.columnEnd);
    const from = Math.min(...own.map(({ x0 }) => x0));
    const to = Math.max(...own.map(({ x1 }) => x1));
    const sticksOut = title!.x0 < from - STICKS_OUT * size && title!.x1 > to + STICKS_OUT * size;
    return [{ line, certain: sticksOut || own.length > 1 }];
  });
}

const styleOf = ({ pieces: [title] }: PlacedLine): string => {
  const { name, size, bold, italic } = title!.words[0]!.font;
  return `${name} ${size} ${bold} ${italic}`;
};

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
