import { reading, vouched, type Reading } from '../model/reading.ts';
import type { ActRules } from './act-rules.ts';
import { organHeading } from './line-kind.ts';
import { inCapitals, type ActLine } from './lines.ts';
import { placesOfLines } from './passage.ts';

/** How many lines a subject may run over. */
const LINES = 12;

/** The subject of the act, over as many lines as it takes: a gap, a heading or the sitting ends it. */
export function readSubject(lines: readonly ActLine[], rules: ActRules): Reading<string> | null {
  const starts = lines.flatMap((line, index) => (rules.find('subject', line.text) ? [index] : []));
  const found = starts.map((start) => subjectAt(lines, start, rules)).filter((field) => field !== null);
  const first = found[0];
  if (!first) return null;
  const again = found.slice(1).some((other) => other.value === first.value);
  return again ? vouched(first, 'stated_twice') : first;
}

function subjectAt(lines: readonly ActLine[], start: number, rules: ActRules): Reading<string> | null {
  const hit = rules.find('subject', lines[start]!.text)!;
  const own = lines[start]!.text.slice(hit.index + hit.length).replace(/^[\s:.–-]+/u, '');
  const taken: ActLine[] = own === '' ? [] : [{ ...lines[start]!, text: own }];
  for (let index = start + 1; index < Math.min(lines.length, start + LINES); index++) {
    const line = lines[index]!;
    if (!continues(taken, line, lines[index - 1]!, rules)) break;
    taken.push(line);
  }
  if (taken.length === 0) return null;
  const raw = taken.map((line) => line.text).join(' ');
  const value = raw.replace(/\s*(?:[-–]\s*)?I\.\s?E\.?\s*$/u, '').replace(/^["“«](.*)["”»]\.?$/u, '$1');
  return reading(
    value.trim(),
    raw,
    hit.rule.id,
    placesOfLines([lines[start]!, ...taken]),
    [],
    ['label_exact'],
  );
}

function continues(taken: readonly ActLine[], line: ActLine, before: ActLine, rules: ActRules): boolean {
  const stops =
    [
      'subject',
      'session',
      'premises',
      'attendance.intro',
      'title',
      'entity.location',
      'attendance.nameHeader',
    ].some((field) => {
      const hit = rules.find(field, line.text);
      return hit !== null && hit.index === 0;
    }) ||
    organHeading(line, rules) !== null ||
    rules.find('operative', line.text)?.length === line.text.length;
  if (stops) return false;
  if (taken.length === 0) return true;
  if ((line.cell === null) !== (before.cell === null)) return false;
  if (
    line.cell &&
    before.cell &&
    (line.cell.block !== before.cell.block || line.cell.row !== before.cell.row)
  )
    return false;
  const last = taken.at(-1)!.text;
  const goesOn =
    /^\p{Ll}/u.test(line.text) || /[,–:(-]$|\s(?:d[ei]|del|della|e|per|a|al|in|con|dei|delle)$/iu.test(last);
  if (line.gapBefore) return goesOn && !/[.;]$/.test(last);
  if (goesOn) return true;
  return (
    inCapitals(last) === inCapitals(line.text) &&
    !/[.]$/.test(last) &&
    (inCapitals(last) || line.bold === taken.at(-1)!.bold)
  );
}
