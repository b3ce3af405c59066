import type { Cell, Furniture, Table } from '../../model/document.ts';
import { misfit, type ColumnProfile } from './form.ts';
import { fold, looksLikeHeader, sameRow } from './header-row.ts';
import { cellAt, isTranscript, lineOf, rowsOf, setAside, type OpenTable } from './open-table.ts';
import { alignCells, isSheet, profilesOf } from './realign.ts';
import { seam, type Vocabulary } from './vocabulary.ts';

/** A row that starts anew has to fit its columns this well, as mean cost of a cell. */
const FIT = 2;

/** What a table part is to the table before it: rows under its columns, with what was set aside. */
export interface Continuation {
  readonly rows: readonly (readonly Cell[])[];
  readonly setAside: readonly Furniture[];
  readonly headerRepeated: boolean;
}

/** Reads `part` as going on `open`; null where it is a table of its own. */
export function continuation(open: OpenTable, part: Table, vocabulary: Vocabulary): Continuation | null {
  return isTranscript(part) && isTranscript(open.first)
    ? transcriptPart(open, part, vocabulary)
    : declaredPart(open, part);
}

function transcriptPart(open: OpenTable, part: Table, vocabulary: Vocabulary): Continuation | null {
  const rows = rowsOf(part);
  const first = rows[0]!;
  const repeated = looksLikeHeader(first) && sameRow(first, open.rows[0]!);
  const content = repeated ? rows.slice(1) : rows;
  if (!repeated && startsAnew(open, first)) return null;
  const profiles = profilesOf(open);
  const fitting: (readonly Cell[])[] = [];
  for (const [index, row] of content.entries()) {
    const above = open.rows.length - 1;
    const bonus = (cell: Cell, column: number): number =>
      index === 0 && !repeated ? continuity(cell, cellAt(open, above, column), vocabulary) : 0;
    const aligned = alignCells(row, open.rows.length + index, profiles, isSheet(open) ? null : bonus);
    if (aligned.cells.length > open.columns + 1 || (index === 0 && !repeated && !fits(aligned, row, open)))
      return null;
    fitting.push(aligned.cells);
  }
  return { rows: fitting, setAside: repeated ? setAside(first) : [], headerRepeated: repeated };
}

/** Whether the first row of a part is the start of another table: another head, or the same first label again. */
function startsAnew(open: OpenTable, row: readonly Cell[]): boolean {
  if (looksLikeHeader(row)) return true;
  const label = fold(lineOf(row[0]!));
  return (
    /\p{L}{2}/u.test(label) && !looksLikeHeader(open.rows[0]!) && label === fold(lineOf(open.rows[0]![0]!))
  );
}

/** A row without its first cells goes on the one above; one with them must look like the rows above. */
function fits(
  aligned: { readonly cells: readonly Cell[]; readonly cost: number },
  row: readonly Cell[],
  open: OpenTable,
): boolean {
  if (row.length > open.columns + 1) return false;
  const given = row.filter((cell) => cell.at.length > 0).length;
  if (row[0]!.paragraphs.length === 0) return true;
  return isSheet(open) || (given * 2 >= open.columns && (aligned.cost <= FIT || open.rows.length === 1));
}

/** How much better or worse a cell gets under a column because of what stands above it there. */
function continuity(cell: Cell, above: Cell | undefined, vocabulary: Vocabulary): number {
  const [last, first] = [above?.paragraphs.at(-1), cell.paragraphs[0]];
  if (first === undefined) return 0;
  const lower = /^\p{Ll}/u.test(first.text);
  if (last === undefined) return lower ? 1 : 0;
  const kind = seam(last.text, first.text, vocabulary);
  if (kind === 'glue' || kind === 'drop-hyphen') return -3;
  if (kind === 'blank') return -1.5;
  return lower && !/^\p{Ll}\)/u.test(first.text) ? 1 : 0;
}

/** Tables of a file format are one only where nothing but a split speaks for two: same columns, no head of its own. */
function declaredPart(open: OpenTable, part: Table): Continuation | null {
  if (part.columns !== open.columns || part.headerRows > 0) return null;
  const rows = rowsOf(part);
  const head = open.rows[0]!;
  if (head.length !== open.columns || !looksLikeHeader(head)) return null;
  const repeated = sameRow(rows[0]!, head);
  if (!repeated && (looksLikeHeader(rows[0]!) || rows[0]!.length < open.columns)) return null;
  const profiles = profilesOf(open);
  const texts = rows[repeated ? 1 : 0]?.map(lineOf) ?? [];
  if (texts.length === profiles.length && meanMisfit(texts, profiles) > FIT) return null;
  const shift = open.rows.length - (repeated ? 1 : 0);
  const content = (repeated ? rows.slice(1) : rows).map((row) =>
    row.map((cell) => ({ ...cell, row: cell.row + shift, rowEnd: cell.rowEnd + shift })),
  );
  return { rows: content, setAside: repeated ? setAside(rows[0]!) : [], headerRepeated: repeated };
}

function meanMisfit(texts: readonly string[], profiles: readonly ColumnProfile[]): number {
  let cost = 0;
  let filled = 0;
  for (const [column, text] of texts.entries()) {
    if (text === '') continue;
    cost += misfit(text, profiles[column]!);
    filled++;
  }
  return cost / Math.max(1, filled);
}
