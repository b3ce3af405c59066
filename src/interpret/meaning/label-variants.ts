import { fold } from '../../rules/fold.ts';
import { withoutBrackets } from '../cues/cue.ts';

const BARE_YEAR = /^(?:anno )?(?:19|20)\d\d$/;
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/;
const DATE_TAIL =
  /\s*(?:\b(?:al|alla data del|anno|per l'anno|nell'anno|esercizio)\b\s*)?(?:\d{1,2}\s?[./-]?\s?\p{L}*[./-]?\s?)?(?:19|20)\d\d$|\s*\b(?:al|alla data del)\s+\d{1,2}[./-]\d{1,2}$|\s\p{L}{3}\.?[-–'’/]\d\d$/u;

/** A day that ends no year, at the end of a label: what it names is no final state. */
const WITHIN =
  /\b(?:al|alla data del)\s+(?!31[./\s-]*(?:12|dic))\d{1,2}(?:[./-]\d{1,2}|\s\p{L}{3,9})(?:[./\s-]*(?:19|20)\d\d)?$/u;

export const isBareYear = (text: string): boolean => BARE_YEAR.test(fold(text));

/** Year that a label names, its lowest level first; null for none. */
export function yearOf(path: readonly string[]): number | null {
  for (const text of [...path].reverse()) {
    const hit = YEAR.exec(text);
    if (hit) return Number(hit[1]);
  }
  return null;
}

/** Ways to read a label of several levels, each with how much it is trusted: as a whole, its last level, the one above. */
export function headerVariants(
  path: readonly string[],
): readonly { readonly text: string; readonly factor: number }[] {
  const found: { text: string; factor: number }[] = [];
  const add = (text: string, factor: number): void => {
    if (text === '') return;
    found.push({ text, factor });
    const undated = WITHIN.test(fold(text)) ? '' : fold(text).replace(DATE_TAIL, '');
    if (undated !== '' && undated !== fold(text)) found.push({ text: undated, factor: factor * 0.98 });
    const bare = withoutBrackets(text);
    if (bare !== '' && bare !== text) found.push({ text: bare, factor: factor * 0.98 });
  };
  const leaf = path.at(-1) ?? '';
  add(path.join(' '), path.length > 1 ? 1.1 : 1);
  // A group may carry the year of all its columns: "Levels 2025 / Target".
  if (path.length > 1)
    add([...path.slice(0, -1).map((level) => fold(level).replace(DATE_TAIL, '')), leaf].join(' '), 1.1);
  if (path.length > 1) {
    add(leaf, 0.97);
    add(path.slice(0, -1).join(' '), isBareYear(leaf) ? 0.99 : 0.75);
  }
  return found;
}

/** Letters from which on one side of a stroke is a label. */
const SHORTEST_OF_TWO = 4;

/** The labels of a heading that names two things at once: "Unit / Head", "Unit and head". */
export const labelsOfTwo = (path: readonly string[]): readonly string[] => {
  const labels = (path.at(-1) ?? '')
    .split(/\s*\/\s*|\s+e\s+/u)
    .filter((label) => label.length >= SHORTEST_OF_TWO);
  return labels.length === 2 ? labels : [];
};
