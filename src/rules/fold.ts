import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_it.js';

/** A line of plain letters and signs, which has nothing of what else is folded. */
const PLAIN = /^[ -_a-~]*$/;

/**
 * The text as rules compare it: NFKC, lower case, one kind of apostrophe, quote and dash, hyphenation at line ends
 * undone, marks of notes behind numbers dropped, whitespace folded, a closing colon dropped.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim().replace(/ ?:$/, '');
  return text
    .replace(/º/g, '°')
    .replace(/(?<=[\p{Nd}%])[⁰¹²³⁴-⁹⁽⁾]+/gu, '')
    .normalize('NFKC')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[–—−‐‑]/g, '-')
    .replace(/(\p{Ll})(?:\u00AD\s*|-[ \t]*\n\s*)(\p{Ll})/gu, '$1$2')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*:$/, '');
}

/** Words that carry no meaning of their own in a label. */
const FILLERS = new Set(
  'a ad al allo alla ai agli alle da dal dallo dalla dai dagli dalle di d del dello della dell dei degli delle in nel nello nella nei nelle con su sul sulla sui sulle per tra fra e ed o il lo la l i gli le un uno una che'.split(
    ' ',
  ),
);

const stems = new Map<string, string>();
/** Letters of the endings that may leave a stem of fewer letters than the shortest. */
const LONGEST_ENDING = 2;
const SHORTEST_STEM = 4;

/** Stem of one folded Italian word; numbers and short words stay as they are. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const plain = word.normalize('NFD').replace(/\p{Mn}/gu, '');
  // The stemmer leaves a final vowel on short words: "peso" and "pesi" must meet.
  const cut = plain.length > 3 ? stemmer.stem(plain).replace(/[aeio]$/, '') : plain;
  // What is cut to the first letters tells words no longer apart: "comando" is no "come".
  const short = plain.length - cut.length > LONGEST_ENDING && cut.length < SHORTEST_STEM;
  const found = short ? plain.replace(/[aeio]$/, '') : cut;
  stems.set(word, found);
  return found;
}

/** The folded words of a text, in order, fillers left out. */
export const words = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+|%/gu) ?? []).filter((word) => !FILLERS.has(word));

/** The stems of a text's words, in order. */
export const stemsOf = (text: string): string[] => words(text).map(stem);
