import { centreX, centreY, holds, type Box } from '../../model/box.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { HiddenBy, Page, Word } from '../../model/page.ts';
import type { Place } from '../../model/place.ts';

/** A page without the words that nobody sees, and these. */
export interface Seen {
  readonly page: Page;
  readonly hidden: readonly Word[];
}

/**
 * Takes away what nobody sees. Words without ink over a picture are what a recogniser read of it: they stay where they are more
 * than the words with ink upon it, as in a scanned table on a typed page.
 */
export function withoutHidden(page: Page): Seen {
  if (!page.words.some((word) => word.invisible)) return { page, hidden: [] };
  const read = wordsOfPictures(page);
  const words: Word[] = [];
  const hidden: Word[] = [];
  for (const word of page.words) {
    if (!word.invisible) words.push(word);
    else if (read.has(word)) words.push(recognised(word));
    else hidden.push(word);
  }
  return { page: { ...page, words }, hidden };
}

const recognised = ({ text, box, font, angle, confidence, mark }: Word): Word => ({
  text,
  box,
  font,
  angle,
  confidence,
  mark,
  invisible: false,
  origin: 'ocr',
});

function wordsOfPictures({ words, images }: Page): ReadonlySet<Word> {
  const found = new Set<Word>();
  for (const image of images) {
    const on = words.filter((word) => liesOn(word, image));
    const inkless = on.filter((word) => word.hiddenBy === 'mode');
    if (inkless.length > on.length - inkless.length) for (const word of inkless) found.add(word);
  }
  return found;
}

const liesOn = ({ box }: Word, image: Box): boolean => holds(image, centreX(box), centreY(box));

const REASONS: Readonly<Record<Exclude<HiddenBy, 'blackout'>, string>> = {
  mode: 'without ink',
  outside: 'outside the page',
  layer: 'in a layer that is switched off',
  ink: 'in the colour of what lies beneath',
  clip: 'cut off at an edge',
  cover: 'painted over',
  strike: 'struck out',
};

/** Characters of hidden text that a message tells. */
const LONGEST = 300;

/** What was set aside, by its reason; what was blacked out is told of and never written. */
export function hiddenDiagnostics(seen: readonly Seen[]): Diagnostic[] {
  const byReason = new Map<HiddenBy, { readonly texts: string[]; readonly at: Place[] }>();
  for (const { page, hidden } of seen) {
    for (const { text, box, hiddenBy = 'mode' } of hidden) {
      let found = byReason.get(hiddenBy);
      if (found === undefined) byReason.set(hiddenBy, (found = { texts: [], at: [] }));
      found.texts.push(text);
      found.at.push({ page: page.number, box: [box.x0, box.top, box.x1, box.bottom] });
    }
  }
  return [...byReason].map(([reason, { texts, at }]): Diagnostic =>
    reason === 'blackout'
      ? { code: 'blacked_out', message: `Blacked out and left out: ${at.length} words`, at, path: null }
      : {
          code: reason === 'strike' ? 'struck_out' : 'hidden_text',
          message: `Text ${REASONS[reason]} was left out: ${texts.join(' ').slice(0, LONGEST)}`,
          at,
          path: null,
        },
  );
}
