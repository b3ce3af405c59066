import { stem, words } from './fold.ts';

/** A word of a label, perhaps cut short: "ragg." is head "ragg", "ob.vo" head "ob" and tail "vo". */
export interface CutWord {
  readonly head: string;
  /** The last letters; null for a word that is whole, whose head is all of it. */
  readonly tail: string | null;
}

const LONGEST_ABBREVIATED = 60;
/** Letters that an abbreviation has at least, and one without a dot at most. */
const FEWEST = 2;
const MOST_UNDOTTED = 5;

const DOTTED = /^(?<head>\p{L}+)\.(?<tail>\p{L}*)$/u;
/** Italian words end in a vowel, abbreviations hardly ever. */
const UNDOTTED = new RegExp(`^\\p{L}{${FEWEST},${MOST_UNDOTTED}}(?<=[bcdfglmnpqrstvz])$`, 'u');

/**
 * The ways to read the words of a folded label that has abbreviations, without the words that carry no meaning: letters
 * behind a dot are the end of the same word ("ob.vo") or another word ("val.att."). None where no word is cut short.
 */
export function cutWordsOf(folded: string): readonly (readonly CutWord[])[] {
  if (folded.length > LONGEST_ABBREVIATED) return [];
  const apart = folded.replace(/\.(?=\p{L})/gu, '. ');
  const ways = [...new Set([folded, apart])].map(cutWords);
  return ways.filter((way) => way.some(({ tail }) => tail !== null));
}

const cutWords = (text: string): readonly CutWord[] => text.split(/[\s/]+/u).flatMap(cutWord);

function cutWord(word: string): readonly CutWord[] {
  const { head, tail } = DOTTED.exec(word)?.groups ?? {};
  const whole = words(word).map((each): CutWord => ({ head: each, tail: null }));
  if (head !== undefined) return head.length < FEWEST ? whole : [{ head, tail: tail ?? '' }];
  return UNDOTTED.test(word) ? whole.map(({ head }) => ({ head, tail: '' })) : whole;
}

/** Whether cut words are these words, in their order: those cut short begin and end alike, the others share a stem. */
export const abbreviates = (given: readonly CutWord[], whole: readonly string[]): boolean =>
  given.length === whole.length &&
  given.every(({ head, tail }, index) => {
    const word = whole[index]!;
    if (tail === null) return stem(head) === stem(word);
    return word.length >= head.length + tail.length && word.startsWith(head) && word.endsWith(tail);
  });
