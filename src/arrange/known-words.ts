import { type Line, linesOf } from './lines.ts';
import type { PageLayout } from './page-layout.ts';
import type { TableCandidate } from './tables/candidate.ts';

/**
 * Tells whether a word, folded to lower case and freed of punctuation at its ends, stands somewhere in the document
 * among others on a line: a word alone on its line may be a piece of one.
 */
export function knownWords(layouts: readonly PageLayout[]): (word: string) => boolean {
  const words = new Set<string>();
  const add = (line: Line): void => {
    if (line.words.length > 1) for (const { text } of line.words) words.add(folded(text));
  };
  for (const { lines, tables } of layouts) {
    for (const line of lines) add(line);
    for (const table of tables) for (const line of linesIn(table)) add(line);
  }
  return (word) => words.has(word);
}

const linesIn = (table: TableCandidate): readonly Line[] =>
  table.cells.flatMap((cell) => [...linesOf(cell.words, table.page), ...cell.tables.flatMap(linesIn)]);

const folded = (text: string): string => text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
