import type { Block } from '../../model/document.ts';

/** How often each word stands in the document, in lower case: what the document itself says is a word. */
export type Vocabulary = ReadonlyMap<string, number>;

export function vocabularyOf(blocks: readonly Block[]): Vocabulary {
  const counts = new Map<string, number>();
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph')
      for (const [word] of block.text.matchAll(/\p{L}+/gu)) {
        const folded = word.toLowerCase();
        counts.set(folded, (counts.get(folded) ?? 0) + 1);
      }
    else
      for (const cell of block.cells) {
        cell.paragraphs.forEach(visit);
        cell.tables.forEach(visit);
      }
  };
  blocks.forEach(visit);
  return counts;
}

/** How two pieces of text that may have been one go together: not at all, as two words, or as halves of a word. */
export type Seam = 'none' | 'blank' | 'glue' | 'drop-hyphen';

/** Characters on either side of a cut that say how its halves go together. */
const NEAR = 400;

/**
 * How the text `above` goes on in `below`. A word counts as cut where the document has the joined word elsewhere and
 * the first half nowhere else.
 */
export function seam(above: string, below: string, vocabulary: Vocabulary): Seam {
  // What decides stands near the cut: a cell that has grown over many pages isn't read anew for each of them.
  const [before, after] = [above.slice(-NEAR), below.slice(0, NEAR)];
  const left = /(\p{L}+)(-?)$/u.exec(before);
  const right = /^\p{L}+/u.exec(after)?.[0];
  if (left !== null && right !== undefined) {
    const [half, hyphen] = [left[1]!, left[2]!];
    const joined = vocabulary.has((half + right).toLowerCase());
    if (hyphen === '-' && startsLower(after))
      return joined || !standsAlone(right, vocabulary) ? 'drop-hyphen' : 'glue';
    if (hyphen === '' && joined && !standsAlone(half, vocabulary) && sameCase(half, right)) return 'glue';
  }
  if (endsSentence(before)) return 'none';
  if (startsItem(after)) return 'none';
  if (startsLower(after) || CARRIES_OVER.test(before) || /[,(]$/.test(before)) return 'blank';
  return hasOpenBracket(before) || after.startsWith('(') ? 'blank' : 'none';
}

/** Prepositions, articles and conjunctions with which nothing ends. */
const CARRIES_OVER =
  /(?:^|\s|['’])(?:a|ad|al|ai|agli|alla|alle|allo|con|da|dal|dai|dalla|dalle|dagli|dallo|dei|del|degli|della|delle|dello|di|e|ed|il|gli|la|le|lo|in|nel|nei|nella|nelle|negli|nello|o|per|su|sul|sui|sulla|sulle|sugli|tra|fra|un|una|che|l['’]|dell['’]|all['’]|nell['’])$/i;

const endsSentence = (text: string): boolean =>
  /[.;:!?]["”»')\]]*$/.test(text) && !/\b(?:n|nr|art|artt|cfr|es|pag)\.$/i.test(text);
const startsLower = (text: string): boolean => /^["“«'(]?\p{Ll}/u.test(text);
const startsItem = (text: string): boolean => /^(?:[-–•·▪*]\s|\p{L}\)|\d{1,3}[.)]\s)/u.test(text);
const standsAlone = (word: string, vocabulary: Vocabulary): boolean =>
  (vocabulary.get(word.toLowerCase()) ?? 0) > 1;
const sameCase = (a: string, b: string): boolean => (a === a.toUpperCase()) === (b === b.toUpperCase());

function hasOpenBracket(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '(') open++;
    else if (sign === ')') open = Math.max(0, open - 1);
  }
  return open > 0;
}
