import { wordsValue } from './number-words.ts';
import { type Value, value } from './value.ts';

const DIGITS = /(?<!\d)([01]?\d|2[0-3])\s?[:.,]\s?([0-5]\d)(?!\d)/u;
const HOUR = /\bore\s+([01]?\d|2[0-3])(?![\d:.,])/iu;
const WORDS = /\bore\s+(\p{L}+)(?:\s+e\s+(?:minuti\s+)?(\p{L}+))?/iu;

/** A time of day as `HH:MM`: `ore 17.45`, `10:30`, `ore dieci e trenta`. */
export function parseTime(text: string): Value<string> {
  const digits = DIGITS.exec(text) ?? HOUR.exec(text);
  if (digits) return value(clock(Number(digits[1]), Number(digits[2] ?? 0)));
  const words = WORDS.exec(text);
  const hour = words ? wordsValue(words[1]!) : null;
  if (hour === null || hour > 23) return value<string>(null, 'unreadable_value');
  const minutes =
    words![2] === undefined ? 0 : /^mezza$/i.test(words![2]) ? 30 : (wordsValue(words![2]) ?? 0);
  return value(clock(hour, minutes));
}

const clock = (hour: number, minutes: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
