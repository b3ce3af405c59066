import { slowPart } from './slow-pattern.ts';

/**
 * The regular expression of a rule, over folded text. Written as everybody writes them, but `\b` and `\w` know
 * accented letters ("unità" ends where the word ends). Throws SyntaxError for what is no expression and for what
 * could run for ever.
 */
export function compilePattern(source: string): RegExp {
  const plain = withoutNeedlessEscapes(source);
  const pattern = new RegExp(withAccents(plain), 'u');
  const slow = slowPart(plain);
  if (slow !== null)
    throw new SyntaxError(`"${slow}" repeats what repeats already and can take for ever: write it without`);
  return pattern;
}

/** People escape more than need be (`\'`, `\:`), and the engine would refuse it. */
const withoutNeedlessEscapes = (source: string): string =>
  source.replace(/\\([\s\S])/gu, (whole, letter: string) =>
    /[\s"'#%&,:;<=>@_`~!]/.test(letter) ? letter : whole,
  );

const LETTER = '\\p{L}\\p{N}_';
const BOUNDARY = `(?:(?<=[${LETTER}])(?![${LETTER}])|(?<![${LETTER}])(?=[${LETTER}]))`;

/** Replaces `\b`, `\B`, `\w` and `\W` by forms for all letters; other escapes stay. */
function withAccents(source: string): string {
  let inClass = false;
  let made = '';
  for (let index = 0; index < source.length; index++) {
    const at = source[index]!;
    if (at === '\\') {
      made += escaped(source[index + 1] ?? '', inClass);
      index++;
      continue;
    }
    if (at === '[') inClass = true;
    if (at === ']') inClass = false;
    made += at;
  }
  return made;
}

function escaped(letter: string, inClass: boolean): string {
  if (letter === 'w') return inClass ? LETTER : `[${LETTER}]`;
  if (inClass) return `\\${letter}`;
  if (letter === 'W') return `[^${LETTER}]`;
  if (letter === 'b') return BOUNDARY;
  if (letter === 'B') return `(?!${BOUNDARY})`;
  return letter === '-' ? '-' : `\\${letter}`;
}
