import { area, centreX, centreY, intersection, union, type Box } from '../model/box.ts';
import type { Page, Ruling, Word } from '../model/page.ts';

/** A style in more than this part of a page's letters is the document's own, unless it has no more words than a stamp. */
const OWN = 0.12;
const FEW = 10;
/** No stamp and no watermark has more words. */
const MOST_WORDS = 40;
/** In sizes: how far apart words of one stamp stand, along the line and from line to line. */
const APART = 2.5;
const LINE = 2.2;
/** In sizes: a space between words of one phrase. */
const SPACE = 0.5;
/** Part of the smaller of two words that lies under the other. */
const UNDER = 0.12;
/** Part of a word's height above and below what its letters surely fill. */
const PADDING = 0.22;

/**
 * What is stamped over a page: words in a style of their own that lie over other words, or run in colour over the lines of a table,
 * with the words of that style around them. Each stamp in reading order.
 */
export function stampsOf(page: Page): readonly (readonly Word[])[] {
  const byStyle = new Map<string, Word[]>();
  let letters = 0;
  for (const word of page.words) {
    letters += word.text.length;
    const style = styleOf(word);
    const found = byStyle.get(style);
    if (found) found.push(word);
    else byStyle.set(style, [word]);
  }
  const stamps: (readonly Word[])[] = [];
  for (const words of byStyle.values()) {
    const own = words.reduce((sum, { text }) => sum + text.length, 0);
    if (
      words.length > MOST_WORDS ||
      (own > OWN * letters && words.length > FEW) ||
      words.every(({ origin }) => origin !== 'text-layer')
    )
      continue;
    const mine = new Set(words);
    for (const cluster of clustersOf(words))
      if (liesOver(cluster, page, mine)) stamps.push(inReadingOrder(cluster));
  }
  return stamps;
}

const styleOf = ({ font, ink, angle }: Word): string =>
  [font.name, font.size, font.bold, font.italic, angle, ...(ink ?? [])].join(' ');

/** The words that stand near each other, as those of one stamp do. */
function clustersOf(words: readonly Word[]): Word[][] {
  const left = new Set(words);
  const clusters: Word[][] = [];
  for (const first of words) {
    if (!left.delete(first)) continue;
    const cluster = [first];
    for (const word of cluster)
      for (const other of left)
        if (isNear(word, other)) {
          left.delete(other);
          cluster.push(other);
        }
    clusters.push(cluster);
  }
  return clusters;
}

function isNear({ box: a, font: { size } }: Word, { box: b }: Word): boolean {
  const across = Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1);
  const down = Math.abs(centreY(a) - centreY(b));
  return across <= APART * size && down <= LINE * size;
}

function liesOver(cluster: readonly Word[], page: Page, style: ReadonlySet<Word>): boolean {
  const bounds = union(cluster.map(({ box }) => box))!;
  const under = page.words.filter((word) => !style.has(word) && intersection(word.box, bounds) !== null);
  if (cluster.some((word) => under.some((other) => isOver(word, other)))) return true;
  return (
    cluster.every(isColoured) &&
    phrasesOf(cluster).some((phrase) => page.rulings.some((ruling) => runsOver(phrase, ruling)))
  );
}

function isOver({ box: a }: Word, { box: b }: Word): boolean {
  const [inkA, inkB] = [lettersOf(a), lettersOf(b)];
  const common = intersection(inkA, inkB);
  return common !== null && area(common) > UNDER * Math.min(area(inkA), area(inkB));
}

const lettersOf = (box: Box): Box => {
  const padding = PADDING * (box.bottom - box.top);
  return { ...box, top: box.top + padding, bottom: box.bottom - padding };
};

/** Neither black nor white. */
const isColoured = ({ ink }: Word): boolean =>
  ink !== undefined && Math.max(...ink) > 60 && Math.min(...ink) < 240;

/** Words of one line with no more than a space between them, as one box each. */
function phrasesOf(cluster: readonly Word[]): Box[] {
  const phrases: Box[] = [];
  for (const { box, font } of inReadingOrder(cluster)) {
    const last = phrases.at(-1);
    const goesOn =
      last !== undefined &&
      Math.abs(centreY(last) - centreY(box)) < 0.4 * font.size &&
      box.x0 - last.x1 <= SPACE * font.size;
    if (goesOn) phrases[phrases.length - 1] = union([last, box])!;
    else phrases.push(box);
  }
  return phrases.map(lettersOf);
}

/** Whether a line of the page passes through what is written, or a border through its middle. */
function runsOver(phrase: Box, { orientation, box }: Ruling): boolean {
  if (intersection(phrase, box) === null) return false;
  if (orientation === 'vertical') return centreX(box) > phrase.x0 + 2 && centreX(box) < phrase.x1 - 2;
  return (
    centreY(box) > phrase.top + 1 &&
    centreY(box) < phrase.bottom - 1 &&
    Math.min(box.x1, phrase.x1) - Math.max(box.x0, phrase.x0) > 0.8 * (phrase.x1 - phrase.x0)
  );
}

const inReadingOrder = (words: readonly Word[]): readonly Word[] =>
  [...words].sort((a, b) =>
    Math.abs(centreY(a.box) - centreY(b.box)) < 0.4 * a.font.size
      ? a.box.x0 - b.box.x0
      : centreY(a.box) - centreY(b.box),
  );
