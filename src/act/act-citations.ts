import type { FlagCode } from '../model/catalogue/index.ts';
import { reading } from '../model/reading.ts';
import type { DraftAct } from '../record/draft.ts';
import type { ActRules, Hit } from './act-rules.ts';
import { dateAfter, digitsOf } from './dated-number.ts';
import { placesOf, rawOf, type Passage } from './passage.ts';

export type Citation = DraftAct['citations'][number];

interface CitedNumber {
  readonly number: string;
  readonly date: string | null;
  readonly start: number;
  readonly numberEnd: number;
  readonly end: number;
  readonly flags: readonly FlagCode[];
}

/** Between the kind of a cited act and its number: its organ, without a digit or the start of another matter. */
const ORGAN_GAP = 110;

const MARKED_GAP =
  /^[^\d;]*?(?=(?<![\p{L}])n(?:umero|\.ro|\.ri|ri|r)?[.°: ]{0,3}\s?(?:[ivxlc]{1,7}\s?\/\s?\d|[\do](?!\p{L}{2})))/u;
/** Behind initials (`GC 195`) a number needs no mark. */
const BARE_GAP =
  /^[^\d;]*?(?=(?<![\p{L}])n(?:umero|\.ro|\.ri|ri|r)?[.°: ]{0,3}\s?(?:[ivxlc]{1,7}\s?\/\s?\d|[\do](?!\p{L}{2}))|(?<=^\s|\.\s)\d)/u;

/** The decisions that a passage cites, each number of a list by itself. Those without a number are none. */
export function actCitations(passage: Passage, rules: ActRules): Citation[] {
  const made: Citation[] = [];
  let done = 0;
  for (const hit of rules.all('citations', passage.folded)) {
    if (hit.index < done) continue;
    const list = numbersBehind(passage.folded, hit, rules);
    if (list.length === 0) continue;
    made.push(...list.map((cited) => citation(passage, hit, list[0]!, cited)));
    done = list.at(-1)!.end;
  }
  return made;
}

function numbersBehind(folded: string, hit: Hit, rules: ActRules): CitedNumber[] {
  const end = hit.index + hit.length;
  const initials = /^(?!att[oi]$)[a-z.\s]{2,7}$/.test(hit.groups['type'] ?? '');
  const dated = numberBehindDate(folded, end, rules);
  if (dated) return withFurther(folded, dated, rules);
  const gap = (initials ? BARE_GAP : MARKED_GAP).exec(folded.slice(end, end + ORGAN_GAP))?.[0];
  if (gap === undefined || rules.find('citations.gap', gap) !== null) return [];
  const first = numberAt(folded, end + gap.length, rules);
  if (!first) return [];
  return withFurther(folded, first, rules);
}

/** A number with those that follow it in the same list. */
function withFurther(folded: string, first: CitedNumber, rules: ActRules): CitedNumber[] {
  const list = [first];
  for (;;) {
    const last = list.at(-1)!;
    const ahead = folded.slice(last.end, last.end + 130);
    const joint = rules.all('citations.next', ahead)[0];
    if (joint?.index !== 0) break;
    const next = numberAt(folded, last.end + joint.length, rules);
    if (!next) break;
    list.push(next);
  }
  return withSharedDates(list);
}

/** Between the kind of a cited act and its date, where the number stands behind that: "d.g.r. 30 gennaio 2023, n. 212". */
const DATE_GAP = /^[^\d;.]{0,60}?\.?\s?(?=\d{1,2}[°\s./-])/u;
const NUMBER_BEHIND_DATE = /^[\s,]{0,3}(?=n(?:umero|\.ro|r)?[.°:\s])/u;

function numberBehindDate(folded: string, end: number, rules: ActRules): CitedNumber | null {
  const gap = DATE_GAP.exec(folded.slice(end, end + ORGAN_GAP))?.[0];
  if (gap === undefined || /\bn\p{L}?\.?\s?$/u.test(gap) || rules.find('citations.gap', gap) !== null)
    return null;
  const start = end + gap.length;
  const date = dateAfter(folded, start, rules);
  const mark = date && NUMBER_BEHIND_DATE.exec(folded.slice(date.end))?.[0];
  if (!date || mark === null || mark === undefined) return null;
  const cited = numberAt(folded, date.end + mark.length, rules);
  return cited && { ...cited, start, date: date.iso };
}

/** The number at an index, its mark before it or not, with the date behind it. */
function numberAt(folded: string, index: number, rules: ActRules): CitedNumber | null {
  const hit =
    /^\s?(?:n(?:umero|\.ro|\.ri|ri|r)?[.°: ]{0,3}\s?)?([ivxlc]{1,7}\s?\/\s?\d{1,6}|\d[\dol]*(?:[./]\d{1,6}){0,2}(?:\s?\/\s?\p{L}{1,5})?(?:-\d{1,6})?)(?![\p{L}\d])/u.exec(
      folded.slice(index, index + 40),
    );
  if (!hit || /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(hit[1]!)) return null;
  const { number, flags } = digitsOf(hit[1]!);
  const numberEnd = index + hit[0].length;
  const date = dateAfter(folded, numberEnd, rules);
  return { number, date: date?.iso ?? null, start: index, numberEnd, end: date?.end ?? numberEnd, flags };
}

/** `n. 48 e 49 del …`: a number without a date has the date of the next in its list. */
function withSharedDates(list: readonly CitedNumber[]): CitedNumber[] {
  const made: CitedNumber[] = [];
  for (const cited of [...list].reverse()) {
    const later = made[0];
    made.unshift(
      cited.date === null && later?.date
        ? { ...cited, date: later.date, flags: [...cited.flags, 'rest_of_list'] }
        : cited,
    );
  }
  return made;
}

function citation(passage: Passage, hit: Hit, first: CitedNumber, cited: CitedNumber): Citation {
  const typeEnd = hit.index + hit.length;
  const type = hit.groups['type'] ?? '';
  const typeStart = typeEnd - type.length;
  const shared: readonly FlagCode[] = cited === first ? [] : ['rest_of_list'];
  const typeAt = placesOf(passage, typeStart, typeEnd);
  const organ = organOf(rawOf(passage, typeEnd, first.start));
  const raw = rawOf(passage, cited.start, cited.end);
  return {
    kind: 'act',
    type: reading(
      rawOf(passage, typeStart, typeEnd),
      rawOf(passage, hit.index, typeEnd),
      hit.rule.id,
      typeAt,
      shared,
    ),
    organ: organ === '' ? null : reading(organ, organ, hit.rule.id, typeAt, shared),
    number: reading(
      cited.number,
      raw,
      hit.rule.id,
      placesOf(passage, cited.start, cited.numberEnd),
      cited.flags.filter((flag) => flag === 'ocr_digit'),
    ),
    date:
      cited.date === null
        ? null
        : reading(cited.date, raw, hit.rule.id, placesOf(passage, cited.start, cited.end), cited.flags),
    article: null,
  };
}

const organOf = (gap: string): string =>
  gap
    .replace(/^[\s,]*(?:del(?:la|lo|l['’])?|dei|di|dell['’])?\s*/iu, '')
    .replace(/[\s,(]*(?:esecutiv.*|avente.*|in data.*|recante.*|n\.?|con i? ?quali?.*)?$/iu, '')
    .trim();
