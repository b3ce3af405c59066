import { reading, type Reading } from '../model/reading.ts';
import type { DraftAct } from '../record/draft.ts';
import { wordsValue } from '../values/number-words.ts';
import type { ActRules, Hit } from './act-rules.ts';
import type { ActLine } from './lines.ts';
import { passageOf, placesOf, rawOf } from './passage.ts';
import { toldDate } from './session-date.ts';

/** How far from its opening words the sentence of a sitting may tell its date and hour. */
const SENTENCE = 420;

/** Index in `head` of the line that opens the sitting; -1 for acts of single persons, which have none. */
export const sessionLine = (head: readonly ActLine[], rules: ActRules): number =>
  head.findIndex((line) => {
    const hit = rules.find('session', line.text);
    return (
      (hit !== null && toldDate(line.text.slice(hit.index)) !== null) ||
      (hit !== null && /anno|giorno/iu.test(line.text.slice(0, 30)))
    );
  });

/**
 * Date, hour and manner of the sitting, whose telling starts at a line of `head`: its opening sentence, or where none says
 * when it was, the words that announce who is there. All null for -1.
 */
export function readSession(head: readonly ActLine[], start: number, rules: ActRules): DraftAct['session'] {
  if (start < 0) return { date: null, time: null, mode: null };
  const passage = passageOf(head.slice(start));
  const sentence = passage.folded.slice(0, SENTENCE);
  const hit = rules.find('session', sentence);
  const rule = hit?.rule.id ?? 'acts/session';
  const date = hit && toldDate(sentence);
  const time = timeIn(sentence, rules) ?? openingTime(passage.folded, rules);
  const mode = rules.find('session.mode', sentence);
  return {
    date:
      date &&
      reading(date.iso, rawOf(passage, date.index, date.end), rule, placesOf(passage, date.index, date.end)),
    time:
      time &&
      reading(
        time.value,
        rawOf(passage, time.hit.index, time.hit.index + time.hit.length),
        time.hit.rule.id,
        placesOf(passage, time.hit.index, time.hit.index + time.hit.length),
      ),
    mode:
      mode &&
      modeField(
        mode,
        (from, to) => rawOf(passage, from, to),
        (from, to) => placesOf(passage, from, to),
      ),
  };
}

/** The hour at which a sitting is declared open further down: "dichiara aperta la seduta alle ore 9:15". */
const openingTime = (head: string, rules: ActRules): Told | null =>
  timeIn(head, rules, (hit) => OPENS.test(head.slice(Math.max(0, hit.index - 50), hit.index)));

const OPENS = /(?:apert[ao]|apre|inizi\p{L}+)(?!\p{L})[^.;]{0,40}$/u;

interface Told {
  readonly value: string;
  readonly hit: Hit;
}

function timeIn(sentence: string, rules: ActRules, isOwn: (hit: Hit) => boolean = () => true): Told | null {
  for (const hit of rules.all('session.time', sentence)) {
    if (!isOwn(hit)) continue;
    const hour = hit.groups['hour'] ? Number(hit.groups['hour']) : wordsValue(hit.groups['hourwords'] ?? '');
    const words = hit.groups['minutewords'];
    const minute = hit.groups['minute'] ? Number(hit.groups['minute']) : words ? minutesOf(words) : 0;
    if (hour !== null && minute !== null && hour < 24 && minute < 60)
      return { value: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, hit };
  }
  return null;
}

const minutesOf = (words: string): number | null => (/^mezz[ao]$/.test(words) ? 30 : wordsValue(words));

function modeField(
  hit: Hit,
  raw: (from: number, to: number) => string,
  places: (from: number, to: number) => Reading<string>['at'],
): Reading<string> {
  const text = raw(hit.index, hit.index + hit.length);
  return reading(text, text, hit.rule.id, places(hit.index, hit.index + hit.length));
}
