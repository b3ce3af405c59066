import type { TextContext } from './joined-text.ts';
import { seamOf } from './joined-text.ts';
import type { Word } from '../model/page.ts';
import { isWideBlank, type Line, turned } from './lines.ts';
import { isNextNumber, type Marker, markerOf } from './list-marker.ts';

/** A run of lines in one column, cell or page, with the width that text could have used (in the lines' turned frame). */
export interface Part {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
  /** Each line stands for itself, as in a signature. */
  readonly stacked?: boolean;
}

/** The paragraph that a line may go on. */
export interface Open {
  readonly lines: readonly Line[];
  readonly marker: Marker | null;
  /** The first word of the last numbered item up to here; empty for none. */
  readonly numbered: string;
}

/** In sizes: a difference of left edges that is an indent; a space between words. */
const INDENT = 0.8;
const SPACE = 0.25;
/** In sizes: how much more than a usual line pitch sets paragraphs apart, in one font and where fonts change. */
const SET_OFF = 0.12;
const SET_OFF_MIXED = 0.3;
const FIT_MARGIN = 0.1;
/** Words of a label before its colon. */
const LONGEST_LABEL = 4;

/** The words' texts of a line. */
export const textsOf = (line: Line): readonly string[] => line.words.map((word) => word.text);

/** How the line stands between the margins; one that fills them counts as left-aligned. */
export function alignOf(line: Line, part: Part): 'left' | 'centre' | 'right' {
  const left = line.frame.x0 - part.left;
  const right = part.right - line.frame.x1;
  if (left < line.size) return left > 0.3 * line.size && isCentred(line, part) ? 'centre' : 'left';
  if (isCentred(line, part)) return 'centre';
  // An indented justified line ends at the right margin too: what is right-aligned leaves a good part of the line blank.
  return right < 0.5 * line.size && left > 0.4 * (part.right - part.left) ? 'right' : 'left';
}

/** Whether the line stands in the middle, as a full one does too. */
function isCentred(line: Line, part: Part): boolean {
  const left = line.frame.x0 - part.left;
  const right = part.right - line.frame.x1;
  return Math.abs(left - right) <= Math.max(0.6 * line.size, 0.06 * (left + right));
}

/** Whether the distance between two lines is that between paragraphs; `pitch` is the usual one in sizes. */
export function isSetOff(previous: Line, line: Line, pitch: number): boolean {
  const size = Math.max(previous.size, line.size);
  const fonts = new Set([...previous.words, ...line.words].map((word) => word.font.size));
  const distance = line.frame.bottom - previous.frame.bottom;
  return distance > (pitch + (fonts.size === 1 ? SET_OFF : SET_OFF_MIXED)) * size;
}

/** How long a word of the line is, as read. */
function lengthOf(word: Word, line: Line): number {
  const frame = turned(word.box, line.angle);
  return frame.x1 - frame.x0;
}

/** The room that the first word of `next` would have lacked at the end of `line`: positive where it couldn't stand there. */
export function lackOfRoom(line: Line, next: Line, part: Part, context: TextContext): number {
  const first = next.words[0]!;
  const length = lengthOf(first, next);
  const seam = seamOf(line.words.at(-1)!.text, first.text, context.known);
  const need = length + (seam.between === '' ? 0 : SPACE * next.size);
  // Lines that begin one under the other are left-aligned, though one of them may happen to stand in the middle.
  const flush = line.page === next.page && Math.abs(line.frame.x0 - next.frame.x0) < 0.15 * line.size;
  const align = flush ? 'left' : alignOf(line, part);
  const used = line.frame.x1 - line.frame.x0;
  const spare = align === 'centre' ? part.right - part.left - used : part.right - line.frame.x1;
  return need - (align === 'right' ? part.right - part.left - used : spare);
}

/** Where the last stretch of words starts that no wide blank parts; null where the line has no wide blank. */
export function afterWideBlank(line: Line): number | null {
  for (let index = line.words.length - 1; index > 0; index--) {
    if (isWideBlank(line, index)) return line.words[index]!.box.x0;
  }
  return null;
}

/** How the lines of a part stand below each other. */
export interface Spacing {
  /** The usual distance of wrapped lines, in sizes. */
  readonly pitch: number;
  /** Whether paragraphs are set apart: what is not set off goes on, though a sentence ended. */
  readonly apart: boolean;
}

/** So many paragraphs that end with a short line, and this part of them set off from the next, show that all are. */
const FEWEST_ENDS = 4;
const APART = 0.8;

/** Whether the paragraphs of a part are set apart, by those that end with a line that had room. */
export function areSetApart(part: Part, pitch: number, context: TextContext): boolean {
  const followed = part.lines.slice(1).map((line, index) => [part.lines[index]!, line] as const);
  const ends = followed.filter(
    ([line, next]) =>
      line.size === next.size &&
      line.angle === next.angle &&
      alignOf(line, part) === 'left' &&
      lackOfRoom(line, next, part, context) < -FIT_MARGIN * line.size,
  );
  const apart = ends.filter(([line, next]) => isSetOff(line, next, pitch)).length;
  return ends.length >= FEWEST_ENDS && apart >= APART * ends.length;
}

/** Whether `line` starts a new paragraph, seen from the one that is open and the part both stand in. */
export function startsParagraph(
  open: Open,
  line: Line,
  part: Part,
  { pitch, apart }: Spacing,
  context: TextContext,
): boolean {
  const previous = open.lines.at(-1)!;
  const size = Math.max(previous.size, line.size);
  if (part.stacked || previous.angle !== line.angle) return true;
  if (size > 1.15 * Math.min(previous.size, line.size)) return true;
  if (isSetOff(previous, line, pitch)) return true;
  if (closesBracket(open, line.words[0]!.text) || isCutByHyphen(previous, line)) return false;
  if (afterWideBlank(line) !== null || (isLabelled(line) && isLabelled(open.lines[0]!))) return true;
  const lack = lackOfRoom(previous, line, part, context);
  if (lack < -FIT_MARGIN * size) return true;
  const value = afterWideBlank(previous);
  if (value !== null) return Math.abs(line.frame.x0 - value) > INDENT * size;
  return (
    startsItem(open, line, size) ||
    shifts(open, line, part, size) ||
    changesStyle(previous, line) ||
    (!apart && endsSentence(previous, line, part)) ||
    isParallel(open, line)
  );
}

/** A word, or a stretch of years, that a hyphen cuts goes on, whatever room its line had. */
export const isCutByHyphen = (previous: Line, line: Line): boolean =>
  (/\p{Ll}[-‐\u00ad]$/u.test(previous.words.at(-1)!.text) && /^\p{Ll}/u.test(line.words[0]!.text)) ||
  (/(?<!\d)(?:19|20)\d\d[-–]$/u.test(previous.words.at(-1)!.text) &&
    /^(?:19|20)\d\d(?!\d)/u.test(line.words[0]!.text)) ||
  // "Wi-/Fi", "Tributi-/Ragioneria"
  (/^\p{Lu}\p{Ll}+[-‐]$/u.test(previous.words.at(-1)!.text) && /^\p{Lu}\p{Ll}/u.test(line.words[0]!.text)) ||
  (/\p{Lu}{2}[-‐\u00ad]$/u.test(previous.words.at(-1)!.text) && /^\p{Lu}{2}/u.test(line.words[0]!.text));

/** A line of a form: a few words, the first with a capital, lead up to a colon and something behind it. */
function isLabelled({ words }: Line): boolean {
  const colon = words.findIndex(({ text }) => text.endsWith(':'));
  return colon >= 0 && colon < LONGEST_LABEL && colon < words.length - 1 && /^\p{Lu}/u.test(words[0]!.text);
}

/** A line that begins with the same word as the paragraph: items of a list without marks. */
function isParallel(open: Open, line: Line): boolean {
  const first = line.words[0]!.text;
  const before = open.lines.at(-1)!.words.at(-1)!.text;
  return (
    /^\p{Lu}\p{L}{3,}$/u.test(first) &&
    first === open.lines[0]!.words[0]!.text &&
    !/^(\p{Ll}{1,3}|.*[,(])$/u.test(before)
  );
}

/** A list marker, where the line before was full: a dash or number may also be part of the sentence. */
function startsItem(open: Open, line: Line, size: number): boolean {
  const marker = markerOf(textsOf(line));
  if (!marker) return false;
  const first = open.lines[0]!;
  if (isNextNumber(open.numbered, line.words[0]!.text)) return true;
  const sameItem = open.marker === marker && Math.abs(first.frame.x0 - line.frame.x0) < INDENT * size;
  const hanging = open.lines.length > 1 && line.frame.x0 < open.lines.at(-1)!.frame.x0 - INDENT * size;
  return sameItem || hanging || /[.;:,!?]$/u.test(open.lines.at(-1)!.words.at(-1)!.text);
}

/** Whether a word ends what stands in brackets, though it looks like an item's number: (see point / 2). */
const closesBracket = (open: Open, word: string): boolean => {
  const text = open.lines.flatMap(textsOf).join(' ');
  return /^[^(]*\)/.test(word) && text.lastIndexOf('(') > text.lastIndexOf(')');
};

/** A left edge that doesn't go on the paragraph's: centred and right-aligned lines have none. */
function shifts(open: Open, line: Line, part: Part, size: number): boolean {
  const previous = open.lines.at(-1)!;
  if (isCentred(line, part) && isCentred(previous, part)) return false;
  if (alignOf(line, part) === 'right' && alignOf(previous, part) === 'right') return false;
  const shift = line.frame.x0 - previous.frame.x0;
  if (open.lines.length > 1) return Math.abs(shift) > INDENT * size;
  if (shift < -INDENT * size) return open.marker !== null;
  return shift > INDENT * size && open.marker === null && !/^\p{Ll}/u.test(line.words[0]!.text);
}

/** A bold line before a plain one or the other way round, where the second starts like a sentence. */
function changesStyle(previous: Line, line: Line): boolean {
  const [before, after] = [boldShare(previous), boldShare(line)];
  if (Math.abs(before - after) < 1) return false;
  return /^[\p{Lu}\p{N}•–-]/u.test(line.words[0]!.text);
}

function boldShare(line: Line): number {
  const bold = line.words.filter((word) => word.font.bold).length;
  return bold / line.words.length;
}

/** A stop that ends a sentence: Italian words end in a vowel, their abbreviations (“art.”, “eserc.”) hardly ever. */
const endsInFullStop = (word: string): boolean => /(\p{L}{3,}[aeiouàèéìòù]|\))\.$/iu.test(word);

/** A word cut short by a stop. */
export const isAbbreviation = (word: string): boolean => /\p{L}\.$/u.test(word) && !endsInFullStop(word);

/**
 * A sentence that ends with a ragged line, before one that begins another. A justified line is full by design and says
 * nothing.
 */
function endsSentence(previous: Line, line: Line, part: Part): boolean {
  const flush = part.right - previous.frame.x1 < 0.1 * previous.size;
  if (flush || !/^\p{Lu}/u.test(line.words[0]!.text)) return false;
  const last = previous.words.at(-1)!.text;
  return endsInFullStop(last) || /\p{L}:$/u.test(last);
}
