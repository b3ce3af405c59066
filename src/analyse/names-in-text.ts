import { isTitle, personWords } from './entity.ts';

/** Where a known person is named in a text; `start` and `end` (past the last) are positions in it. */
export interface NameInText {
  readonly start: number;
  readonly end: number;
  /** Folded words of the person's name as the document's own fields give it. */
  readonly words: readonly string[];
}

export interface KnownNames {
  /** Places of known names, left to right; `people` where the text is a list of people, so that a surname alone names one. */
  find(text: string, people: boolean): NameInText[];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words of a name longer than this in a row are not looked for. */
const LONGEST = 5;

/**
 * Names to look for in texts: all words of a name in any order, an initial and the other word, and a title with one word of a name
 * that only one of these people has.
 */
export function namesIn(names: readonly string[]): KnownNames {
  const whole = new Map<string, readonly string[]>();
  const single = new Map<string, readonly string[] | null>();
  for (const name of names) {
    const words = personWords(name);
    if (words.length < 2) continue;
    const key = [...words].sort().join(' ');
    if (whole.has(key)) continue;
    whole.set(key, words);
    for (const [i, word] of words.entries()) {
      if (word.length < 2) continue;
      single.set(word, single.has(word) ? null : words);
      const initials = words.filter((_, k) => k !== i).map((other) => other[0]!);
      const short = [word, ...initials].sort().join(' ');
      if (!whole.has(short)) whole.set(short, words);
    }
  }
  const find = (text: string, people: boolean): NameInText[] => {
    if (whole.size === 0) return [];
    const words = wordsOf(text);
    const found: NameInText[] = [];
    for (let i = 0; i < words.length;) {
      const match = longest(words, i, text, whole) ?? alone(words, i, single, people);
      if (match === null) i++;
      else {
        found.push({ start: words[i]!.start, end: match.end, words: match.words });
        i += match.length;
      }
    }
    return found;
  };
  return { find };
}

interface Match {
  readonly length: number;
  readonly end: number;
  readonly words: readonly string[];
}

function longest(
  words: readonly Word[],
  from: number,
  text: string,
  whole: ReadonlyMap<string, readonly string[]>,
): Match | null {
  for (let length = Math.min(LONGEST, words.length - from); length >= 2; length--) {
    const window = words.slice(from, from + length);
    const together = window.every(
      (word, i) => i === 0 || /^[\s.,]{1,4}$/.test(text.slice(window[i - 1]!.end, word.start)),
    );
    const known = together
      ? whole.get(
          window
            .map((word) => word.text)
            .sort()
            .join(' '),
        )
      : undefined;
    if (known !== undefined) return { length, end: window.at(-1)!.end, words: known };
  }
  return null;
}

function alone(
  words: readonly Word[],
  at: number,
  single: ReadonlyMap<string, readonly string[] | null>,
  people: boolean,
): Match | null {
  const word = words[at]!;
  const known = single.get(word.text);
  if (known === undefined || word.text.length < 3) return null;
  const titled = at > 0 && isTitle(words[at - 1]!.text);
  // Two people of one surname: whom it means is not known, and it is hidden all the same.
  return titled || people ? { length: 1, end: word.end, words: known ?? [word.text] } : null;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu)].map((match) => ({
    text: match[0]
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .replaceAll('’', "'")
      .toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
