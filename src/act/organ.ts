import { flagged, reading, vouched, type Reading } from '../model/reading.ts';
import { groupOf, type ActRules } from './act-rules.ts';
import { organAtStart, organHeading } from './line-kind.ts';
import { inCapitals, type ActLine } from './lines.ts';
import { passageOf, placesOf, rawOf } from './passage.ts';

/** How many lines of a letterhead may stand between the organ and the title. */
const ABOVE = 6;

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
  const above = onLineAbove(head.slice(Math.max(0, title - ABOVE), title), rules);
  const full = [titled, headed, above, sitting].filter(
    (found) => found !== null && isWhole(found.value ?? ''),
  );
  // A letterhead that stands for a title names the body's board: whoever heads the reasons decides.
  const unnamed = titled !== null && rules.find('title', head[title]!.text) === null;
  if (unnamed && headed && otherOrgan(titled.value, headed.value)) return headed;
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

/** Whether one of two names is a board's and the other isn't. */
const otherOrgan = (a: string | null, b: string | null): boolean =>
  BOARD.test(a ?? '') !== BOARD.test(b ?? '');

/** Whether a name says more than the bare word ("Giunta"). */
const isWhole = (name: string): boolean =>
  !/^(?:giunta|consiglio|responsabile|dirigente|commissario|direttore)$/i.test(name);
const sameName = (a: string | null, b: string | null): boolean => a?.toLowerCase() === b?.toLowerCase();

/** What stands below a title and is no part of it. */
const BELOW_TITLE = ['subject', 'session', 'president', 'secretary', 'attendance.intro', 'proposer'];

function inTitle(lines: readonly ActLine[], rules: ActRules): Reading<string> | null {
  const end = lines.findIndex(
    (line, index) => index > 0 && BELOW_TITLE.some((field) => rules.find(field, line.text) !== null),
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
  for (const [index, line] of lines.entries()) {
    // An office with a name beside it heads nothing.
    if (organHeading(line, rules) === null || line.beside || lines[index + 1]?.beside === true) continue;
    const hit = organAtStart(line.text, rules)!;
    const raw = line.text.slice(hit.article, hit.length);
    return reading(organName(raw), raw, hit.rule, line.at, [], ['label_exact']);
  }
  return null;
}

/** Behind a board, the region that it is the board of: "CONSIGLIO REGIONALE DEL MONTALTO". */
const OF_REGION = /(?<=regionale)\s(?:del(?:la|le|lo)?\s|dell['’]\s?|di\s)\p{Lu}[\p{L}'’ -]*$/iu;

/** The organ alone on a line above the title, or before a dash there, as letterheads of boards have it. */
function onLineAbove(lines: readonly ActLine[], rules: ActRules): Reading<string> | null {
  for (const line of [...lines].reverse()) {
    const bare = line.text.slice(organAtStart(line.text, rules)?.article ?? 0);
    const whole = bare.replace(/\s[-–—]\s.*$/u, '').trim();
    const text = whole.replace(OF_REGION, '');
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
