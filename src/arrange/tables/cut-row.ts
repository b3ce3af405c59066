import type { TextContext } from '../joined-text.ts';
import { lackOfRoom } from '../line-break.ts';
import type { Line } from '../lines.ts';
import { tableText } from './cell-text.ts';
import { chunkOf, isNumeric } from './chunks.ts';
import { isFilled, type LogicalCell, type LogicalTable, wordsOfCell } from './logical-table.ts';

/** Two cells of one column, above and below a page break. */
export interface Pair {
  readonly above: LogicalCell;
  readonly below: LogicalCell;
}

/** The cells that meet at the break, where each has a counterpart over the same columns; null where some has none. */
export function pairsAt(above: LogicalTable, below: LogicalTable): readonly Pair[] | null {
  const last = new Map(
    above.cells
      .filter((cell) => cell.rowEnd === above.rows)
      .map((cell) => [`${cell.column} ${cell.columnEnd}`, cell]),
  );
  const first = below.cells.filter((cell) => cell.row === 0);
  const pairs = first.flatMap((cell) => {
    const counterpart = last.get(`${cell.column} ${cell.columnEnd}`);
    return counterpart ? [{ above: counterpart, below: cell }] : [];
  });
  return pairs.length === first.length && pairs.length === last.size ? pairs : null;
}

/**
 * Whether the break cuts a row: what follows fills only cells whose text above runs down to the break, and it goes on
 * in mid-sentence, or no border closes the row, or the columns that every row fills are empty.
 */
export function isCutRow(
  above: LogicalTable,
  below: LogicalTable,
  pairs: readonly Pair[],
  context: TextContext,
): boolean {
  const filled = pairs.filter((pair) => isFilled(pair.below));
  if (filled.length === 0) return false;
  const meeting = filled.filter((pair) => isFilled(pair.above));
  const isBroken = (pair: Pair): boolean => reachesDown(pair.above) || isHyphenated(pair, context);
  if (meeting.length === 0 || !meeting.every(isBroken)) return false;
  if (above.parts.at(-1)!.found === 'aligned' && startsRow(pairs)) return false;
  if (isProseCut(above, below, pairs)) return true;
  const goingOn = meeting.filter((pair) => goesOn(pair, context)).length;
  const fresh = filled.length - meeting.length;
  if (fresh > 0 && goingOn === 0) return false;
  const open = !above.parts.at(-1)!.closed.bottom || !below.parts[0]!.closed.top;
  const keyEmpty = pairs.some(
    (pair) => isFilled(pair.above) && !isFilled(pair.below) && isKey(pair, above, below),
  );
  if (open) return keyEmpty || goingOn > 0;
  if (keyEmpty) return true;
  const leading = pairs[0]!;
  return !isFilled(leading.below) ? goingOn > 0 : goingOn === filled.length;
}

/** Whether what follows in a table without lines is a row of its own: it has a label, or a number stands under another. */
function startsRow(pairs: readonly Pair[]): boolean {
  const label = pairs.find((pair) => pair.below.column === 0)?.below;
  const [first] = label ? wordsOfCell(label) : [];
  if (first && !/^[\p{Ll}(]/u.test(first.text)) return true;
  const isNumber = (cell: LogicalCell): boolean => {
    const words = wordsOfCell(cell);
    return words.length > 0 && isNumeric(chunkOf(words));
  };
  return pairs.some((pair) => pair.below.column > 0 && isNumber(pair.above) && isNumber(pair.below));
}

/** A text of at least as many words is more than a label. */
const PROSE = 5;

/** Whether prose over all columns meets prose, in a table of several columns where no other row of prose follows one. */
function isProseCut(above: LogicalTable, below: LogicalTable, pairs: readonly Pair[]): boolean {
  const columns = above.xs.length - 1;
  const isProse = (cell: LogicalCell | undefined): boolean =>
    cell !== undefined &&
    cell.column === 0 &&
    cell.columnEnd === columns &&
    wordsOfCell(cell).filter((word) => !word.font.bold).length >= PROSE;
  const [pair] = pairs;
  if (columns < 2 || !isProse(pair?.above) || !isProse(pair?.below)) return false;
  return ![above, below].some(({ cells }) => {
    const prose = new Set(cells.filter(isProse).map((cell) => cell.row));
    return cells.some((cell) => prose.has(cell.row) && prose.has(cell.rowEnd));
  });
}

/** The part of a column's other cells that must be filled for an empty one to mean something; totals leave some empty. */
const KEY_SHARE = 0.8;

/** A column that is filled in nearly every row of the table but this. */
export function isKey(pair: Pair, above: LogicalTable, below: LogicalTable): boolean {
  const same = (cell: LogicalCell): boolean =>
    cell.column <= pair.below.column && cell.columnEnd >= pair.below.columnEnd && cell !== pair.below;
  const others = [...above.cells, ...below.cells].filter(same);
  return others.length > 1 && others.filter(isFilled).length >= KEY_SHARE * others.length;
}

/** Whether the text's last line stands at the foot of its cell, as it does where a page ran out. */
function reachesDown(cell: LogicalCell): boolean {
  const piece = cell.pieces.at(-1)!;
  if (piece.cell.tables.length > 0) return true;
  if (piece.cell.words.length === 0) return false;
  const foot = Math.max(...piece.cell.words.map((word) => word.box.bottom));
  const size = piece.cell.words[0]!.font.size || 10;
  return piece.cell.box.bottom - foot < 1.6 * size;
}

function goesOn(pair: Pair, context: TextContext): boolean {
  const [before, part] = lastLine(pair.above, context) ?? [];
  const after = firstLine(pair.below, context);
  if (!before || !part || !after) return false;
  const [last, first] = [before.words.at(-1)!.text, after.words[0]!.text];
  if (isHyphenated(pair, context)) return true;
  if (lackOfRoom(before, after, part, context) < -0.1 * before.size) return false;
  const sentenceEnds = /[.;:!?]["”»’)]?$/u.test(last);
  return /^[\p{Ll}(,;]/u.test(first) ? !/[.!?]$/u.test(last) : !sentenceEnds;
}

/** Whether a hyphen cuts a word at the break: it goes on, whatever room its line or its cell had. */
function isHyphenated(pair: Pair, context: TextContext): boolean {
  const before = lastLine(pair.above, context)?.[0].words.at(-1)!.text ?? '';
  const after = firstLine(pair.below, context)?.words[0]!.text ?? '';
  return /\p{Ll}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(after);
}

type PartOfText = NonNullable<ReturnType<ReturnType<typeof tableText>['parts']['get']>>[number];

function lastLine(cell: LogicalCell, context: TextContext): readonly [Line, PartOfText] | null {
  const { table, cell: own } = cell.pieces.at(-1)!;
  const part = tableText(table, context).parts.get(own)!.at(-1);
  return part ? [part.lines.at(-1)!, part] : null;
}

function firstLine(cell: LogicalCell, context: TextContext): Line | null {
  const { table, cell: own } = cell.pieces[0]!;
  return tableText(table, context).parts.get(own)![0]?.lines[0] ?? null;
}
