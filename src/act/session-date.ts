import { daysIn, MONTH, monthOf } from '../values/month.ts';
import { wordsValue } from '../values/number-words.ts';
import { findDates, isoDate } from '../values/date.ts';

/** A date told in a sentence: ISO value, and where it stands in the text. */
export interface ToldDate {
  readonly iso: string;
  readonly index: number;
  readonly end: number;
}

const DAY = String.raw`(?:(?:il\s+)?(?:questo\s+)?giorno|add[iì]'?|(?<!\p{L})(?:il|oggi,?|in\s+data|del)(?=\s)|,)\s*:?\s*(?:(\d{1,2})|(\p{L}+[’']?))(?:\s*\([^)]{1,20}\))?`;
const YEAR_FIRST = new RegExp(
  String.raw`anno\s+(?:del\s+signore\s+)?((?:due\s*mila|mille\s*nove\s*cento)\s*\p{L}*|\d{4})(?:\s*\([^)]{1,30}\))?[\s,]+(?:il\s+)?(?:questo\s+)?${DAY}[\s,]*(?:del(?:\s+mese)?\s+(?:di\s+)?)?(${MONTH})`,
  'iu',
);
const YEAR_LAST = new RegExp(
  String.raw`${DAY}[\s,]+(?:del\s+mese\s+(?:di\s+)?|di\s+)?(${MONTH})[\s,]+(?:dell['’]\s?anno\s+)?((?:due\s*mila|mille\s*nove\s*cento)\s*\p{L}*|\d{4})`,
  'iu',
);

const WEAK = /^(?:del|,)/iu;

/**
 * The first date that a sentence tells, in the forms of records of sittings (`L'anno duemilaventi, addì tre del mese di
 * marzo`, `Il giorno 16 del mese di maggio dell'anno 2017`), in words or digits, or else a plain one.
 */
export function toldDate(text: string): ToldDate | null {
  const first = YEAR_FIRST.exec(text);
  const last = YEAR_LAST.exec(text);
  const told = [
    first && made(first, first[1]!, first[2] ?? first[3]!, first[4]!),
    last && made(last, last[4]!, last[1] ?? last[2]!, last[3]!),
  ].find((date) => date !== null);
  const plain = findDates(text, null).find((date) => date.flags.length === 0);
  // "del 12 ottobre" alone opens no record: a date before it is the sitting's.
  if (told && !(plain && plain.index < told.index && WEAK.test(text.slice(told.index)))) return told;
  return plain ? { iso: plain.iso, index: plain.index, end: plain.index + plain.raw.length } : null;
}

function made(hit: RegExpExecArray, year: string, day: string, month: string): ToldDate | null {
  const [y, d, m] = [numberOf(year), numberOf(day), monthOf(month)];
  if (y === null || d === null || m < 1 || d < 1 || d > daysIn(y, m)) return null;
  return { iso: isoDate(y, m, d), index: hit.index, end: hit.index + hit[0].length };
}

const numberOf = (text: string): number | null => {
  if (/^\d+$/.test(text)) return Number(text);
  return /^primo$/i.test(text) ? 1 : wordsValue(text.replace(/[’']$/, ''));
};
