import { reading, vouched, type Reading } from '../model/reading.ts';
import type { ActRules } from './act-rules.ts';
import { organAtStart, organHeading } from './line-kind.ts';
import { inCapitals, type ActLine } from './lines.ts';
import { placesOfLines } from './passage.ts';

/** How many lines a subject may run over. */
const LINES = 12;

/** The subject of the act, over as many lines as it takes: a gap, a heading or the sitting ends it. */
export function readSubject(lines: readonly ActLine[], rules: ActRules): Reading<string> | null {
  const amid = lines.findIndex((line) => isAmid(line, rules));
  const starts = lines.flatMap((line, index) => (rules.find('subject', line.text) ? [index] : []));
  if (amid >= 0 && (starts[0] ?? lines.length) > amid) return subjectAmid(lines, amid, rules);
  const found = starts.map((start) => subjectAt(lines, start, rules)).filter((field) => field !== null);
  const first = found[0];
  if (!first) return null;
  const again = found.slice(1).some((other) => other.value === first.value);
  return again ? vouched(first, 'stated_twice') : first;
}

/** How many matters lines tell of under headings of their own. */
export const matters = (lines: readonly ActLine[], rules: ActRules): number =>
  new Set(lines.filter((line) => rules.find('subject', line.text)?.index === 0).map((line) => line.text))
    .size;

function subjectAt(lines: readonly ActLine[], start: number, rules: ActRules): Reading<string> | null {
  const hit = rules.find('subject', lines[start]!.text)!;
  const rest = lines[start]!.text.slice(hit.index + hit.length).replace(/^[\s:.–-]+/u, '');
  // "OGGETTO: Oggetto: …": the word that a form and who filled it in both wrote.
  const again = rest === '' ? null : rules.find('subject', rest);
  const own =
    again?.index === 0 && /^ogg/iu.test(rest) ? rest.slice(again.length).replace(/^[\s:.–-]+/u, '') : rest;
  const taken = own === '' ? [] : [{ ...lines[start]!, text: own }];
  return taking(lines, start, taken, hit.rule.id, rules);
}

/** A subject that begins with some lines and goes on behind the line `start`. */
function taking(
  lines: readonly ActLine[],
  start: number,
  begun: readonly ActLine[],
  rule: string,
  rules: ActRules,
): Reading<string> | null {
  const taken = [...begun];
  for (let index = start + 1; index < Math.min(lines.length, start + LINES); index++) {
    const line = lines[index]!;
    if (!continues(taken, line, lines[index - 1]!, rules)) break;
    taken.push(line);
  }
  if (taken.length === 0) return null;
  const raw = taken.map((line) => line.text).join(' ');
  const value = raw.replace(/\s*(?:[-–]\s*)?I\.\s?E\.?\s*$/u, '').replace(/^["“«](.*)["”»]\.?$/u, '$1');
  return reading(value.trim(), raw, rule, placesOfLines([lines[start]!, ...taken]), [], ['label_exact']);
}

/** Whether the word before the subject stands amid its words: they are in capitals, or it is another line's height than theirs. */
function isAmid(line: ActLine, rules: ActRules): boolean {
  const hit = rules.find('subject.amid', line.text);
  if (hit === null) return false;
  const rest = line.text.slice(0, hit.index) + line.text.slice(hit.index + hit.length);
  return inCapitals(rest.replace(/\b\p{Ll}{1,5}\b/gu, ''));
}

function subjectAmid(lines: readonly ActLine[], at: number, rules: ActRules): Reading<string> | null {
  const line = lines[at]!;
  const hit = rules.find('subject.amid', line.text)!;
  const text = `${line.text.slice(0, hit.index)} ${line.text.slice(hit.index + hit.length)}`.replace(
    /\s+/gu,
    ' ',
  );
  return taking(lines, at, [{ ...line, text: text.trim() }], hit.rule.id, rules);
}

/** "Il Consiglio, udita la relazione,": the organ opens what it does. */
function opensWithOrgan({ text }: ActLine, rules: ActRules): boolean {
  const organ = organAtStart(text, rules);
  return (
    organ !== null &&
    /^\p{Lu}/u.test(text) &&
    (text[organ.length] === ',' || rules.find('session', text) !== null)
  );
}

function continues(taken: readonly ActLine[], line: ActLine, before: ActLine, rules: ActRules): boolean {
  const stops =
    [
      'subject',
      'session',
      'premises',
      'attendance.intro',
      'entity.location',
      'attendance.nameHeader',
      'subject.end',
    ].some((field) => {
      const hit = rules.find(field, line.text);
      return hit !== null && hit.index === 0;
    }) ||
    organHeading(line, rules) !== null ||
    opensWithOrgan(line, rules) ||
    rules.find('operative', line.text)?.length === line.text.length;
  if (stops) return false;
  if (taken.length === 0) return true;
  // A subject may name an act at the start of a line; the title of another stands apart.
  if (line.gapBefore && rules.find('title', line.text)?.index === 0) return false;
  if ((line.cell === null) !== (before.cell === null)) return false;
  if (
    line.cell &&
    before.cell &&
    (line.cell.block !== before.cell.block || line.cell.row !== before.cell.row)
  )
    return false;
  if (line.cell && !line.gapBefore && line.cell.column === before.cell?.column) return true;
  const last = taken.at(-1)!.text;
  const goesOn =
    /^\p{Ll}/u.test(line.text) || /[,–:(-]$|\s(?:d[ei]|del|della|e|per|a|al|in|con|dei|delle)$/iu.test(last);
  if (line.gapBefore) return goesOn && !/[.;]$/.test(last);
  if (goesOn) return true;
  // Over a full stop only what looks like what came before goes on: bold, in capitals as it is, or set in below the label.
  if (line.indent > taken[0]!.indent && line.cell === null) return true;
  const alike =
    inCapitals(last) === inCapitals(line.text) && (inCapitals(last) || line.bold === taken.at(-1)!.bold);
  return /[.]$/.test(last) ? taken.at(-1)!.bold && line.bold : alike;
}
