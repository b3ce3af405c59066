import type { Box } from '../../model/box.ts';
import { type Edge, type Edges, grouped } from './edges.ts';

/** Where rows and columns could be, and which borders between the slots are drawn. */
export interface Grid {
  /** Ascending; one more than there are columns. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** `across[i][j]`: the border at `ys[i]` over column j is drawn. */
  readonly across: readonly (readonly boolean[])[];
  /** `down[j][i]`: the border at `xs[j]` beside row i is drawn. */
  readonly down: readonly (readonly boolean[])[];
  /** Sides that no line closes, where the table was taken to end with its lines. */
  readonly open: {
    readonly left: boolean;
    readonly right: boolean;
    readonly top: boolean;
    readonly bottom: boolean;
  };
}

export const boxOf = (grid: Grid): Box => ({
  x0: grid.xs[0]!,
  x1: grid.xs.at(-1)!,
  top: grid.ys[0]!,
  bottom: grid.ys.at(-1)!,
});

/** Tolerance in text sizes for "this line reaches that one". */
const TOUCH = 0.3;
/** Nothing is printed in a row or column thinner than this (in text sizes): its two borders are one double border. */
const THIN = 0.45;
/** A line that sticks out by more than this (in text sizes) has a cell beside it. */
const STICKS_OUT = 1;

/** The grids that lines which touch each other form, in no particular order. `em` is the page's text size in points. */
export function gridsOf(edges: Edges, em: number): readonly Grid[] {
  return components(edges, em).flatMap((component) => {
    const grid = gridOf(component, em);
    return grid ? [grid] : [];
  });
}

/** Edges that touch, directly or through others. */
function components(edges: Edges, em: number): readonly Edges[] {
  const { horizontal, vertical } = edges;
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const root = (index: number): number => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]!]!;
    return index;
  };
  const touch = TOUCH * em;
  horizontal.forEach((across, index) => {
    for (let other = firstAtLeast(vertical, across.from - touch); other < vertical.length; other++) {
      const down = vertical[other]!;
      if (down.at > across.to + touch) break;
      if (down.from - touch > across.at || down.to + touch < across.at) continue;
      parent[root(horizontal.length + other)] = root(index);
    }
  });
  const found = new Map<number, { horizontal: Edge[]; vertical: Edge[] }>();
  const of = (index: number): { horizontal: Edge[]; vertical: Edge[] } => {
    const key = root(index);
    const known = found.get(key);
    if (known) return known;
    const fresh = { horizontal: [], vertical: [] };
    found.set(key, fresh);
    return fresh;
  };
  horizontal.forEach((edge, index) => of(index).horizontal.push(edge));
  vertical.forEach((edge, index) => of(horizontal.length + index).vertical.push(edge));
  return [...found.values()];
}

function firstAtLeast(sorted: readonly Edge[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gridOf({ horizontal, vertical }: Edges, em: number): Grid | null {
  if (horizontal.length < 2 || vertical.length < 1) return null;
  const drawnX = positions(vertical, em);
  const drawnY = positions(horizontal, em);
  const left = openEnd(
    horizontal.map((edge) => drawnX[0]! - edge.from),
    em,
  );
  const right = openEnd(
    horizontal.map((edge) => edge.to - drawnX.at(-1)!),
    em,
  );
  const top = openEnd(
    vertical.map((edge) => drawnY[0]! - edge.from),
    em,
  );
  const bottom = openEnd(
    vertical.map((edge) => edge.to - drawnY.at(-1)!),
    em,
  );
  const xs = [...(left ? [drawnX[0]! - left] : []), ...drawnX, ...(right ? [drawnX.at(-1)! + right] : [])];
  const ys = [...(top ? [drawnY[0]! - top] : []), ...drawnY, ...(bottom ? [drawnY.at(-1)! + bottom] : [])];
  if (xs.length < 2 || ys.length < 2) return null;
  return {
    xs,
    ys,
    across: covered(horizontal, ys, xs, em),
    down: covered(vertical, xs, ys, em),
    open: { left: left > 0, right: right > 0, top: top > 0, bottom: bottom > 0 },
  };
}

const positions = (edges: readonly Edge[], em: number): readonly number[] =>
  grouped(
    [...edges].sort((a, b) => a.at - b.at),
    (edge) => edge.at,
    THIN * em,
  ).map((group) => {
    const length = group.reduce((sum, edge) => sum + edge.to - edge.from, 0);
    return group.reduce((sum, edge) => sum + (edge.at * (edge.to - edge.from)) / length, 0);
  });

/** How far the lines stick out together; 0 where no two agree and there are others. */
function openEnd(excess: readonly number[], em: number): number {
  const far = excess.filter((length) => length > STICKS_OUT * em).sort((a, b) => b - a);
  const [first, second] = far;
  if (excess.length === 1) return first ?? 0;
  return first !== undefined && second !== undefined && first - second <= STICKS_OUT * em ? first : 0;
}

/** For each position: the slots along it whose greater part an edge covers. */
function covered(
  edges: readonly Edge[],
  positionsAt: readonly number[],
  along: readonly number[],
  em: number,
): readonly (readonly boolean[])[] {
  const lengths = positionsAt.map(() => new Float64Array(along.length - 1));
  for (const edge of edges) {
    const row = lengths[nearest(positionsAt, edge.at)]!;
    if (Math.abs(positionsAt[nearest(positionsAt, edge.at)]! - edge.at) > em) continue;
    for (let slot = Math.max(0, slotOf(along, edge.from)); slot < along.length - 1; slot++) {
      const [from, to] = [along[slot]!, along[slot + 1]!];
      if (from >= edge.to) break;
      row[slot]! += Math.max(0, Math.min(to, edge.to) - Math.max(from, edge.from));
    }
  }
  return lengths.map((row) =>
    Array.from(row, (length, slot) => length > 0.6 * (along[slot + 1]! - along[slot]!)),
  );
}

/** Index of the last boundary at or before `value`: the slot it lies in; -1 before the first. */
export function slotOf(boundaries: readonly number[], value: number): number {
  let [low, high] = [0, boundaries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boundaries[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function nearest(sorted: readonly number[], value: number): number {
  const slot = slotOf(sorted, value);
  if (slot < 0) return 0;
  if (slot >= sorted.length - 1) return sorted.length - 1;
  return value - sorted[slot]! <= sorted[slot + 1]! - value ? slot : slot + 1;
}
