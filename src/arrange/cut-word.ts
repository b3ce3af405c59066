import type { Seam, TextContext } from './joined-text.ts';
import { seamOf } from './joined-text.ts';
import type { Part } from './line-break.ts';
import { type Line, turned } from './lines.ts';

/** In text sizes: how far a letter's estimated width may be off. */
const ESTIMATE = 0.15;
/** In text sizes: a column so narrow holds few words whole. */
const NARROW = 3.3;
/** Letters of a word's rest elsewhere: a longer one would be a word in its own right as often as not. */
const LONGEST_REST = 3;
/** Ends of Italian words that are no words themselves. */
const ENDING = /^(\p{L}?zion[ei]|ment[oi]|tor[ei]|tric[ei]|bil[ei]|bilità|tà|[aeo]nz[ae]|ism[oi]|ur[ae])$/u;
/** Ends that only a word cut short has, of none that Italian borrows either. */
const CUT_SHORT = /([zs]ion|tric|bil|[ae]nz|ism|tur|(?<!age|lop|[nprst])ment)$/u;
/** How many years on either side of one that the document names a number cut in two may mean. */
const NEAR_YEARS = 3;

/** The two words at a line's end that may be one. */
interface Pieces {
  readonly before: string;
  readonly after: string;
  /** Whether the second stands alone on its line as well. */
  readonly alone: boolean;
  readonly narrow: boolean;
}

/**
 * How the end of a line and the start of the next belong together. Beside hyphens there is the word, or the number, that is
 * wider than its cell and was cut where the room ended: it stands alone on its line, fills it to the last letter, and whole
 * it would not fit.
 */
export function seamBetween(line: Line, next: Line, part: Part, context: TextContext): Seam {
  const pieces: Pieces = {
    before: line.words[0]!.text,
    after: next.words[0]!.text,
    alone: next.words.length === 1,
    narrow: part.right - part.left < NARROW * line.size,
  };
  const cut = isCutByRoom(line, next, part) && isOneWord(pieces, context.known);
  return cut ? { cut: 0, between: '' } : seamOf(line.words.at(-1)!.text, next.words[0]!.text, context.known);
}

/** Whether a line is one word to which the room left no further letter, and that would not fit with what follows. */
function isCutByRoom(line: Line, next: Line, part: Part): boolean {
  if (line.words.length > 1 || line.angle !== next.angle) return false;
  const after = next.words[0]!;
  const frame = turned(after.box, next.angle);
  const length = frame.x1 - frame.x0;
  const room = part.right - part.left;
  const used = line.frame.x1 - line.frame.x0;
  return used + firstLetter(after.text, length) + ESTIMATE * next.size >= room && used + length > room;
}

/** Width of a word's first letter, by how letters of its kind usually share a word's width. */
function firstLetter(text: string, length: number): number {
  const shares = Array.from(text, (letter) =>
    /[iIjlfrt.,:;'’!|()/-]/.test(letter) ? 1 : /\p{Lu}/u.test(letter) ? 2.4 : 1.8,
  );
  return (length * shares[0]!) / shares.reduce((sum, share) => sum + share, 0);
}

function isOneWord(pieces: Pieces, known: (word: string) => boolean): boolean {
  const { before, after, alone } = pieces;
  if (alone && /^[.,;:)\]]+$/.test(after)) return true;
  if (/[\d.,/-]$/.test(before) && /^\d/.test(after)) return isOneNumber(before, after, known);
  return isOneOfLetters(pieces, known);
}

function isOneOfLetters({ before, after, alone, narrow }: Pieces, known: (word: string) => boolean): boolean {
  if (!/\p{L}$/u.test(before) || !/^\p{L}/u.test(after)) return false;
  const cased = /\p{Ll}$/u.test(before) ? /^\p{Ll}/u : /^\p{Lu}/u;
  if (!cased.test(after)) return false;
  const [left, right] = [before.toLowerCase(), /^\p{L}+/u.exec(after)![0].toLowerCase()];
  if (known(left + right)) return true;
  // A lone letter is a mark or an initial.
  if (left.length === 1 || known(left)) return false;
  // Italian words end in a vowel: what ends in none and stands nowhere else lacks its end.
  const lacksEnd = left.length > (narrow ? 2 : 4) && !/[aeiouàèéìòù]$/u.test(left);
  if ((lacksEnd && (alone || right === 'i')) || ENDING.test(right)) return true;
  if (CUT_SHORT.test(left) && right.length <= 2) return true;
  if ((right.length > LONGEST_REST && !narrow) || /^\p{L}+['’]/u.test(after)) return false;
  return !known(right) || (right.length === 1 && /^\p{L}[^\s\p{L}]/u.test(after));
}

/** Two numbers one under the other are two values: only what is a number of one kind whole, and of none in pieces, was cut. */
function isOneNumber(before: string, after: string, known: (word: string) => boolean): boolean {
  const whole = before + after;
  if (isCutDate(before, after)) return true;
  if (/^\d+(\.\d+)*\.$/.test(before)) return /^\d{1,2}(\.\d{1,2})+\.?$/.test(whole) || isAmount(whole);
  if (/,$/.test(before)) return isAmount(whole);
  if (/^\d{1,3}(\.\d{3})*\.\d{1,2}$/.test(before)) return isAmount(whole);
  return /^(19|20)\d\d$/.test(whole) && before.length < 4 && isNearKnownYear(Number(whole), known);
}

/** Whether two words are a date whose year was cut. */
export const isCutDate = (before: string, after: string): boolean =>
  !/\d{4}$/.test(before) && /^\d{1,2}[./-]\d{1,2}[./-](19|20)\d\d\p{P}?$/u.test(before + after);

const isAmount = (text: string): boolean =>
  /^\d{1,3}(\.\d{3})*(,\d+)?%?$/.test(text) || /^\d+,\d+%?$/.test(text);

function isNearKnownYear(year: number, known: (word: string) => boolean): boolean {
  for (let off = -NEAR_YEARS; off <= NEAR_YEARS; off++) if (known(String(year + off))) return true;
  return false;
}
