import { type Chunk, type CutLine, isNumeric } from './chunks.ts';
import { slotOf } from './grid.ts';
import { middleOf, type River } from './rivers.ts';

/** In sizes: words of one heading stand no further apart, stretched to the cell's width as they may be. */
const STRETCHED = 1.5;
const FEWEST_VALUED = 2;
/** Dropping a river makes one column of two, which may be loose in turn. */
const MOST_PASSES = 3;

/** What stands in a column alone. */
interface Entries {
  count: number;
  /** Entries in lines with values. */
  valued: number;
  /** Entries that may be the rest of what stands in the column before. */
  continuing: number;
}

/**
 * The rivers without those that make columns of nothing: one that holds only words of titles over several columns, or
 * only words of headings whose spaces were stretched, with no value anywhere below.
 */
export function withoutLoose(rivers: readonly River[], lines: readonly CutLine[]): readonly River[] {
  let kept = rivers;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const dropped = looseRivers(kept, lines);
    if (dropped.size === 0) break;
    kept = kept.filter((river) => !dropped.has(river));
  }
  return kept;
}

function looseRivers(rivers: readonly River[], lines: readonly CutLine[]): ReadonlySet<River> {
  const entries = entriesOf(rivers, lines);
  const valued = lines.filter(isValued).length;
  const dropped = new Set<River>();
  const isDrawn = (river: River): boolean => river.from === river.to;
  for (let column = 1; column < entries.length; column++) {
    const [before, after] = [rivers[column - 1]!, rivers[column]];
    if (isDrawn(before) || dropped.has(before)) continue;
    const own = entries[column]!;
    if (own.count === 0) {
      if (after && !isDrawn(after)) dropped.add(weaker(before, after));
    } else if (valued >= FEWEST_VALUED && own.valued === 0 && own.continuing === own.count) {
      dropped.add(before);
    }
  }
  return dropped;
}

const weaker = (a: River, b: River): River =>
  a.support < b.support || (a.support === b.support && a.crossing > b.crossing) ? a : b;

const isValued = ({ chunks }: CutLine): boolean => chunks.slice(1).some(isNumeric);

function entriesOf(rivers: readonly River[], lines: readonly CutLine[]): readonly Entries[] {
  const separators = rivers.map(middleOf);
  const entries = Array.from({ length: rivers.length + 1 }, (): Entries => ({
    count: 0,
    valued: 0,
    continuing: 0,
  }));
  for (const line of lines) {
    const valued = isValued(line);
    let before: { readonly chunk: Chunk; readonly columnEnd: number } | null = null;
    for (const chunk of line.chunks) {
      const [column, last] = [slotOf(separators, chunk.x0) + 1, slotOf(separators, chunk.x1) + 1];
      if (column === last) {
        const own = entries[column]!;
        own.count++;
        if (valued) own.valued++;
        if (before?.columnEnd === column && isContinued(before.chunk, chunk, line.size)) own.continuing++;
      }
      before = { chunk, columnEnd: last + 1 };
    }
  }
  return entries;
}

const isContinued = (before: Chunk, chunk: Chunk, size: number): boolean =>
  !isNumeric(chunk) && (chunk.x0 - before.x1 < STRETCHED * size || /^\p{Ll}/u.test(chunk.words[0]!.text));
