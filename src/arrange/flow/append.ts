import type { Cell, Furniture, Table } from '../../model/document.ts';
import type { Continuation } from './continuation.ts';
import { formOf, type Form } from './form.ts';
import { fold } from './header-row.ts';
import { continues, joinCells } from './join.ts';
import {
  cellAt,
  emptyCell,
  isTranscript,
  lineOf,
  replaceCell,
  setAside,
  type OpenTable,
} from './open-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A text this long doesn't come twice by chance. */
const REPEATED_LENGTH = 40;
const VALUES: ReadonlySet<Form> = new Set(['number', 'percent', 'mark', 'date', 'nil', 'code']);

/**
 * Puts the rows of a continuation into the table: a row that a page break cut in two is one again, the others follow.
 * Returns what was set aside for saying again what stands above it.
 */
export function append(
  open: OpenTable,
  part: Table,
  found: Continuation,
  vocabulary: Vocabulary,
): readonly Furniture[] {
  const aside: Furniture[] = [...found.setAside];
  if (found.headerRepeated) markHeader(open);
  // Only transcripts tear rows; a row of a file format is whole.
  let torn = isTranscript(part) && found.rows[0]?.[0]?.paragraphs.length === 0;
  let broken = false;
  for (const row of found.rows) {
    torn = torn && row[0]!.paragraphs.length === 0;
    const above = open.rows.length - 1;
    if (torn && repeats(open, above, row)) aside.push(...setAside(row));
    else if (torn && belongsAbove(open, above, row, vocabulary))
      for (const cell of row) joinInto(open, above, cell, vocabulary);
    else {
      if (!broken) open.breaks.push(open.rows.length);
      push(open, torn ? row.map((cell) => withoutTail(open, above, cell, vocabulary)) : row);
      torn = false;
      broken = true;
    }
  }
  for (const one of part.at) open.at.push(one);
  return aside;
}

/** The first row came again on a later page: it is the head, and is kept once. */
function markHeader(open: OpenTable): void {
  open.headerRows = Math.max(1, open.headerRows);
  open.rows[0] = open.rows[0]!.map((cell) => ({ ...cell, header: true }));
}

/** Whether a row holds nothing but long texts that stand word for word above it. */
function repeats(open: OpenTable, above: number, row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cell.paragraphs.length > 0);
  return (
    filled.length > 0 &&
    filled.every((cell) => {
      const text = fold(lineOf(cell));
      const over = cellAt(open, above, cell.column);
      return text.length >= REPEATED_LENGTH && over !== undefined && fold(lineOf(over)) === text;
    })
  );
}

/**
 * Whether a row without its first cells is the lower half of the row above. It isn't where it has a text that starts
 * anew and a value of its own under a value: then it is another part of the same entry.
 */
function belongsAbove(open: OpenTable, above: number, row: readonly Cell[], vocabulary: Vocabulary): boolean {
  let ownValue = false;
  let ownText = false;
  for (const cell of row) {
    if (cell.paragraphs.length === 0) continue;
    const over = cellAt(open, above, cell.column);
    if (over === undefined) return false;
    if (over.paragraphs.length === 0) continue;
    if (VALUES.has(formOf(lineOf(cell)))) ownValue ||= VALUES.has(formOf(lineOf(over)));
    else ownText ||= !continues(over.paragraphs, cell.paragraphs, vocabulary);
  }
  return !(ownValue && ownText);
}

function joinInto(open: OpenTable, above: number, cell: Cell, vocabulary: Vocabulary): void {
  const over = cellAt(open, above, cell.column);
  if (over === undefined || cell.paragraphs.length === 0) return;
  replaceCell(open, over, joinCells(over.paragraphs, cell.paragraphs, 'row_joined', vocabulary), cell.at);
}

/** Gives the end of a sentence that the row above began back to it; the rest of the cell is the row's own. */
function withoutTail(open: OpenTable, above: number, cell: Cell, vocabulary: Vocabulary): Cell {
  const over = cellAt(open, above, cell.column);
  const [first, ...rest] = cell.paragraphs;
  if (first === undefined || rest.length === 0 || over === undefined) return cell;
  if (!/^\p{Ll}/u.test(first.text) || !continues(over.paragraphs, [first], vocabulary)) return cell;
  replaceCell(open, over, joinCells(over.paragraphs, [first], 'row_joined', vocabulary), cell.at);
  return { ...cell, paragraphs: rest };
}

function push(open: OpenTable, row: readonly Cell[]): void {
  const index = open.rows.length;
  const cells = row.map((cell) => ({ ...cell, row: index, rowEnd: index + cell.rowEnd - cell.row }));
  const end = Math.max(open.columns, ...cells.map((cell) => cell.columnEnd));
  if (end > open.columns) {
    for (const [above, earlier] of open.rows.entries())
      for (let column = open.columns; column < end; column++) earlier.push(emptyCell(above, column));
    open.columns = end;
  } else if (
    row.every((cell) => cell.columnEnd === cell.column + 1 && cell.rowEnd === cell.row + 1) &&
    isUnbroken(row)
  )
    for (let column = row.length; column < end; column++) cells.push(emptyCell(index, column));
  open.rows.push(cells);
}

/** A transcript's row: its cells stand side by side from the first column. */
const isUnbroken = (row: readonly Cell[]): boolean => row.every((cell, position) => cell.column === position);
