import type { Ruling, Word } from '../../model/page.ts';
import type { Quarters } from '../turned-page.ts';
import { evened } from './background.ts';
import { quartered, type Bitmap } from './bitmap.ts';
import { linesIn, withoutLines, type DrawnLine } from './bitmap-rulings.ts';
import type { Engine } from './engine.ts';
import { meanConfidence } from './mean-confidence.ts';
import { montagesOf } from './montage.ts';
import { piecesOf, type Area } from './pieces.ts';
import { printedWords } from './printed-words.ts';
import { withoutReadTwice } from './read-twice.ts';
import { slopeOf, straightened } from './skew.ts';
import { withTurnedText } from './turned-text.ts';

/** What a picture of a page shows, in points of the straightened page. */
export interface Scan {
  /** Quarters by which the picture was turned clockwise until its text stood upright. */
  readonly quarters: Quarters;
  readonly words: readonly Word[];
  readonly rulings: readonly Ruling[];
}

/** Below this mean confidence a page may lie on its side. */
const DOUBTFUL = 0.6;
/** By this much another direction must be better. */
const BETTER = 0.15;
/** Pieces of text that are enough to try a direction. */
const TRIED = 15;

/** Reads the picture of a page: straightens it, finds its lines and recognises its words. */
export async function readScan(picture: Bitmap, engine: Engine): Promise<Scan> {
  const upright = await scanned(picture, 0, engine);
  const mean = meanConfidence(upright.words);
  if (upright.words.length === 0 || mean >= DOUBTFUL) return upright;
  let best: Quarters = 0;
  let most = mean + BETTER;
  for (const quarters of [1, 3, 2] as const) {
    const tried = await scanned(quartered(picture, quarters), quarters, engine, TRIED);
    const confidence = meanConfidence(tried.words);
    if (confidence > most) [best, most] = [quarters, confidence];
  }
  return best === 0 ? upright : scanned(quartered(picture, best), best, engine);
}

async function scanned(picture: Bitmap, quarters: Quarters, engine: Engine, most = Infinity): Promise<Scan> {
  const even = evened(picture);
  const level = straightened(even, slopeOf(even));
  const lines = linesIn(level);
  const text = withoutLines(level, lines);
  const pieces = piecesOf(text);
  const words: Word[] = [];
  for (const montage of montagesOf(text, largest(pieces, most)))
    words.push(...printedWords(montage, await engine.recognise(montage.bitmap)));
  const once = withoutReadTwice(words);
  const all = most === Infinity ? await withTurnedText(once, text, engine) : once;
  return { quarters, words: all, rulings: lines.map((line) => inPoints(line, picture.dpi)) };
}

/** The largest pieces hold most letters. */
const largest = (pieces: readonly Area[], most: number): readonly Area[] =>
  pieces.length <= most ? pieces : [...pieces].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, most);

const sizeOf = ({ x0, top, x1, bottom }: Area): number => (x1 - x0) * (bottom - top);

function inPoints({ orientation, box }: DrawnLine, dpi: number): Ruling {
  const unit = 72 / dpi;
  return {
    orientation,
    box: { x0: box.x0 * unit, top: box.top * unit, x1: box.x1 * unit, bottom: box.bottom * unit },
  };
}
