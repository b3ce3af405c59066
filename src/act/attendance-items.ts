import type { Place } from '../model/place.ts';
import { apart, type ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';
import { wholeName } from './person-name.ts';

/** A piece of a list of those present: a name, an office, a mark; `row` keeps the pieces of one row together. */
export type Item =
  | {
      readonly kind: 'name';
      readonly text: string;
      readonly row: number | null;
      readonly at: readonly Place[];
    }
  | {
      readonly kind: 'role';
      readonly text: string;
      readonly row: number | null;
      readonly at: readonly Place[];
    }
  | {
      readonly kind: 'mark';
      readonly text: string;
      /** Null for a sign of which nobody can say what it means here. */
      readonly present: boolean | null;
      readonly row: number | null;
      readonly at: readonly Place[];
    };

/** Present or absent as a mark beside a name says it; null for no mark. */
export function markOf(text: string, rules: ActRules): boolean | null {
  const bare = text.replace(/^[[(]\s*|\s*[\])]$/gu, '').trim();
  if (rules.find('attendance.present', bare)) return true;
  return rules.find('attendance.absent', bare) ? false : null;
}

/** Between a mark and the next name, where a list was joined to one line: `ROSSI ANNA P NERI UGO A`. */
const SEVERAL =
  /(?<=(?:^|\s)(?:P|A|AG|S|N|SI|S[iì]|NO|No|[Pp]resente|[Aa]ssente(?: [Gg]iustificat[oa])?))\s+(?=(?:\d{1,2}\s?[.)°-]*\s)?\p{Lu}\p{L}+\s\p{Lu})/u;

/** What a list calls all who follow, before the first of them: "Assessori regionali ALTI ANNA Vice Presidente". */
const GROUP =
  /^(?:gli\s|i\s)?(?:assessori|consiglieri|componenti|membri)(?:\s\p{Ll}+)?\s+(?=\p{Lu}\p{L}+\s\p{Lu})/iu;

/** Takes a line of a list apart: `3) ROSSI ANNA - Assessore  P`. Empty where it holds no piece of one. */
export function lineItems(line: ActLine, row: number | null, rules: ActRules): Item[] {
  const several = line.text.split(SEVERAL);
  if (several.length > 1) return several.flatMap((text) => lineItems({ ...line, text }, row, rules));
  let rest = line.text
    .replace(/^\s*(?:\d{1,2}\s?[.)°-]*|[-–•])\s+(?=\p{L})/u, '')
    .replace(GROUP, '')
    .trim();
  const whole = markOf(rest, rules);
  if (whole !== null) return [{ kind: 'mark', text: rest, present: whole, row, at: line.at }];
  const items: Item[] = [];
  const mark = trailingMark(rest, rules);
  if (mark) {
    items.push({ kind: 'mark', text: mark.text, present: mark.present, row, at: line.at });
    rest = mark.before;
  }
  const persons = personsInRow({ ...line, text: rest }, row, rules);
  if (persons.length > 0) return [...persons, ...items];
  const role = rules.find('attendance.role', rest);
  if (role) {
    const both = onBothSides({ ...line, text: rest }, role, row, rules);
    if (both.length > 0) return [...both, ...items];
    const text = rest.slice(role.index, role.index + role.length).trim();
    const others = `${rest.slice(0, role.index)} ${rest.slice(role.index + role.length)}`;
    const name = others.replace(/[\s,;:()–-]+$|^[\s,;:()–-]+/gu, '').trim();
    const person = name === '' ? null : wholeName(name, rules);
    if (name !== '' && person === null) return [];
    items.unshift({ kind: 'role', text, row, at: line.at });
    if (person !== null) items.unshift({ kind: 'name', text: person, row, at: line.at });
    return items;
  }
  const person = wholeName(rest, rules);
  if (person === null || rest.length > 60) return [];
  return [{ kind: 'name', text: person, row, at: line.at }, ...items];
}

/** A person with an office and another behind, joined to one line: `ALTI ANNA Vice Presidente NERI UGO`. */
function onBothSides(
  line: ActLine,
  role: { readonly index: number; readonly length: number },
  row: number | null,
  rules: ActRules,
): Item[] {
  const before = wholeName(line.text.slice(0, role.index).trim(), rules);
  const after = wholeName(line.text.slice(role.index + role.length).trim(), rules);
  if (before === null || after === null || !/\s/u.test(before) || !/\s/u.test(after)) return [];
  const office = line.text.slice(role.index, role.index + role.length).trim();
  const own = row ?? OWN_ROW;
  return [
    { kind: 'name', text: before, row: own, at: line.at },
    { kind: 'role', text: office, row: own, at: line.at },
    { kind: 'name', text: after, row, at: line.at },
  ];
}

/** Keeps an office with the person before it where the pieces of a list have no rows. */
const OWN_ROW = -1;

/** The persons of a line that names several, each with an office behind (`ALTI ANNA – Sindaco NERI UGO – Assessore`). */
function personsInRow(line: ActLine, row: number | null, rules: ActRules): Item[] {
  // Apart from each other, so that each part is shorter than the line.
  const roles = apart(rules.all('attendance.role', line.text));
  if (roles.length < 2) return [];
  const parts = roles.map((role, index) => {
    const from = index === 0 ? 0 : roles[index - 1]!.index + roles[index - 1]!.length;
    return line.text.slice(from, role.index + role.length).trim();
  });
  const items = parts.map((text) => lineItems({ ...line, text }, row, rules));
  return items.every(([name, role]) => name?.kind === 'name' && role?.kind === 'role') ? items.flat() : [];
}

/** A mark at the end of a line that goes on before it: a word of presence, or a single letter or sign. */
function trailingMark(
  text: string,
  rules: ActRules,
): { text: string; present: boolean; before: string } | null {
  const words = text.split(' ');
  for (const length of [3, 2, 1]) {
    if (words.length <= length) continue;
    const tail = words.slice(-length).join(' ');
    const present = markOf(tail, rules);
    if (present !== null)
      return {
        text: tail,
        present,
        before: words
          .slice(0, -length)
          .join(' ')
          .replace(/[\s:–-]+$/u, ''),
      };
  }
  return null;
}
