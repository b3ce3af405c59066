import { searchText } from '../../rules/search.ts';
import type { OutcomeRule } from '../../rules/rule.ts';
import type { Piece } from './piece.ts';
import { inSentences } from './sentences.ts';

/** Rule that knows how a report opens. */
const OPENING = 'outcomes/report-opening';
/** Words from which on a paragraph set otherwise than the indicators is a report and no note. */
const PROSE_WORDS = 12;

/**
 * Cuts the indicators' cell where a report of what was done begins: upright prose after indicators in italics, or a
 * sentence that opens like a report. The tail is empty where all of it are indicators.
 */
export function cutReport(
  parts: readonly Piece[],
  rules: readonly OutcomeRule[],
): { readonly indicators: readonly Piece[]; readonly tail: readonly Piece[] } {
  const opening = rules.find((rule) => rule.id === OPENING);
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (before?.italic === true && !part.italic && part.text.split(' ').length >= PROSE_WORDS)
      return { indicators: parts.slice(0, index), tail: parts.slice(index) };
    if (opening === undefined) continue;
    const own = inSentences(part);
    const at = own.findIndex(
      (sentence, nth) => index + nth > 0 && searchText(opening, sentence.text) !== null,
    );
    if (at < 0) continue;
    return {
      indicators: [...parts.slice(0, index), ...(at > 0 ? [{ ...part, text: text(own.slice(0, at)) }] : [])],
      tail: [{ ...part, text: text(own.slice(at)) }, ...parts.slice(index + 1)],
    };
  }
  return { indicators: parts, tail: [] };
}

const text = (parts: readonly Piece[]): string => parts.map((part) => part.text).join(' ');
