import { DEGREES, isPersonTitle, TITLE_PATTERN } from '../model/person-titles.ts';
import type { ActRules } from './act-rules.ts';

/** A person's name in running text, titles left out; indexes of the text given. */
export interface NamedPerson {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Ranks, with their full stop. */
const RANK = String.raw`(?:isp|ten|cap|magg|col|brig|m(?:ar)?\.llo|c(?:om)?\.te)\.`;
const TITLE = String.raw`(?:${TITLE_PATTERN}|${RANK}|(?:f\.?to|firmato)\b\.?)`;
const WORD = String.raw`\p{Lu}(?:['’]\s?\p{Lu})?[\p{L}'’-]*`;
const PARTICLE = String.raw`(?:d[aei]|del|della|dal|dalla|lo|la|li|van|von|d['’])`;
/** A title between surname and name (`ALTI dott. BRUNO`); the one letter class spells it in either case. */
const EITHER_CASE = DEGREES.map((title) => `[${title[0]!.toUpperCase()}${title[0]!}]${title.slice(1)}`);
const MIDDLE = String.raw`(?:${EITHER_CASE.join('|')})(?:\.?\s?(?:ssa|ri))?\.?\s`;
const NAME = new RegExp(String.raw`${WORD}(?:\s(?:${MIDDLE})?(?:${PARTICLE}\s)?(?:${WORD}|\p{Lu}\.))+`, 'u');
const BEFORE_TITLE = new RegExp(String.raw`^.*?(?<=\s)${MIDDLE}`, 'u');
const untitled = (name: string): string =>
  withoutFirstTitle(name).replace(new RegExp(String.raw`(?<=\s)${MIDDLE}`, 'gu'), '');
/** "Signora ALTI Anna": capitals make a title the first word of the name. */
const withoutFirstTitle = (name: string): string => {
  const [first, ...rest] = name.split(' ');
  return rest.length >= 2 && isPersonTitle(first!) ? rest.join(' ') : name;
};

/** How much of a name is the end of an office: a whole name behind a title needs nothing before it (`Finanziario dott. Ugo Neri`). */
function officeBefore(name: string): number {
  const before = BEFORE_TITLE.exec(name)?.[0] ?? '';
  const surname = before.split(' ')[0]!;
  const whole = name.slice(before.length).split(' ').length >= 2 && surname !== surname.toUpperCase();
  return whole ? before.length : 0;
}
const LEAD = new RegExp(
  String.raw`^(?:[\s,:;.–-]|(?:il|la|lo|l['’]|al|alla|del|dal|di|da|nella persona d[ei]l?|in persona d[ei]l?|i|signori|${TITLE})(?=[\s,:.])|${TITLE})*`,
  'iu',
);

/** What an office is of, in capitals or with them: "IL RESPONSABILE | DEI SERVIZI FINANZIARI". */
const OF_UNIT =
  /^(?:d(?:el(?:la|le|lo|l['’])?|ei|egli)\s?)?(?:servizi[oa]?|uffici[oa]?|settore|area|procedimento|pubblicazioni|dipartimento|direzione)(?!\p{L})/iu;

/** In capitals "E" joins words as a letter of a name does not, and no name ends with what an office is of. */
const JOINED = /\sED?\s.*$|\s(?:D(?:EL(?:LA|LE|LO)?|EI|EGLI|I)|AL|PER)$/u;

/** The name that stands at or right after an index; offices before it (`il Sindaco Rossi Anna`) are passed over. */
export function nameAfter(text: string, index: number, rules: ActRules): NamedPerson | null {
  let start = index;
  for (let step = 0; step < 4; step++) {
    start += LEAD.exec(text.slice(start))?.[0].length ?? 0;
    const role = rules.find('attendance.role', text.slice(start, start + 60));
    if (!role || role.index !== 0) break;
    start += role.length;
  }
  const hit = NAME.exec(text.slice(start, start + 80));
  return hit?.index === 0 && !OF_UNIT.test(hit[0]) ? trimmed(hit[0].replace(JOINED, ''), start, rules) : null;
}

/** The name that ends right before an index. */
export function nameBefore(text: string, index: number, rules: ActRules): NamedPerson | null {
  const from = Math.max(0, index - 80);
  const before = text.slice(from, index).replace(/[\s,]+$/u, '');
  const hit = new RegExp(`(?:${NAME.source})$`, 'u').exec(before);
  if (hit === null) return null;
  const start = from + hit.index;
  // "Direttore Generale dott. Ugo Neri": the capitals of an office begin no name.
  if (rules.find('attendance.role', hit[0])?.index !== 0) return trimmed(hit[0], start, rules);
  const behind = nameAfter(hit[0], 0, rules);
  return behind && { ...behind, start: start + behind.start, end: start + behind.end };
}

/** The whole text as a name: titles dropped, an office behind a dash, a comma or in brackets cut. Null for no name. */
export function wholeName(text: string, rules: ActRules): string | null {
  const bare = text
    .replace(/^\s*(?:\d{1,2}\s?[.)-]|[-–•*])\s*/u, '')
    .replace(/\s*[(–].*$|\s-\s.*$|,.*$/u, '');
  const start = LEAD.exec(bare)?.[0].length ?? 0;
  const rest = bare.slice(start).trim();
  const hit = NAME.exec(rest);
  if (hit?.index !== 0 || OF_UNIT.test(hit[0]) || JOINED.test(hit[0])) return null;
  return hit[0].length >= rest.length - 1 &&
    hit[0].split(' ').length <= 6 &&
    rules.find('attendance.role', hit[0]) === null
    ? untitled(hit[0].slice(officeBefore(hit[0])))
    : null;
}

/** Cuts a name before an office that stands in its capitals (`ROSSI ANNA SINDACO`). */
function trimmed(name: string, start: number, rules: ActRules): NamedPerson | null {
  const role = rules.find('attendance.role', name);
  const kept = beforeSentence(beforeHeading((role ? name.slice(0, role.index) : name).trim()), rules);
  if (kept.split(' ').length < 2) return null;
  const office = officeBefore(kept);
  return { name: untitled(kept.slice(office)), start: start + office, end: start + kept.length };
}

/** What opens another line or sentence, and is no part of a name. */
const NO_NAMES = ['attendance.end', 'attendance.absentSentence', 'subject'];

/** Cuts the first word of another sentence, where the full stop before it was left out: "Anna Alti Partecipa …". */
function beforeSentence(name: string, rules: ActRules): string {
  const words = name.split(' ');
  const next = words.findIndex(
    (word, index) => index >= 2 && NO_NAMES.some((field) => rules.find(field, word)?.index === 0),
  );
  return next < 0 ? name : words.slice(0, next).join(' ');
}

/** Cuts capitals that follow a whole name in small letters: the heading behind a signature. */
const beforeHeading = (name: string): string =>
  /^(\p{Lu}\p{Ll}+(?:\s\p{L}+)*?\s\p{Lu}\p{Ll}+)(?:\s\p{Lu}{4,})+/u.exec(name)?.[1] ?? name;
