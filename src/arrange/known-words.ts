import type { PageLayout } from './page-layout.ts';
import { wordsOf } from './page-layout.ts';

/** Tells whether a word, folded to lower case and freed of punctuation at its ends, stands somewhere in the document. */
export function knownWords(layouts: readonly PageLayout[]): (word: string) => boolean {
  const words = new Set<string>();
  for (const { lines, tables } of layouts) {
    for (const line of lines) for (const { text } of line.words) words.add(folded(text));
    for (const table of tables) for (const { text } of wordsOf(table)) words.add(folded(text));
  }
  return (word) => words.has(word);
}

const folded = (text: string): string => text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
