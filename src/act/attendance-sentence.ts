import { reading } from '../model/reading.ts';
import { SHORT_TITLES } from '../model/person-titles.ts';
import type { DraftAct } from '../record/draft.ts';
import type { ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';
import { passageOf, placesOf, type Passage } from './passage.ts';
import { nameAfter } from './person-name.ts';

type Office = NonNullable<DraftAct['attendance'][number]['role']>;

/** Those present and away as a sentence names them: `con la presenza di Anna Verdi, Sindaco, e Ugo Neri; assente …`. */
export function attendanceSentence(zone: readonly ActLine[], rules: ActRules): DraftAct['attendance'] {
  const passage = passageOf(zone);
  const first = rules.all('attendance.intro', passage.folded)[0];
  if (!first) return [];
  const end = sentencesEnd(passage.folded, first.index + first.length, zoneEnd(zone, passage, rules));
  const absent = rules.all('attendance.absentSentence', passage.folded.slice(0, end));
  const others = rules.all('attendance.others', passage.folded.slice(0, end));
  const people: DraftAct['attendance'][number][] = [];
  let index = first.index + first.length;
  let shared: Office | null = null;
  let present = !/assent/.test(passage.folded.slice(first.index, index));
  while (index < end) {
    const away = absent.find((hit) => hit.index <= index && hit.index + hit.length > index);
    if (away) {
      present = false;
      index = away.index + away.length;
      continue;
    }
    const other = others.find((hit) => hit.index <= index && hit.index + hit.length > index);
    if (other) {
      index = clauseEnd(passage.folded, other.index + other.length, end);
      continue;
    }
    if (/^presenti/.test(passage.folded.slice(index))) present = true;
    const found = nameAt(passage, index, rules);
    if (!found || found.end > end) {
      index = nextPiece(passage.folded, index);
      continue;
    }
    // "Comune di Valchiara (Anna Verdi)": who sits for it stands in the brackets.
    const body = rules.find('entity', found.name)?.index === 0 && passage.folded[found.end + 1] === '(';
    if (!body) {
      const one = person(passage, found, present, rules);
      // "i Consiglieri Ada Verdi, Ugo Neri e Ida Alti": said once for all of them.
      if (/[.;]/u.test(passage.folded.slice(index, found.from))) shared = null;
      if (one.role !== null) shared = /ri$/u.test(one.role.value ?? '') ? one.role : null;
      people.push({ ...one, role: one.role ?? shared });
    }
    index = Math.max(index + 1, found.end);
  }
  return people;
}

/** A full stop that ends a sentence: none behind a title, and none before more on who is there or away. */
const SENTENCE_STOP = String.raw`(?<=[\p{L})]{2})(?<!\b(?:${SHORT_TITLES.join('|')}))\.\s+(?!(?:(?:sono|risulta|risultano|[eè]'?|consiglieri|assessori|componenti|membri) )?(?:assent|present))`;

/** The sentence that begins at an index, with those after it that go on telling who is there or away. */
function sentencesEnd(folded: string, from: number, end: number): number {
  const stop = new RegExp(SENTENCE_STOP, 'gu');
  stop.lastIndex = from;
  const hit = stop.exec(folded);
  return hit && hit.index < end ? hit.index : end;
}

/** Where the clause that an index stands in ends: at a semicolon, a full stop, or where the absent are told. */
function clauseEnd(folded: string, from: number, end: number): number {
  const stop = /;|\.(?=\s+\p{L})(?<!(?<!\p{L})\p{L}{1,4}\.)|(?<!\p{L})(?:assent|present)/u.exec(
    folded.slice(from, end),
  );
  return stop ? from + Math.max(1, stop.index) : end;
}

function zoneEnd(zone: readonly ActLine[], passage: Passage, rules: ActRules): number {
  const line = zone.findIndex(
    (candidate, index) => index > 0 && rules.find('attendance.end', candidate.text) !== null,
  );
  if (line < 0) return passage.folded.length;
  const start = passage.starts[line]!;
  const end = passage.origin.findIndex((at) => at >= start);
  return end < 0 ? passage.folded.length : end;
}

function nameAt(
  passage: Passage,
  index: number,
  rules: ActRules,
): { name: string; from: number; end: number } | null {
  const at = passage.origin[index]!;
  if (index > 0 && /[\p{L}\p{N}]/u.test(passage.folded[index - 1]!)) return null;
  const named = nameAfter(passage.text, at, rules);
  if (!named || named.start > at + 60) return null;
  const length = named.end - at;
  return { name: named.name, from: index, end: index + length };
}

const PIECE = /(?<=[\s,;:.(])(?=\p{L})/gu;

/** The next index at which a word starts. */
function nextPiece(folded: string, index: number): number {
  PIECE.lastIndex = index + 1;
  return PIECE.exec(folded)?.index ?? folded.length;
}

function person(
  passage: Passage,
  found: { name: string; from: number; end: number },
  present: boolean,
  rules: ActRules,
): DraftAct['attendance'][number] {
  const at = placesOf(passage, found.from, found.end);
  const lead = passage.folded.slice(found.from, found.end - found.name.length);
  const led = rules.find('attendance.role', lead);
  // An office before a semicolon is that of the person before.
  const before = led && !lead.slice(led.index + led.length).includes(';') ? led : null;
  const after = passage.folded.slice(found.end, found.end + 40);
  // "ALTI Anna Sindaco, NERI Ugo Assessore": the office may stand behind the name without a sign between.
  const behind = /^\s*[,(–-]\s*|^\s(?=\p{L})/u.exec(after);
  const following = behind && rules.find('attendance.role', after.slice(behind[0].length));
  // Of an office on either side, the one behind that closes the mention is the one held here.
  const closes =
    following?.index === 0 &&
    (behind![0] === ' ' ? /^\s?(?:[,;.)]|$)/u : /^\s?[;.)]/u).test(
      after.slice(behind![0].length + following.length),
    );
  const role = closes ? following : (before ?? (following?.index === 0 ? following : null));
  const text = role && roleText(passage, role, role === before ? found.from : found.end + behind![0].length);
  return {
    name: reading(found.name, found.name, 'acts/attendance-intro', at),
    role: text === null ? null : reading(text, text, role!.rule.id, at),
    present: reading(
      present,
      found.name,
      present ? 'acts/attendance-intro' : 'acts/attendance-absent-sentence',
      at,
    ),
  };
}

const ARTICLE = /^(?:il|la|lo|i|gli)\s|^l['’]\s?/iu;

const roleText = (passage: Passage, role: { index: number; length: number }, from: number): string =>
  passage.text
    .slice(
      passage.origin[from + role.index],
      (passage.origin[from + role.index + role.length - 1] ?? passage.text.length) + 1,
    )
    .trim()
    .replace(ARTICLE, '');
