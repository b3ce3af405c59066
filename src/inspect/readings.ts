import { placeKey, type Place } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';

/** Every reading below `node`, with its path, such as `objectives[3].weight`. */
export function* readingsIn(
  node: unknown,
  path = '',
): Generator<{ path: string; reading: Reading<unknown> }> {
  if (node === null || typeof node !== 'object') return;
  if ('raw' in node && 'at' in node && 'evidence' in node) {
    yield { path, reading: node as Reading<unknown> };
    return;
  }
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* readingsIn(item, `${path}[${index}]`);
    return;
  }
  for (const [key, item] of Object.entries(node))
    yield* readingsIn(item, path === '' ? key : `${path}.${key}`);
}

/** Keys of all places that readings below `node` stand in. */
export const placesIn = (node: unknown): ReadonlySet<string> =>
  new Set([...readingsIn(node)].flatMap(({ reading }) => reading.at.map((place: Place) => placeKey(place))));
