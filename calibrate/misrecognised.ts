import type { Document } from '../src/model/document.ts';
import { editParagraphs, recharacter } from './edit.ts';
import type { Random } from './random.ts';

/** What recognition takes for what. */
export const CONFUSIONS: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'l',
  '5': 'S',
  '8': 'B',
  '6': '8',
  '3': '8',
  O: '0',
  I: 'l',
  S: '5',
  B: '8',
  l: '1',
  e: 'c',
  n: 'u',
  a: 'o',
};

/** A scan of the document: one paragraph in four has some of its letters and digits taken for others, and says that it is unsure. */
export function misrecognised(document: Document, random: Random): Document {
  return editParagraphs({ ...document, text: 'ocr' }, (paragraph) => {
    if (!random.chance(0.25)) return { ...paragraph, ocr: 0.8 + 0.19 * random.unit() };
    let changed = false;
    const text = Array.from(paragraph.text)
      .map((letter) => {
        const taken = CONFUSIONS[letter];
        if (taken === undefined || !random.chance(0.06)) return letter;
        changed = true;
        return taken;
      })
      .join('');
    return {
      ...recharacter(paragraph, text),
      ocr: changed ? 0.4 + 0.45 * random.unit() : 0.7 + 0.25 * random.unit(),
    };
  });
}
