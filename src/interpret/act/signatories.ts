import { reading } from '../../model/reading.ts';
import type { DraftAct } from '../../record/draft.ts';
import type { ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';
import { nameAfter, wholeName } from './person-name.ts';

export type Signatory = DraftAct['signatories'][number];

interface Office {
  readonly text: string;
  readonly rule: string;
  readonly line: ActLine;
}

/**
 * Offices and names under the act: an office with its name on the same line or the next, offices of two columns side by
 * side with the names side by side below. Notes on digital signing are passed over.
 */
export function readSignatories(lines: readonly ActLine[], rules: ActRules): Signatory[] {
  const found: Signatory[] = [];
  const waiting: Office[] = [];
  for (const line of lines) {
    const text = line.text
      .replace(/\bf\.?\s?to\b\.?|\bfirmato\b(?! digitalmente)/giu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const offices = officesIn(text, line, rules);
    for (const { office, rest } of offices) {
      const person = rest === '' ? null : nameAfter(rest, 0, rules);
      if (person) found.push(signatory(office, person.name, line));
      else waiting.push(office);
    }
    if (offices.length > 0) continue;
    for (const name of namesIn(text, waiting.length, rules)) {
      const office = waiting.shift();
      if (office) found.push(signatory(office, name, line));
    }
  }
  return distinct(found);
}

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

/** The one or two names of a line; a line of two columns holds two in a row. */
function namesIn(text: string, expected: number, rules: ActRules): string[] {
  const one = wholeName(text, rules);
  if (expected >= 2) {
    const halves = text.split(/\s+(?=(?:Dott|Avv|Geom|Rag|Ing|Arch|Prof|Sig|Dr)[.\s])/u);
    const names = halves.length >= 2 ? halves.map((half) => wholeName(half, rules)) : [];
    if (names.length === expected && names.every((name) => name !== null)) return names;
    const words = one?.split(' ') ?? [];
    if (words.length === 4) return [words.slice(0, 2).join(' '), words.slice(2).join(' ')];
  }
  return one === null ? [] : [one];
}

const signatory = (office: Office, name: string, line: ActLine): Signatory => ({
  role: reading(office.text, office.text, office.rule, office.line.at),
  name: reading(name, name, 'acts/signature-role', line.at),
});

function distinct(signatories: readonly Signatory[]): Signatory[] {
  const seen = new Set<string>();
  return signatories.filter((one) => {
    const key = `${one.role?.value ?? ''}|${one.name.value ?? ''}`.toLowerCase();
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
