import { placeKey, type Place } from '../model/place.ts';
import type { ActLine } from './lines.ts';

/** Lines joined by spaces, folded for the rules, with the way back from every folded character to its source. */
export interface Passage {
  readonly lines: readonly ActLine[];
  /** The joined text as written. */
  readonly text: string;
  /** The same in the form that rules compare; a character of it is `origin[index]` in `text`. */
  readonly folded: string;
  readonly origin: readonly number[];
  /** Index in `text` at which each line starts. */
  readonly starts: readonly number[];
}

const QUOTES: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  // Written for the sign of degree, as in nº.
  º: '°',
};

export function passageOf(lines: readonly ActLine[]): Passage {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += line.text.normalize('NFC');
  }
  let folded = '';
  // Asked of the text itself, this would join its pieces anew at every space.
  let afterSpace = true;
  const origin: number[] = [];
  let index = 0;
  for (const letter of text) {
    const plain = letter === '\u00AD' ? '' : (QUOTES[letter] ?? letter.normalize('NFKC').toLowerCase());
    for (const unit of plain) {
      const space = /\s/u.test(unit);
      if (space && afterSpace) continue;
      folded += space ? ' ' : unit;
      afterSpace = space;
      for (let part = 0; part < unit.length; part++) origin.push(index);
    }
    index += letter.length;
  }
  return { lines, text, folded, origin, starts };
}

/** The source text of a stretch of the folded text (`end` excluded). */
export function rawOf(passage: Passage, start: number, end: number): string {
  if (end <= start) return '';
  const from = passage.origin[start] ?? passage.text.length;
  const to = end >= passage.origin.length ? passage.text.length : passage.origin[end]!;
  return passage.text.slice(from, to).trim();
}

/** Index in `passage.lines` of the line that holds a folded index. */
export function lineAt(passage: Passage, index: number): number {
  const at = passage.origin[Math.min(index, passage.origin.length - 1)] ?? 0;
  let [low, high] = [0, passage.starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passage.starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The places of the lines that a stretch of the folded text runs over. */
export function placesOf(passage: Passage, start: number, end: number): Place[] {
  const [first, last] = [lineAt(passage, start), lineAt(passage, Math.max(start, end - 1))];
  return placesOfLines(passage.lines.slice(first, last + 1));
}

/** The places of some lines, each once. */
export function placesOfLines(lines: readonly ActLine[]): Place[] {
  const places = new Map<string, Place>();
  for (const line of lines) for (const place of line.at) places.set(placeKey(place), place);
  return [...places.values()];
}

/** Whether a folded index is where one of the lines begins. */
export const startsLine = (passage: Passage, index: number): boolean =>
  passage.starts[lineAt(passage, index)] === passage.origin[index];
