import { type Box, centreY } from '../../model/box.ts';
import type { Word } from '../../model/page.ts';

/** In sizes: a space between words. */
const SPACE = 0.55;

/** Whether a word goes on the one before it in one stretch of text: a title that is longer than its cell runs over the next one. */
export const goesOn = (before: Word, { run, box, angle, font: { size } }: Word): boolean =>
  run !== undefined &&
  run === before.run &&
  angle === 0 &&
  Math.abs(centreY(box) - centreY(before.box)) < 0.1 * size &&
  box.x0 >= before.box.x1 - 0.1 * size &&
  box.x0 - before.box.x1 <= SPACE * size;

/** In sizes: two cells' padding and the line between them are wider, a space between words of one text is not. */
const CLOSE = 0.4;

/** Whether a word stands so near behind one of its own style that no border can part them. */
const isClose = (before: Word, { box, angle, font }: Word): boolean =>
  angle === 0 &&
  before.angle === 0 &&
  font.size === before.font.size &&
  font.bold === before.font.bold &&
  Math.abs(centreY(box) - centreY(before.box)) < 0.1 * font.size &&
  box.x0 >= before.box.x1 - 0.1 * font.size &&
  box.x0 - before.box.x1 <= CLOSE * font.size;

/** The places of words that stand in one stretch, spaces among them: no border stands in such a space. */
export function phrasesOf(words: readonly Word[]): readonly { readonly box: Box }[] {
  const phrases: { box: Box }[] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    const phrase = phrases.at(-1);
    if (before && phrase && (goesOn(before, word) || isClose(before, word)))
      phrase.box = { ...phrase.box, x1: word.box.x1 };
    else phrases.push({ box: word.box });
  });
  return phrases;
}
