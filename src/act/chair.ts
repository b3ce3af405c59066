import { flagged, reading, vouched, type Reading } from '../model/reading.ts';
import type { ActRules } from './act-rules.ts';
import type { Attendant } from './attendance.ts';
import type { ActLine } from './lines.ts';
import { passageOf, placesOf, rawOf, type Passage } from './passage.ts';
import { nameAfter, nameBefore, type NamedPerson } from './person-name.ts';
import type { Signatory } from './signatories.ts';

/** Who presided: in the sentence that says so, by the office that it names, or among the signatures. */
export function readPresident(
  head: readonly ActLine[],
  attendance: readonly Attendant[],
  signatories: readonly Signatory[],
  rules: ActRules,
): Reading<string> | null {
  const passage = passageOf(head);
  const before = named(passage, 'president.before', 'before', rules);
  const found = before ?? named(passage, 'president', 'after', rules) ?? byOffice(passage, attendance, rules);
  if (found) return confirmed(found, signatories);
  return signed(signatories, /sindac|presidente/iu) ?? byRole(attendance);
}

/** Who wrote the record: in the sentence that says so, or among the signatures, where that isn't who decides. */
export function readSecretary(
  head: readonly ActLine[],
  organ: string | null,
  signatories: readonly Signatory[],
  rules: ActRules,
): Reading<string> | null {
  const passage = passageOf(head);
  const found = named(passage, 'secretary', 'after', rules) ?? byFunction(passage, rules);
  if (found) return confirmed(found, signatories);
  return /^(?:vice ?-?)?segretari/iu.test(organ ?? '') ? null : signed(signatories, /segretari/iu);
}

/** "Assiste il Direttore Ugo Neri, segretario": the name stands before the word that says what he does there. */
function byFunction(passage: Passage, rules: ActRules): Reading<string> | null {
  for (const hit of rules.all('secretary', passage.folded)) {
    const told = passage.folded.slice(hit.index, hit.index + hit.length);
    const word = told.search(/(?:vice ?-? ?)?segretari[oa]/u);
    const before = told.slice(0, Math.max(0, word));
    const start = hit.index + (rules.find('secretary.function', before)?.index ?? before.length);
    const person =
      word > 0 ? nameBefore(passage.text, passage.origin[start] ?? passage.text.length, rules) : null;
    if (person === null || person.start < passage.origin[hit.index]!) continue;
    const [from, to] = [foldedIndex(passage, person.start), foldedIndex(passage, person.end)];
    return reading(person.name, rawOf(passage, from, to), hit.rule.id, placesOf(passage, from, to));
  }
  return null;
}

function named(
  passage: Passage,
  field: string,
  side: 'before' | 'after',
  rules: ActRules,
): Reading<string> | null {
  for (const hit of rules.all(field, passage.folded)) {
    const end = hit.index + hit.length;
    // "Assume la presidenza il Sig. Neri": nobody stands before words that open their sentence.
    if (side === 'before' && OPENS.test(passage.text.slice(passage.origin[hit.index]))) continue;
    const person =
      side === 'after'
        ? nameAfter(passage.text, passage.origin[end] ?? passage.text.length, rules)
        : nameUpTo(passage, hit.index, field, rules);
    // "… segretario. Il Consiglio di Amministrazione": an organ is nobody's name.
    if (!person || rules.find('organ', person.name)?.index === 0) continue;
    const [from, to] = [foldedIndex(passage, person.start), foldedIndex(passage, person.end)];
    return reading(
      person.name,
      rawOf(passage, from, to),
      hit.rule.id,
      placesOf(passage, from, to),
      [],
      ['label_exact'],
    );
  }
  return null;
}

/** How far before words on an office the sentence may open, in characters. */
const SENTENCE = 80;

/** The name that ends before a folded index, behind the verb of the same sentence where it opens with one: "Presiede Anna Alti nella sua qualità di Sindaco". */
function nameUpTo(passage: Passage, index: number, field: string, rules: ActRules): NamedPerson | null {
  // No blank first: rules look for words in what they are given without it.
  const far = Math.max(0, index - SENTENCE);
  const from = far + /^\s*/u.exec(passage.folded.slice(far, index))![0].length;
  const verb = rules.all(field.replace(/\.before$/u, ''), passage.folded.slice(from, index)).at(-1);
  const behind = verb && nameAfter(passage.text, passage.origin[from + verb.index + verb.length]!, rules);
  if (behind && foldedIndex(passage, behind.end) >= index - 1) return behind;
  return nameBefore(passage.text, passage.origin[index]!, rules);
}

/** A word with a capital alone, as a sentence opens with. */
const OPENS = /^[\s,]*\p{Lu}\p{Ll}/u;

/** The first folded index whose source lies at or after an index of the text. */
function foldedIndex(passage: Passage, at: number): number {
  let [low, high] = [0, passage.origin.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passage.origin[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "Presiede il Sindaco": the one of those present who has that office. */
function byOffice(
  passage: Passage,
  attendance: readonly Attendant[],
  rules: ActRules,
): Reading<string> | null {
  for (const hit of rules.all('president', passage.folded)) {
    const end = hit.index + hit.length;
    const role = rules.find('attendance.role', passage.folded.slice(end, end + 50));
    const office = /vice|sindac|presidente/u.exec(
      passage.folded.slice(role ? end + role.index : hit.index, role ? end + role.index + role.length : end),
    );
    const person =
      office &&
      attendance.find((one) =>
        one.role?.value
          ?.toLowerCase()
          .replace(/^(?:il|la|l')\s?/, '')
          .startsWith(office[0]),
      );
    if (person)
      return reading(person.name.value, rawOf(passage, hit.index, end), hit.rule.id, person.name.at);
  }
  return null;
}

/** The one listed as present who is president or mayor, where nothing says who presided. */
function byRole(attendance: readonly Attendant[]): Reading<string> | null {
  const holds = (office: RegExp) => (one: Attendant) =>
    one.present.value === true && office.test(one.role?.value ?? '');
  const one = [/^(?:il |la )?president/iu, /^(?:il |la )?sindac/iu, /^(?:il |la )?rett(?:or|ric)e/iu]
    .map((office) => attendance.find(holds(office)))
    .find((found) => found !== undefined);
  return one ? flagged(one.name, 'from_role') : null;
}

function confirmed(field: Reading<string>, signatories: readonly Signatory[]): Reading<string> {
  const words = (name: string): string => name.toLowerCase().split(/\s+/).sort().join(' ');
  const twice = signatories.some((one) => words(one.name.value ?? '') === words(field.value ?? ''));
  return twice ? vouched(field, 'stated_twice') : field;
}

function signed(signatories: readonly Signatory[], office: RegExp): Reading<string> | null {
  const one = signatories.find((signatory) => office.test(signatory.role?.value ?? ''));
  return one ? flagged(one.name, 'from_signature') : null;
}
