/**
 * Which letters a text is written with. Classes of all the world's letters are long: an expression with a few of them takes fifty times
 * as long to compile as one with Latin letters only, which says the same of a text that has no others.
 */
export type Alphabet = 'latin' | 'any';

/** The last Latin letter that is told apart by its number alone. */
const LAST_LATIN = 0x24f;

/** Characters up to that letter, and signs beyond it none of which is a letter, a number or a mark. */
const LATIN = /^[\0-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u22ff\u2500-\u26ff\ue000-\uf8ff]*$/;

export const alphabetOf = (text: string): Alphabet => (LATIN.test(text) ? 'latin' : 'any');

/** Classes that rules name by their properties, as ranges of Latin letters, such as `a-zà-ö`. */
const known = new Map<string, string>();

/** The Latin letters of a property such as `L` or `Lu`, as they stand in a class. */
export function latinOf(property: string): string {
  let ranges = known.get(property);
  if (ranges === undefined) known.set(property, (ranges = rangesOf(new RegExp(`\\p{${property}}`, 'u'))));
  return ranges;
}

function rangesOf(letters: RegExp): string {
  const numbers = Array.from({ length: LAST_LATIN + 1 }, (_, number) => number).filter((number) =>
    letters.test(String.fromCharCode(number)),
  );
  const starts = numbers.filter((number, i) => numbers[i - 1] !== number - 1);
  const ends = numbers.filter((number, i) => numbers[i + 1] !== number + 1);
  return starts.map((start, i) => `${escaped(start)}-${escaped(ends[i]!)}`).join('');
}

const escaped = (number: number): string => `\\u${number.toString(16).padStart(4, '0')}`;
