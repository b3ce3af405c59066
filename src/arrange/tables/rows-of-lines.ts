import type { Word } from '../../model/page.ts';
import type { PlacedChunk, PlacedLine } from './placed-lines.ts';

/** A row of the table to be: pieces that never overlap, in columns. */
export interface Row {
  readonly lines: readonly PlacedLine[];
  readonly cells: readonly { column: number; columnEnd: number; words: readonly Word[] }[];
}

/** Lines as rows, each from one of `starts` to the next. */
export const rowsOf = (lines: readonly PlacedLine[], starts: readonly number[]): readonly Row[] =>
  starts.map((start, index) => rowOf(lines.slice(start, starts[index + 1] ?? lines.length)));

/** Pieces that share a column become one cell over all columns of both. */
function rowOf(lines: readonly PlacedLine[]): Row {
  const pieces = lines.flatMap((line) => line.pieces).sort((a, b) => a.column - b.column);
  const groups: { column: number; columnEnd: number; pieces: Set<PlacedChunk> }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && piece.column < last.columnEnd) {
      last.pieces.add(piece);
      last.columnEnd = Math.max(last.columnEnd, piece.columnEnd);
    } else {
      groups.push({ column: piece.column, columnEnd: piece.columnEnd, pieces: new Set([piece]) });
    }
  }
  const cells = groups.map((group) => ({
    column: group.column,
    columnEnd: group.columnEnd,
    words: lines.flatMap((line) =>
      line.pieces.filter((piece) => group.pieces.has(piece)).flatMap((piece) => piece.words),
    ),
  }));
  return { lines, cells };
}
