import { union } from '../../model/box.ts';
import type { Word } from '../../model/page.ts';

const HYPHEN = /^[-‐\u00AD]$/u;
/** In sizes: a dash between words stands further from them. */
const TOUCHING = 0.06;

/**
 * The words with a hyphen that was drawn by itself at the end of one, as browsers do where a soft hyphen breaks a word: it follows a
 * blank of no width, so that it seems to be a word of its own.
 */
export function withHungHyphens(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && hangsOn(before, word))
      joined[joined.length - 1] = {
        ...before,
        text: before.text + word.text,
        box: union([before.box, word.box])!,
      };
    else joined.push(word);
  }
  return joined;
}

const hangsOn = (before: Word, word: Word): boolean =>
  HYPHEN.test(word.text) &&
  /\p{L}$/u.test(before.text) &&
  before.invisible === word.invisible &&
  before.angle === 0 &&
  word.angle === 0 &&
  Math.abs(word.box.x0 - before.box.x1) <= TOUCHING * word.font.size &&
  Math.abs(word.box.bottom - before.box.bottom) <= TOUCHING * word.font.size;
