import { NUMBER, digitsValue } from './number.ts';
import { isBlank, type Value, value } from './value.ts';

const PERCENT = new RegExp(
  `(?<![\\p{L}\\p{N}.,/])([-−]?)(${NUMBER})\\s*(?:%|per\\s*cento\\b|/\\s*100(?!\\d))`,
  'gu',
);
const WHOLE = new RegExp(`^(?:circa\\s+)?([-−]?)(${NUMBER})\\s*(?:%|per\\s*cento|/\\s*100)?\\.?$`, 'u');

/** A percent in running text and where it stands. */
export interface FoundPercent {
  readonly value: number;
  readonly index: number;
  readonly raw: string;
}

/** Every percent written with its sign, in order: `80%`, `98,71/100`, `50 per cento`. */
export function findPercents(text: string): FoundPercent[] {
  return [...text.matchAll(PERCENT)].map((hit) => ({
    value: signed(hit[1]!, hit[2]!),
    index: hit.index,
    raw: hit[0],
  }));
}

/** The percent that a text is as a whole, with or without its sign: `100%`, `97,5 %`, `85`. */
export function parsePercent(text: string): Value<number> {
  const trimmed = text.trim();
  if (isBlank(trimmed)) return value<number>(null, 'empty');
  const found = WHOLE.exec(trimmed);
  return found ? value(signed(found[1]!, found[2]!)) : value<number>(null, 'unreadable_value');
}

const signed = (sign: string, digits: string): number =>
  sign === '' ? digitsValue(digits) : -digitsValue(digits);
