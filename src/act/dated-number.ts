import { findDates } from '../values/date.ts';
import { wordsValue } from '../values/number-words.ts';
import type { FlagCode } from '../model/catalogue/index.ts';
import type { ActRules } from './act-rules.ts';
import type { Passage } from './passage.ts';
import { toldDate } from './session-date.ts';

/** A number with its date, as titles and citations give them. Indexes are of the folded text. */
export interface DatedNumber {
  readonly number: string;
  readonly date: string | null;
  readonly flags: readonly FlagCode[];
  readonly rule: string;
  readonly index: number;
  /** Where the number ends. */
  readonly numberEnd: number;
  /** Where number and date end. */
  readonly end: number;
}

/** Every number of a passage behind its mark (n., N°, numero), with the date that follows it, in order. */
export function datedNumbers(passage: Passage, rules: ActRules): DatedNumber[] {
  const { folded } = passage;
  let done = 0;
  return rules.all('number', folded).flatMap((hit) => {
    const numberEnd = hit.index + hit.length;
    const spelled = hit.groups['words'] === undefined ? null : wordsValue(hit.groups['words']);
    const { number, flags } =
      spelled === null ? digitsOf(hit.groups['number'] ?? '') : { number: String(spelled), flags: [] };
    if (number === '') return [];
    const date = dateAfter(folded, numberEnd, rules) ?? dateBefore(folded, done, hit.index, numberEnd);
    done = date?.end ?? numberEnd;
    return {
      number,
      date: date?.iso ?? null,
      flags: [...new Set([...flags, ...(date?.flags ?? [])])],
      rule: hit.rule.id,
      index: hit.index,
      numberEnd,
      end: date?.end ?? numberEnd,
    };
  });
}

/** The date right before a number, with a comma or a dash at most between ("D.M. 27 gennaio 2023, n. 18"), and no other number's. */
function dateBefore(
  folded: string,
  done: number,
  index: number,
  end: number,
): { iso: string; end: number; flags: readonly FlagCode[] } | null {
  const from = Math.max(done, index - 30);
  const before = folded.slice(from, index).replace(/[\s,-]+$/u, '');
  const date = findDates(before, null).find((found) => found.index + found.raw.length === before.length);
  return date && date.flags.length === 0 ? { iso: date.iso, end, flags: [] } : null;
}

/** The date right behind an index, connectors aside; letters that stand for digits are read as such, with a flag. */
export function dateAfter(
  folded: string,
  index: number,
  rules: ActRules,
): { iso: string; end: number; flags: readonly FlagCode[] } | null {
  const ahead = folded.slice(index, index + 70);
  const date = findDates(ahead, null).find((found) => found.flags.length === 0);
  const joins = (end: number): boolean => rules.find('number.joint', ahead.slice(0, end)) !== null;
  if (date && joins(date.index))
    return { iso: date.iso, end: index + date.index + date.raw.length, flags: [] };
  const told = toldDate(ahead.replace(/(\d),/g, '$1 '));
  if (told && joins(told.index)) return { iso: told.iso, end: index + told.end, flags: [] };
  return null;
}

/** The number as text: spaces of stamps closed, O and l among digits read as digits, a year before or behind a slash dropped. */
export function digitsOf(written: string): { number: string; flags: readonly FlagCode[] } {
  const yearFirst = /^(?:19|20)\d\d\s?\/\s?(?!(?:19|20)\d\d$)(\d{1,5})$/.exec(written);
  if (yearFirst) return { number: yearFirst[1]!, flags: ['number_year_first'] };
  const closed = /^[\dol](?: [\dol])+$/.test(written)
    ? written.replace(/ /g, '')
    : written.replace(/\s*\/\s*/, '/');
  const head = /^[\dol]+/.exec(closed)?.[0] ?? '';
  const mended = head.replace(/o/g, '0').replace(/l/g, '1');
  const rest = closed.slice(head.length);
  const number = /^\/(?:19|20)\d\d$/.test(rest) ? mended : mended + rest.toUpperCase();
  return { number, flags: mended === head ? [] : ['ocr_digit'] };
}
