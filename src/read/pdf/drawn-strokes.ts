import { height, union, width, type Box } from '../../model/box.ts';
import type { Ruling, Word } from '../../model/page.ts';

/** Words and lines of a page once lines that are signs have been read as such. */
export interface Signed {
  readonly words: readonly Word[];
  readonly rulings: readonly Ruling[];
}

/** Shares of a word's box, from its foot, between which a line runs through it: an underline is lower, a border outside. */
const LOWEST = 0.36;
const HIGHEST = 0.74;
/** The share of a word's width that a line through it covers, and by how much, in sizes, it may stick out of the words. */
const COVERED = 0.8;
const STICKS_OUT = 0.6;
/** So many words that a line runs through are no chance, however far it goes on. */
const MANY = 3;
/** In sizes: how thick and how long a minus is, and how near to its number. */
const THICK = 0.16;
const SHORTEST = 0.2;
const LONGEST = 0.8;
const NEAR = 0.36;

/**
 * Reads lines drawn among words as what they mean: a line through words strikes them out, and a short one before a number is its
 * minus. `over` are lines that lie over the page's own, as annotations do; the others that are signs are no borders any more.
 */
export function withStrokes(
  words: readonly Word[],
  rulings: readonly Ruling[],
  over: readonly Ruling[],
): Signed {
  const lines = [...rulings, ...over].filter(({ orientation }) => orientation === 'horizontal');
  if (lines.length === 0 || words.length === 0) return { words, rulings };
  const rows = rowsOf(words);
  const changed = new Map<Word, Word>();
  const read = new Set<Ruling>();
  for (const line of lines) {
    const crossed = rows.at(line.box).filter((word) => isCrossed(word, line.box));
    if (crossed.length > 0 && (fits(line.box, crossed) || crossed.length >= MANY)) {
      read.add(line);
      for (const word of crossed) changed.set(word, { ...word, invisible: true, hiddenBy: 'strike' });
      continue;
    }
    const number = rows.at(line.box).find((word) => isMinus(line.box, word));
    if (number === undefined || changed.has(number) || isTouched(line.box, rulings)) continue;
    read.add(line);
    const isBetween = rows.at(line.box).some((word) => endsAt(line.box, word));
    const text = `${isBetween ? '–' : '-'}${number.text}`;
    changed.set(number, { ...number, text, box: union([number.box, line.box])! });
  }
  if (read.size === 0) return { words, rulings };
  return {
    words: words.map((word) => changed.get(word) ?? word),
    rulings: rulings.filter((ruling) => !read.has(ruling)),
  };
}

/** Points of height in which words are looked up. */
const BAND = 16;

/** The visible upright words, by the heights that they stand at. */
function rowsOf(words: readonly Word[]): { readonly at: (box: Box) => readonly Word[] } {
  const bands = new Map<number, Word[]>();
  for (const word of words) {
    if (word.invisible || word.angle !== 0) continue;
    for (let band = bandOf(word.box.top); band <= bandOf(word.box.bottom); band++) {
      const found = bands.get(band);
      if (found) found.push(word);
      else bands.set(band, [word]);
    }
  }
  return { at: ({ top, bottom }) => bands.get(bandOf((top + bottom) / 2)) ?? [] };
}
const bandOf = (y: number): number => Math.floor(y / BAND);

/** Height of a line in a word's box, as a share of it from its foot. */
const heightIn = (word: Word, line: Box): number =>
  (word.box.bottom - (line.top + line.bottom) / 2) / (height(word.box) || 1);

function isCrossed(word: Word, line: Box): boolean {
  const at = heightIn(word, line);
  const covered = Math.min(word.box.x1, line.x1) - Math.max(word.box.x0, line.x0);
  return (
    at >= LOWEST && at <= HIGHEST && covered >= COVERED * width(word.box) && /[\p{L}\p{N}]/u.test(word.text)
  );
}

function fits(line: Box, words: readonly Word[]): boolean {
  const box = union(words.map((word) => word.box))!;
  const reach = STICKS_OUT * words[0]!.font.size;
  return line.x0 >= box.x0 - reach && line.x1 <= box.x1 + reach;
}

function isMinus(line: Box, word: Word): boolean {
  const { size } = word.font;
  const [long, at, apart] = [width(line), heightIn(word, line), word.box.x0 - line.x1];
  return (
    /^\d/.test(word.text) &&
    height(line) <= THICK * size &&
    long >= SHORTEST * size &&
    long <= LONGEST * size &&
    at >= LOWEST - 0.05 &&
    at <= HIGHEST &&
    apart >= -0.05 * size &&
    apart <= NEAR * size
  );
}

/** Whether a word ends where the line begins: the line stands between two numbers. */
const endsAt = (line: Box, word: Word): boolean =>
  /\d%?$/.test(word.text) &&
  Math.abs(line.x0 - word.box.x1) <= NEAR * word.font.size &&
  heightIn(word, line) > 0.2 &&
  heightIn(word, line) < 0.8;

/** Whether another line meets this one: it is a piece of a border. */
const isTouched = (line: Box, rulings: readonly Ruling[]): boolean =>
  rulings.some(
    ({ box }) =>
      box !== line &&
      box.x0 <= line.x1 + 0.6 &&
      box.x1 >= line.x0 - 0.6 &&
      box.top <= line.bottom + 0.6 &&
      box.bottom >= line.top - 0.6,
  );
