import type { Run } from '../model/document.ts';
import { endsInLeadingPart } from '../model/leading-part.ts';
import type { Word } from '../model/page.ts';
import type { ColourMeaning } from './legend.ts';
import { isWideBlank, type Line } from './lines.ts';

/** What is known beside the lines themselves. */
export interface TextContext {
  readonly underlined: ReadonlySet<Word>;
  /** Whether a word (folded to lower case) stands inside a line somewhere in the document. */
  readonly known: (word: string) => boolean;
  /** What a place's colour says by a legend; left out where there is none to ask. */
  readonly colours?: ColourMeaning;
}

const SOFT_HYPHEN = '\u00ad';

/**
 * The lines of one paragraph as runs: one space between words, words cut at a line's end made whole, the hyphen
 * dropped unless the compound is written with it elsewhere. `seams[i]` is the one before line i + 1. A blank that sets
 * the words of a line apart, as a tab does, becomes a tab.
 */
export function runsOf(lines: readonly Line[], seams: readonly Seam[], context: TextContext): readonly Run[] {
  const runs: Open[] = [];
  let last: Open | null = null;
  lines.forEach((line, index) => {
    line.words.forEach((word, position) => {
      const text = word.text.includes(SOFT_HYPHEN) ? word.text.replaceAll(SOFT_HYPHEN, '') : word.text;
      const { bold, italic } = word.font;
      const underline = context.underlined.has(word);
      if (last !== null) {
        const seam = index > 0 && position === 0 ? seams[index - 1]! : withinLine(line, position);
        if (seam.cut > 0) last.text = last.text.slice(0, -seam.cut);
        last.text += seam.between;
        if (last.bold === bold && last.italic === italic && last.underline === underline) {
          last.text += text;
          return;
        }
      }
      last = { text, bold, italic, underline };
      runs.push(last);
    });
  });
  return runs;
}

/** A run that grows word by word. */
type Open = { -readonly [Key in keyof Run]: Run[Key] };

/** How two words belong together: characters to drop from the first, and what stands between them. */
export interface Seam {
  readonly cut: number;
  readonly between: '' | ' ' | '\t';
}

/** A label and its value belong together however far apart they are printed. */
function withinLine(line: Line, position: number): Seam {
  const label = line.words[position - 1]?.text.endsWith(':');
  return { cut: 0, between: isWideBlank(line, position) && !label ? '\t' : ' ' };
}

/** Whether two halves in capitals are words of their own, or stand elsewhere with their hyphen. */
const isCompound = (left: string, right: string, known: (word: string) => boolean): boolean =>
  known(`${left}-${right}`) || (known(left) && known(right));

/** Months and days: two of them are a stretch of time, whose hyphen is its own. */
const TIMES =
  /^(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica)$/u;
const isStretch = (left: string, right: string): boolean => TIMES.test(left) && TIMES.test(right);

/** How two words on either side of a line's end belong together. */
export function seamOf(before: string, after: string, known: (word: string) => boolean): Seam {
  if (before.endsWith(SOFT_HYPHEN)) return { cut: 0, between: '' };
  const hyphenated = /(?<left>\p{L}{2,})[-‐]$/u.exec(before);
  if (hyphenated) {
    const left = hyphenated.groups!['left']!.toLowerCase();
    const right = /^\p{L}+/u.exec(after)?.[0] ?? '';
    if (isStretch(left, right.toLowerCase()) || (endsInLeadingPart(before.slice(0, -1)) && right.length > 2))
      return { cut: 0, between: '' };
    if (/^\p{Ll}/u.test(after) && !known(`${left}-${right.toLowerCase()}`)) return { cut: 1, between: '' };
    if (
      /\p{Lu}{2}[-‐]$/u.test(before) &&
      /^\p{Lu}{2}/u.test(after) &&
      !isCompound(left, right.toLowerCase(), known)
    )
      return { cut: 1, between: '' };
    if (/^[\p{L}\p{N}]/u.test(after)) return { cut: 0, between: '' };
  }
  if (/(?:[\p{L}\p{N}][-‐/]|\d–)$/u.test(before) && /^[\p{L}\p{N}]/u.test(after))
    return { cut: 0, between: '' };
  return { cut: 0, between: ' ' };
}
