import { flagged, reading, type Reading } from '../model/reading.ts';
import type { ActRules } from './act-rules.ts';
import { organAtStart, organHeading } from './line-kind.ts';
import type { ActLine } from './lines.ts';
import { placesOfLines } from './passage.ts';

/** How many lines such a subject may run over, and how many words it has at least. */
const LINES = 6;
const WORDS = 4;

/** What else stands between a title and the reasons. */
const OTHER = [
  'title',
  'number',
  'register',
  'proposer',
  'president',
  'secretary',
  'session',
  'attendance.intro',
  'attendance.nameHeader',
  'attendance.role',
  'entity',
  'entity.location',
  'opinions.heading',
  'publication',
  'subject.end',
  'date.place',
  'premises',
];

/**
 * The subject that stands without its word between the title and whoever decides ("DIRETTIVA 4 aprile 2022, n. 61 / Indirizzi
 * per i pontili"), with a flag. `head` are the lines before the reasons. Null unless an organ, a body or the reasons follow it at once.
 */
export function unlabelledSubject(
  head: readonly ActLine[],
  title: number,
  next: ActLine | undefined,
  rules: ActRules,
): Reading<string> | null {
  const start = head.findIndex((line, index) => index > title && isSubject(line, rules));
  if (start < 0) return null;
  const taken = [head[start]!];
  for (const line of head.slice(start + 1, start + LINES)) {
    if (line.gapBefore || !isText(line, rules)) break;
    taken.push(line);
  }
  const text = taken.map((line) => line.text).join(' ');
  const after = head[start + taken.length] ?? next;
  if (text.split(' ').length < WORDS || after === undefined || !opensReasons(after, rules)) return null;
  return flagged(reading(text, text, 'acts/subject', placesOfLines(taken)), 'subject_unlabelled');
}

const isText = (line: ActLine, rules: ActRules): boolean =>
  line.cell === null &&
  !line.beside &&
  organAtStart(line.text, rules) === null &&
  !OTHER.some((field) => rules.find(field, line.text)?.index === 0);

const isSubject = (line: ActLine, rules: ActRules): boolean =>
  isText(line, rules) && /^["“«(]?\p{Lu}/u.test(line.text) && !/[:;]$/u.test(line.text);

/** "IL MINISTRO", "L'AUTORITÀ PER LE ACQUE", or the first of the reasons. */
const opensReasons = (line: ActLine, rules: ActRules): boolean =>
  organHeading(line, rules) !== null ||
  rules.find('proposer', line.text)?.index === 0 ||
  rules.find('premises', line.text)?.index === 0 ||
  rules.find('entity', line.text.replace(/^(?:il |la |l['’]\s?)/iu, ''))?.index === 0;
