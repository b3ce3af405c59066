import type { Word } from '../../model/page.ts';
import { chunkOf, type Chunk, type CutLine, isLeader, isNumeric } from './chunks.ts';
import { slotOf } from './grid.ts';
import type { River } from './rivers.ts';

/** Words of one line that stand in one column, or over several; half-open. */
export interface PlacedChunk {
  readonly column: number;
  readonly columnEnd: number;
  readonly words: readonly Word[];
  readonly x0: number;
  readonly x1: number;
  readonly numeric: boolean;
}

export interface PlacedLine {
  readonly cut: CutLine;
  /** From left to right; columns of two never overlap. */
  readonly pieces: readonly PlacedChunk[];
}

/** Points by which a letter may reach over a drawn line. */
const LINE = 0.5;
/** In sizes: a space between words is wider. */
const SPACE = 0.2;

/**
 * The line's chunks put into columns. `separators` are the x between columns, ascending, and `rivers` the blanks they
 * stand in. A chunk over a separator is cut where its words leave the river free and it isn't just a space of a title.
 */
export function placed(cut: CutLine, separators: readonly number[], rivers: readonly River[]): PlacedLine {
  const pieces: PlacedChunk[] = [];
  for (const chunk of cut.chunks.flatMap((whole) => cutAtRivers(whole, rivers, cut))) {
    const shown = isLeader(chunk) ? { ...chunk, x1: chunk.x0 } : chunk;
    const column = slotOf(separators, shown.x0) + 1;
    const columnEnd = Math.max(column, slotOf(separators, shown.x1) + 1) + 1;
    const last = pieces.at(-1);
    if (last && column < last.columnEnd) {
      pieces[pieces.length - 1] = pieceOf(
        { words: [...last.words, ...chunk.words], x0: last.x0, x1: Math.max(last.x1, chunk.x1) },
        last.column,
        Math.max(columnEnd, last.columnEnd),
      );
    } else {
      pieces.push(pieceOf(chunk, column, columnEnd));
    }
  }
  return { cut, pieces };
}

const pieceOf = (chunk: Chunk, column: number, columnEnd: number): PlacedChunk => ({
  ...chunk,
  column,
  columnEnd,
  numeric: isNumeric(chunk),
});

function cutAtRivers(chunk: Chunk, rivers: readonly River[], { size, space }: CutLine): readonly Chunk[] {
  const { words } = chunk;
  const gaps = words.slice(1).map((word, index) => word.box.x0 - words[index]!.box.x1);
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  // The only space of a title shows no usual one.
  const least = gaps.length < 2 ? 1.05 * space * size : 1.2 * usual;
  const groups: Word[][] = [];
  words.forEach((word, index) => {
    const gap = index > 0 ? gaps[index - 1]! : Infinity;
    const from = index > 0 ? words[index - 1]!.box.x1 : -Infinity;
    const free = rivers.some(
      (river) =>
        Math.min(river.to, word.box.x0) - Math.max(river.from, from) >
        0.5 * Math.min(gap, river.to - river.from),
    );
    const isDrawn = rivers.some(
      ({ from: at, to }) => at === to && at > from - LINE && at < word.box.x0 + LINE && word.box.x0 > from,
    );
    const apart = isDrawn || (gap >= SPACE * size && free && (gap >= least || isValue(words, index)));
    if (index === 0 || apart) groups.push([]);
    groups.at(-1)!.push(word);
  });
  return groups.length === 1 ? [chunk] : groups.map(chunkOf);
}

/** Whether a number stands on either side of the blank before the word. */
const isValue = (words: readonly Word[], index: number): boolean =>
  isNumeric(chunkOf(words.slice(index))) || isNumeric(chunkOf([words[index - 1]!]));

/** In sizes: lines nearer than this stand on one height, as a value centred beside a label of two lines. */
export const BESIDE = 0.8;

/** From the foot of one line to that of the next, in sizes. */
export const pitch = (above: PlacedLine, below: PlacedLine): number =>
  (below.cut.bottom - above.cut.bottom) / Math.max(above.cut.size, below.cut.size);

export const covers = (piece: PlacedChunk, other: PlacedChunk): boolean =>
  piece.column < other.columnEnd && other.column < piece.columnEnd;

/** Whether a line stands beside those of a row, in other columns and hardly lower than the last of them. */
export const areBeside = (row: readonly PlacedLine[], line: PlacedLine): boolean =>
  pitch(row.at(-1)!, line) < BESIDE &&
  line.pieces.every((piece) => row.every((above) => above.pieces.every((other) => !covers(piece, other))));
