import { reading } from '../model/reading.ts';
import { SHORT_TITLES } from '../model/person-titles.ts';
import { recognise } from '../rules/recognise.ts';
import type { DraftAct } from '../record/draft.ts';
import { groupOf, type ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';
import { passageOf, placesOf, rawOf, type Passage } from './passage.ts';
import { nameAfter } from './person-name.ts';
import { readSignatories } from './signatories.ts';

type Opinion = DraftAct['opinions'][number];
type Kind = 'tecnica' | 'contabile';

/**
 * The opinions on regularity: from their own pages or boxes, which name who gave them, or from the sentence of the
 * reasons that tells them. One of each kind; an opinion whose outcome nobody states is none.
 */
export function readOpinions(
  premises: readonly ActLine[],
  sheets: readonly ActLine[],
  rules: ActRules,
): Opinion[] {
  const found = [
    ...fromSheets([...boxesIn(premises, rules), ...sheets], rules),
    ...fromSentences(premises, rules),
  ];
  const kinds = new Map<string, Opinion>();
  for (const opinion of found) {
    const known = kinds.get(opinion.kind.value ?? '');
    if (!known) kinds.set(opinion.kind.value ?? '', opinion);
    else if (known.by === null && opinion.by !== null)
      kinds.set(opinion.kind.value ?? '', { ...known, by: opinion.by });
  }
  return [...kinds.values()].sort((a, b) => (b.kind.value ?? '').localeCompare(a.kind.value ?? ''));
}

/** The opinions that stand in the reasons as boxes: a heading, with what stands below it in its paragraph or cell. */
function boxesIn(premises: readonly ActLine[], rules: ActRules): ActLine[] {
  let box: ActLine | null = null;
  return premises.filter((line) => {
    if (rules.find('opinions.heading', line.text)) box = line;
    else if (!box || !sameBox(box, line)) box = null;
    return box !== null;
  });
}

const sameBox = (a: ActLine, b: ActLine): boolean =>
  a.block === b.block && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column;

function fromSheets(sheets: readonly ActLine[], rules: ActRules): Opinion[] {
  const groups: ActLine[][] = [];
  for (const line of sheets) {
    if (groups.length === 0 || opensSheet(line, groups.at(-1)!, rules)) groups.push([]);
    groups.at(-1)!.push(line);
  }
  return groups.flatMap((group) => {
    const opinions = clauses(passageOf(group), rules);
    const by = readSignatories(group, rules)[0]?.name ?? signedBy(passageOf(group), rules);
    return opinions.map((opinion) => (by ? { ...opinion, by } : opinion));
  });
}

/** Whether a line heads the next opinion: one that names no kind goes on with what was headed and has no outcome yet. */
const opensSheet = (line: ActLine, group: readonly ActLine[], rules: ActRules): boolean =>
  (rules.find('opinions.heading', line.text) ?? rules.find('opinions.sentence', line.text)) !== null &&
  (rules.find('opinions.kind', line.text) !== null ||
    group.some((one) => rules.find('opinions.outcome', one.text) !== null));

/** `Firmato digitalmente da Il Dirigente dott.ssa …`: the first office with a name behind it. */
function signedBy(passage: Passage, rules: ActRules): Opinion['by'] {
  for (const hit of rules.all('attendance.role', passage.folded)) {
    const end = hit.index + hit.length;
    const person = nameAfter(passage.text, passage.origin[end] ?? passage.text.length, rules);
    if (person) return reading(person.name, person.name, hit.rule.id, placesOf(passage, hit.index, end));
  }
  return null;
}

function fromSentences(premises: readonly ActLine[], rules: ActRules): Opinion[] {
  const start = premises.findIndex((line) => /parer[ei]/iu.test(line.text));
  if (start < 0) return [];
  return clauses(passageOf(premises.slice(start)), rules);
}

/** Each mention of a kind with the outcome nearest to it in its sentence. */
function clauses(passage: Passage, rules: ActRules): Opinion[] {
  const outcomes = rules.all('opinions.outcome', passage.folded);
  return rules.all('opinions.kind', passage.folded).flatMap((hit) => {
    const group = groupOf(hit);
    const near = outcomes
      .map((outcome) => ({ outcome, distance: apart(passage.folded, hit, outcome) }))
      .filter(({ distance }) => distance < 200)
      .sort((a, b) => a.distance - b.distance)[0]?.outcome;
    const value = near && groupOf(near)?.replace('_', ' ');
    if (!near || !value) return [];
    const kinds: readonly Kind[] =
      group === 'both' ? ['tecnica', 'contabile'] : group === 'contabile' ? ['contabile'] : ['tecnica'];
    const by =
      byIn(passage, Math.min(hit.index, near.index), rules) ??
      namedBehind(passage, Math.max(hit.index + hit.length, near.index + near.length), rules);
    const each = kinds.length > 1 ? byEach(passage, Math.min(hit.index, near.index)) : [];
    return kinds.map((kind, index) => ({
      kind: reading(
        kind,
        rawOf(passage, hit.index, hit.index + hit.length),
        hit.rule.id,
        placesOf(passage, hit.index, hit.index + hit.length),
      ),
      outcome: reading(
        value,
        rawOf(passage, near.index, near.index + near.length),
        near.rule.id,
        placesOf(passage, near.index, near.index + near.length),
      ),
      by: each[index] ?? by,
    }));
  });

  /** Who gave each of two opinions that are told together: "resi rispettivamente dal dott. Ugo Neri e dalla rag. Ida Alti". */
  function byEach({ folded, text, origin }: Passage, from: number): Opinion['by'][] {
    const told = folded.slice(from, from + 300).indexOf('rispettivamente');
    if (told < 0) return [];
    const at = origin[from + told] ?? text.length;
    const ahead = text.slice(at, at + 260).split(/[;:]/u)[0]!;
    const persons = [...ahead.matchAll(new RegExp(TITLED, 'giu'))]
      .map((title) => nameAfter(ahead, title.index, rules))
      .filter((person) => person !== null);
    if (persons.length !== 2) return [];
    const line = placesOf(passage, from, from + 1);
    return persons.map(({ name }) => reading(name, name, 'acts/opinion-by', line));
  }
}

/** Distance between two hits; more where a semicolon stands between them, save behind a plural, which is said of a whole list. */
function apart(
  folded: string,
  a: { index: number; length: number },
  b: { index: number; length: number },
): number {
  const [from, to] = a.index < b.index ? [a.index + a.length, b.index] : [b.index + b.length, a.index];
  const listed = b.index < a.index && /^(?:favorevoli|contrari|positivi)/u.test(folded.slice(b.index));
  return Math.max(0, to - from) + (folded.slice(from, to).includes(';') && !listed ? 100 : 0);
}

/** Who is named right behind an opinion: in the next cell, or with the office before the name. */
function namedBehind(passage: Passage, end: number, rules: ActRules): Opinion['by'] {
  const at = passage.origin[end] ?? passage.text.length;
  const person = nameAfter(passage.text, at, rules);
  if (!person || /[.;,]/u.test(passage.text.slice(at, at + 2))) return null;
  const line = placesOf(passage, end, end + 1);
  return reading(person.name, person.name, 'acts/opinion-by', line);
}

/** A title, and with it the name that it opens. */
const TITLED = new RegExp(String.raw`(?<!\p{L})(?:${SHORT_TITLES.join('|')})(?:\.|\s)`, 'iu');

function byIn(passage: Passage, from: number, rules: ActRules): Opinion['by'] {
  const ahead = passage.folded.slice(Math.max(0, from), from + 160);
  const hit = rules.find('opinions.by', ahead);
  const by = hit?.groups['by'];
  if (!hit || !by) return null;
  const start =
    Math.max(0, from) + hit.index + passage.folded.slice(Math.max(0, from) + hit.index).indexOf(by);
  const raw = rawOf(passage, start, start + by.length);
  // Behind the office stands who holds it.
  const person = TITLED.test(raw)
    ? nameAfter(raw, raw.search(TITLED), rules)
    : (heldBehind(passage, start + by.length, rules) ?? nameAtEnd(raw, rules));
  return reading(person?.name ?? raw, raw, hit.rule.id, placesOf(passage, start, start + by.length));
}

/** Who holds an office that ends at an index: behind a comma, with a title. */
function heldBehind(passage: Passage, end: number, rules: ActRules): { readonly name: string } | null {
  const at = passage.origin[end] ?? passage.text.length;
  const ahead = passage.text.slice(at, at + 80);
  const titled = new RegExp(String.raw`^\s*[,(–-]\s*(?:${TITLED.source})`, 'iu').exec(ahead);
  return titled && nameAfter(ahead, 1, rules);
}

/** A name without a title at the end of an office's words: its first word is known for a given name. */
function nameAtEnd(office: string, rules: ActRules): { readonly name: string } | null {
  const words = /(?<=\p{Ll}\s)(\p{Lu}[\p{L}'’]+)(?:\s\p{Lu}[\p{L}'’]+){1,2}$/u.exec(office);
  return words && recognise(rules.set, 'given-name', words[1]!) ? { name: words[0] } : null;
}
