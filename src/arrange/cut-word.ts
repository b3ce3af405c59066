import type { Seam, TextContext } from './joined-text.ts';
import { seamOf } from './joined-text.ts';
import type { Part } from './line-break.ts';
import { type Line, turned } from './lines.ts';

/**
 * How the end of a line and the start of the next belong together. Beside hyphens there is the word that is wider than
 * its cell and was cut where the room ended: it stands alone on its line, fills it to the last letter, and whole
 * it would not fit.
 */
export function seamBetween(line: Line, next: Line, part: Part, context: TextContext): Seam {
  return isCutWord(line, next, part, context)
    ? { cut: 0, between: '' }
    : seamOf(line.words.at(-1)!.text, next.words[0]!.text, context.known);
}

function isCutWord(line: Line, next: Line, part: Part, context: TextContext): boolean {
  if (line.words.length > 1 || line.angle !== next.angle) return false;
  const [before, after] = [line.words[0]!, next.words[0]!];
  if (!/\p{L}$/u.test(before.text) || !/^\p{L}/u.test(after.text)) return false;
  const cased = /\p{Ll}$/u.test(before.text) ? /^\p{Ll}/u : /^\p{Lu}/u;
  if (!cased.test(after.text)) return false;
  const frame = turned(after.box, next.angle);
  const length = frame.x1 - frame.x0;
  const letter = length / after.text.length;
  const room = part.right - part.left;
  const used = line.frame.x1 - line.frame.x0;
  if (used + letter < room || used + length <= room) return false;
  const [left, right] = [before.text.toLowerCase(), /^\p{L}+/u.exec(after.text)![0].toLowerCase()];
  if (context.known(left + right)) return true;
  // A lone letter is a mark or an initial.
  if (left.length === 1 || context.known(left)) return false;
  // Italian words end in a vowel: what ends in none and stands nowhere else lacks its end.
  if (left.length > 4 && !/[aeiouàèéìòù]$/u.test(left) && next.words.length === 1) return true;
  return !context.known(right) || (right.length <= 3 && /^\p{Lu}/u.test(after.text));
}
