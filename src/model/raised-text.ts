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
/** Letters that notes are counted with; an abbreviation (`Sig.ra`, `1er`) raises others, or several. */
const LETTERS: Readonly<Record<string, string>> = { a: 'ᵃ', b: 'ᵇ', c: 'ᶜ', d: 'ᵈ', e: 'ᵉ' };
/** A word that is neither a unit nor an abbreviation, and may have a note. */
const WORD = String.raw`\p{L}{4,}`;
const BEHIND_A_WORD = new RegExp(`${WORD}$`, 'u');

/**
 * A text that is set small and above the line, as it is typed where there is no size: `1` is `¹`. Readers say so of figures beside a
 * word, which are a note or a power and no part of a number. Null for what can't be written so.
 */
export function raised(text: string, before: string): string | null {
  if (/^[\d(),*†‡§]+$/u.test(text) && /\S$/u.test(before))
    return text.replace(/[\d()]/gu, (sign) => RAISED[sign]!);
  if (/\d$/u.test(before)) return ORDINAL[text] ?? null;
  const [, letter] = /^\(?([a-e])\)?$/u.exec(text) ?? [];
  if (letter === undefined || !BEHIND_A_WORD.test(before)) return null;
  return text.replace(/[a-e()]/gu, (sign) => LETTERS[sign] ?? RAISED[sign]!);
}

const SIGNS = '[⁰¹²³⁴-⁹⁽⁾ᵃᵇᶜᵈᵉ]';
const MARK = new RegExp(
  String.raw`(?<=[\p{Nd}%‰€)\]*]|(?<!\p{L})${WORD}[.,;:!?»”"]?)${SIGNS}+(?:,${SIGNS}+)*`,
  'gu',
);

/** Decimals set small and above the line, as prices are. */
const RAISED_DECIMALS = /(?<=\d,)[⁰¹²³⁴-⁹]{2}(?![\p{N}⁽])/gu;

/** The text without the marks of notes behind its numbers and words: `30¹` is 30, and `m²` stays as it is. */
export const withoutNoteMarks = (text: string): string =>
  text.replace(RAISED_DECIMALS, (digits) => digits.normalize('NFKC')).replace(MARK, '');
