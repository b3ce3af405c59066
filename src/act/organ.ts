import { flagged, reading, vouched, type Reading } from '../model/reading.ts';
import { groupOf, type ActRules } from './act-rules.ts';
import { organAtStart, organHeading } from './line-kind.ts';
import { inCapitals, type ActLine } from './lines.ts';
import { passageOf, placesOf, rawOf } from './passage.ts';

/** The organ that decides: as the title names it, as the heading of its reasons does, or by its initials in the title. */
export function readOrgan(
  head: readonly ActLine[],
  title: number,
  premises: readonly ActLine[],
  rules: ActRules,
): Reading<string> | null {
  const titled = inTitle(head.slice(title, title + 3), rules);
  const headed = inHeading([...head.slice(title + 1), ...premises], rules);
  const sitting =
    head
      .slice(title + 1)
      .map((line) => inSitting(line, rules))
      .find((found) => found !== null) ?? null;
  const above = onLineAbove(head.slice(Math.max(0, title - 2), title), rules);
  const full = [titled, headed, above, sitting].filter(
    (found) => found !== null && isWhole(found.value ?? ''),
  );
  const best = full[0] ?? titled ?? headed ?? above ?? sitting;
  if (best === null)
    return (
      byGroup(head.slice(title, title + 2), 'organ.initials', rules) ??
      byGroup(head.slice(title, title + 2), 'organ.adjective', rules)
    );
  if (titled && headed && best === titled && otherBoard(titled.value, headed.value))
    return flagged(best, 'organ_disagrees');
  return full.length > 1 && sameName(full[0]!.value, full[1]!.value) ? vouched(best, 'stated_twice') : best;
}

const BOARD = /^(?:giunta|consiglio|assemblea|comitato|senato|commissario)(?!\p{L})/iu;

/** Whether two names are of different boards; single persons are named by office and by unit alike. */
const otherBoard = (a: string | null, b: string | null): boolean => {
  const [first, second] = [BOARD.exec(a ?? '')?.[0], BOARD.exec(b ?? '')?.[0]];
  return first !== undefined && second !== undefined && !sameName(first, second);
};

/** Whether a name says more than the bare word ("Giunta"). */
const isWhole = (name: string): boolean =>
  !/^(?:giunta|consiglio|responsabile|dirigente|commissario|direttore)$/i.test(name);
const sameName = (a: string | null, b: string | null): boolean => a?.toLowerCase() === b?.toLowerCase();

function inTitle(lines: readonly ActLine[], rules: ActRules): Reading<string> | null {
  const end = lines.findIndex(
    (line, index) => index > 0 && (rules.find('subject', line.text) ?? rules.find('session', line.text)),
  );
  const passage = passageOf(end < 0 ? lines : lines.slice(0, end));
  const hit = rules.all('organ', passage.folded)[0];
  if (!hit) return null;
  const raw = rawOf(passage, hit.index, hit.index + hit.length);
  return reading(
    organName(raw),
    raw,
    hit.rule.id,
    placesOf(passage, hit.index, hit.index + hit.length),
    [],
    ['label_exact'],
  );
}

function inHeading(lines: readonly ActLine[], rules: ActRules): Reading<string> | null {
  for (const line of lines) {
    if (organHeading(line, rules) === null) continue;
    const hit = organAtStart(line.text, rules)!;
    const raw = line.text.slice(hit.article, hit.length);
    return reading(organName(raw), raw, hit.rule, line.at, [], ['label_exact']);
  }
  return null;
}

/** The organ alone on a line right above the title, or before a dash there, as letterheads of boards have it. */
function onLineAbove(lines: readonly ActLine[], rules: ActRules): Reading<string> | null {
  for (const line of [...lines].reverse()) {
    const bare = line.text.slice(organAtStart(line.text, rules)?.article ?? 0);
    const text = bare.replace(/\s[-–—]\s.*$/u, '').trim();
    const hit = rules.find('organ', text);
    if (hit === null || hit.index > 0 || hit.length < text.length) continue;
    return reading(organName(text), text, hit.rule.id, line.at, [], ['label_exact']);
  }
  return null;
}

/** "si è riunita la Giunta comunale". */
function inSitting(line: ActLine, rules: ActRules): Reading<string> | null {
  const met = /(?:riunit[ao]|convocat[ao]|component[ei]|presente)/iu.exec(line.text);
  if (!met) return null;
  const passage = passageOf([line]);
  const hit = rules
    .all('organ', passage.folded)
    .find((found) => /^(?:giunta|consiglio|assemblea|comitato)/.test(found.groups['organ'] ?? ''));
  if (!hit) return null;
  const raw = rawOf(passage, hit.index, hit.index + hit.length);
  return reading(organName(raw), raw, hit.rule.id, line.at);
}

/** The organ that initials or an adjective in the title stand for. */
function byGroup(lines: readonly ActLine[], field: string, rules: ActRules): Reading<string> | null {
  for (const line of lines) {
    const hit = rules.find(field, line.text);
    const group = hit && groupOf(hit);
    if (!hit || !group) continue;
    const value = group
      .replace('dell_unione', "dell'Unione")
      .replace(/_/g, ' ')
      .replace(/^\p{L}/u, (letter) => letter.toUpperCase());
    return reading(value, line.text.slice(hit.index, hit.index + hit.length), hit.rule.id, line.at);
  }
  return null;
}

/** `GIUNTA DELL'UNIONE` as `Giunta dell'Unione`; names that are not in capitals stay as written. */
function organName(raw: string): string {
  const text = raw.replace(/[\s,;:.]+$/u, '');
  if (!inCapitals(text)) return text.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
  return text
    .toLowerCase()
    .replace(/(?<=dell['’]\s?)\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}
