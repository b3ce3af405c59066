import { holds, centreX, centreY } from '../../model/box.ts';
import type { Page, Word } from '../../model/page.ts';
import { turnedSize, turnedWord } from '../turned-page.ts';
import type { Bitmap } from './bitmap.ts';
import type { Engine } from './engine.ts';
import { readScan } from './read-scan.ts';
import { installedTesseract } from './tesseract-process.ts';
import { packagedTesseract } from './tesseract-package.ts';
import { textLayerOf } from './text-layer.ts';
import { hasUnread, withUnreadWords } from './unread-words.ts';

export type OcrMode = 'auto' | 'always' | 'never';

/** Reads the pages whose picture says more than their text. */
export interface Ocr {
  /** The page with the words and lines of its picture where its own are of no use; `picture` is drawn only then. */
  settle(page: Page, picture: () => Promise<Bitmap>): Promise<Page>;
  /** Ends the recogniser, if it was ever started. */
  close(): Promise<void>;
}

/** A recogniser that starts with the first page that needs it: the installed program, else the one of the package. */
export function openOcr(mode: OcrMode): Ocr {
  let started: Promise<Engine> | null = null;
  const engine = (): Promise<Engine> => (started ??= start());
  return {
    async settle(page, picture) {
      const layer = textLayerOf(page);
      if (mode === 'never') return layer === 'invisible' ? shown(page) : page;
      if (mode === 'auto' && layer === 'useful')
        return hasUnread(page) ? await withUnreadWords(page, await picture(), engine) : page;
      const { quarters, words, rulings } = await readScan(await picture(), await engine());
      const kept = mode === 'auto' && layer === 'missing' ? page.words.filter((word) => !word.invisible) : [];
      const turned = kept.map((word) => turnedWord(word, page, quarters));
      return {
        ...page,
        ...turnedSize(page, quarters),
        ...(quarters === 0 ? {} : { turned: quarters }),
        words: [...words.filter((word) => !liesOn(word, turned)), ...turned],
        rulings,
        fills: [],
        tags: null,
      };
    },
    async close() {
      if (started) await (await started).close();
    },
  };
}

const start = async (): Promise<Engine> => (await installedTesseract()) ?? (await packagedTesseract());

/** A layer that another recogniser laid under the picture is better than nothing. */
const shown = (page: Page): Page => ({
  ...page,
  words: page.words.map((word) => (word.invisible ? { ...word, invisible: false, origin: 'ocr' } : word)),
});

/** Whether the word is one of a few that stand in the file as text and were read from the picture once more. */
const liesOn = ({ box }: Word, words: readonly Word[]): boolean =>
  words.some((word) => holds(word.box, centreX(box), centreY(box)));
