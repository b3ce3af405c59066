import type { Cell, Paragraph, Run } from '../../model/document.ts';
import { bareLabel } from './cue.ts';
import { cellText, filledCells, isEmptyCell, type Grid } from './table-grid.ts';

/** Whether all letters of a text are set heavier than running text. */
export const isHeavy = (paragraphs: readonly Paragraph[]): boolean => {
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs).filter(hasLetters);
  return runs.length > 0 && runs.every(({ bold }) => bold);
};

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
interface Share {
  heavy: number;
  of: number;
}

/** Fewest cells of each kind from which the letters of a document say anything. */
const FEWEST = 4;
/** The most that letters say for or against a label, in log-odds. */
const MOST = 1.5;

/** In what letters a document sets its labels and in what its values. */
export class Lettering {
  private readonly labels: Share = { heavy: 0, of: 0 };
  private readonly values: Share = { heavy: 0, of: 0 };

  label(heavy: number, of: number): void {
    add(this.labels, heavy, of);
  }

  value(heavy: number, of: number): void {
    add(this.values, heavy, of);
  }

  /** What the share of a text's cells in heavy letters says for its being a label, in log-odds. */
  speaksFor(heavy: number): number {
    const { labels, values } = this;
    if (values.of < FEWEST) return 0;
    const label = (labels.heavy + 1) / (labels.of + 2);
    const value = (values.heavy + 0.5) / (values.of + 2);
    const odds = heavy * Math.log(label / value) + (1 - heavy) * Math.log((1 - label) / (1 - value));
    return Math.max(-MOST, Math.min(MOST, odds));
  }
}

function add(share: Share, heavy: number, of: number): void {
  share.heavy += heavy;
  share.of += of;
}
