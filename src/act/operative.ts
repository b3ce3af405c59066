import type { ActRules } from './act-rules.ts';
import { inCapitals, type ActLine } from './lines.ts';
import { organHeading } from './line-kind.ts';

/** The verb of decision: its line, and where in that line it starts and ends. */
export interface Operative {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The verb of decision that is the act's own: alone on its line, or in capitals in one. A verb under the heading of
 * another organ (a decision proposed to the council inside an act of the board) is that organ's. Null for none.
 */
export function findOperative(
  lines: readonly ActLine[],
  from: number,
  organ: string | null,
  rules: ActRules,
): Operative | null {
  let under: string | null = null;
  let first: Operative | null = null;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]!;
    const heading = organHeading(line, rules);
    if (heading !== null) under = heading;
    const verb =
      rules.find('subject', line.text)?.index === 0
        ? null
        : (verbIn(line, lines[index + 1] ?? null, rules) ?? numbered(lines[index - 1], line));
    if (!verb) continue;
    const found = { line: index, ...verb };
    first ??= found;
    if (under === null || organ === null || sameKind(under, organ)) return found;
  }
  return first;
}

function verbIn(line: ActLine, next: ActLine | null, rules: ActRules): { start: number; end: number } | null {
  const alone = aloneIn(line, rules);
  if (alone !== null) return alone;
  const bare = line.text.replace(/[^\p{L}\p{N}\s]/gu, '').trim();
  for (const hit of rules.all('operative', line.text)) {
    const written = line.text.slice(hit.index, hit.index + hit.length);
    const before = line.text.slice(0, hit.index).trim();
    const after = line.text.slice(hit.index + hit.length).trim();
    // "delibera di" and "delibera quanto segue" are still the verb alone.
    const nothingAfter = DECIDES.test(written) && /^(?:di|quanto\s+segue)?\s*:?$/iu.test(after);
    const alone = bare.length <= written.length + 2 || (before === '' && nothingAfter);
    const opens = before === '' && OPENS.test(after);
    const named = NAMED.test(before);
    const noun = /^di\s/iu.test(after) && !OPENS.test(after);
    const inRun = inCapitals(written) && !/^(?:n[.°r]|\d+\/)/i.test(after) && !named && !noun;
    // "a voti unanimi, delibera:" with the points below.
    const closes = nothingAfter && !named && !TOLD.test(before) && next !== null && opensPoint(next, rules);
    const spoken = !inCapitals(`${before} ${after}`) || before === '' || after === '' || opens;
    if (alone || opens || closes || (inRun && spoken))
      return { start: hit.index, end: hit.index + hit.length };
  }
  return null;
}

/** A decision that gets its number from the minutes that it stands in: "Il Consiglio, udita la relazione, | DELIBERA n. 21". */
function numbered(before: ActLine | undefined, { text }: ActLine): { start: number; end: number } | null {
  const hit = /^DELIBERA\s+n[.°r]*\s?\d{1,4}(?:\/\d{2,4})?\s*:?$/iu.exec(text);
  return hit && before?.text.endsWith(',') ? { start: 0, end: text.length } : null;
}

/** A verb that decides only alone on its line or behind an office, and set off there. */
export function aloneIn(line: ActLine, rules: ActRules): { start: number; end: number } | null {
  const hit = rules.find('operative.alone', line.text.replace(/[\s:;,.]+$/u, ''));
  const verb = hit?.groups['verb'];
  if (!hit || verb === undefined) return null;
  const start = line.text.toLowerCase().lastIndexOf(verb);
  const written = line.text.slice(start, start + verb.length);
  return inCapitals(written) || line.bold || line.centred ? { start, end: line.text.length } : null;
}

/** What stands before the noun and never before the verb: "con la delibera", "dell'ordina". */
const NAMED =
  /(?:\p{L}'|(?<!\p{L})(?:la|una|di|della|alla|dalla|con|propria|presente|citata|suddetta|questa))$/iu;

/** Behind the verb a point opens: its number, or an infinitive; a noun makes it the name of an act ("DETERMINA DI LIQUIDAZIONE"). */
const OPENS =
  /^[:,]?\s*(?:\d{1,2}\s?[.)]|di\s+(?:non\s+)?\p{L}+r(?:e|si|l[aeio]|ne|vi|ci)(?!\p{L})|all'unanim)/iu;

/** Verbs that only an organ decides by; a law orders and provides as well. */
const DECIDES = /^d ?e ?(?:l ?i ?b|t ?e ?r|c ?r)/iu;

/** A clause that tells what a rule or another act decides: "l'art. 5 del regolamento determina". */
const TOLD =
  /(?<!\p{L})(?:che|quale|quali|art\.|articolo|comma|legge|regolamento|statuto|norma|contratto|ccnl)(?!\p{L})[^;,]*$/iu;

const opensPoint = (line: ActLine, rules: ActRules): boolean =>
  (rules.find('resolutions', line.text) ?? rules.find('resolutions.verb', line.text)) !== null;

/** Whether two names of organs mean the same kind of organ: both begin with the same word. */
const sameKind = (a: string, b: string): boolean => firstWord(a) === firstWord(b);
const firstWord = (text: string): string => /\p{L}+/u.exec(text.toLowerCase())?.[0] ?? '';
