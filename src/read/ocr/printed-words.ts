import type { Word } from '../../model/page.ts';
import type { RecognisedWord } from './engine.ts';
import { pieceAt, type Montage } from './montage.ts';

/** Heights in sizes of type: of small letters, of those that reach up, of what hangs below the baseline. */
const LOW = 0.5;
const HIGH = 0.71;
const HANGING = 0.21;
/** What a word's box reaches above and below its baseline, as in words that were never a picture. */
const ASCENT = 0.76;
const DESCENT = 0.22;

const REACHES_UP = /[\p{Lu}\p{N}bdfhklt()[\]{}/\\|%€$&!?"'’‘“”àèéìòù]/u;
const HANGS = /[gjpqyç,;()[\]{}/\\|Q]/u;
/** Marks without a letter or digit that the recogniser itself hardly believes in are dirt on the paper. */
const DIRT = 0.5;

/** The words of a montage where they stand on the page, in points; words of a line share their size and baseline. */
export function printedWords(montage: Montage, recognised: readonly RecognisedWord[]): Word[] {
  const lines = new Map<number, RecognisedWord[]>();
  for (const { text, ...rest } of recognised) {
    const word = { ...rest, text: withoutDirt(text) };
    if (!/[\p{L}\p{N}]/u.test(word.text) && word.confidence < DIRT) continue;
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  return [...lines.values()].flatMap((line) => wordsOfLine(montage, line));
}

/** Figures have no quotation marks about them: those are dirt, or what was left of a line. */
const withoutDirt = (text: string): string =>
  /\p{N}/u.test(text) && !/\p{L}/u.test(text) ? text.replace(/^[‘’'`|]+|[‘’'`|]+$/gu, '') : text;

function wordsOfLine(montage: Montage, line: readonly RecognisedWord[]): Word[] {
  const unit = 72 / montage.bitmap.dpi;
  const size = median(line.map((word) => sizeOf(word)));
  const baseline = median(line.map(({ text, box }) => box.bottom - (HANGS.test(text) ? HANGING * size : 0)));
  return line.map(({ text, box, confidence }) => {
    const { piece, top } = pieceAt(montage, (box.top + box.bottom) / 2);
    const right = piece.x0 - montage.left;
    const down = piece.top - top;
    return {
      text,
      box: {
        x0: (box.x0 + right) * unit,
        top: (baseline - ASCENT * size + down) * unit,
        x1: (box.x1 + right) * unit,
        bottom: (baseline + DESCENT * size + down) * unit,
      },
      font: { name: '', size: Math.round(2 * size * unit) / 2, bold: false, italic: false },
      angle: 0,
      origin: 'ocr',
      confidence,
      invisible: false,
      mark: null,
    };
  });
}

/** Size of type in pixels that the height of a word's ink speaks for. */
function sizeOf({ text, box }: RecognisedWord): number {
  const above = REACHES_UP.test(text) ? HIGH : LOW;
  return (box.bottom - box.top) / (above + (HANGS.test(text) ? HANGING : 0));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
