import type { Run } from '../model/document.ts';
import type { Word } from '../model/page.ts';
import type { Line } from './lines.ts';

/** What is known beside the lines themselves. */
export interface TextContext {
  readonly underlined: ReadonlySet<Word>;
  /** Whether a word (folded to lower case) stands inside a line somewhere in the document. */
  readonly known: (word: string) => boolean;
}

const SOFT_HYPHEN = '\u00ad';

/**
 * The lines of one paragraph as runs: one space between words, words cut at a line's end made whole, the hyphen
 * dropped unless the compound is written with it elsewhere.
 */
export function runsOf(lines: readonly Line[], context: TextContext): readonly Run[] {
  const runs: Run[] = [];
  lines.forEach((line, index) => {
    line.words.forEach((word, position) => {
      const text = word.text.replaceAll(SOFT_HYPHEN, '');
      const style = {
        bold: word.font.bold,
        italic: word.font.italic,
        underline: context.underlined.has(word),
      };
      const last = runs.at(-1);
      if (!last) {
        runs.push({ text, ...style });
        return;
      }
      const seam =
        index > 0 && position === 0
          ? seamOf(lines[index - 1]!.words.at(-1)!.text, word.text, context.known)
          : { cut: 0, space: true };
      const before = last.text.slice(0, last.text.length - seam.cut) + (seam.space ? ' ' : '');
      const same =
        last.bold === style.bold && last.italic === style.italic && last.underline === style.underline;
      runs[runs.length - 1] = { ...last, text: same ? before + text : before };
      if (!same) runs.push({ text, ...style });
    });
  });
  return runs;
}

/** How two words on either side of a line's end belong together: characters to drop before, and whether a space stays. */
export function seamOf(
  before: string,
  after: string,
  known: (word: string) => boolean,
): { readonly cut: number; readonly space: boolean } {
  if (before.endsWith(SOFT_HYPHEN)) return { cut: 0, space: false };
  const hyphenated = /(?<left>\p{L}{2,})[-‐]$/u.exec(before);
  if (hyphenated) {
    const left = hyphenated.groups!['left']!.toLowerCase();
    const right = /^\p{L}+/u.exec(after)?.[0] ?? '';
    if (/^\p{Ll}/u.test(after) && !known(`${left}-${right.toLowerCase()}`)) return { cut: 1, space: false };
    if (/^[\p{L}\p{N}]/u.test(after)) return { cut: 0, space: false };
  }
  if (/[\p{L}\p{N}][-‐/]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return { cut: 0, space: false };
  return { cut: 0, space: true };
}
