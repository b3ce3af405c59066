import type { CutLine } from './chunks.ts';
import { withoutLoose } from './loose-columns.ts';
import { slotOf } from './grid.ts';
import { middleOf, type River, riversOf } from './rivers.ts';

export interface AlignedColumns {
  /** The x between columns, ascending: one less than columns. */
  readonly separators: readonly number[];
  readonly rivers: readonly River[];
}

/** In sizes: a blank this wide parts columns even where no line fills both. */
const CLEAR = 1;
const MOST_HEADS = 4;

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
  const kept = withoutLoose(withoutHalves(rivers, lines, em), lines);
  if (kept.length === 0) return null;
  return { separators: kept.map(middleOf), rivers: kept };
}

/** Dropping a river makes one column of two, whose heading may then be told. */
const MOST_PASSES = 6;

/**
 * Leaves out rivers inside one column: narrow ones between entries that no line has both of (they are shifted), and
 * any between a heading and what stands below it. Of two such side by side the narrower goes first: the other may then
 * part two whole columns.
 */
function withoutHalves(rivers: readonly River[], lines: readonly CutLine[], em: number): readonly River[] {
  let kept = rivers;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const halving = halves(kept, lines, em);
    if (!halving.includes(true)) break;
    const width = (index: number): number =>
      halving[index] ? kept[index]!.to - kept[index]!.from : Infinity;
    const last = pass === MOST_PASSES - 1;
    kept = kept.filter(
      (_, index) =>
        !halving[index] || (!last && (width(index - 1) < width(index) || width(index + 1) < width(index))),
    );
  }
  return kept;
}

/** Which of the rivers stand inside one column. */
function halves(rivers: readonly River[], lines: readonly CutLine[], em: number): readonly boolean[] {
  const separators = rivers.map(middleOf);
  const both = new Int32Array(rivers.length);
  const first = new Int32Array(rivers.length + 1).fill(lines.length);
  const last = new Int32Array(rivers.length + 1).fill(-1);
  lines.forEach(({ chunks }, line) => {
    let before = -2;
    for (const chunk of chunks) {
      const [column, columnEnd] = [slotOf(separators, chunk.x0) + 1, slotOf(separators, chunk.x1) + 1];
      if (before === column - 1) both[before]!++;
      before = columnEnd;
      if (column !== columnEnd) continue;
      first[column] = Math.min(first[column]!, line);
      last[column] = line;
    }
  });
  return rivers.map((river, index) => {
    if (both[index]! > 0 || river.from === river.to) return false;
    const heads = (column: number, other: number): boolean =>
      last[column]! < Math.min(MOST_HEADS, first[other]!) && last[column]! >= 0;
    if (heads(index, index + 1) || heads(index + 1, index)) return true;
    return river.to - river.from < CLEAR * em;
  });
}
