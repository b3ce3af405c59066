import { placeKey, type Place } from '../../model/place.ts';
import { flagged, vouched, type Reading } from '../../model/reading.ts';
import { fold } from '../../rules/fold.ts';

/**
 * A value that two places of the document may state: the first one's where it states any, else the second one's. Where
 * both say the same, each vouches for the other and both places are told.
 */
export function stated<T>(first: Reading<T> | null, second: Reading<T> | null): Reading<T> | null {
  if (first === null || second === null) return first ?? second;
  if (second.value === null) return first;
  if (first.value === null) return second;
  if (!isSame(first.value, second.value)) return first;
  return vouched(alsoAt(first, second), 'stated_twice');
}

/** The same for a value that can't differ: where it does, the doubt is told with both places. */
export function agreed<T>(first: Reading<T> | null, second: Reading<T> | null): Reading<T> | null {
  const made = stated(first, second);
  if (made === null || first?.value == null || second?.value == null) return made;
  if (isSame(first.value, second.value)) return made;
  return flagged({ ...made, at: places(first.at, second.at) }, 'stated_differently');
}

/** A weight that is stated outright goes before one that was made up from its parts. */
export function agreedWeight(
  first: Reading<number> | null,
  second: Reading<number> | null,
): Reading<number> | null {
  const summed = (one: Reading<number> | null): boolean => one?.flags.includes('weight_from_parts') === true;
  return summed(first) && second?.value != null && !summed(second)
    ? agreed(second, first)
    : agreed(first, second);
}

/** The places of a second printing, as long as its words are those of the first. */
function alsoAt<T>(first: Reading<T>, second: Reading<T>): Reading<T> {
  return wordsOf(first.raw) === wordsOf(second.raw) || covers(first.raw, second.raw)
    ? { ...first, at: places(first.at, second.at) }
    : first;
}

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string'
    ? wordsOf(a) === wordsOf(b)
    : JSON.stringify(a) === JSON.stringify(b);

const wordsOf = (text: string): string => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Whether a text has every word of another one. */
function covers(text: string, other: string): boolean {
  const own = new Set(wordsOf(text).split(' '));
  return wordsOf(other)
    .split(' ')
    .every((word) => own.has(word));
}

function places(a: readonly Place[], b: readonly Place[]): readonly Place[] {
  const known = new Set(a.map(placeKey));
  return [...a, ...b.filter((place) => !known.has(placeKey(place)))];
}
