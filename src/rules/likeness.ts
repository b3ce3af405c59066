import { distance } from 'fastest-levenshtein';
import type { EvidenceCode } from '../model/catalogue/index.ts';
import { abbreviates } from './cut-words.ts';
import type { CompiledPhrase } from './phrase.ts';
import type { PreparedText } from './prepared-text.ts';

/** How well a short text is what a phrase names, and by what that is seen. */
export interface Likeness {
  /** 0 to 1. */
  readonly score: number;
  readonly evidence: EvidenceCode;
  /** Length in characters of the folded phrase or of what the pattern matched. */
  readonly length: number;
  /** Named groups of a pattern. */
  readonly groups: Readonly<Record<string, string>>;
}

const NO_GROUPS = {};

/**
 * To the letter 1, by pattern 0.95, by the same stems 0.9, abbreviated 0.88, a letter or two off 0.85, phrase within a
 * longer text 0.5 to 0.85 by the share that it covers; null for anything else.
 */
export function likeness(phrase: CompiledPhrase, given: PreparedText): Likeness | null {
  const { folded, stems, distinct } = given;
  const { length } = phrase.text;
  if (phrase.isPattern) {
    const hit = phrase.pattern(given.alphabet).exec(folded);
    return (
      hit && {
        score: 0.95,
        evidence: 'label_exact',
        length: hit[0].length,
        groups: hit.groups ?? NO_GROUPS,
      }
    );
  }
  if (folded === phrase.text) return { score: 1, evidence: 'label_exact', length, groups: NO_GROUPS };
  if (given.abbreviated.some((way) => abbreviates(way, phrase.words)))
    return { score: 0.88, evidence: 'label_fuzzy', length, groups: NO_GROUPS };
  if (phrase.stems.length === 0 || stems.length === 0) return null;
  const covered = phrase.stems.every((stem) => distinct.has(stem));
  if (covered && phrase.distinct.size === distinct.size)
    return { score: 0.9, evidence: 'label_stem', length, groups: NO_GROUPS };
  if (isNearly(phrase.text, folded))
    return { score: 0.85, evidence: 'label_fuzzy', length, groups: NO_GROUPS };
  if (!covered) return null;
  const share = phrase.stems.length / stems.length;
  return { score: 0.5 + 0.35 * share, evidence: 'label_stem', length, groups: NO_GROUPS };
}

/** Letters that may be wrong in a phrase of that length: one in six. */
export const allowedErrors = (length: number): number => Math.floor(length / 6);

function isNearly(phrase: string, folded: string): boolean {
  const allowed = allowedErrors(phrase.length);
  if (allowed === 0 || Math.abs(folded.length - phrase.length) > allowed) return false;
  const errors = distance(folded, phrase);
  return (
    errors <= allowed || (errors === allowed + 1 && distance(unswapped(folded, phrase), phrase) < allowed)
  );
}

/** The text with the first two neighbouring letters that the phrase has the other way round put right: one slip of the hand, not two. */
function unswapped(text: string, phrase: string): string {
  for (let at = 0; at + 1 < Math.min(text.length, phrase.length); at++)
    if (text[at] !== phrase[at])
      return text[at] === phrase[at + 1] && text[at + 1] === phrase[at]
        ? text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2)
        : text;
  return text;
}
