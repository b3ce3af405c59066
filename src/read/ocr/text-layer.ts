import { area, intersection } from '../../model/box.ts';
import type { Page, Word } from '../../model/page.ts';

/** A page that is a picture for this share is a scan. */
const MOSTLY_PICTURE = 0.6;
/** A picture smaller than this share of a page without words is a seal or a logo. */
const SOME_PICTURE = 0.2;
/** Stamps, protocol numbers and "signed digitally by" are printed over a scan in no more words than this. */
const MOST_STAMPED = 60;
/** Characters before it can be told whether they are language. */
const ENOUGH = 100;
/** Of a hundred letters of Italian 45 to 50 are vowels; codes in capitals have fewer, letters under false names hardly any. */
const FEWEST_VOWELS = 0.2;
const MOST_UNKNOWN = 0.2;

/** What the words in a page's file are worth. */
export type TextLayer = 'useful' | 'missing' | 'invisible' | 'garbled';

/** Whether a page's words can be read as they stand in the file, or only its picture tells what it says. */
export function textLayerOf(page: Page): TextLayer {
  const visible = page.words.filter((word) => !word.invisible);
  const picture = pictureShare(page);
  if (picture >= MOSTLY_PICTURE && visible.length <= MOST_STAMPED)
    return page.words.length - visible.length > visible.length ? 'invisible' : 'missing';
  if (visible.length === 0) return picture >= SOME_PICTURE ? 'missing' : 'useful';
  return isGarbled(visible) ? 'garbled' : 'useful';
}

/** Share of the page under pictures; strips that overlap count twice, up to the whole page. */
function pictureShare({ images, width, height }: Page): number {
  const whole = { x0: 0, top: 0, x1: width, bottom: height };
  let covered = 0;
  for (const image of images) {
    const part = intersection(image, whole);
    if (part) covered += area(part);
  }
  return Math.min(1, covered / (width * height));
}

/** Fonts that don't say which letters their signs are give private or unknown characters, or letters in an order of their own. */
function isGarbled(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join('');
  if (text.length < ENOUGH) return false;
  const unknown = text.match(/[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu)?.length ?? 0;
  if (unknown > MOST_UNKNOWN * text.length) return true;
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const vowels = text.match(/[aeiouàèéìòù]/giu)?.length ?? 0;
  return letters >= ENOUGH && vowels < FEWEST_VOWELS * letters;
}
