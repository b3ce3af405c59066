import type { Document } from '../model/document.ts';
import { flagged, reading, vouched, type Reading } from '../model/reading.ts';
import { endsOpen } from './cut-short.ts';
import type { ActRules } from './act-rules.ts';
import { inCapitals, type ActLine } from './lines.ts';
import { passageOf, placesOf, rawOf } from './passage.ts';
import { titleCase } from './title-case.ts';

/** A line that could be the letterhead, from the page or from what was set aside as furniture. */
interface Letterhead {
  readonly text: string;
  readonly at: Reading<string>['at'];
}

/**
 * The body whose act it is: its letterhead above the title or in the page furniture (a line that only says in which
 * province it lies comes last), or else the name that the running text gives most often.
 */
export function readEntity(
  document: Document,
  head: readonly ActLine[],
  organ: string | null,
  lines: readonly ActLine[],
  rules: ActRules,
): Reading<string> | null {
  const order = ['letterhead', 'header', 'footer'] as const;
  const furniture = order.flatMap((role) => document.furniture.filter((piece) => piece.role === role));
  const heads = withContinuations(untilSubject(head, rules), rules).concat(
    withoutPageNumbers(
      furniture.flatMap((piece) => piece.text.split('\n').map((text) => ({ text, at: piece.at }))),
    ),
  );
  const named = heads.map((line) => letterhead(line, rules)).filter((found) => found !== null);
  const own =
    named.find((found) => !found.location && fits(found.field.value ?? '', organ)) ??
    named.find((found) => !found.location);
  if (own) return own.field;
  const mentioned = mostMentioned(lines, organ, rules);
  const location = named.find((found) => fits(found.field.value ?? '', organ));
  return location && /provincia/i.test(organ ?? 'provincia')
    ? location.field
    : (mentioned ?? named[0]?.field ?? null);
}

const LAST_NUMBER = /\s+\d{1,4}$/u;

/** Running lines without the number at their end that counts the pages: another line is the same but for it. */
function withoutPageNumbers(lines: readonly Letterhead[]): Letterhead[] {
  const counts = (line: Letterhead): boolean =>
    LAST_NUMBER.test(line.text) &&
    lines.some(
      (other) =>
        other.text !== line.text &&
        other.text.replace(LAST_NUMBER, '') === line.text.replace(LAST_NUMBER, ''),
    );
  return lines.map((line) => (counts(line) ? { ...line, text: line.text.replace(LAST_NUMBER, '') } : line));
}

function untilSubject(head: readonly ActLine[], rules: ActRules): readonly ActLine[] {
  const end = head.findIndex((line) => rules.find('subject', line.text) ?? rules.find('session', line.text));
  return end < 0 ? head : head.slice(0, end);
}

/** Joins a line that breaks off after its kind or a preposition ("COMUNE DI") with the next. */
function withContinuations(lines: readonly ActLine[], rules: ActRules): Letterhead[] {
  const made: Letterhead[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1];
    const open =
      /(?:\s(?:d[ei]|del|della|delle|dei|degli|dell['’])|^(?:comune|unione|unione dei comuni|citt[àa]|azienda sanitaria locale|camera di commercio[^-]*))$/iu.test(
        line.text,
      );
    const continues =
      next !== undefined &&
      (open || /^(?:d[ei]|del|della|delle|dei|degli|dell['’])\s/iu.test(next.text)) &&
      next.text.length <= 60 &&
      rules.find('title', next.text) === null;
    made.push(continues ? { text: `${line.text} ${next.text}`, at: [...line.at, ...next.at] } : line);
  }
  return made;
}

function letterhead(line: Letterhead, rules: ActRules): { field: Reading<string>; location: boolean } | null {
  const named = behindInitials(beforeTitle(line.text, rules), rules);
  const cut = named.replace(BEHIND_NAME, '').trim();
  // What a name can't end with says that the cut went through it: "Ordine dei Geometri della | Provincia".
  const text = endsOpen(cut) ? named.replace(/\s*[-–|•,(].*$/u, '').trim() : cut;
  const bracketed = rules.find('entity.location', line.text.trim());
  const whole = bracketed ? line.text.replace(/[()]/g, '').trim() : text;
  const hit = rules.find('entity', whole);
  if (!hit || hit.index !== 0 || whole.length > 110 || whole.split(' ').length < 2) return null;
  if (!/^\p{Lu}/u.test(whole)) return null;
  const value = inCapitals(whole) ? withInitials(titleCase(whole)) : whole;
  return {
    field: reading(value, whole, hit.rule.id, line.at, [], ['label_exact']),
    // A board with the name of its region says less than the region's own name.
    location: bracketed !== null || /^(?:consiglio|giunta|assemblea)\s/iu.test(whole),
  };
}

/** What stands behind the name of a body in its line: where it lies, its codes. */
const BEHIND_NAME =
  /\s*(?:[-–|•,(].*|(?<!\p{L})(?:prov(?:incia|\.)|cod(?:ice|\.)|c\.?\s?f\.?|p\.?\s?iva|via|piazza|tel)(?!\p{L}).*)$/iu;

/** A line from the kind of body on, where its initials stand before it: "ARPA – Agenzia regionale per …". */
function behindInitials(text: string, rules: ActRules): string {
  const initials = /^\p{Lu}[\p{Lu}.]{1,9}\s*[-–—]\s*/u.exec(text)?.[0] ?? '';
  const rest = text.slice(initials.length);
  return initials !== '' && rules.find('entity', rest)?.index === 0 ? rest : text;
}

/** A line up to the act's title, where that stands behind the name in the same line. */
function beforeTitle(text: string, rules: ActRules): string {
  const title = [...text.matchAll(/(?<=\S)\s+(?=\p{Lu}\p{L}{4})/gu)].find(
    (gap) => rules.find('title', text.slice(gap.index + gap[0].length))?.index === 0,
  );
  return title === undefined ? text : text.slice(0, title.index);
}

/** Kinds of body that are written by their initials keep them: `ASP`, not `Asp`. */
const withInitials = (name: string): string =>
  name.replace(
    /^(?:a\.?s\.?[lp]|a\.?u\.?s\.?l|a\.?t\.?e\.?r|a\.?t\.?s|asst|irccs|c\.?c\.?i\.?a\.?a)\b/iu,
    (word) => word.toUpperCase(),
  );

/** Whether the kind of body can have the organ: a union's board is no municipality's. */
function fits(entity: string, organ: string | null): boolean {
  const name = organ?.toLowerCase() ?? '';
  const kind = entity.toLowerCase();
  if (/unione/.test(name)) return /unione/.test(kind);
  if (/comunale|municipale|sindac/.test(name)) return /^(?:comune|citt|municipio|roma)/.test(kind);
  if (/provincia/.test(name)) return /^(?:provincia|libero)/.test(kind);
  if (/camerale/.test(name)) return /^(?:camera|c\.?c\.?i)/.test(kind);
  return true;
}

/** The body that running text names most often, of the kind that fits the organ. */
function mostMentioned(
  lines: readonly ActLine[],
  organ: string | null,
  rules: ActRules,
): Reading<string> | null {
  const counted = new Map<string, { count: number; line: ActLine; name: string; rule: string }>();
  for (const line of lines) {
    const passage = passageOf([line]);
    for (const hit of rules.all('entity.mention', passage.folded)) {
      const kind = rawOf(passage, hit.index, hit.index + hit.length);
      const name =
        /^\s*(\p{Lu}[\p{L}'’]+(?:\s(?:(?:d[ei]l?|della|delle|dei|in|sul|e|al|nel)\s)?\p{Lu}[\p{L}'’]+){0,4})/u.exec(
          passage.text.slice(passage.origin[hit.index + hit.length] ?? passage.text.length),
        )?.[1];
      if (!name || !fits(kind, organ)) continue;
      const whole = `${kind} ${name}`;
      const known = counted.get(whole.toLowerCase());
      counted.set(whole.toLowerCase(), {
        count: (known?.count ?? 0) + 1,
        line: known?.line ?? line,
        name: whole,
        rule: hit.rule.id,
      });
    }
  }
  const best = [...counted.values()].sort((a, b) => b.count - a.count)[0];
  if (!best) return null;
  const value = inCapitals(best.name)
    ? titleCase(best.name)
    : best.name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const field = flagged(
    reading(value, best.name, best.rule, placesOf(passageOf([best.line]), 0, 1)),
    'entity_from_text',
  );
  return best.count > 1 ? vouched(field, 'stated_twice') : field;
}
