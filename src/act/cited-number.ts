import type { FlagCode } from '../model/catalogue/index.ts';
import { wordsValue } from '../values/number-words.ts';
import type { ActRules } from './act-rules.ts';
import { dateAfter, digitsOf } from './dated-number.ts';

/** A number by which an act is cited, with its date where one stands with it. Indexes are of the folded text. */
export interface CitedNumber {
  readonly number: string;
  readonly date: string | null;
  readonly start: number;
  readonly numberEnd: number;
  readonly end: number;
  readonly flags: readonly FlagCode[];
}

/** Between the kind of a cited act and its number: its organ, without a digit or the start of another matter. */
export const ORGAN_GAP = 110;

const MARK = String.raw`n(?:umer[oi]|\.ro|\.ri|ri|r|n)?[.°: ]{0,3}\s?`;
const NUMBER_AT = new RegExp(
  String.raw`^\s?(?:${MARK})?([ivxlc]{1,7}\s?\/\s?\d{1,6}|[a-np-z]{1,4}-?\d{3,6}(?:[-/]\d{2,4})?|\d[\dol]*(?:(?:rs|rg|uc|dd)(?!\p{L}))?(?:[./]\d{1,6}){0,2}(?:\s?\/\s?\p{L}{1,5}(?:\.\p{L}{1,2}\.?)*(?:\/\p{L}{1,5})?)?(?:-\d{1,6})?)(?![\p{L}\d])`,
  'u',
);

/** The number at an index, its mark before it or not, with the date behind it. */
export function numberAt(folded: string, index: number, rules: ActRules): CitedNumber | null {
  const hit = NUMBER_AT.exec(folded.slice(index, index + 40));
  if (!hit || /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(hit[1]!)) return null;
  const { number, flags } = digitsOf(hit[1]!);
  const numberEnd = index + hit[0].length;
  const date = dateAfter(folded, numberEnd, rules);
  return { number, date: date?.iso ?? null, start: index, numberEnd, end: date?.end ?? numberEnd, flags };
}

/** A number in words: "numero quarantadue". */
const IN_WORDS = /^([^\d;]{0,80}?(?<!\p{L})(?:numero|n\.) )(\p{L}{3,40})(?!\p{L})/u;

function wordsBehind(folded: string, end: number, rules: ActRules): CitedNumber | null {
  const hit = IN_WORDS.exec(folded.slice(end, end + ORGAN_GAP));
  const value = hit && wordsValue(hit[2]!);
  if (!hit || value === null || rules.find('citations.gap', hit[1]!) !== null) return null;
  const [start, numberEnd] = [end + hit[1]!.length, end + hit[0].length];
  const date = dateAfter(folded, numberEnd, rules);
  return {
    number: String(value),
    date: date?.iso ?? null,
    start,
    numberEnd,
    end: date?.end ?? numberEnd,
    flags: [],
  };
}

const AHEAD = String.raw`(?<![\p{L}])${MARK}(?:[ivxlc]{1,7}\s?\/\s?\d|[a-np-z]{1,4}-?\d{3}|[\do](?!\p{L}{2}))`;
const MARKED_GAP = new RegExp(String.raw`^[^\d;]*?(?=${AHEAD})`, 'u');
/** Behind initials (`GC 195`) a number needs no mark. */
const BARE_GAP = new RegExp(String.raw`^[^\d;]*?(?=${AHEAD}|(?<=^\s|\.\s)\d)`, 'u');
/** Nor does one with its year behind a slash: "deliberazione consiliare 40/2023"; two years are no such number. */
const SLASHED_GAP =
  /^(?: \p{L}[\p{L}'.]*){0,4} (?=(?:[a-z]\d{5,6}(?![\d/])|(?!(?:19|20)\d\d\/)\d{1,5}\/(?:19|20)\d\d(?![\d/])))/u;

/** The number behind the kind of a cited act that ends at `end`. */
export function numberBehind(
  folded: string,
  end: number,
  initials: boolean,
  rules: ActRules,
): CitedNumber | null {
  const ahead = folded.slice(end, end + ORGAN_GAP);
  const gaps = [(initials ? BARE_GAP : MARKED_GAP).exec(ahead)?.[0], SLASHED_GAP.exec(ahead)?.[0]]
    .filter((gap) => gap !== undefined)
    .sort((a, b) => a.length - b.length);
  const gap = gaps[0];
  const told = wordsBehind(folded, end, rules);
  if (told !== null && (gap === undefined || gap.length > told.start - end)) return told;
  if (gap === undefined || rules.find('citations.gap', gap) !== null) return null;
  return numberAt(folded, end + gap.length, rules);
}

/** Between the kind of a cited act and its date, where the number stands behind that: "d.g.r. 30 gennaio 2023, n. 212". */
const DATE_GAP = /^[^\d;.]{0,60}?\.?\s?(?=\d{1,2}[°\s./-])/u;
const NUMBER_BEHIND_DATE = new RegExp(
  String.raw`^(?:[\s,]{0,3}(?:con (?:il )?|al |col )?(?=${MARK}[\p{L}\d])|[\s,]{1,3}(?=\d{1,5}\/(?:19|20)\d\d\/\p{L}))`,
  'u',
);
/** Between a number of a list and the date of the next: ", 11 maggio 2021, n. 402", "e del 16.02.2021, n. 22". */
const NEXT_DATE = /^[\s,;]{0,3}(?:e|ed|nonch[eé])?,?\s?(?:(?:del(?:la)?|in data)\s)?(?=\d{1,2}[°\s./-])/u;

/** The number that stands behind its date, both behind the kind of a cited act. */
export function numberBehindDate(folded: string, end: number, rules: ActRules): CitedNumber | null {
  const gap = DATE_GAP.exec(folded.slice(end, end + ORGAN_GAP))?.[0];
  if (gap === undefined || /\bn\p{L}?\.?\s?$/u.test(gap) || rules.find('citations.gap', gap) !== null)
    return null;
  return datedAt(folded, end + gap.length, rules);
}

/** Between the kind of a cited act and its day, where no number stands: its organ. */
const DAY_GAP =
  /^(?:[ ']?\p{L}[\p{L}'.]*){0,9} (?:del(?:l')?|in data(?: del)?|di data|adottat[ao] (?:il|in data)) ?$/u;

/** The day by which an act is cited that has no number there: "delibera del Senato accademico del 18/06/2024". */
export function dayBehind(
  folded: string,
  end: number,
  rules: ActRules,
): { iso: string; start: number; end: number } | null {
  const gap = DATE_GAP.exec(folded.slice(end, end + ORGAN_GAP))?.[0];
  if (gap === undefined || !DAY_GAP.test(gap) || rules.find('citations.gap', gap) !== null) return null;
  const date = dateAfter(folded, end + gap.length, rules);
  return date && { iso: date.iso, start: end + gap.length, end: date.end };
}

/** The next of a list whose numbers stand behind their dates. */
export function nextBehindDate(folded: string, end: number, rules: ActRules): CitedNumber | null {
  const joint = NEXT_DATE.exec(folded.slice(end, end + 30))?.[0];
  return joint === undefined || joint === '' ? null : datedAt(folded, end + joint.length, rules);
}

/** A date and the number behind it, at an index. */
function datedAt(folded: string, start: number, rules: ActRules): CitedNumber | null {
  const date = dateAfter(folded, start, rules);
  const mark = date && NUMBER_BEHIND_DATE.exec(folded.slice(date.end))?.[0];
  if (!date || mark === null || mark === undefined) return null;
  const cited = numberAt(folded, date.end + mark.length, rules);
  // "n. 4 del 7 maggio": a date behind that number is not its own here.
  return cited && { ...cited, start, date: date.iso, end: cited.numberEnd };
}
