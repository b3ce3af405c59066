import type { TableCandidate } from './candidate.ts';

/** How the columns of two parts of one table go together: for each boundary of a part, its index in the common row. */
export interface ColumnMatch {
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** The common boundaries, where the first part has them. */
  readonly xs: readonly number[];
}

/** In text sizes: how far a boundary may lie from its like on another page. */
const SAME_BOUNDARY = 0.8;

/**
 * Matches the column boundaries of two parts; null where they are not of one table. The second may be shifted or a
 * little wider; a boundary that only one part shows (the other has merged cells there) splits the other's columns.
 * With `sameHeader` equal counts are enough.
 */
export function matchColumns(
  first: readonly number[],
  second: readonly number[],
  em: number,
  sameHeader: boolean,
): ColumnMatch | null {
  const identity = first.map((_, index) => index);
  const aligned = onto(first, second, em);
  if (!aligned)
    return sameHeader && first.length === second.length
      ? { first: identity, second: identity, xs: first }
      : null;
  const all = [
    ...first.map((x, index) => ({ x, from: 'first' as const, index })),
    ...aligned.map((x, index) => ({ x, from: 'second' as const, index })),
  ].sort((a, b) => a.x - b.x || (a.from === 'first' ? -1 : 1));
  const xs: number[] = [];
  const maps = { first: first.map(() => -1), second: second.map(() => -1) };
  const lastOf = { first: -1, second: -1 };
  let shared = 0;
  for (const { x, from, index } of all) {
    const other = from === 'first' ? 'second' : 'first';
    const last = xs.length - 1;
    const near =
      last >= 0 && x - xs[last]! <= SAME_BOUNDARY * em && lastOf[from] !== last && lastOf[other] === last;
    if (near) {
      shared++;
      if (from === 'first') xs[last] = x;
    } else {
      xs.push(x);
    }
    maps[from][index] = xs.length - 1;
    lastOf[from] = xs.length - 1;
  }
  const ends =
    maps.first[0] === 0 &&
    maps.second[0] === 0 &&
    maps.first.at(-1) === xs.length - 1 &&
    maps.second.at(-1) === xs.length - 1;
  const contained = shared === Math.min(first.length, second.length);
  if (ends && (contained || shared >= 0.7 * xs.length)) return { ...maps, xs };
  return sameHeader && first.length === second.length
    ? { first: identity, second: identity, xs: first }
    : null;
}

/** The second part's boundaries moved (and, by a few percent, stretched) onto the first's; null where the widths differ. */
function onto(first: readonly number[], second: readonly number[], em: number): readonly number[] | null {
  const [start, end] = [first[0]!, first.at(-1)!];
  const [from, to] = [second[0]!, second.at(-1)!];
  const scale = (end - start) / (to - from);
  if (Math.abs(end - start - (to - from)) > Math.max(SAME_BOUNDARY * em, 0.02 * (end - start))) return null;
  return second.map((x) => start + (x - from) * scale);
}

/**
 * Whether the columns of two tables without lines down, as many in both, are the same: words of one never stand in another's.
 * Their boundaries, somewhere in the blanks between, say little. Half-open spans; boxes of words in points.
 */
export function sameBlanks(first: TableCandidate, second: TableCandidate): boolean {
  if (first.found !== 'aligned' || second.found !== 'aligned' || first.xs.length !== second.xs.length)
    return false;
  const [own, others] = [extentsOf(first), extentsOf(second)];
  return own.every(({ x0, x1 }, column) => {
    const other = others[column]!;
    const next = column + 1 < own.length ? Math.min(own[column + 1]!.x0, others[column + 1]!.x0) : Infinity;
    return Math.max(x1, other.x1) < next && x0 < other.x1 && other.x0 < x1;
  });
}

/** Where the words of each column stand. */
function extentsOf(table: TableCandidate): readonly { readonly x0: number; readonly x1: number }[] {
  const extents = table.xs.slice(1).map(() => ({ x0: Infinity, x1: -Infinity }));
  for (const { column, columnEnd, words } of table.cells) {
    if (columnEnd - column > 1) continue;
    const own = extents[column]!;
    for (const { box } of words) {
      own.x0 = Math.min(own.x0, box.x0);
      own.x1 = Math.max(own.x1, box.x1);
    }
  }
  return extents;
}
