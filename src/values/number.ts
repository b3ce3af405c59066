import { withoutNoteMarks } from '../model/raised-text.ts';
import { isUnread, type Value, value } from './value.ts';

/** Blanks and apostrophes that group thousands; a plain space does so only where nothing else is meant (see PLAIN_SPACES). */
const GROUPING = String.raw`[\u00A0\u2007\u2009\u202F'’]`;
/** Groups parted by plain spaces, in a number of a million or more or one with decimals: "100 100" may be two values. */
const PLAIN_SPACES = String.raw`\d{1,3}(?: \d{3}){2,}(?:,\d+)?(?!\d)|\d{1,3} \d{3},\d+`;

/** An Italian number inside running text: dots, narrow blanks or apostrophes group thousands, a comma starts the decimals. */
export const NUMBER = String.raw`${PLAIN_SPACES}|\d{1,3}(?:${GROUPING}\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
/** Signs that a minus is printed as. */
export const MINUS = String.raw`[-−–—‐‑‒﹣－]`;

const WHOLE = new RegExp(
  String.raw`^(?<sign>[+]|${MINUS})?\s*(?<digits>${NUMBER}|[.,]\d+|\d \d{3})(?:\s+(?<scale>mila|milioni|milione|miliardi|miliardo|mln|mld))?$`,
  'u',
);
const BEHIND = new RegExp(String.raw`^(?<digits>${NUMBER})\s?${MINUS}$`, 'u');
const BRACKETED = new RegExp(String.raw`^\(\s*(?<digits>${NUMBER})\s*\)$`, 'u');
/** Dots and commas in an order that no Italian number has: "1,234.56", "1.234,5.6", "1.2.3". */
const JUMBLED = /(?<![\d.,])\d+(?:,\d+\.\d|\.\d+,\d+[.,]\d|\.\d{1,2}\.\d|\.\d{4,}\.\d|,\d+,\d)[\d.,]*/u;
/** What words and short forms of thousands, millions and milliards multiply by. */
const SCALES: Readonly<Record<string, number>> = {
  mila: 1e3,
  milione: 1e6,
  milioni: 1e6,
  mln: 1e6,
  miliardo: 1e9,
  miliardi: 1e9,
  mld: 1e9,
};

const SCALED = new RegExp(
  String.raw`^\s*(${Object.keys(SCALES).join('|')})(?!\p{L})\.?(?:\s+di(?!\p{L}))?`,
  'iu',
);

/** What the word behind a number multiplies it by, and what follows that word: `milioni di euro`; once and all of it where there is none. */
export function scaleBehind(text: string): { readonly times: number; readonly rest: string } {
  const found = SCALED.exec(text);
  return found === null
    ? { times: 1, rest: text }
    : { times: SCALES[found[1]!.toLowerCase()]!, rest: text.slice(found[0].length) };
}

/** Letters that recognition puts for a digit. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1' };

/**
 * The number that digits in Italian writing mean: `1.200` 1200, `40.000,00` 40000, `4,5` 4.5. A single dot before
 * anything but three digits, or after a lone zero, is a decimal point: `1.2` 1.2, `0.125` 0.125. NaN for no number.
 */
export function digitsValue(digits: string): number {
  const joined = digits.replace(/(?<=\d)[\s'’](?=\d{3})/gu, '');
  if (/^0\.\d+$/.test(joined)) return Number(joined);
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(joined))
    return Number(joined.replaceAll('.', '').replace(',', '.'));
  return Number(joined.replace(',', '.'));
}

/** The number of digits with the sign before them, apart or not; NaN for no number. */
export function signedValue(text: string): number {
  const [, sign, digits] = /^([^\d.,]?)\s*(.*)$/u.exec(text.trim()) ?? [];
  const size = digitsValue(digits ?? '');
  return sign !== undefined && new RegExp(MINUS, 'u').test(sign) && size !== 0 ? -size : size;
}

/**
 * The number that a text is as a whole: `-75`, `2,5 milioni`, `14.697`. A minus behind it (`5-`) or brackets (`(5)`) are how
 * accounting programs print one, and are flagged, as misread letters are that were mended. A range, a fraction or two bounds are no number.
 */
export function parseNumber(text: string): Value<number> {
  const trimmed = withoutNoteMarks(text.trim()).replace(/[.;]$/, '');
  if (isUnread(trimmed)) return value<number>(null, 'unreadable_value');
  const plain = wholeNumber(trimmed);
  if (plain !== null) return value(plain);
  const negative = BEHIND.exec(trimmed)?.groups?.['digits'] ?? BRACKETED.exec(trimmed)?.groups?.['digits'];
  if (negative !== undefined) return value(signedValue(`-${negative}`), 'minus_by_form');
  if (isSeveral(trimmed)) return value<number>(null, 'not_one_number');
  if (/\d/.test(trimmed) && /^[-+]?[\dOolI|.,]+$/.test(trimmed)) {
    const mended = wholeNumber(trimmed.replace(/[OolI|]/g, (letter) => LOOKALIKES[letter] ?? letter));
    if (mended !== null) return value(mended, 'ocr_digit');
  }
  return value<number>(null, 'unreadable_value');
}

function wholeNumber(text: string): number | null {
  const found = WHOLE.exec(text)?.groups;
  if (!found) return null;
  const size = signedValue((found['sign'] ?? '') + found['digits']!) * (SCALES[found['scale'] ?? ''] ?? 1);
  return Number.isFinite(size) ? size : null;
}

const ONE = String.raw`(?:${NUMBER})\s*%?`;
const TO = String.raw`(?:ad?|al|allo|alla|all['’])`;
const COMPARED = String.raw`(?:[<>≤≥]=?|=[<>])\s*(?:${NUMBER})`;
/** Texts with several numbers of which none is meant alone. */
const SEVERAL: readonly RegExp[] = [
  // "10-15", "60 – 80%", "90 → 95"
  new RegExp(String.raw`^${ONE}\s*(?:[-–—‐‑‒÷→]|->|=>)\s*${ONE}(?:\s*\p{L}.*)?$`, 'u'),
  // "dal 60% all'80%", "da 5 giorni a 3"
  new RegExp(String.raw`(?<!\p{L})da(?:l|llo|lla|ll['’])?\s*${ONE}(?:\s*\p{L}+)?\s+${TO}\s*${ONE}`, 'iu'),
  // "tra 5 e 10", "compreso fra il 60% e l'80%"
  new RegExp(
    String.raw`(?<!\p{L})(?:tra|fra)\s+(?:il\s+|lo\s+|la\s+|l['’])?${ONE}\s+e\s+(?:il\s+|lo\s+|la\s+|l['’])?${ONE}`,
    'iu',
  ),
  // ">=5 e <=10"
  new RegExp(String.raw`${COMPARED}[^<>≤≥=]{0,20}${COMPARED}`, 'u'),
  // "±2%", "-10/+10"
  /[±∓]|\+\s?\/\s?-|[-−–]\s?\d+\s*%?\s*\/\s*\+\s?\d/u,
  // "10 e 20", "10 o 20": nothing but the two
  new RegExp(String.raw`^${ONE}\s*(?:[;/]|,\s|[eo]d?\s)\s*${ONE}$`, 'u'),
  // "50%+1", "3 x 4", "100% - 50%": an account that is not made here
  new RegExp(String.raw`^${ONE}\s*[+x×*]\s*${ONE}$`, 'iu'),
  // "1 ogni 4"
  new RegExp(String.raw`^${ONE}\s+ogni\s+${ONE}(?:\s+\p{L}+)*$`, 'iu'),
  // "1,234.56", "1.2.3"
  JUMBLED,
  // "1½"
  /\d\s?[¼½¾⅓⅔⅛]/u,
  // "3/4", "1 su 4"; out of a hundred is a percent, and 4,5/5 a mark on a scale
  /^\d+\s*\/\s*(?!100$|0\d)\d{1,4}$/u,
  /(?<![\d.,])\d+\s+su\s+(?!100(?!\d))\d+(?![.,]?\d)/u,
  // "80%; 100%"
  new RegExp(String.raw`^(?:${NUMBER})\s*%\s*[;,/]\s*(?:${NUMBER})\s*%$`, 'u'),
];

/** Whether a text tells of several numbers at once: a range, a fraction, two bounds, a band. None of them is its value. */
export const isSeveral = (text: string): boolean => SEVERAL.some((form) => form.test(text.trim()));

const EACH = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:(?<![\p{N}%]\s?)${MINUS}\s?|\+)?(?:${NUMBER})`,
  'gu',
);

/** The numbers that a text holds, with their signs, in order. */
export const numbersIn = (text: string): number[] =>
  (withoutNoteMarks(text).match(EACH) ?? []).map(signedValue);
