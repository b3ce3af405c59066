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
    const verb = verbIn(line, rules);
    if (!verb) continue;
    const found = { line: index, ...verb };
    first ??= found;
    if (under === null || organ === null || sameKind(under, organ)) return found;
  }
  return first;
}

function verbIn(line: ActLine, rules: ActRules): { start: number; end: number } | null {
  const bare = line.text.replace(/[^\p{L}\p{N}\s]/gu, '').trim();
  for (const hit of rules.all('operative', line.text)) {
    const written = line.text.slice(hit.index, hit.index + hit.length);
    const before = line.text.slice(0, hit.index).trim();
    const after = line.text.slice(hit.index + hit.length).trim();
    const alone = bare.length <= written.length + 2;
    const opens = before === '' && /^[:,]?\s*(?:\d{1,2}\s?[.)]|di\s|all'unanim)/iu.test(after);
    const inRun =
      inCapitals(written) &&
      !/^(?:n[.°r]|\d+\/)/i.test(after) &&
      !/(?:\p{L}'|\b(?:la|una|di|della))$/iu.test(before);
    const spoken = !inCapitals(`${before} ${after}`) || before === '' || after === '' || opens;
    if (alone || opens || (inRun && spoken)) return { start: hit.index, end: hit.index + hit.length };
  }
  return null;
}

/** Whether two names of organs mean the same kind of organ: both begin with the same word. */
const sameKind = (a: string, b: string): boolean => firstWord(a) === firstWord(b);
const firstWord = (text: string): string => /\p{L}+/u.exec(text.toLowerCase())?.[0] ?? '';
