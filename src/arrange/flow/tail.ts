import type { Cell, Paragraph } from '../../model/document.ts';
import { continues, joinCells } from './join.ts';
import { isTranscript, replaceCell, type OpenTable } from './open-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * How many of the paragraphs after a table are the tail of its last cell: the cell stops in mid-sentence and the first of
 * them goes on in lower case. Where the table resumes after them (`resumed`) they all are; else only those that go on
 * one another.
 */
export function tailLength(
  open: OpenTable,
  after: readonly Paragraph[],
  resumed: boolean,
  vocabulary: Vocabulary,
): number {
  const cell = lastCell(open);
  if (cell === null || after.length === 0) return 0;
  let last: readonly Paragraph[] = cell.paragraphs;
  let length = 0;
  for (const next of after) {
    if (!/^\p{Ll}/u.test(next.text) || next.heading !== null || !continues(last, [next], vocabulary)) break;
    last = [next];
    length++;
  }
  return length > 0 && resumed ? after.length : length;
}

/** Puts the tail back into the last cell. */
export function joinTail(open: OpenTable, tail: readonly Paragraph[], vocabulary: Vocabulary): void {
  const cell = lastCell(open);
  if (cell === null || tail.length === 0) return;
  replaceCell(
    open,
    cell,
    joinCells(cell.paragraphs, tail, 'tail_joined', vocabulary),
    tail.flatMap((part) => part.at),
  );
}

/** The last cell of the last row that holds text, in a transcript: only there text falls out of cells. */
function lastCell(open: OpenTable): Cell | null {
  if (!isTranscript(open.first)) return null;
  return open.rows.at(-1)!.findLast((cell) => cell.paragraphs.length > 0) ?? null;
}
