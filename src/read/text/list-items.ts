import type { Run } from '../../model/document.ts';

/**
 * The runs of a list, cut before each item by the markers typed in the text: the same bullet again, or the next number
 * or letter. `declared` says that the text is marked as a list; elsewhere, in a cell whose lines were run together,
 * only a sequence that can't be anything else is cut. Text without markers is one item.
 */
export function splitItems(runs: readonly Run[], declared: boolean): readonly (readonly Run[])[] {
  const text = runs.map((run) => run.text).join('');
  const cuts = itemStarts(text, declared);
  if (cuts.length < 2) return [runs];
  const items: Run[][] = cuts.map(() => []);
  let offset = 0;
  let item = 0;
  for (const run of runs) {
    let start = 0;
    while (start < run.text.length) {
      while (item + 1 < cuts.length && offset + start >= cuts[item + 1]!) item++;
      const end = Math.min(run.text.length, (cuts[item + 1] ?? Infinity) - offset);
      items[item]!.push({ ...run, text: run.text.slice(start, end) });
      start = end;
    }
    offset += run.text.length;
  }
  return items;
}

/** Where items start, 0 always among them, ascending. */
function itemStarts(text: string, declared: boolean): readonly number[] {
  const starts = new Set([
    0,
    ...sequence(text, NUMBERS),
    ...sequence(text, LETTERS),
    ...bullets(text, declared),
  ]);
  return [...starts]
    .filter((start) => start === 0 || text.slice(0, start).trim() !== '')
    .sort((a, b) => a - b);
}

interface Counting {
  readonly pattern: RegExp;
  readonly valueOf: (marker: string) => number;
}

/** A number that counts something (art. 1, n. 2) is no marker. */
const NOT_COUNTED = String.raw`(?<!\b(?:n|nr|num|art|artt|comma|punto|punti|lett|obiettivo|pag)\.?\s*)`;
const NUMBERS: Counting = {
  pattern: new RegExp(String.raw`(?<=^|\s)${NOT_COUNTED}(\d{1,2})([.)])\s+(?=[\p{L}"“«'(])`, 'giu'),
  valueOf: Number,
};
const LETTERS: Counting = {
  pattern: new RegExp(String.raw`(?<=^|\s)${NOT_COUNTED}([a-z])(\))\s+(?=\S)`, 'gu'),
  valueOf: (marker) => marker.charCodeAt(0) - 96,
};

/** Where 1, 2, 3 … stand, all written alike; nothing unless there are two of them. */
function sequence(text: string, counting: Counting): readonly number[] {
  const found: number[] = [];
  let sign = '';
  for (const match of text.matchAll(counting.pattern)) {
    if (counting.valueOf(match[1]!) !== found.length + 1 || (found.length > 0 && match[2] !== sign)) continue;
    sign = match[2]!;
    found.push(match.index);
  }
  return found.length > 1 ? found : [];
}

function bullets(text: string, declared: boolean): readonly number[] {
  const found: number[] = [];
  const first = /^\s*([-–•·▪◦○*])\s/u.exec(text)?.[1];
  const dashes: number[] = [];
  for (const match of text.matchAll(/(?<=^|\s)([-–•·▪◦○*])\s+(?=(\S))/gu)) {
    const [, bullet, next] = match;
    const before = text.slice(0, match.index).trimEnd().at(-1) ?? '';
    if (/[•▪◦]/u.test(bullet!) || (declared && bullet === first)) found.push(match.index);
    // A dash also joins names and years: at an item it follows an end, or goes on a list that began with one.
    else if (bullet === first && (/[.;:,)]/.test(before) || /\p{Ll}/u.test(next!))) found.push(match.index);
    else if (/[.;:]/.test(before) && bullet !== '*') dashes.push(match.index);
  }
  return dashes.length > 1 ? [...found, ...dashes] : found;
}
