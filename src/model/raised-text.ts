const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '(': '⁽',
  ')': '⁾',
};
/** Letters that ordinals are written with. */
const ORDINAL: Readonly<Record<string, string>> = { o: 'º', a: 'ª' };

/**
 * A text that is set small and above the line, as it is typed where there is no size: `1` is `¹`. Readers say so of figures beside a
 * word, which are a note or a power and no part of a number. Null for what can't be written so.
 */
export function raised(text: string, before: string): string | null {
  if (/^[\d(),*†‡§]+$/u.test(text) && /\S$/u.test(before))
    return text.replace(/[\d()]/gu, (sign) => RAISED[sign]!);
  return /\d$/u.test(before) ? (ORDINAL[text] ?? null) : null;
}

const MARK = /(?<=[\p{Nd}%‰€)\]*])[⁰¹²³⁴-⁹⁽⁾]+(?:,[⁰¹²³⁴-⁹]+)*/gu;

/** The text without the marks of notes behind its numbers: `30¹` is 30, and `m²` stays as it is. */
export const withoutNoteMarks = (text: string): string => text.replace(MARK, '');
