import type { CutLine } from './chunks.ts';
import { slotOf } from './grid.ts';
import { type River, riversOf } from './rivers.ts';

export interface AlignedColumns {
  /** The x between columns, ascending: one less than columns. */
  readonly separators: readonly number[];
  readonly rivers: readonly River[];
}

/** In sizes: a blank this wide parts columns even where no line fills both. */
const CLEAR = 1;

/**
 * The columns that lines show by the blanks between them, and by drawn vertical lines (`borders`, ascending x).
 * Null for a single column.
 */
export function columnsOfLines(
  lines: readonly CutLine[],
  borders: readonly number[],
  em: number,
): AlignedColumns | null {
  const found = riversOf(lines, em).filter(
    (river) => !borders.some((x) => x >= river.from - 0.3 * em && x <= river.to + 0.3 * em),
  );
  const drawn = borders.map((x): River => ({ from: x, to: x, support: lines.length, crossing: 0 }));
  const rivers = [...found, ...drawn].sort((a, b) => a.from - b.from);
  const kept = withoutHalves(rivers, lines, em);
  if (kept.length === 0) return null;
  return { separators: kept.map(middle), rivers: kept };
}

const middle = (river: River): number => (river.from + river.to) / 2;

/** Leaves out narrow rivers between two columns that no line fills both of: one column whose entries are shifted. */
function withoutHalves(rivers: readonly River[], lines: readonly CutLine[], em: number): readonly River[] {
  const separators = rivers.map(middle);
  const both = new Int32Array(rivers.length);
  for (const { chunks } of lines) {
    const filled = chunks.map(
      (chunk) => [slotOf(separators, chunk.x0) + 1, slotOf(separators, chunk.x1) + 1] as const,
    );
    filled.forEach(([column], index) => {
      const before = filled[index - 1];
      if (before && before[1] === column - 1) both[column - 1]!++;
    });
  }
  return rivers.filter(
    (river, index) => both[index]! > 0 || river.from === river.to || river.to - river.from >= CLEAR * em,
  );
}
