import { NUMBER, digitsValue } from './number.ts';
import { isBlank, type Value, value } from './value.ts';

const WHOLE = new RegExp(`^(?:circa\\s+)?([-−]?)(${NUMBER})\\s*(?:%|per\\s*cento|/\\s*100)?\\.?$`, 'u');

/** The percent that a text is as a whole, with or without its sign: `100%`, `97,5 %`, `85`. */
export function parsePercent(text: string): Value<number> {
  const trimmed = text.trim();
  if (isBlank(trimmed)) return value<number>(null, 'empty');
  const found = WHOLE.exec(trimmed);
  return found ? value(signed(found[1]!, found[2]!)) : value<number>(null, 'unreadable_value');
}

const signed = (sign: string, digits: string): number =>
  sign === '' ? digitsValue(digits) : -digitsValue(digits);
