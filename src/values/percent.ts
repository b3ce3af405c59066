import { isSeveral, MINUS, NUMBER, parseNumber, signedValue } from './number.ts';
import { wordsValue } from './number-words.ts';
import { withoutNoteMarks } from '../model/raised-text.ts';
import { isBlank, isUnread, type Value, value } from './value.ts';

/** A sign of percent in digits or words, with the mark of a note behind it. */
export const PERCENT_SIGN = String.raw`(?:%|per\s*cento(?!\p{L})|/\s*100(?!\d))\s*[*†]*`;

const WHOLE = new RegExp(
  String.raw`^(?:circa\s+)?(?<number>(?:${MINUS}|\+)?\s*(?:${NUMBER}))\s*(?:${PERCENT_SIGN})?\s*[*†]*\.?$`,
  'iu',
);
const IN_WORDS = /^(?<word>\p{L}+)\s*(?:%|per\s*cento)\.?$/iu;

/** The percent that a text is as a whole, with or without its sign: `100%`, `97,5 %`, `85`, `100%*`, `novanta per cento`. */
export function parsePercent(text: string): Value<number> {
  const trimmed = withoutNoteMarks(text.trim());
  if (isUnread(trimmed)) return value<number>(null, 'unreadable_value');
  if (isBlank(trimmed)) return value<number>(null, 'empty');
  const found = WHOLE.exec(trimmed)?.groups?.['number'];
  if (found !== undefined) return value(signedValue(found));
  const word = IN_WORDS.exec(trimmed)?.groups?.['word'];
  const spelled = word === undefined ? null : wordsValue(word);
  if (spelled !== null) return value(spelled);
  if (isSeveral(trimmed)) return value<number>(null, 'not_one_number');
  const number = parseNumber(trimmed);
  return number.value !== null && !trimmed.startsWith('(') ? number : value<number>(null, 'unreadable_value');
}
