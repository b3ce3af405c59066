import type { FoundDate } from './found-date.ts';
import { daysIn, MONTH, monthOf } from './month.ts';
import { wordsValue } from './number-words.ts';
import { findPeriods } from './period.ts';
import { type Value, value } from './value.ts';

const DIGITS = /(?<![\d/.,-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/]|[.,]\d)/gu;
const SHORT = /(?<![\d/.,])(\d{1,2})\/(\d{1,2})(?![\d/]|[.,]\d)/gu;
const NAMED = new RegExp(
  `(?<![\\d/.,\\p{L}])(\\d{1,2}|primo)\\s?[°º^]?\\s*(?:di\\s+)?(${MONTH})(?:\\s+(?:del\\s+|dell'anno\\s+)?(\\d{4}|\\d{2}(?![\\d/]))(?!\\d))?`,
  'giu',
);
const WORDS = new RegExp(
  `(?<!\\p{L})([\\p{L}]{3,})\\s*(?:del\\s+mese\\s+di\\s+|di\\s+)?(${MONTH})\\s+(?:dell'anno\\s+)?(due\\s?mila\\s?\\p{L}*)`,
  'giu',
);

/**
 * Every date in a text, in order, completed with `year` where it names none (flag `year_assumed`); a month, quarter or
 * half-year named as a term means its last day. Dates that no calendar has are left out.
 */
export function findDates(text: string, year: number | null): FoundDate[] {
  const found: FoundDate[] = [];
  const taken: [number, number][] = [];
  const add = (hit: RegExpMatchArray, day: number, month: number, given: number | null): void => {
    const index = hit.index!;
    if (taken.some(([from, to]) => index < to && index + hit[0].length > from)) return;
    const in_ = given ?? year;
    if (in_ === null || month < 1 || month > 12 || day < 1 || day > daysIn(in_, month)) return;
    taken.push([index, index + hit[0].length]);
    found.push({
      iso: isoDate(in_, month, day),
      index,
      raw: hit[0].trim(),
      flags: given === null ? ['year_assumed'] : [],
    });
  };
  for (const hit of text.matchAll(DIGITS)) add(hit, Number(hit[1]), Number(hit[3]), fullYear(hit[4]!));
  for (const hit of text.matchAll(NAMED))
    add(hit, /\d/.test(hit[1]!) ? Number(hit[1]) : 1, monthOf(hit[2]!), hit[3] ? fullYear(hit[3]) : null);
  for (const hit of text.matchAll(WORDS))
    add(hit, wordsValue(hit[1]!) ?? 0, monthOf(hit[2]!), wordsValue(hit[3]!));
  for (const hit of text.matchAll(SHORT)) add(hit, Number(hit[1]), Number(hit[2]), null);
  for (const period of findPeriods(text, year))
    if (!taken.some(([from, to]) => period.index < to && period.index + period.raw.length > from))
      found.push(period);
  return found.sort((a, b) => a.index - b.index);
}

/** The term that a text sets: the latest of its dates. Null and `unreadable_value` where it names none. */
export function latestDate(text: string, year: number | null): Value<string> {
  const dates = findDates(text.trim().replace(/^(\d{1,2})\.(\d{1,2})\.?$/, '$1/$2'), year);
  if (dates.length === 0) return value<string>(null, 'unreadable_value');
  const latest = dates.reduce((a, b) => (b.iso > a.iso ? b : a));
  const different = new Set(dates.map((date) => date.iso)).size > 1;
  return value(latest.iso, ...latest.flags, ...(different ? (['several_values'] as const) : []));
}

export const isoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Two digits mean this century up to 69. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
};
