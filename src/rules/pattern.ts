/**
 * The regular expression of a rule, over folded text. Written as everybody writes them, but `\b` and `\w` know
 * accented letters ("unità" ends where the word ends). Throws SyntaxError for what is no expression and for what
 * could run for ever.
 */
export function compilePattern(source: string): RegExp {
  const trap = slowPart(source);
  if (trap !== null)
    throw new SyntaxError(
      `a repeated group that repeats inside, "${trap}", can take for ever: write it without`,
    );
  return new RegExp(withAccents(source), 'u');
}

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
  if (letter === 'W' && !inClass) return `[^${LETTER}]`;
  if (letter === 'b' && !inClass) return BOUNDARY;
  if (letter === 'B' && !inClass) return `(?!${BOUNDARY})`;
  return `\\${letter}`;
}

/**
 * The first group that is repeated without limit and holds a repetition without limit: the shape whose matching can
 * grow exponentially. Null where there is none.
 */
function slowPart(source: string): string | null {
  const open: { start: number; unbounded: boolean }[] = [];
  let inClass = false;
  for (let index = 0; index < source.length; index++) {
    const at = source[index]!;
    if (at === '\\') index++;
    else if (inClass) inClass = at !== ']';
    else if (at === '[') inClass = true;
    else if (at === '(') open.push({ start: index, unbounded: false });
    else if (at === ')') {
      const group = open.pop();
      const repeated = isUnbounded(source, index + 1);
      if (group?.unbounded && repeated) return source.slice(group.start, index + 2);
      const outer = open.at(-1);
      if (outer && (group?.unbounded || repeated)) outer.unbounded = true;
    } else if (isUnbounded(source, index)) {
      const group = open.at(-1);
      if (group) group.unbounded = true;
    }
  }
  return null;
}

/** Whether a quantifier without an upper limit stands at `index`. */
const isUnbounded = (source: string, index: number): boolean =>
  /^(?:[*+]|\{\d+,\})/.test(source.slice(index, index + 12));
