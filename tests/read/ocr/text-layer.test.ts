import { describe, expect, it } from 'vitest';
import type { Page, Word } from '../../../src/model/page.ts';
import { textLayerOf } from '../../../src/read/ocr/text-layer.ts';

const word = (text: string, more: Partial<Word> = {}): Word => ({
  text,
  box: { x0: 50, top: 50, x1: 90, bottom: 60 },
  font: { name: 'Helvetica', size: 10, bold: false, italic: false },
  angle: 0,
  origin: 'text-layer',
  confidence: null,
  invisible: false,
  mark: null,
  ...more,
});
const words = (text: string, more: Partial<Word> = {}): Word[] =>
  text.split(' ').map((part) => word(part, more));
const page = (list: readonly Word[], pictureHeight = 0): Page => ({
  number: 1,
  width: 600,
  height: 800,
  words: list,
  rulings: [],
  fills: [],
  images: pictureHeight > 0 ? [{ x0: 0, top: 0, x1: 600, bottom: pictureHeight }] : [],
  tags: null,
});
const prose =
  'La Giunta comunale approva il piano degli obiettivi per il triennio e ne affida la cura ai responsabili '
    .repeat(4)
    .trim();

describe('the text of a page', () => {
  it.each([
    ['printed text', page(words(prose)), 'useful'],
    ['printed text on a background picture', page(words(prose), 800), 'useful'],
    ['an empty page', page([]), 'useful'],
    ['an empty page with a seal', page([], 100), 'useful'],
    ['a scan', page([], 800), 'missing'],
    ['a scan with a protocol stamp', page(words('Prot. 1234 del 3 maggio'), 780), 'missing'],
    ['half a page scanned', page([], 300), 'missing'],
    ['a scan over text that nobody sees', page(words(prose, { invisible: true }), 800), 'invisible'],
    ['letters of no known name', page(words('\uE001\uE002\uE003 '.repeat(60).trim())), 'garbled'],
    ['letters under false names', page(words('Kz Fxtpxy bhvwnxq zpprnvz '.repeat(10).trim())), 'garbled'],
    ['codes in capitals', page(words('CIG Z1234 CUP B99 IBAN NR. 12'.repeat(1))), 'useful'],
  ])('of %s is told', (_name, given, layer) => {
    expect(textLayerOf(given)).toBe(layer);
  });
});
