import { type Line, linesOf } from './lines.ts';
import type { PageLayout } from './page-layout.ts';
import type { TableCandidate } from './tables/candidate.ts';

/** Words of up to three letters that bind others: they stand in every document, whether among others on a line or not. */
const BINDING =
  'a ad ai al che chi con da dai dal dei del di due e è ed fra gli i il in la le lo ma ne nei nel non o per più se si su sui sul tra tre un una uno';

/**
 * Tells whether a word, folded to lower case and freed of punctuation at its ends, stands somewhere in the document
 * among others on a line: a word alone on its line may be a piece of one, and in a cell the first of a line is the rest of it, as the
 * pieces on either side of a hyphen at a line's end are.
 */
export function knownWords(layouts: readonly PageLayout[]): (word: string) => boolean {
  const words = new Set(BINDING.split(' '));
  const add = (line: Line, from = 0): void => {
    if (line.words.length < 2) return;
    const whole = isCut(line) ? line.words.slice(from, -1) : line.words.slice(from);
    for (const { text } of whole) words.add(folded(text));
  };
  for (const { lines, tables } of layouts) {
    lines.forEach((line, i) => add(line, isCut(lines[i - 1]) ? 1 : 0));
    for (const table of tables)
      for (const lines of cellsOf(table)) lines.forEach((line, i) => add(line, isRest(lines, i) ? 1 : 0));
  }
  return (word) => words.has(word);
}

const cellsOf = (table: TableCandidate): readonly (readonly Line[])[] =>
  table.cells.flatMap((cell) => [linesOf(cell.words, table.page), ...cell.tables.flatMap(cellsOf)]);

/** Whether a line may begin with the rest of a word that stands alone on the line before, or that a hyphen cuts there. */
const isRest = (lines: readonly Line[], index: number): boolean =>
  lines[index - 1]?.words.length === 1 || isCut(lines[index - 1]);

/** Whether a line ends with a hyphen: what stands before it may be no word. */
const isCut = (line: Line | undefined): boolean =>
  line !== undefined && /\p{L}[-‐\u00ad]$/u.test(line.words.at(-1)!.text);

const folded = (text: string): string => text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
