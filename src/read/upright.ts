import type { Page } from '../model/page.ts';
import { turnedPage, type Quarters } from './turned-page.ts';

/** A page lies on its side where this share of its letters does: turned heads of columns are fewer. */
const MOST = 0.75;
/** So few letters are a stamp along an edge. */
const FEW = 40;

/** The page turned so that its text stands upright, whichever way its sheet lies. */
export function upright(page: Page): Page {
  const letters = [0, 0, 0, 0];
  for (const { text, angle, invisible } of page.words)
    if (!invisible) letters[((Math.round(angle / 90) % 4) + 4) % 4]! += text.length;
  const all = letters.reduce((sum, count) => sum + count, 0);
  const quarters = letters.findIndex((count) => count >= MOST * all);
  return all < FEW || quarters < 1 ? page : turnedPage(page, quarters as Quarters);
}
