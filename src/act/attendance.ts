import type { Document } from '../model/document.ts';
import { flagged, reading, type Reading } from '../model/reading.ts';
import type { DraftAct } from '../record/draft.ts';
import type { ActRules } from './act-rules.ts';
import type { Item } from './attendance-items.ts';
import { listItems } from './attendance-list.ts';
import { attendanceSentence } from './attendance-sentence.ts';
import type { ActLine } from './lines.ts';

export type Attendant = DraftAct['attendance'][number];

const RULE = 'acts/attendance-intro';

/**
 * Who was there: from tables, from lines with or without marks, from names, offices and marks in separate stacks (zipped
 * by order), or from a sentence. `zone` are the lines from the opening of the sitting to the reasons. Empty for organs of one person.
 */
export function readAttendance(
  document: Document,
  zone: readonly ActLine[],
  rules: ActRules,
): readonly Attendant[] {
  const listed = onlyOnce(zip(listItems(document, zone, rules)));
  if (listed.length >= 2 && !isTold(zone, rules))
    return doubtedIfPartial(withAway(listed, zone, rules), zone, rules);
  const told = onlyOnce(attendanceSentence(zone, rules));
  return doubtedIfPartial(told.length > 0 ? told : listed, zone, rules);
}

/** A person named again, as who presides or keeps the record, is no further one. */
const onlyOnce = (listed: readonly Attendant[]): readonly Attendant[] =>
  listed.filter(
    (one, index) =>
      listed.findIndex((other) => wordsOf(other.name.value) === wordsOf(one.name.value)) === index,
  );

/** Words with capitals side by side, as names are. */
const NAMES = /\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+){1,3}/gu;

/** Those read, with a flag where the sentence that announces them goes on to name three times as many. */
function doubtedIfPartial(
  read: readonly Attendant[],
  zone: readonly ActLine[],
  rules: ActRules,
): readonly Attendant[] {
  const announced = zone.flatMap((line) => {
    const hit = line.cell === null ? rules.find('attendance.intro', line.text) : null;
    const names = hit ? (line.text.slice(hit.index + hit.length).match(NAMES) ?? []) : [];
    return names.filter(
      (name) => (rules.find('organ', name) ?? rules.find('attendance.role', name)) === null,
    );
  }).length;
  if (read.length === 0 || announced < 3 * read.length) return read;
  return read.map((one) => ({ ...one, present: flagged(one.present, 'attendance_partial') }));
}

/** Whether the line that announces who is there goes on to name several: they stand in prose. */
const isTold = (zone: readonly ActLine[], rules: ActRules): boolean =>
  zone.some(
    (line) =>
      line.cell === null &&
      rules.find('attendance.intro', line.text) !== null &&
      attendanceSentence([line], rules).length >= 3,
  );

/** A list with those whom a sentence below it says to be away: "Risulta assente giustificato l'Assessore Ugo Neri." */
function withAway(
  listed: readonly Attendant[],
  zone: readonly ActLine[],
  rules: ActRules,
): readonly Attendant[] {
  const known = new Set(listed.map((one) => wordsOf(one.name.value)));
  const away = zone.flatMap((line) => {
    const hit = line.cell === null ? rules.find('attendance.absentSentence', line.text) : null;
    if (hit?.index !== 0 || line.text.includes(':')) return [];
    return attendanceSentence([{ ...line, text: `Sono presenti: ${line.text}` }], rules);
  });
  return [
    ...listed,
    ...away.filter((one) => one.present.value === false && !known.has(wordsOf(one.name.value))),
  ];
}

const wordsOf = (name: string | null): string => (name ?? '').toLowerCase().split(/\s+/u).sort().join(' ');

interface Open {
  readonly name: Extract<Item, { kind: 'name' }>;
  role: Extract<Item, { kind: 'role' }> | null;
  mark: Extract<Item, { kind: 'mark' }> | null;
  /** Closed when its row is over: a missing mark isn't taken from the next row. */
  readonly row: number | null;
}

/**
 * Puts pieces together in the order in which they come: each office and each mark goes to the first name of its row that
 * lacks one, or where pieces stand in stacks to the first name at all; offices before names wait for them.
 */
function zip(items: readonly Item[]): Attendant[] {
  const people: Open[] = [];
  const waiting: Extract<Item, { kind: 'role' }>[] = [];
  const next = { role: 0, mark: 0 };
  for (const item of items) {
    if (item.kind === 'name') {
      const known = waiting[0] && waiting[0].row === item.row ? waiting.shift()! : null;
      people.push({ name: item, role: known, mark: null, row: item.row });
      continue;
    }
    const lacking = lackingFor(people, item, next);
    if (item.kind === 'role') {
      if (lacking) lacking.role = item;
      else waiting.push(item);
    } else if (lacking) lacking.mark = item;
  }
  const marked = people.some((person) => person.mark !== null);
  return people
    .filter((person) => !marked || person.mark !== null || person.role !== null)
    .map((person) => attendant(person, marked));
}

function lackingFor(
  people: readonly Open[],
  item: Exclude<Item, { kind: 'name' }>,
  next: { role: number; mark: number },
): Open | null {
  const lacks = (person: Open): boolean => person[item.kind] === null && person.row === item.row;
  if (item.row !== null) {
    const last = people.findLastIndex((person) => person.row !== item.row);
    return people.slice(last + 1).find(lacks) ?? null;
  }
  while (next[item.kind] < people.length && !lacks(people[next[item.kind]]!)) next[item.kind]++;
  return people[next[item.kind]] ?? null;
}

function attendant(person: Open, marked: boolean): Attendant {
  const { name, role, mark } = person;
  const present: Reading<boolean> = mark
    ? markReading(mark)
    : marked
      ? reading<boolean>(null, '', 'acts/attendance-present', name.at, ['attendance_unmarked'])
      : reading(true, name.text, RULE, name.at);
  return {
    name: reading(name.text, name.text, RULE, name.at),
    role: role && reading(role.text, role.text, 'acts/attendance-role', role.at),
    present,
  };
}

const markReading = ({ present, text, at }: NonNullable<Open['mark']>): Reading<boolean> =>
  reading(present, text, 'acts/attendance-present', at, present === null ? ['attendance_unmarked'] : []);
