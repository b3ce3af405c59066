import type { FlagCode } from '../model/catalogue/index.ts';
import { reading } from '../model/reading.ts';
import type { DraftAct } from '../record/draft.ts';
import type { ActRules, Hit } from './act-rules.ts';
import {
  dayBehind,
  nextBehindDate,
  numberAt,
  numberBehind,
  numberBehindDate,
  type CitedNumber,
} from './cited-number.ts';
import { placesOf, rawOf, type Passage } from './passage.ts';

export type Citation = DraftAct['citations'][number];

/** Kinds that are cited by their day as well; "an act of summons of 26 March" is none of a body. */
const BY_DAY = /^(?:deliber|determin|decret|ordinanz|direttiv)/u;

/** The decisions that a passage cites, each number of a list by itself; one without a number by its day. */
export function actCitations(passage: Passage, rules: ActRules): Citation[] {
  const made: Citation[] = [];
  let done = 0;
  for (const hit of rules.all('citations', passage.folded)) {
    if (hit.index < done) continue;
    const list = numbersBehind(passage.folded, hit, rules);
    const day =
      list.length === 0 && BY_DAY.test(hit.groups['type'] ?? '')
        ? dayBehind(passage.folded, hit.index + hit.length, rules)
        : null;
    if (day) made.push(dated(passage, hit, day));
    done = day?.end ?? done;
    if (list.length === 0) continue;
    const first = sameDay(passage.folded, list, made.at(-1)?.date?.value ?? null);
    made.push(...first.map((cited) => citation(passage, hit, first[0]!, cited)));
    done = list.at(-1)!.end;
  }
  return made;
}

function numbersBehind(folded: string, hit: Hit, rules: ActRules): CitedNumber[] {
  const end = hit.index + hit.length;
  const initials = /^(?!att[oi]$)[a-z.\s]{2,7}$/.test(hit.groups['type'] ?? '');
  const behind = numberBehindDate(folded, end, rules);
  const first = behind ?? numberBehind(folded, end, initials, rules);
  return first ? withFurther(folded, first, behind !== null, rules) : [];
}

/** A number with those that follow it in the same list. */
function withFurther(folded: string, first: CitedNumber, dateFirst: boolean, rules: ActRules): CitedNumber[] {
  const list = [first];
  for (;;) {
    const last = list.at(-1)!;
    const dated = last.date === null ? null : nextBehindDate(folded, last.end, rules);
    if (dated) {
      list.push(dated);
      continue;
    }
    const ahead = folded.slice(last.end, last.end + 130);
    const joint = rules.all('citations.next', ahead)[0];
    if (joint?.index !== 0) break;
    const next = numberAt(folded, last.end + joint.length, rules);
    if (!next) break;
    // "12 giugno 2023, n. 455 e n. 461", "n. 8 del 2 marzo e, in pari data, la n. 7": the day of the one before.
    const shared =
      next.date === null && last.date !== null && (dateFirst || joint.groups['same'] !== undefined);
    list.push(shared ? { ...next, date: last.date, flags: [...next.flags, 'rest_of_list'] } : next);
  }
  return withSharedDates(list);
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

/** A number alone with "in pari data" behind it has the day of the act cited before. */
function sameDay(
  folded: string,
  list: readonly CitedNumber[],
  before: string | null,
): readonly CitedNumber[] {
  const [cited] = list;
  const same = /^,? ?(?:adottata |adottato )?(?:in|di|avente|con) (?:pari|medesima|stessa) data(?!\p{L})/u;
  if (!cited || list.length > 1 || cited.date !== null || before === null) return list;
  return same.test(folded.slice(cited.end))
    ? [{ ...cited, date: before, flags: [...cited.flags, 'rest_of_list'] }]
    : list;
}

/** A decision cited by its day alone. */
function dated(passage: Passage, hit: Hit, day: { iso: string; start: number; end: number }): Citation {
  const cited = {
    number: '',
    date: day.iso,
    start: day.start,
    numberEnd: day.start,
    end: day.end,
    flags: [],
  };
  return { ...citation(passage, hit, cited, cited), number: null };
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
    .replace(/^[\s,]*(?:(?:del(?:la|lo)?|dei|di)(?!\p{L})|dell['’])?\s*/iu, '')
    .replace(/[\s,(]*(?:esecutiv.*|avente.*|in data.*|recante.*|n\.?|con i? ?quali?.*)?$/iu, '')
    .replace(/[\s,]+(?:del|di data|adottat[ao](?: il)?|numero)$/iu, '')
    .trim();
