import { type Box, centreX, centreY, holds } from '../../model/box.ts';
import type { Word } from '../../model/page.ts';
import { type Quarters, turnedBox, turnedSize, turnedWord, type PageSize } from '../turned-page.ts';
import { quartered, type Bitmap } from './bitmap.ts';
import type { Engine } from './engine.ts';
import { meanConfidence } from './mean-confidence.ts';
import { montagesOf } from './montage.ts';
import { piecesOf, type Area } from './pieces.ts';
import { printedWords } from './printed-words.ts';

/** Text along the side is at least so many times as long as it is high, and so many points. */
const LONG = 2.5;
const SHORTEST = 15;
/** A word that is surer than this and longer than a syllable stands as it was read. */
const SURE = 0.75;
const SYLLABLE = 3;
/** Least mean confidence of what is taken instead, and by how much it must exceed what was read before. */
const BELIEVED = 0.6;
const BETTER = 0.15;

/** A stretch of text along the side, and the words that were read of it, both on the page as it stands. */
interface Stretch {
  readonly box: Box;
  readonly words: Word[];
}

/**
 * The words of a page with those read anew that are written along its side, as the heads of narrow columns are: read upright they
 * are scattered letters that the recogniser hardly believes in. `picture` is the page without its lines.
 */
export async function withTurnedText(
  words: readonly Word[],
  picture: Bitmap,
  engine: Engine,
): Promise<readonly Word[]> {
  const size = inPoints(picture);
  const clockwise = quartered(picture, 1);
  const long = piecesOf(clockwise).filter((area) => isLong(area, picture.dpi));
  const boxes = long.map((area) => boxOnPage(area, clockwise));
  const before = assigned(words, boxes);
  const doubtful = long.filter((_, index) => before[index]!.words.every(isDoubtful));
  if (doubtful.length === 0) return words;
  const stretches = before.filter((stretch) => stretch.words.every(isDoubtful));
  const both: Stretch[][] = [];
  for (const quarters of [1, 3] as const)
    both.push(await read(doubtful, clockwise, quarters, stretches, size, engine));
  const dropped = new Set<Word>();
  const found: Word[] = [];
  stretches.forEach((stretch, index) => {
    const [up, down] = both.map((read) => read[index]!.words) as [Word[], Word[]];
    const best = meanConfidence(up) >= meanConfidence(down) ? up : down;
    if (meanConfidence(best) < Math.max(BELIEVED, meanConfidence(stretch.words) + BETTER)) return;
    for (const word of stretch.words) dropped.add(word);
    found.push(...best);
  });
  return [...words.filter((word) => !dropped.has(word)), ...found];
}

/** What is read of areas of the page turned clockwise when it is turned by so many quarters, by stretches of the page. */
async function read(
  areas: readonly Area[],
  clockwise: Bitmap,
  quarters: 1 | 3,
  stretches: readonly Stretch[],
  size: PageSize,
  engine: Engine,
): Promise<Stretch[]> {
  const half = quarters === 3;
  const picture = half ? quartered(clockwise, 2) : clockwise;
  const placed = half ? areas.map((area) => turnedBox(area, clockwise, 2)) : areas;
  const words: Word[] = [];
  for (const montage of montagesOf(picture, placed))
    for (const word of printedWords(montage, await engine.recognise(montage.bitmap)))
      words.push(turnedWord(word, turnedSize(size, quarters), (4 - quarters) as Quarters));
  return assigned(
    words,
    stretches.map(({ box }) => box),
  );
}

const isLong = ({ x0, top, x1, bottom }: Area, dpi: number): boolean =>
  x1 - x0 >= LONG * (bottom - top) && (x1 - x0) * (72 / dpi) >= SHORTEST;

const isDoubtful = ({ text, confidence }: Word): boolean =>
  (confidence ?? 1) < SURE || text.length <= SYLLABLE;

const inPoints = ({ width, height, dpi }: Bitmap): PageSize => ({
  width: (width * 72) / dpi,
  height: (height * 72) / dpi,
});

/** An area of the picture turned clockwise as a box on the page, in points. */
function boxOnPage({ x0, top, x1, bottom }: Area, clockwise: Bitmap): Box {
  const unit = 72 / clockwise.dpi;
  const box = { x0: x0 * unit, top: top * unit, x1: x1 * unit, bottom: bottom * unit };
  return turnedBox(box, inPoints(clockwise), 3);
}

/** The words by the boxes in which their middles lie. Boxes are narrow: they are looked up by strips of the page's width. */
function assigned(words: readonly Word[], boxes: readonly Box[]): Stretch[] {
  const stretches = boxes.map((box): Stretch => ({ box, words: [] }));
  const strips = new Map<number, Stretch[]>();
  for (const stretch of stretches)
    for (let strip = stripOf(stretch.box.x0); strip <= stripOf(stretch.box.x1); strip++)
      strips.set(strip, [...(strips.get(strip) ?? []), stretch]);
  for (const word of words) {
    const [x, y] = [centreX(word.box), centreY(word.box)];
    strips
      .get(stripOf(x))
      ?.find(({ box }) => holds(box, x, y))
      ?.words.push(word);
  }
  return stretches;
}

/** Points; a stretch stands in one or two. */
const STRIP = 20;
const stripOf = (x: number): number => Math.floor(x / STRIP);
