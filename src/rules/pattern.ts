/**
 * The regular expression of a rule, over folded text. Written as everybody writes them, but `\b` and `\w` know
 * accented letters ("unità" ends where the word ends). Throws SyntaxError for what is no expression.
 */
export const compilePattern = (source: string): RegExp =>
  new RegExp(withAccents(withoutNeedlessEscapes(source)), 'u');

/** People escape more than need be (`\'`, `\:`), and the engine would refuse it. */
export const withoutNeedlessEscapes = (source: string): string =>
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
      const letter = source[index + 1] ?? '';
      made += letter === 'b' && !inClass ? boundary(source, index) : escaped(letter, inClass);
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
function boundary(source: string, index: number): string {
  const isLetter = (at: string | undefined): boolean => at !== undefined && /[\p{L}\p{N}_]/u.test(at);
  const [before, escape, after, quantifier] = [
    source[index - 1],
    source[index - 2],
    source[index + 2],
    source[index + 3],
  ];
  if (isLetter(after) && !/[?*{]/.test(quantifier ?? '')) return `(?<![${LETTER}])`;
  if (isLetter(before) && escape !== '\\') return `(?![${LETTER}])`;
  return BOUNDARY;
}

function escaped(letter: string, inClass: boolean): string {
  if (letter === 'w') return inClass ? LETTER : `[${LETTER}]`;
  if (inClass) return `\\${letter}`;
  if (letter === 'W') return `[^${LETTER}]`;
  if (letter === 'B') return `(?!${BOUNDARY})`;
  return letter === '-' ? '-' : `\\${letter}`;
}
