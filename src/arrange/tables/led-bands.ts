import type { Word } from '../../model/page.ts';
import { type FilledRow, MEET } from './filled-rows.ts';
import { slotOf } from './grid.ts';
import { linesOf } from '../lines.ts';
import { phrasesOf } from './phrases.ts';

/** What leads rows: the row of backgrounds, its padding, and the page's words. */
export interface Led {
  readonly head: FilledRow;
  readonly padding: Padding;
  readonly printed: (top: number, bottom: number, from: number, to: number) => readonly Word[];
  readonly em: number;
}

/** In points: from a background's edges to its print, and between the lines of one text. */
export interface Padding {
  readonly above: number;
  readonly below: number;
  readonly wrap: number;
}

/** A row on no background. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  /** The places between columns that its words stand over. */
  readonly crossed: ReadonlySet<number>;
  /** How many columns are filled. */
  readonly columns: number;
}

/** In text sizes: rows are at least this much further apart than lines of one text. */
const FEWEST_MORE = 0.15;
/** In text sizes: so much more than the padding parts a table from what stands below, and from what stands above another background. */
const FAR = 0.5;
const FAR_BETWEEN = 1.5;

/** The padding of a row of backgrounds; null where it is empty, or rows that are so padded can't be told from lines of text. */
export function paddingOf(head: FilledRow, printed: Led['printed'], em: number): Padding | null {
  const words = upright(printed(head.top, head.bottom, head.from, head.to));
  if (words.length === 0 || crossed(words, head.sides, em).size > 0) return null;
  const above = Math.min(...words.map(({ box }) => box.top)) - head.top;
  const below = head.bottom - Math.max(...words.map(({ box }) => box.bottom));
  const gaps = columnsOf(words, head).flatMap((own) => gapsOf(own));
  const wrap = Math.max(0, ...gaps);
  const padding = { above, below, wrap };
  return above >= 0 && below >= 0 && above + below >= wrap + FEWEST_MORE * em ? padding : null;
}

/** One line of print in the columns, or the first of a row. */
interface Printed {
  readonly words: readonly Word[];
  readonly top: number;
  readonly bottom: number;
}

/**
 * The rows between two heights; `whole`: all that is printed there is in them. They end where the print is set off; the last of
 * a table (`isLast`: no background and no line closes it) fill two columns at least.
 */
export function bandsUnder(
  { head, padding, printed, em }: Led,
  top: number,
  end: number,
  isLast: boolean,
): { readonly bands: readonly Band[]; readonly whole: boolean } {
  const far = padding.above + padding.below + (isLast ? FAR : FAR_BETWEEN) * em;
  const words = upright(printed(top, end, head.from, head.to));
  const lines = linesIn(words);
  const least = (padding.wrap + padding.above + padding.below) / 2;
  const rows: Printed[][] = [];
  let last: Printed | null = null;
  let whole = true;
  for (const line of lines) {
    const gap = line.top - (last ? last.bottom : top - padding.below);
    if (gap > far) {
      whole = false;
      break;
    }
    if (last === null || gap >= least) rows.push([line]);
    else rows.at(-1)!.push(line);
    last = line;
  }
  if (isLast) while (rows.length > 0 && !isRow(rows.at(-1)!, head, em)) whole = !rows.pop();
  const bands = rows.map((row, index): Band => {
    const above = rows[index - 1];
    const next = rows[index + 1];
    const foot = row.at(-1)!.bottom;
    const own = row.flatMap((line) => line.words);
    return {
      top: above ? (above.at(-1)!.bottom + row[0]!.top) / 2 : top,
      bottom: next ? (foot + next[0]!.top) / 2 : isLast || !whole ? foot + padding.below : end,
      crossed: crossed(own, head.sides, em),
      columns: filledColumns(own, head),
    };
  });
  return { bands, whole };
}

/** In text sizes: a header without a background is no taller. */
const TALLEST = 6;

/** The rows right above the backgrounds, in their columns. */
export function bandsOver({ head, padding, printed, em }: Led): readonly Band[] {
  const lines = linesIn(upright(printed(head.top - TALLEST * em, head.top, head.from, head.to)));
  const apart = padding.above + padding.below;
  const rows: Printed[][] = [];
  let foot = head.top + padding.above;
  for (const line of [...lines].reverse()) {
    const gap = foot - line.bottom;
    if (gap > apart + FAR * em) break;
    if (rows.length > 0 && gap < (padding.wrap + apart) / 2) rows.at(-1)!.unshift(line);
    else rows.push([line]);
    foot = line.top;
  }
  const end = rows.findIndex((row) => !isRow(row, head, em));
  let bottom = head.top;
  return (end < 0 ? rows : rows.slice(0, end)).map((row): Band => {
    const words = row.flatMap((line) => line.words);
    const band = {
      top: row[0]!.top - padding.above,
      bottom,
      crossed: crossed(words, head.sides, em),
      columns: filledColumns(words, head),
    };
    bottom = band.top;
    return band;
  });
}

/** Whether lines stand in two columns and over no place between columns: prose and headings do not. */
const isRow = (row: readonly Printed[], head: FilledRow, em: number): boolean => {
  const words = row.flatMap((line) => line.words);
  return filledColumns(words, head) > 1 && crossed(words, head.sides, em).size === 0;
};

const upright = (words: readonly Word[]): readonly Word[] => words.filter(({ angle }) => angle === 0);

/** Words as lines; those whose heights overlap are one. */
function linesIn(words: readonly Word[]): readonly Printed[] {
  const lines: { words: Word[]; top: number; bottom: number }[] = [];
  for (const { words: own, box } of linesOf(words, 0)) {
    const last = lines.at(-1);
    if (last && box.top < last.bottom - MEET * own[0]!.font.size) {
      last.words.push(...own);
      last.bottom = Math.max(last.bottom, box.bottom);
      last.top = Math.min(last.top, box.top);
    } else lines.push({ words: [...own], top: box.top, bottom: box.bottom });
  }
  return lines;
}

const columnsOf = (words: readonly Word[], { sides }: FilledRow): readonly (readonly Word[])[] => {
  const columns: Word[][] = [[], ...sides.map(() => [])];
  for (const word of words) columns[slotOf(sides, (word.box.x0 + word.box.x1) / 2) + 1]!.push(word);
  return columns;
};

const filledColumns = (words: readonly Word[], head: FilledRow): number =>
  columnsOf(words, head).filter((own) => own.length > 0).length;

const gapsOf = (words: readonly Word[]): readonly number[] => {
  const lines = linesIn(words);
  return lines.slice(1).map((line, index) => line.top - lines[index]!.bottom);
};

/** The places between columns that words stand over. */
function crossed(words: readonly Word[], sides: readonly number[], em: number): ReadonlySet<number> {
  const phrases = phrasesOf(words);
  return new Set(
    sides.filter((x) => phrases.some(({ box }) => box.x0 < x - MEET * em && box.x1 > x + MEET * em)),
  );
}
