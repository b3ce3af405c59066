import type { ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';

/**
 * Puts words printed with spaces between their letters together again (`V E R B A L E`, `V e r b a le`): whole words
 * where single letters make up a run, the words that the rules know where the spacing is broken. Other lines stay.
 */
export function respaced(lines: readonly ActLine[], rules: ActRules): ActLine[] {
  return lines.map((line) => {
    const words = line.text.split(' ');
    const single = words.filter((word) => /^\p{L}$/u.test(word)).length;
    if (single < 4 || single * 3 < words.length) return line;
    const text = knownWords(line.text, rules);
    return text === line.text ? line : { ...line, text };
  });
}

function knownWords(text: string, rules: ActRules): string {
  let rest = text;
  let made = '';
  while (rest !== '') {
    const starts = made === '' || /\s$/.test(made);
    const word = starts ? rules.spaced.find((known) => known.pattern.test(rest)) : undefined;
    const length = word?.pattern.exec(rest)?.[0].length ?? 0;
    if (word && length > 0) {
      made += ` ${capitalsAs(rest.slice(0, length), word.text)} `;
      rest = rest.slice(length);
    } else {
      made += rest.charAt(0);
      rest = rest.slice(1);
    }
  }
  return made.replace(/\s+/g, ' ').trim();
}

const capitalsAs = (source: string, word: string): string =>
  /\p{Ll}/u.test(source) ? word : word.toUpperCase();
