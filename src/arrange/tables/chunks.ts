import type { Word } from '../../model/page.ts';
import type { Line } from '../lines.ts';
import { markerOf } from '../list-marker.ts';

/** Words of one line with no more than a space between them. */
export interface Chunk {
  readonly words: readonly Word[];
  readonly x0: number;
  readonly x1: number;
}

/** A line of print cut where blanks part its words. */
export interface CutLine {
  readonly line: Line;
  readonly chunks: readonly Chunk[];
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  /** Usual width of a space, in sizes. */
  readonly space: number;
}

/** In sizes, and in spaces where they are wide: a blank that may part columns; a stretched space is rarely wider. */
const BLANK = 0.5;
const BLANK_SPACES = 1.6;
/** In sizes, and in spaces: a blank that no running text has. */
const WIDE = 1;
const WIDE_SPACES = 2.2;
/** In sizes: the space of most fonts. */
const USUAL_SPACE = 0.28;
const FEWEST_SPACES = 8;

/** Usual width of a space between the words of lines, in sizes. */
export function spaceOf(lines: readonly Line[]): number {
  const gaps = lines
    .flatMap(({ words, size }) =>
      words.slice(1).map((word, index) => (word.box.x0 - words[index]!.box.x1) / size),
    )
    .filter((gap) => gap > 0 && gap < 1)
    .sort((a, b) => a - b);
  return gaps.length < FEWEST_SPACES ? USUAL_SPACE : gaps[gaps.length >> 1]!;
}

/** The line cut at blanks, and where one of `borders` (ascending, x of drawn vertical lines) stands between words. */
export function cutLine(line: Line, borders: readonly number[] = [], space = USUAL_SPACE): CutLine {
  const blank = Math.max(BLANK, BLANK_SPACES * space);
  const groups: Word[][] = [];
  let next = 0;
  line.words.forEach((word, index) => {
    const before = line.words[index - 1];
    const gap = before ? word.box.x0 - before.box.x1 : Infinity;
    const slack = 0.15 * line.size;
    while (next < borders.length && before && borders[next]! < before.box.x1 - slack) next++;
    const crossed = next < borders.length && before !== undefined && borders[next]! <= word.box.x0 + slack;
    if (gap >= blank * line.size || crossed) groups.push([]);
    groups.at(-1)!.push(word);
  });
  return {
    line,
    chunks: withSigns(groups.map(chunkOf), line.size),
    top: line.box.top,
    bottom: line.box.bottom,
    size: line.size,
    space,
  };
}

/** In sizes: a currency's sign stands no further left of its number, where the numbers of a column end alike. */
const SIGN_BEFORE = 12;
/** In sizes: a sign stands no further right of its number. */
const SIGN_AFTER = 1.5;

/** The chunks with a sign alone put to the number that it belongs to, as accounts print them at the column's sides. */
function withSigns(chunks: readonly Chunk[], size: number): readonly Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const before = joined.at(-1);
    const gap = before ? (chunk.x0 - before.x1) / size : Infinity;
    const isBefore = gap < SIGN_BEFORE && isOnly(before, /^[$€£¥]$/u) && isAmount(chunk);
    const isAfter =
      gap < SIGN_AFTER && isOnly(chunk, /^[%‰€)]$/u) && before !== undefined && isAmount(before);
    if (isBefore || isAfter) joined[joined.length - 1] = chunkOf([...before!.words, ...chunk.words]);
    else joined.push(chunk);
  }
  return joined;
}

const isOnly = (chunk: Chunk | undefined, sign: RegExp): boolean =>
  chunk?.words.length === 1 && sign.test(chunk.words[0]!.text);

/** A number, or what stands for one. */
const isAmount = (chunk: Chunk): boolean => isNumeric(chunk) && !isOnly(chunk, /^[$€£¥%‰]$/u);

export const chunkOf = (words: readonly Word[]): Chunk => ({
  words,
  x0: words[0]!.box.x0,
  x1: Math.max(...words.map((word) => word.box.x1)),
});

export const textOfChunk = (chunk: Chunk): string => chunk.words.map((word) => word.text).join(' ');

/** How many stretches wide blanks part the line into; a list's marker counts with its text, leader dots not at all. */
export function stretchCount({ chunks, line, space }: CutLine): number {
  const wide = Math.max(WIDE, WIDE_SPACES * space);
  const shown = chunks.filter((chunk) => !isLeader(chunk));
  let count = shown.length > 0 ? 1 : 0;
  for (let index = 1; index < shown.length; index++) {
    const [before, chunk] = [shown[index - 1]!, shown[index]!];
    if (chunk.x0 - before.x1 < wide * line.size) continue;
    const marker = index === 1 && isMarker(before, chunk);
    if (!marker) count++;
  }
  return count;
}

/** Whether a chunk is only the bullet or number of a list item. */
export const isMarker = (first: Chunk, second: Chunk): boolean =>
  first.words.length === 1 &&
  markerOf([first.words[0]!.text, second.words[0]!.text]) !== null &&
  !isNumeric(second);

/** A row of dots that leads the eye from a label to its value. */
export const isLeader = (chunk: Chunk): boolean =>
  chunk.words.every((word) => /^[.·…_]{3,}$/u.test(word.text)) ||
  (chunk.words.length >= 3 && chunk.words.every((word) => /^[.·…]+$/u.test(word.text)));

const NUMBER =
  /^[-–−+±([<>≤≥=~*]*[€$£]?\d[\d.,'’/:–−-]*\d*(?:[%‰°€$£)*†]|\(?[a-z]\)|[A-Za-z]{1,2}$)*[)\]*†,;]*$/u;
const SIGN = /^(?:[%‰€$£±+–−-]|EUR|USD)$/u;
const PLACEHOLDER = /^(?:[-–—−:*.·†/]+|n\.?\s?[adcps]\.?|NV|ns)$/iu;
const MOST_PARTS = 6;

/** A number with its signs and unit, more in brackets, or what stands where there is none. */
export function isNumeric(chunk: Chunk): boolean {
  const { words } = chunk;
  if (words.length > MOST_PARTS) return false;
  if (PLACEHOLDER.test(textOfChunk(chunk))) return true;
  return (
    words.every(({ text }) => NUMBER.test(text) || SIGN.test(text)) &&
    words.some(({ text }) => NUMBER.test(text))
  );
}

const CAPTION = /^(?:tab(?:le|ella|\.)?|fig(?:ure|ura|\.)?|chart|grafico|graph|prospetto|box|exhibit)$/iu;

/** A line that names and numbers a table or figure. */
export const isCaption = ({ line }: CutLine): boolean => isCaptionStart(line.words);

/** A line that names and numbers a table, no figure. */
export const isTableCaption = (line: CutLine): boolean =>
  isCaption(line) && /^(?:tab|prosp)/iu.test(line.line.words[0]!.text);

/** Whether words begin by naming and numbering a table or figure. */
export function isCaptionStart([first, second]: readonly Word[]): boolean {
  return (
    second !== undefined &&
    CAPTION.test(first!.text) &&
    /^[A-Z]{0,3}[-.]?(?:\d|[IVXivx]+[.:]?$)/u.test(second.text)
  );
}
