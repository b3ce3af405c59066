import { union } from '../../model/box.ts';
import type { Word } from '../../model/page.ts';
import { raised } from '../../model/raised-text.ts';

/** The part of a word's size that a raised or lowered sign beside it has; less is text beside a title or a watermark. */
const SMALLER = 0.85;
const SMALLEST = 0.45;
/** In sizes of the word: how far apart the two may be, how much higher a raised baseline is, and how much lower a lowered one. */
const BESIDE = 0.18;
const HIGHER = 0.15;
const LOWER = 0.06;
/** Share of a size that hangs below the baseline. */
const BELOW = 0.22;
/** Points by which the ends of words are looked up, across and down. */
const SQUARE = 4;
const TALL = 24;

/**
 * The words with raised figures as what they are: `30` and a small 1 above the line is the word `30¹`, not two numbers, and `m` with
 * a small 2 is `m²`. Figures below the line join letters (`CO2`). A raised figure before a stroke is the upper part of a fraction.
 */
export function withRaised(words: readonly Word[]): readonly Word[] {
  const small = new Set(words.filter(isSign));
  if (small.size === 0) return words;
  const byEnd = bySquare(words, ({ x1 }) => x1);
  const strokes = bySquare(
    words.filter(({ text }) => /^[/⁄]/u.test(text)),
    ({ x0 }) => x0,
  );
  const joined = new Map<Word, Word>();
  const gone = new Set<Word>();
  for (const sign of [...small].sort((a, b) => a.box.x0 - b.box.x0)) {
    const host = near(
      byEnd,
      sign.box.x0,
      sign,
      (word) => word !== sign && !gone.has(word) && stands(sign, word),
    );
    if (host === undefined || near(strokes, sign.box.x1, sign, (word) => isStroke(word, sign))) continue;
    const whole = joined.get(host) ?? host;
    const text = textOf(sign, whole);
    if (text === null) continue;
    gone.add(sign);
    const longer = { ...whole, text: whole.text + text, box: union([whole.box, sign.box])! };
    joined.set(host, longer);
  }
  return words.filter((word) => !gone.has(word)).map((word) => joined.get(word) ?? word);
}

type Squares = ReadonlyMap<string, readonly Word[]>;

/** The words by the squares in which one of their ends lies. */
function bySquare(words: readonly Word[], endOf: (box: Word['box']) => number): Squares {
  const squares = new Map<string, Word[]>();
  for (const word of words) {
    const key = keyOf(endOf(word.box), word.box.bottom);
    const found = squares.get(key);
    if (found) found.push(word);
    else squares.set(key, [word]);
  }
  return squares;
}

const keyOf = (x: number, y: number, right = 0, down = 0): string =>
  `${Math.floor(x / SQUARE) + right} ${Math.floor(y / TALL) + down}`;

/** The first fitting word in the squares about a sign's end. */
function near(
  squares: Squares,
  x: number,
  { box: { bottom } }: Word,
  fits: (word: Word) => boolean,
): Word | undefined {
  for (const right of [0, -1, 1])
    for (const down of [0, -1, 1]) {
      const found = squares.get(keyOf(x, bottom, right, down))?.find(fits);
      if (found !== undefined) return found;
    }
  return undefined;
}

const isSign = ({ text, angle, invisible }: Word): boolean =>
  angle === 0 && !invisible && text.length <= 5 && /^(?:[\d(),*†‡§]+|[oa])$/u.test(text);

/** Whether a sign stands at a larger word's end, off its baseline. */
function stands(sign: Word, word: Word): boolean {
  if (word.invisible || word.angle !== 0 || !isOfSize(sign, word)) return false;
  const apart = sign.box.x0 - word.box.x1;
  if (Math.abs(apart) > BESIDE * word.font.size) return false;
  const lift = liftOf(sign, word);
  return (lift >= HIGHER && lift < 0.8) || (lift <= -LOWER && lift > -0.5);
}

const isOfSize = (sign: Word, { font: { size } }: Word): boolean =>
  sign.font.size <= SMALLER * size && sign.font.size >= SMALLEST * size;

/** How much higher a sign's baseline is than the word's, in sizes of the word. */
const liftOf = (sign: Word, word: Word): number =>
  (word.box.bottom - sign.box.bottom - BELOW * (word.font.size - sign.font.size)) / word.font.size;

function textOf(sign: Word, word: Word): string | null {
  if (liftOf(sign, word) > 0) return raised(sign.text, word.text);
  return /^\d+$/.test(sign.text) && /\p{L}$/u.test(word.text) ? sign.text : null;
}

const isStroke = (word: Word, sign: Word): boolean =>
  /^[/⁄]/u.test(word.text) &&
  Math.abs(word.box.x0 - sign.box.x1) < BESIDE * word.font.size &&
  word.box.top < sign.box.bottom &&
  word.box.bottom > sign.box.top;
