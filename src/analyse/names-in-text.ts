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

/** What a surname that stands alone follows where it stands for its person: an office, or the sign that somebody signed. */
const OFFICE =
  /(?<!\p{L})(?:(?:vice[ -]?)?(?:assessor[aei]|consiglier[aei]|sindac[oa]|president[ei](?:ssa)?|segretari[oa]|commissari[oa]?|component[ei]|dirigent[ei]|direttor[ei]|direttrice|responsabil[ei]|relat(?:ore|rice)|contrari[oaei]?|astenut[oaei]|rett(?:ore|rice)|sottoscritt[oa])|f\.?\s?to|firmato)(?:\s+(?:\p{Ll}+))?[.:]?\s+$/iu;
/** A list that tells of people begins behind a bracket or a colon, and goes on with these. */
const OPENS = /[(:]\s*$/u;
const GOES_ON = /^\s*(?:[,;).]|e\s|$)/u;
const BETWEEN = /^\s*(?:[,;–-]|e)\s*$/u;
/** Characters before a word that tell what it stands for. */
const BEFORE = 60;

/**
 * Names to look for in texts: all words of a name in any order, an initial and the other word, and one word of a name behind a title or
 * an office, or in a list of people, as those who voted against are told in brackets.
 */
export function namesIn(names: readonly string[]): KnownNames {
  const whole = new Map<string, readonly string[]>();
  const single = new Map<string, readonly string[] | null>();
  /** Surnames by which alone members are listed: a text that is nothing else is such a member. */
  const listed = new Set<string>();
  for (const name of names) {
    const words = personWords(name);
    if (words.length === 1) {
      listed.add(words[0]!);
      if (!single.has(words[0]!)) single.set(words[0]!, words);
    }
    if (words.length < 2) continue;
    const key = [...words].sort().join(' ');
    if (whole.has(key)) continue;
    whole.set(key, words);
    for (const [i, word] of words.entries()) {
      if (word.length < 2) continue;
      const other = single.get(word);
      single.set(word, other !== undefined && other?.length !== 1 ? null : words);
      const initials = words.filter((_, k) => k !== i).map((other) => other[0]!);
      const short = [word, ...initials].sort().join(' ');
      if (!whole.has(short)) whole.set(short, words);
    }
  }
  const find = (text: string, people: boolean): NameInText[] => {
    if (whole.size === 0 && single.size === 0) return [];
    const words = wordsOf(text);
    const found: NameInText[] = [];
    for (let i = 0; i < words.length;) {
      const last = found.at(-1);
      const match =
        longest(words, i, text, whole) ??
        alone(
          words,
          i,
          single,
          people ||
            (words.length === 1 && listed.has(words[0]!.text)) ||
            standsForPerson(text, words[i]!, last?.end ?? null),
        );
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

/** Whether a word written as a name stands where people are named; `last` is where the name before it ends. */
function standsForPerson(text: string, { start, end }: Word, last: number | null): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return false;
  if (last !== null && BETWEEN.test(text.slice(last, start))) return true;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  return OFFICE.test(before) || (OPENS.test(before) && GOES_ON.test(text.slice(end, end + 5)));
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
