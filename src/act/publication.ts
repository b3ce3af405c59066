import { flagged, reading, vouched, type Reading } from '../model/reading.ts';
import type { DraftAct } from '../record/draft.ts';
import { findDates } from '../values/date.ts';
import type { ActRules, Hit } from './act-rules.ts';
import { toldDate } from './session-date.ts';
import { lineAt, passageOf, placesOf, rawOf, type Passage } from './passage.ts';
import type { ActLine } from './lines.ts';

/** How far behind the words that tell a publication its days may stand. */
const REACH = 220;
/** How many letters before a day say what day it is. */
const LEAD = 40;

interface Day {
  readonly iso: string;
  readonly index: number;
  readonly end: number;
}

/** How far behind its first day a sentence may tell the last of a publication, in characters. */
const STAYS = 140;

/** When and under what number the act is published, as its certificate or the note at its end tells it; null where none does. */
export function readPublication(lines: readonly ActLine[], rules: ActRules): DraftAct['publication'] {
  const passage = passageOf(lines);
  const told = rules.all('publication.told', passage.folded);
  const days = daysIn(passage.folded);
  const first = days.find(
    (day) => fits('publication.from', day, passage, rules) && follows(day, told, passage, rules),
  );
  const last =
    first &&
    days.find(
      (day) =>
        day.index >= first.end &&
        day.index - first.end < STAYS &&
        !/[.;] \p{L}{3}/u.test(passage.folded.slice(first.end, day.index)) &&
        fits('publication.to', day, passage, rules),
    );
  const number = numberOf(passage, told, rules);
  if (!first && !number) return null;
  return {
    from: first ? dayField(first, 'acts/publication-from', passage) : null,
    to: last ? dayField(last, 'acts/publication-to', passage) : null,
    number,
  };
}

/** The day from which the act is executive. Where several are told the first stands, with a flag. */
export function readExecutiveDate(lines: readonly ActLine[], rules: ActRules): Reading<string> | null {
  const passage = passageOf(lines);
  const days = daysIn(passage.folded);
  const found = rules.all('executiveDate', passage.folded).flatMap((hit) => {
    const end = hit.index + hit.length;
    const day = days.find(
      (one) =>
        one.index >= end &&
        one.index - end < REACH &&
        !/[.;] (?=[a-z])|\b(?:pubblicat|pubblicazion)/u.test(passage.folded.slice(end, one.index)) &&
        rules.find('executiveDate.day', passage.folded.slice(end, one.index)) !== null,
    );
    return day && !isUnticked(hit, passage, rules) ? [day] : [];
  });
  const first = found[0];
  if (!first) return null;
  const field = dayField(first, 'acts/executive-date', passage);
  if (found.some((day) => day.iso !== first.iso)) return flagged(field, 'several_values');
  return found.some((day) => day.index !== first.index) ? vouched(field, 'stated_twice') : field;
}

/** Every day of a text in digits, or in words as certificates write them. */
function daysIn(folded: string): readonly Day[] {
  const days = findDates(folded, null)
    .filter((date) => date.flags.length === 0)
    .map((date) => ({ iso: date.iso, index: date.index, end: date.index + date.raw.length }));
  if (days.length > 0) return days;
  const told = toldDate(folded);
  return told ? [told] : [];
}

function fits(field: string, day: Day, { folded }: Passage, rules: ActRules): boolean {
  return rules.find(field, folded.slice(Math.max(0, day.index - LEAD), day.index)) !== null;
}

/** Whether a day belongs to words before it that tell a publication: near, and none that tell of execution between. */
function follows(day: Day, told: readonly Hit[], passage: Passage, rules: ActRules): boolean {
  const hit = told.findLast((one) => one.index < day.index);
  if (hit === undefined || day.index - hit.index > REACH || isUnticked(hit, passage, rules)) return false;
  const between = passage.folded.slice(hit.index, day.index);
  return (
    rules.find('executiveDate', between) === null && !/(?<!\p{L})delibera(?:zione|ta)? n\./u.test(between)
  );
}

/** The number that stands nearest to words that tell a publication. */
function numberOf(passage: Passage, told: readonly Hit[], rules: ActRules): Reading<string> | null {
  const near = rules.all('publication.number', passage.folded).find((hit) =>
    told.some((one) => {
      const apart = hit.index > one.index ? hit.index - one.index : one.index - (hit.index + hit.length);
      return apart < REACH && lineAt(passage, one.index) >= lineAt(passage, hit.index) - 2;
    }),
  );
  const number = near?.groups['number'];
  if (!near || number === undefined) return null;
  const end = near.index + near.length;
  return reading(number, rawOf(passage, near.index, end), near.rule.id, placesOf(passage, near.index, end));
}

/** Whether the line says so behind a box that is left empty. */
function isUnticked(hit: Hit, passage: Passage, rules: ActRules): boolean {
  const line = passage.lines[lineAt(passage, hit.index)]!;
  return rules.find('publication.unticked', line.text)?.index === 0;
}

const dayField = (day: Day, rule: string, passage: Passage): Reading<string> =>
  reading(day.iso, rawOf(passage, day.index, day.end), rule, placesOf(passage, day.index, day.end));
