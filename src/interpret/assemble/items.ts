import { words } from '../../rules/fold.ts';
import { findDates } from '../../values/date.ts';
import { joined, type Piece } from './piece.ts';
import { inSentences } from './sentences.ts';

const BULLET = /^[-–—•·▪■●○◦*_\uF0A7\uF0B7➢✓✔]+\s*(?=[^\s\d%]|\d)/u;
/** A number or a letter of a list; `n.`, `l.`, `d.` are abbreviations. */
const MARK = /^\(?(?:\d{1,2}[).]|[a-zA-Z]\)|[abABefgEFG]\.)(?!\d)(?:\s|(?=\p{L}))/u;
const FUNCTION_WORD =
  /(?:^|[\s'’])(?:di|del|dello|della|dei|degli|delle|dell|a|al|allo|alla|ai|agli|alle|da|dal|dalla|dai|in|nel|nello|nella|nei|nelle|con|per|su|sul|sulla|sui|tra|fra|e|ed|o|il|lo|la|i|gli|le|un|uno|una|che|n|nr|art)[.'’]?$/iu;
/** Words by which an indicator opens: a count, a rate, a term, the noun of an action, an infinitive. */
const OPENING = String.raw`(?:n\.|nr\.|numero|percentuale|%|tasso|tempo|tempi|grado|indice|indicatore|elenco|report|rapporto|rispetto|livello|quota|spesa|media|invio|avvio|stesura|\p{L}{3,}(?:zione|sione|mento|tura|aggio|[aei]re|rre))`;
const GLUED = new RegExp(
  String.raw`(?<=[\p{Ll}\d)%])\s+(?=(?:N\.|${OPENING.replace('n\\.|nr\\.|', '')})(?![\p{L}])\s)`,
  'giu',
);
/** Openings that no phrase goes on with. */
const MEASURE = /^(?:n\.|nr\.|num\.|numero|%|percentuale|tasso|indice)(?!\p{L})/iu;
const OPENS = new RegExp(`^${OPENING}(?!\\p{L})`, 'iu');

/** The items of a cell or a labelled text: list marks, paragraphs that begin something new, items printed in one line. */
export function itemsOf(paragraphs: readonly Piece[]): Piece[] {
  const lines = continued(paragraphs.filter((part) => part.text !== '').flatMap(enumerated));
  const listed = lines.some((line) => line.listed);
  const cut = lines.flatMap((line) => (listed ? [line] : openings(line))).flatMap(glued);
  return continued(cut)
    .map(bare)
    .filter((item) => item.text !== '');
}

/** A paragraph that holds several list items in one line (`1) … 2) …`, `- … - …`), cut before each mark. */
function enumerated(part: Piece): Piece[] {
  const cuts = bulletCuts(part.text) ?? markCuts(part.text);
  return [0, ...cuts].map((from, index, all) => {
    const text = part.text.slice(from, all[index + 1]).trim();
    return { ...part, text, listed: BULLET.test(text) || MARK.test(text) };
  });
}

function bulletCuts(text: string): number[] | null {
  const first = BULLET.exec(text)?.[0].trim()[0];
  const cuts: number[] = [];
  for (const hit of text.matchAll(/(?<=\S)\s+([-–•▪●])\s+(?=[\p{L}\d])/gu)) {
    if (hit[1] === '•' || hit[1] === '▪' || hit[1] === '●' || hit[1] === first) cuts.push(hit.index);
    else if (/[;.:]$/.test(text.slice(0, hit.index)) && !isMinus(text, hit.index)) cuts.push(hit.index);
  }
  return cuts.length > 0 ? cuts : null;
}

/** Whether what a dash behind a colon leads up to is nothing but a number: `Variazione: - 3,5 %`. */
const isMinus = (text: string, at: number): boolean =>
  text[at - 1] === ':' && /^\s+[-–]\s*\d[\d.,]*\s*[%‰€]?\s*$/u.test(text.slice(at));

/** Places before marks that count on from the first one: 2) after 1), b) after a). */
function markCuts(text: string): number[] {
  const marks = [...text.matchAll(/(?:^|(?<=\s))\(?(\d{1,2}|[a-z])([).])(?!\d|\p{L}[.)])\s?(?=\S)/gu)];
  const cuts: number[] = [];
  let last: { readonly order: number; readonly sign: string; readonly digit: boolean } | null = null;
  for (const hit of marks) {
    const digit = /\d/.test(hit[1]!);
    const order = digit ? Number(hit[1]) : hit[1]!.charCodeAt(0) - 96;
    const follows = last !== null && last.digit === digit && last.sign === hit[2] && order === last.order + 1;
    if (last === null ? order !== 1 && hit.index !== 0 : !follows) continue;
    last = { order, sign: hit[2]!, digit };
    if (hit.index > 0) cuts.push(hit.index);
  }
  return cuts;
}

/** Paragraphs that evidently go on joined: lower case after no end, brackets, or a word that can't end a phrase. */
function continued(parts: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const part of parts) {
    const before = found.at(-1);
    if (before && !part.listed && goesOn(before.text, part.text))
      found[found.length - 1] = together(before, part);
    else found.push(part);
  }
  return found;
}

/**
 * What a page break cut off, put back: whether a paragraph ended there can't be seen, and where the cells beside hold one value
 * the text states one thing.
 */
export const acrossBreaks = (items: readonly Piece[]): Piece[] => {
  const found: Piece[] = [];
  for (const item of items) {
    const before = found.at(-1);
    if (before && !item.listed && item.flags.includes('row_joined'))
      found[found.length - 1] = together(before, item);
    else found.push(item);
  }
  return found;
};

/** Whether a text is the rest of the one before it. */
export const goesOn = (before: string, text: string): boolean =>
  surelyGoesOn(before, text) ||
  (/^[\p{Ll}\d]/u.test(text) && !/[.;!?]$/u.test(before) && !MEASURE.test(text) && !MARK.test(text)) ||
  isTerm(text);

/** The same, where no new item could look like it. */
export const surelyGoesOn = (before: string, text: string): boolean =>
  /^[([]/u.test(text) || before.endsWith(':') || FUNCTION_WORD.test(before);

/** A term alone (`Report entro il 31/12`) belongs to what is due by it. */
function isTerm(text: string): boolean {
  const dates = findDates(text, 2000);
  if (dates.length === 0 || text.length > 60) return false;
  const rest = dates.reduce((left, date) => left.replace(date.raw, ' '), text);
  return words(rest).filter((word) => /\p{L}{3,}/u.test(word) && word !== 'entro').length <= 1;
}

const together = (a: Piece, b: Piece): Piece => ({
  text: joined([a, b]),
  at: [...new Set([...a.at, ...b.at])],
  flags: [...new Set([...a.flags, ...b.flags])],
  italic: a.italic,
  listed: a.listed,
});

/** Sentences of one paragraph that each open like an indicator of their own and say enough to be one. */
function openings(part: Piece): Piece[] {
  const parts = inSentences(part);
  const own = (item: Piece): boolean => OPENS.test(item.text) && item.text.split(' ').length >= 4;
  return parts.length > 1 && parts.every(own) ? parts : [part];
}

/** Indicators printed one after the other without a sign between: cut before a capital that opens a new one. */
function glued(part: Piece): Piece[] {
  const cuts = [...part.text.matchAll(GLUED)]
    .filter((hit) => {
      const after = part.text.slice(hit.index + hit[0].length);
      const before = part.text.slice(0, hit.index);
      return (
        /^\p{Lu}\p{Ll}/u.test(after) &&
        !FUNCTION_WORD.test(before) &&
        !/(?:^|\s)\p{Lu}\S*$/u.test(before) &&
        closed(before)
      );
    })
    .map((hit) => hit.index);
  return [0, ...cuts].map((from, index, all) => ({
    ...part,
    text: part.text.slice(from, all[index + 1]).trim(),
  }));
}

const closed = (text: string): boolean =>
  count(text, '(') === count(text, ')') && count(text, '“') === count(text, '”');
const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** Bullets go, numbers and letters stay: these are how a document refers to its items. */
const bare = (part: Piece): Piece => ({ ...part, text: part.text.replace(BULLET, '').trim() });

/**
 * The same items cut finer, so that there are `wanted` of them: a cell with three weights holds three indicators, even
 * where they are printed as one paragraph. The items unchanged where no cut gives that number.
 */
export function cutInto(
  paragraphs: readonly Piece[],
  items: readonly Piece[],
  wanted: number,
): readonly Piece[] {
  const printed = paragraphs.map(bare).filter((part) => part.text !== '');
  if (printed.length === wanted) return printed;
  for (const cut of [bySemicolon, byMeasure, inSentences, byCapital]) {
    const finer = items.flatMap(cut);
    if (finer.length === wanted) return finer;
    const deepest = finer.flatMap(byCapital);
    if (deepest.length === wanted) return deepest;
  }
  return items;
}

const bySemicolon = (part: Piece): Piece[] =>
  part.text
    .split(/(?<=;)\s+/u)
    .map((text) => ({ ...part, text: text.trim() }))
    .filter((item) => item.text !== '');

/** Cut before `n.` and the like where a name follows, no number: `n. servizi n. controlli`. */
const byMeasure = (part: Piece): Piece[] =>
  part.text.split(/\s+(?=(?:n\.|nr\.|numero|%)\s+\p{L})/iu).map((text) => ({ ...part, text: text.trim() }));

/** Cut before a count that no phrase leads up to: `n. 700 servizi nelle zone n. 60 servizi nei parchi`. */
export function byCount(part: Piece): Piece[] {
  const cuts = [...part.text.matchAll(/\s+(?=(?:n\.|nr\.|numero)\s?\d+\s+\p{L})/giu)]
    .map((hit) => hit.index)
    .filter((index) => !FUNCTION_WORD.test(part.text.slice(0, index)));
  return [0, ...cuts].map((from, index, all) => ({
    ...part,
    text: part.text.slice(from, all[index + 1]).trim(),
  }));
}

/** Cut before a capitalised word of prose that follows no end of phrase: `… e fiere 500 Predisposizione di …`. */
const byCapital = (part: Piece): Piece[] =>
  part.text
    .split(/(?<=[\p{Ll}\d)%.;])\s+(?=\p{Lu}\p{Ll}{5,}\s+\p{Ll})/u)
    .map((text) => ({ ...part, text: text.trim() }));
