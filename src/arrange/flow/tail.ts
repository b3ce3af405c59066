import type { Cell, Paragraph } from '../../model/document.ts';
import { continues, joinCells } from './join.ts';
import { isTranscript, replaceCell, type OpenTable } from './open-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Sentences that fell out of a cell; anything shorter may be a heading. */
const PROSE_LENGTH = 40;

/**
 * How many of the paragraphs after a table are the tail of its last cell: the cell stops in mid-sentence and the first of
 * them goes on in lower case. Where the table resumes after them (`resumed`) they all are, and so are whole sentences
 * that go on a cell of prose; else only those that go on one another.
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
  const interrupts =
    length > 0 || (cell.column > 0 && after.every(isProse) && isProse(cell.paragraphs.at(-1)!));
  return resumed && interrupts ? after.length : length;
}

/** Whether the paragraph is one or more whole sentences in running text. */
const isProse = (part: Paragraph): boolean =>
  part.heading === null &&
  part.text.length >= PROSE_LENGTH &&
  /\.$/.test(part.text) &&
  /^\p{Lu}\p{Ll}|^\p{Lu} /u.test(part.text) &&
  !part.runs.every((run) => run.bold);

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
