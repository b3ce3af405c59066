import { reading } from '../model/reading.ts';
import type { DraftAct } from '../record/draft.ts';
import type { ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';
import { doubtedIfCut } from './cut-short.ts';
import { nameAfter, wholeName } from './person-name.ts';

export type Signatory = DraftAct['signatories'][number];

interface Office {
  readonly text: string;
  readonly rule: string;
  readonly line: ActLine;
}

/** "F.to" before a name, with or without a blank behind it, and "firmato". */
const SIGNED =
  /\b[Ff]\.?\s?[Tt][Oo]\b\.?|\b[Ff]\.to(?=\p{Lu})|\b(?:[Ff]irmato|FIRMATO)\b(?! [Dd][Ii][Gg][Ii][Tt])/gu;

/**
 * Offices and names under the act: an office with its name on the same line or the next, offices of two or three columns
 * side by side with the names side by side below, or above. Notes on digital signing are passed over.
 */
export function readSignatories(lines: readonly ActLine[], rules: ActRules): Signatory[] {
  const found: Signatory[] = [];
  const waiting: Office[] = [];
  let above: { readonly name: string; readonly line: ActLine }[] = [];
  for (const [index, line] of lines.entries()) {
    // "IL PRESENTE VERBALE VIENE LETTO": the closing words are nobody's name.
    if (rules.find('signatories.start', line.text) !== null && officesIn(line.text, line, rules).length === 0)
      continue;
    const text = line.text.replace(SIGNED, ' ').replace(/\s+/g, ' ').trim();
    const offices = officesIn(text, line, rules);
    for (const { office, rest } of offices) {
      const person = rest === '' ? null : nameAfter(rest, 0, rules);
      if (person) found.push(signatory(office, person.name, line));
      else waiting.push(office);
    }
    if (offices.length > 0) {
      // Names printed over their offices, with no other names below these.
      if (above.length > 0 && above.length === waiting.length && !namesFollow(lines[index + 1], rules))
        found.push(
          ...waiting.splice(0).map((office, at) => signatory(office, above[at]!.name, above[at]!.line)),
        );
      continue;
    }
    if (waiting.length === 0) {
      const below = lines[index + 1] ? officesIn(lines[index + 1]!.text, lines[index + 1]!, rules).length : 0;
      const names = namesIn(text, below, rules).map((name) => ({ name, line }));
      above = line.beside ? [...above, ...names] : names;
      continue;
    }
    above = [];
    for (const name of namesIn(text, waiting.length, rules)) {
      const office = waiting.shift();
      if (office) found.push(signatory(office, name, line));
    }
  }
  return distinct(found);
}

const namesFollow = (line: ActLine | undefined, rules: ActRules): boolean =>
  line !== undefined && !line.beside && wholeName(line.text, rules) !== null;

/** The offices that a line of signatures names, each with what follows it up to the next. */
function officesIn(text: string, line: ActLine, rules: ActRules): { office: Office; rest: string }[] {
  const opens = rules.find('signatories.role', text) !== null;
  const hits = rules.all('attendance.role', text);
  const offices = hits.map((hit, index) => {
    const end = hit.index + hit.length;
    const next = hits[index + 1]?.index ?? text.length;
    const rest = text.slice(end, next).trim();
    const named = nameAfter(rest, 0, rules);
    const extra = named || rest.length > 50 ? '' : ` ${rest}`;
    const name = `${text.slice(hit.index, end)}${extra}`.replace(/^(?:il|la|lo)\s|^l['’]\s?/iu, '').trim();
    return { office: { text: name, rule: hit.rule.id, line }, rest };
  });
  return opens ? offices : offices.filter(({ rest }) => nameAfter(rest, 0, rules) !== null);
}

/** The names of a line, under or over as many offices as are `expected`; a line of columns holds several in a row. */
function namesIn(text: string, expected: number, rules: ActRules): string[] {
  // A place with its province is nobody's name: "Lagobruno (LB), 21/04/2022".
  if (/\(\p{Lu}{2}\)|\d{1,2}[./-]\d{1,2}[./-]\d{4}/u.test(text)) return [];
  const bare = text
    .replace(/[()]|^\s*[-–]\s|\s[-–]\s*$/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const one = wholeName(bare, rules);
  if (expected >= 2) {
    const titled = bare.split(/\s+(?=(?:Dott|Avv|Geom|Rag|Ing|Arch|Prof|Sig|Dr)[.\s])/iu);
    const names = titled.length >= 2 ? titled.map((half) => wholeName(half, rules)) : [];
    if (names.length === expected && names.every((name) => name !== null)) return names;
    const words = one?.split(' ') ?? [];
    if (words.length === 2 * expected)
      return Array.from({ length: expected }, (_, index) => words.slice(2 * index, 2 * index + 2).join(' '));
    // Where one name ends and the next begins can't be told.
    if (words.length > 2 * expected) return [];
  }
  return one === null ? [] : [one];
}

const signatory = (office: Office, name: string, line: ActLine): Signatory => ({
  role: doubtedIfCut(reading(office.text, office.text, office.rule, office.line.at)),
  name: reading(name, name, 'acts/signature-role', line.at),
});

function distinct(signatories: readonly Signatory[]): Signatory[] {
  const seen = new Set<string>();
  return signatories.filter((one) => {
    const key = `${one.role?.value ?? ''}|${one.name.value ?? ''}`.toLowerCase();
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
