import { fold } from '../../rules/fold.ts';

/** What a text looks like, whatever it says. */
export type Look = 'empty' | 'figure' | 'percent' | 'date' | 'word' | 'phrase' | 'prose';

/** Letters that a day may have beside it. */
const LONGEST_DATE = 24;
/** Words of a phrase at most; more are prose. */
const LONGEST_PHRASE = 16;

export function lookOf(text: string): Look {
  if (text === '') return 'empty';
  if (/\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(text) && text.length < LONGEST_DATE) return 'date';
  if (/^[^\p{L}]*\d[^\p{L}]*$/u.test(text)) return text.includes('%') ? 'percent' : 'figure';
  const words = fold(text).split(' ').length;
  return words <= 2 ? 'word' : words <= LONGEST_PHRASE ? 'phrase' : 'prose';
}
