import type { Page, Word } from '../model/page.ts';
import { type Line, lineOfWords, linesOf, quarter } from './lines.ts';
import { stampsOf } from './stamps.ts';
import type { TableCandidate } from './tables/candidate.ts';
import { findTables } from './tables/find-tables.ts';
import { usualSize } from './text-size.ts';
import { underlinesOf } from './underlines.ts';

/** A page taken apart: tables, and lines of the words outside them. */
export interface PageLayout {
  readonly page: Page;
  /** Size in points of most of the page's text. */
  readonly em: number;
  readonly tables: readonly TableCandidate[];
  /** Single drawn cells around some of the lines. */
  readonly frames: readonly TableCandidate[];
  /** Top to bottom; words at one height are one line, however far apart. */
  readonly lines: readonly Line[];
  /** Text that runs askew over the page, such as a stamp or a watermark. */
  readonly askew: readonly Word[];
  /** What is stamped over it, each stamp's words in order. */
  readonly stamps: readonly (readonly Word[])[];
  /** With those that a pen line runs around: both set a word off from others. */
  readonly underlined: ReadonlySet<Word>;
}

export function layoutOf(page: Page): PageLayout {
  const askew = page.words.filter((word) => Math.abs(word.angle - Math.round(word.angle / 90) * 90) > 5);
  const along = askew.length > 0 ? without(page.words, askew) : page.words;
  const stamps = stampsOf({ ...page, words: along });
  const straight = stamps.length > 0 ? without(along, stamps.flat()) : along;
  const em = usualSize(straight);
  const { underlined, rulings } = underlinesOf(page, em);
  const setOff = page.words.filter(({ ringed }) => ringed === true);
  const { tables, frames } = findTables({ ...page, words: straight }, rulings, em);
  const inTables = new Set<Word>();
  for (const table of tables) for (const word of wordsOf(table)) inTables.add(word);
  const lines = linesOf(
    straight.filter((word) => !inTables.has(word)),
    page.number,
  );
  return {
    page,
    em,
    tables,
    frames,
    lines: [...lines].sort((a, b) => a.box.top - b.box.top),
    askew,
    stamps,
    underlined: setOff.length === 0 ? underlined : new Set([...underlined, ...setOff]),
  };
}

function without(words: readonly Word[], others: readonly Word[]): readonly Word[] {
  const gone = new Set(others);
  return words.filter((word) => !gone.has(word));
}

/** All words in a table, those of tables in its cells included. */
export const wordsOf = (table: TableCandidate): readonly Word[] =>
  table.cells.flatMap((cell) => [...cell.words, ...cell.tables.flatMap(wordsOf)]);

/** A line cut where a blank wider than `blank` sizes parts its words. */
export function stretchesOf(line: Line, blank: number): readonly Line[] {
  if (quarter(line.angle) !== 0) return [line];
  const stretches: Word[][] = [];
  line.words.forEach((word, index) => {
    const gap = index > 0 ? word.box.x0 - line.words[index - 1]!.box.x1 : Infinity;
    if (gap > blank * line.size) stretches.push([]);
    stretches.at(-1)!.push(word);
  });
  return stretches.length === 1 ? [line] : stretches.map((words) => lineOfWords(words, line));
}
