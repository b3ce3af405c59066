import { latinOf, type Alphabet } from './alphabet.ts';

/**
 * The regular expression of a rule, over folded text of the alphabet. Written as everybody writes them, but `\b` and `\w` know
 * accented letters ("unità" ends where the word ends). Throws SyntaxError for what is no expression.
 */
export const compilePattern = (source: string, alphabet: Alphabet = 'any'): RegExp =>
  new RegExp(withAccents(withoutNeedlessEscapes(source), alphabet), 'u');

/** People escape more than need be (`\'`, `\:`), and the engine would refuse it. */
export const withoutNeedlessEscapes = (source: string): string =>
  source.replace(/\\([\s\S])/gu, (whole, letter: string) =>
    /[\s"'#%&,:;<=>@_`~!]/.test(letter) ? letter : whole,
  );

/** Letters, numbers and the underscore, as they stand in a class. */
const letters = (alphabet: Alphabet): string =>
  alphabet === 'latin' ? `${latinOf('L')}${latinOf('N')}_` : '\\p{L}\\p{N}_';

const boundaryOf = (letter: string): string =>
  `(?:(?<=[${letter}])(?![${letter}])|(?<![${letter}])(?=[${letter}]))`;

/** Other properties hold of signs as well, and stay. */
const LETTERS_OR_NUMBERS = /^\\p\{([LN][a-z]?)\}/;

/** Replaces `\b`, `\B`, `\w` and `\W` by forms for all letters, properties by the letters of the alphabet; other escapes stay. */
function withAccents(source: string, alphabet: Alphabet): string {
  const letter = letters(alphabet);
  let inClass = false;
  let made = '';
  for (let index = 0; index < source.length; index++) {
    const at = source[index]!;
    if (at === '\\') {
      const property = alphabet === 'latin' ? LETTERS_OR_NUMBERS.exec(source.slice(index, index + 8)) : null;
      if (property !== null) {
        const latin = latinOf(property[1]!);
        made += inClass ? latin : `[${latin}]`;
        index += property[0].length - 1;
        continue;
      }
      const escape = source[index + 1] ?? '';
      made += escape === 'b' && !inClass ? boundary(source, index, letter) : escaped(escape, inClass, letter);
      index++;
      continue;
    }
    if (at === '[') inClass = true;
    if (at === ']') inClass = false;
    made += at;
  }
  return made;
}

/**
 * The boundary at `\\b`: beside a plain letter one side of it is known, and looking at the other alone is many times faster
 * over running text.
 */
function boundary(source: string, index: number, letter: string): string {
  const isLetter = (at: string | undefined): boolean => at !== undefined && /[\p{L}\p{N}_]/u.test(at);
  const [before, escape, after, quantifier] = [
    source[index - 1],
    source[index - 2],
    source[index + 2],
    source[index + 3],
  ];
  if (isLetter(after) && !/[?*{]/.test(quantifier ?? '')) return `(?<![${letter}])`;
  if (isLetter(before) && escape !== '\\') return `(?![${letter}])`;
  return boundaryOf(letter);
}

function escaped(escape: string, inClass: boolean, letter: string): string {
  if (escape === 'w') return inClass ? letter : `[${letter}]`;
  if (inClass) return `\\${escape}`;
  if (escape === 'W') return `[^${letter}]`;
  if (escape === 'B') return `(?!${boundaryOf(letter)})`;
  return escape === '-' ? '-' : `\\${escape}`;
}
