import { distance } from 'fastest-levenshtein';

/** How far a record's values are those of another. */
export interface Likeness {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  /** Paths with the values that were expected and not found. */
  readonly missed: readonly string[];
}

export const f1 = ({ expected, found, right }: Likeness): number =>
  (2 * right) / Math.max(1, expected + found);

/** So many letters of a text may be off: a person would still read the same. */
const MISREAD = 0.05;

/** Compares the plain values of two records, each value with those at the same place; the order within lists doesn't count. */
export function likeness(expected: unknown, found: unknown): Likeness {
  const [wanted, there] = [valuesOf(expected), valuesOf(found)];
  const missed: string[] = [];
  let right = 0;
  for (const [path, values] of wanted) {
    const rest = [...(there.get(path) ?? [])];
    for (const value of values) {
      const at = rest.findIndex((other) => same(value, other));
      if (at < 0) missed.push(`${path}: ${value}`);
      else {
        rest.splice(at, 1);
        right++;
      }
    }
  }
  return { expected: countOf(wanted), found: countOf(there), right, missed };
}

const countOf = (values: ReadonlyMap<string, readonly string[]>): number =>
  [...values.values()].reduce((sum, { length }) => sum + length, 0);

function same(value: string, other: string): boolean {
  const [a, b] = [bare(value), bare(other)];
  return a === b || distance(a, b) <= MISREAD * a.length;
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The values that say something, by their path without the numbers of lists and without names that only tell parts apart. */
function valuesOf(item: unknown, path = '', values = new Map<string, string[]>()): Map<string, string[]> {
  if (item === null || item === undefined || item === '') return values;
  if (Array.isArray(item)) for (const each of item) valuesOf(each, path, values);
  else if (typeof item === 'object') {
    for (const [key, value] of Object.entries(item))
      if (key !== 'id' && key !== 'section') valuesOf(value, `${path}.${key}`, values);
  } else {
    const text = typeof item === 'string' ? item : JSON.stringify(item);
    values.set(path, [...(values.get(path) ?? []), text]);
  }
  return values;
}
