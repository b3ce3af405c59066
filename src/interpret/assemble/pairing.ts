import { parseTarget } from '../../values/target.ts';
import { isBlank } from '../../values/value.ts';
import { listedWeights } from '../../values/weight.ts';
import { joined, type Piece } from './piece.ts';

/** Values of one cell dealt out to the indicators of its row: one entry an indicator, null where there is none for it. */
export interface Dealt {
  readonly parts: readonly (Piece | null)[];
  /** Whether the cell's own division gave exactly one value each. */
  readonly sure: boolean;
}

const belongs = (before: string, text: string): boolean =>
  text.startsWith('(') ||
  (isCount(before) && isShare(text)) ||
  (/^\p{Ll}\S*\s/u.test(text) && !/[.;]$/.test(before) && !(isOne(before) && isAim(text)));
/** "almeno 90%" or "yes" over "non oltre 6": a value each, whatever letter it begins with. */
const isOne = (text: string): boolean => isAim(text) || SINGLE.test(text);
const isAim = (text: string): boolean =>
  text.split(/\s+/u).length <= LONGEST_AIM && parseTarget(text).value?.op != null;
const LONGEST_AIM = 5;
const isCount = (text: string): boolean => /^[\d.,]+$/.test(text);
const isShare = (text: string): boolean => /^[\d.,]+\s*%$/.test(text);

/**
 * The values that a cell holds, line by line; what stands in brackets belongs to the line before, and so does the
 * percent that a count comes to (`94` above `100%`).
 */
export function lines(parts: readonly Piece[]): Piece[] {
  const printed = parts.filter((one) => one.text !== '');
  if (printed.length > 1 && printed.every(({ text }) => DASH.test(text)))
    return printed.map((part) => ({ ...part, text: part.text.replace(DASH, '') }));
  const found: Piece[] = [];
  for (const part of withoutLetters(printed)) {
    const before = found.at(-1);
    if (before && belongs(before.text, part.text))
      found[found.length - 1] = { ...before, text: joined([before, part]), at: [...before.at, ...part.at] };
    else found.push(part);
  }
  return found;
}

/** A dash that opens an item of a list of numbers, where all of them have one: no sign of any. */
const DASH = /^[-–—]\s+(?=\d)/u;

const LETTER = /^\(?(?<letter>[a-z])\)\s*(?=\S)/u;

/** Values lettered like the indicators beside them ("a) 14", "b) 17,5"), each alone and without its letter. */
function withoutLetters(parts: readonly Piece[]): readonly Piece[] {
  const cut = parts.flatMap((part) =>
    part.text.split(/\s+(?=\(?[b-z]\)\s*\S)/u).map((text) => ({ ...part, text })),
  );
  const counted = cut.every(
    ({ text }, index) => LETTER.exec(text)?.groups?.['letter'] === String.fromCharCode(97 + index),
  );
  return cut.length > 1 && counted
    ? cut.map((part) => ({ ...part, text: part.text.replace(LETTER, '') }))
    : parts;
}

/** Every division of a cell into values that its text allows, the plainest first. */
export function divisions(parts: readonly Piece[]): Piece[][] {
  const byLine = lines(parts);
  const byWord = byLine.flatMap(tokens);
  return byWord.length === byLine.length ? [byLine] : [byLine, byWord];
}

/** A number, a percent, a day, a yes or a no that stands alone. */
const SINGLE = /^(?:[-−–+]?[\d.,/]+%?|s[iìí]|no|n\.[pd]\.)$/iu;

/** The sign that opens a line, set off from its number: "- 10%". */
const SIGNED = /^([-−–+])\s+(?=\d)/u;

/** Blanks between a number and its sign. */
const SET_OFF = /(?<=\d)\s+(?=%)/gu;

/** A line of several numbers or signs as its single values; any other line as it is. */
function tokens(part: Piece): Piece[] {
  const weights = listedWeights(part.text);
  const words =
    weights.length > 1 ? weights : part.text.replace(SIGNED, '$1').replace(SET_OFF, '').split(/\s+/u);
  if (
    !words.every(
      (word) =>
        weights.length > 1 || isBlank(word) || /^(?:[-−+]?[\d.,]+%?|s[iìí]|no|n\.[pd]\.)$/iu.test(word),
    )
  )
    return [part];
  const values: string[] = [];
  for (const word of words) {
    const before = values.at(-1);
    if (before !== undefined && isCount(before) && isShare(word))
      values[values.length - 1] = `${before} ${word}`;
    else values.push(word);
  }
  return values.map((text) => ({ ...part, text }));
}

/**
 * Deals a cell's values out to `count` indicators: one each where the counts agree, the first ones first elsewhere. `listed` says
 * whether marks of a list tell the indicators apart.
 */
export function deal(parts: readonly Piece[], count: number, listed = false): Dealt {
  const all = lines(parts);
  if (all.length === 0) return { parts: Array.from({ length: count }, () => null), sure: true };
  if (count === 1) return { parts: [merged(all)], sure: true };
  const fitting = divisions(parts).find((division) => division.length === count);
  if (fitting) return { parts: fitting, sure: true };
  // "25" over "100%" beside two items of a list: a value each, though the one could be the other's share.
  const printed = parts.filter(({ text }) => text !== '');
  if (listed && printed.length === count && printed.every(({ text }) => isOne(text)))
    return { parts: printed, sure: true };
  const dealt: (Piece | null)[] = Array.from({ length: count }, (_, index) => all[index] ?? null);
  if (all.length > count) dealt[count - 1] = merged(all.slice(count - 1));
  return { parts: dealt, sure: false };
}

const merged = (parts: readonly Piece[]): Piece => ({
  ...parts[0]!,
  text: joined(parts),
  at: [...new Set(parts.flatMap((part) => part.at))],
  flags: [...new Set(parts.flatMap((part) => part.flags))],
});
