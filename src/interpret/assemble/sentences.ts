import { SHORT_TITLES } from '../../model/person-titles.ts';
import type { Piece } from './piece.ts';

const END = /[.;!?](?=\s+[\p{Lu}\d"“'‘(•-])/gu;
/** Abbreviations that no sentence ends with. */
const WORDS =
  'n|nr|art|artt|d|es|ecc|c|l|p|s|lett|pag|cfr|rif|all|parz|tot|max|min|ca|prot|del|reg|cat|fraz|loc';
const SHORT = new RegExp(
  String.raw`(?:^|[\s(.'’])(?:${WORDS}|${SHORT_TITLES.join('|')}|u\.s|c\.a|d\.lgs|lgs|ss|mm|ii)$`,
  'iu',
);

/** Sentences of a text, in order; a full stop after an abbreviation or inside a number ends none. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const end of text.matchAll(END)) {
    if (end[0] === '.' && SHORT.test(text.slice(Math.max(start, end.index - 8), end.index))) continue;
    found.push(text.slice(start, end.index + 1).trim());
    start = end.index + 1;
  }
  found.push(text.slice(start).trim());
  return found.filter((sentence) => sentence !== '');
}

/** A piece cut into its sentences. */
export const inSentences = (part: Piece): Piece[] => sentences(part.text).map((text) => ({ ...part, text }));
