import { cutWordsOf, type CutWord } from './cut-words.ts';
import { fold, stemsOf } from './fold.ts';

/** A text as rules compare it, made once for all rules that look at it. */
export interface PreparedText {
  readonly folded: string;
  readonly stems: readonly string[];
  readonly distinct: ReadonlySet<string>;
  /** The ways to read its words where some are cut short, as in "% ragg."; none where no word is. */
  readonly abbreviated: readonly (readonly CutWord[])[];
}

const prepared = new Map<string, PreparedText>();
const foldings = new Map<string, string>();
const REMEMBERED = 4096;
/** Longer texts than this, in characters, seldom come twice. */
const LONGEST_REMEMBERED = 400;

export const prepareText = (text: string): PreparedText => remembered(prepared, text, prepare);

/** The text folded, remembered where it is short: many rules ask for the same lines. */
export const foldedText = (text: string): string => remembered(foldings, text, fold);

/** What `make` makes of the text, from memory where it was made lately. */
export function remembered<T>(memory: Map<string, T>, text: string, make: (text: string) => T): T {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const made = make(text);
  if (text.length > LONGEST_REMEMBERED) return made;
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(text, made);
  return made;
}

function prepare(text: string): PreparedText {
  const folded = foldedText(text);
  const stems = stemsOf(folded);
  return { folded, stems, distinct: new Set(stems), abbreviated: cutWordsOf(folded) };
}
