import type { Document } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import { reading, vouched, type Reading } from '../model/reading.ts';
import type { DraftAct } from '../record/draft.ts';
import type { ActRules } from './act-rules.ts';
import { datedNumbers, type DatedNumber } from './dated-number.ts';
import type { ActLine } from './lines.ts';
import { passageOf, placesOf, rawOf, type Passage } from './passage.ts';

/** A line of a title page is not longer; what is, may cite another act's number in a register. */
const SHORT = 90;
/** How far before a number the words stand that say whose number it is. */
export const WORDS_BEFORE = 60;

/** Whether a number is the one of the body's general register. */
export function isGeneral(passage: Passage, found: DatedNumber, rules: ActRules): boolean {
  return (
    rules.find('register', leadOf(passage, found)) !== null ||
    rules.find('register.behind', behind(passage, found)) !== null
  );
}

/** The words behind a number that may say whose it is. */
export const behind = ({ folded }: Passage, found: DatedNumber): string =>
  folded.slice(found.numberEnd, found.numberEnd + WORDS_BEFORE);

/** The words before a number's digits, its mark among them. */
function leadOf({ folded }: Passage, found: DatedNumber): string {
  const before = folded.slice(Math.max(0, found.index - WORDS_BEFORE), found.index);
  return before + folded.slice(found.index, found.numberEnd).replace(/\d.*$/u, '');
}

/** The number in the general register as a title page gives it, or else as the lines do that run along the pages. */
export function readRegister(
  document: Document,
  zone: Passage,
  head: readonly ActLine[],
  rules: ActRules,
): DraftAct['register'] {
  const titled = registerIn(zone, rules, null) ?? registerIn(passageOf(shortLines(head, rules)), rules, null);
  const running = document.furniture
    .map((piece) => registerIn(passageOf([asLine(piece.text, piece.at)]), rules, piece.at))
    .find((found) => found !== null);
  if (titled === null) return running ?? null;
  const again = running?.number.value === titled.number.value;
  const twice = <T>(field: Reading<T>): Reading<T> => (again ? vouched(field, 'stated_twice') : field);
  const date = titled.date ?? (again ? running.date : null);
  return { number: twice(titled.number), date: date && twice(date) };
}

/** What stands below the subject in lines of its own, no sentence. */
const shortLines = (head: readonly ActLine[], rules: ActRules): readonly ActLine[] =>
  head.filter((line) => line.text.length <= SHORT && rules.find('subject', line.text) === null);

function registerIn(passage: Passage, rules: ActRules, at: readonly Place[] | null): DraftAct['register'] {
  const found = datedNumbers(passage, rules).find((one) => isGeneral(passage, one, rules));
  if (found === undefined) return null;
  const { number, date, index, numberEnd, end, flags } = found;
  const places = at ?? placesOf(passage, index, end);
  return {
    number: reading(number, rawOf(passage, index, numberEnd), 'acts/register', places, flags, [
      'label_exact',
    ]),
    date: date === null ? null : reading(date, rawOf(passage, numberEnd, end), 'acts/register', places),
  };
}

const asLine = (text: string, at: readonly Place[]) => ({
  text,
  block: 0,
  cell: null,
  beside: false,
  gapBefore: false,
  bold: false,
  centred: false,
  indent: 0,
  at,
});
