import { centreX, centreY, holds, union, type Box } from '../../model/box.ts';
import { UNREAD, type Page, type Word } from '../../model/page.ts';
import { INK, type Bitmap } from './bitmap.ts';
import type { Engine } from './engine.ts';
import { montagesOf } from './montage.ts';
import type { Area } from './pieces.ts';
import { printedWords } from './printed-words.ts';

/** In sizes: parts of one word stand no further apart. */
const TOUCHING = 0.12;
/** What a recogniser is less sure of than this stays unread. */
const BELIEVED = 0.5;
/** Confidence of figures that the file gives another meaning than the picture shows, or that no picture confirms. */
const CONTRADICTED = 0.3;

/** Whether the file doesn't say what some of a page's words are, or says what may be wrong. */
export const hasUnread = ({ words }: Page): boolean => words.some(needsPicture);

const needsPicture = ({ text, unsure, invisible }: Word): boolean =>
  !invisible && (text.includes(UNREAD) || unsure === true);

/**
 * The page with those words read from its picture whose letters the file doesn't tell, as browsers write figures at times. A reading
 * must have as many letters as were drawn. What left no ink was no letter; what can't be read stays as signs for it.
 */
export async function withUnreadWords(
  page: Page,
  picture: Bitmap,
  engine: () => Promise<Engine>,
): Promise<Page> {
  const areas = new Map<Word, Area>();
  const blank = new Set<Word>();
  for (const word of page.words) {
    if (!needsPicture(word)) continue;
    const area = inkOf(word.box, picture);
    if (area === null) blank.add(word);
    else areas.set(word, area);
  }
  const found = areas.size === 0 ? new Map<Word, Word>() : await readAreas(areas, picture, await engine());
  const words = page.words
    .filter((word) => !blank.has(word) || !word.text.includes(UNREAD))
    .map((word) => (needsPicture(word) ? settled(word, found.get(word)) : word));
  return { ...page, words: rejoined(words) };
}

async function readAreas(
  areas: ReadonlyMap<Word, Area>,
  picture: Bitmap,
  engine: Engine,
): Promise<Map<Word, Word>> {
  const read: Word[] = [];
  for (const montage of montagesOf(picture, [...areas.values()]))
    read.push(...printedWords(montage, await engine.recognise(montage.bitmap)));
  const found = new Map<Word, Word>();
  for (const word of areas.keys()) {
    const parts = read.filter(({ box }) => holds(word.box, centreX(box), centreY(box)));
    if (parts.length === 0) continue;
    const inOrder = [...parts].sort((a, b) => a.box.x0 - b.box.x0);
    found.set(word, {
      ...inOrder[0]!,
      text: inOrder.map(({ text }) => text).join(''),
      confidence: Math.min(...inOrder.map(({ confidence }) => confidence ?? 0)),
    });
  }
  return found;
}

function settled(word: Word, read: Word | undefined): Word {
  const plain = { ...word, unsure: false };
  const confidence = read?.confidence ?? 0;
  const fits = read !== undefined && read.text.length === word.text.length && confidence >= BELIEVED;
  if (!word.text.includes(UNREAD)) {
    if (fits && read.text === word.text) return plain;
    const seen = read?.text.replace(/^[−–—]/u, '-') ?? '';
    const text = fits && /^[\d.,%-]+$/.test(seen) ? seen : word.text;
    return { ...plain, text, origin: 'ocr', confidence: CONTRADICTED };
  }
  return fits ? { ...plain, text: read.text, origin: 'ocr', confidence } : plain;
}

/** The ink in a box, with a hair of paper about it; null where there is none. */
function inkOf(box: Box, { width, height, dpi, grey }: Bitmap): Area | null {
  const unit = dpi / 72;
  const [left, right] = [Math.max(0, Math.floor(box.x0 * unit)), Math.min(width, Math.ceil(box.x1 * unit))];
  const [above, below] = [
    Math.max(0, Math.floor(box.top * unit)),
    Math.min(height, Math.ceil(box.bottom * unit)),
  ];
  let [x0, top, x1, bottom] = [right, below, left, above];
  for (let y = above; y < below; y++)
    for (let x = left; x < right; x++) {
      if (grey[y * width + x]! >= INK) continue;
      [x0, x1] = [Math.min(x0, x), Math.max(x1, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    }
  return x0 < x1 ? { x0, top, x1, bottom } : null;
}

/** Parts of a word that were drawn beside each other, of which one had to be read from the picture. */
function rejoined(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const isRead = before !== undefined && (before.origin === 'ocr' || word.origin === 'ocr');
    if (!isRead || !isNext(before, word)) {
      joined.push(word);
      continue;
    }
    joined[joined.length - 1] = {
      ...before,
      text: before.text + word.text,
      box: union([before.box, word.box])!,
      origin: 'ocr',
      confidence: Math.min(before.confidence ?? 1, word.confidence ?? 1),
    };
  }
  return joined;
}

const isNext = (before: Word, word: Word): boolean =>
  !before.invisible &&
  !word.invisible &&
  before.angle === 0 &&
  word.angle === 0 &&
  Math.abs(word.box.x0 - before.box.x1) <= TOUCHING * word.font.size &&
  Math.abs(centreY(before.box) - centreY(word.box)) <= 0.3 * word.font.size;
