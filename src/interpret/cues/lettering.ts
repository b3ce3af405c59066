import type { Cell, Paragraph, Run } from '../../model/document.ts';
import { bareLabel } from './cue.ts';
import { cellText, filledCells, isEmptyCell, type Grid } from './table-grid.ts';

/** Whether all letters of a text are set heavier than running text. */
export const isHeavy = (paragraphs: readonly Paragraph[]): boolean => {
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs).filter(hasLetters);
  return runs.length > 0 && runs.every(({ bold }) => bold);
};

/** Whether no letter of a text is. */
export const isLight = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.every((paragraph) => paragraph.runs.every((run) => !run.bold || !hasLetters(run)));

const hasLetters = ({ text }: Run): boolean => /[\p{L}\p{N}]/u.test(text);

/** Capitals only, in a text that could be written otherwise. */
const isCapital = (paragraphs: readonly Paragraph[]): boolean => {
  const text = paragraphs.map((paragraph) => paragraph.text).join(' ');
  return /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
};

/** Whether a text holds a figure, or a label with its value behind it: such cells head an objective, and no column. */
export const saysMore = (text: string): boolean => /\d|:\s+\S/u.test(bareLabel(text));
/** Rows below a header that are looked at. */
const SEEN = 12;

/**
 * The share of the filled cells of a row whose letters stand out from most of what stands below them in the same column, 0 to 1:
 * heavier, or capitals over small letters. Keys beside their values stand out from no key below.
 */
export function standsOut(grid: Grid, row: number): number {
  const filled = filledCells(grid, row);
  if (filled.some((cell) => saysMore(cellText(cell)))) return 0;
  const out = filled.filter((cell) => differs(cell, below(grid, row, cell.column))).length;
  return filled.length === 0 ? 0 : out / filled.length;
}

/** The cells with words or figures that begin below a row in one column. */
function below(grid: Grid, row: number, column: number): readonly Cell[] {
  const found: Cell[] = [];
  for (let other = row + 1; other < Math.min(grid.table.rows, row + SEEN); other++) {
    const cell = grid.at[other]![column]!;
    if (cell.row === other && !isEmptyCell(cell)) found.push(cell);
  }
  return found;
}

function differs(cell: Cell, others: readonly Cell[]): boolean {
  if (others.length === 0) return true;
  return [isHeavy, isCapital].some(
    (is) =>
      is(cell.paragraphs) && others.filter((other) => is(other.paragraphs)).length < others.length * 0.4,
  );
}

/** How often cells of some kind are set in heavy letters. */
export interface HeavyShare {
  readonly heavy: number;
  readonly of: number;
}

/** Fewest cells of values from which on the letters of a document say anything. */
const FEWEST = 4;
/** The most that letters say for or against a label, in log-odds. */
const MOST = 1.5;

/**
 * What the share of a text's cells in heavy letters says for its being a label, in log-odds, as a document sets its labels and its
 * values.
 */
export function lettersSpeak(share: number, labels: HeavyShare, values: HeavyShare): number {
  if (values.of < FEWEST) return 0;
  const label = (labels.heavy + 1) / (labels.of + 2);
  const value = (values.heavy + 0.5) / (values.of + 2);
  const odds = share * Math.log(label / value) + (1 - share) * Math.log((1 - label) / (1 - value));
  return Math.max(-MOST, Math.min(MOST, odds));
}
