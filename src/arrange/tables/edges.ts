import type { Box } from '../../model/box.ts';
import type { Fill, Page, Ruling } from '../../model/page.ts';

/** A straight border: `at` is the y of a horizontal one and the x of a vertical one, `from` and `to` its ends. */
export interface Edge {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Edges {
  readonly horizontal: readonly Edge[];
  readonly vertical: readonly Edge[];
}

/** Tolerances, in sizes of the page's text. Two lines of a double border are nearer than `DOUBLE`; no text fits between. */
const DOUBLE = 0.3;
/** Pieces of one line (dashes, cell by cell) are no further apart; a column is wider. */
const GAP = 0.35;
/** A background ends this near to its cell's borders: the cell's padding lies between. */
const INSET = 1;
/** What is shorter is a tick, a dot or a scrap. */
const SHORTEST = 0.6;

/**
 * The borders that rulings draw: double lines made one, dashes and cell-by-cell pieces joined, overshoots kept.
 * `em` is the page's text size in points.
 */
export function rulingEdges(rulings: readonly Ruling[], em: number): Edges {
  const horizontal: Edge[] = [];
  const vertical: Edge[] = [];
  for (const { orientation, box } of rulings) {
    const across = { at: (box.top + box.bottom) / 2, from: box.x0, to: box.x1 };
    const down = { at: (box.x0 + box.x1) / 2, from: box.top, to: box.bottom };
    const dot = Math.max(box.x1 - box.x0, box.bottom - box.top) < SHORTEST * em;
    // A dotted line's dots have no direction of their own: each counts for both, and a lone one is dropped as too short.
    if (dot || orientation === 'horizontal') horizontal.push(across);
    if (dot || orientation === 'vertical') vertical.push(down);
  }
  return { horizontal: join(horizontal, em), vertical: join(vertical, em) };
}

/**
 * The borders of rulings with the outlines of cell backgrounds. `cellAt` gives the cell that the rulings alone draw
 * around a place: backgrounds of lines and paragraphs inside it draw nothing, only those that divide it side by side.
 */
export function withFills(
  drawn: Edges,
  page: Page,
  em: number,
  cellAt: (x: number, y: number) => Box | null,
): Edges {
  const horizontal: Edge[] = [...drawn.horizontal];
  const vertical: Edge[] = [...drawn.vertical];
  for (const fill of cellFills(page.fills, drawn, em)) {
    const { x0, x1, top, bottom } = fill.box;
    const cell = cellAt((x0 + x1) / 2, (top + bottom) / 2);
    if (cell) {
      const tall = top - cell.top <= INSET * em && cell.bottom - bottom <= INSET * em;
      if (tall && x0 - cell.x0 > INSET * em) vertical.push({ at: x0, from: cell.top, to: cell.bottom });
      if (tall && cell.x1 - x1 > INSET * em) vertical.push({ at: x1, from: cell.top, to: cell.bottom });
      continue;
    }
    horizontal.push({ at: top, from: x0, to: x1 }, { at: bottom, from: x0, to: x1 });
    vertical.push({ at: x0, from: top, to: bottom }, { at: x1, from: top, to: bottom });
  }
  return { horizontal: join(horizontal, em), vertical: join(vertical, em) };
}

/** Edges of one direction: those on (nearly) the same height put on one, those that touch or nearly touch made one. */
export function join(edges: readonly Edge[], em: number): readonly Edge[] {
  const sorted = [...edges].sort((a, b) => a.at - b.at || a.from - b.from || a.to - b.to);
  const joined: Edge[] = [];
  for (const group of grouped(sorted, (edge) => edge.at, DOUBLE * em)) {
    const along = [...group].sort((a, b) => a.from - b.from || a.to - b.to || a.at - b.at);
    let run: Edge[] = [];
    let end = -Infinity;
    const close = (): void => {
      if (run.length > 0 && end - run[0]!.from >= SHORTEST * em) joined.push(merged(run, end));
    };
    for (const edge of along) {
      if (edge.from - end > GAP * em) {
        close();
        run = [];
      }
      run.push(edge);
      end = run.length === 1 ? edge.to : Math.max(end, edge.to);
    }
    close();
  }
  return joined.sort((a, b) => a.at - b.at || a.from - b.from);
}

/** Their mean height weighs each by its length, so that a scrap doesn't shift a border. */
function merged(run: readonly Edge[], end: number): Edge {
  let [sum, weight] = [0, 0];
  for (const edge of run) {
    const length = edge.to - edge.from + 1e-6;
    sum += edge.at * length;
    weight += length;
  }
  return { at: sum / weight, from: run[0]!.from, to: end };
}

/** Sorted values cut into groups no wider than `reach`. */
export function grouped<T>(sorted: readonly T[], value: (item: T) => number, reach: number): readonly T[][] {
  const groups: T[][] = [];
  let start = -Infinity;
  for (const item of sorted) {
    if (value(item) - start > reach) {
      groups.push([]);
      start = value(item);
    }
    groups.at(-1)!.push(item);
  }
  return groups;
}

/**
 * Fills that are backgrounds of cells: at least two of their sides, one of each direction, lie on a ruling or on
 * another fill's side. Highlighted words, paragraph shading and bands alone on the page are none.
 */
function cellFills(fills: readonly Fill[], rulings: Edges, em: number): readonly Fill[] {
  const candidates = withoutInset(
    fills.filter(({ box }) => box.bottom - box.top >= 0.8 * em && box.x1 - box.x0 >= SHORTEST * em),
    em,
  );
  const across = new Places(rulings.horizontal, em);
  const down = new Places(rulings.vertical, em);
  for (const { box } of candidates) {
    across.add({ at: box.top, from: box.x0, to: box.x1 });
    across.add({ at: box.bottom, from: box.x0, to: box.x1 });
    down.add({ at: box.x0, from: box.top, to: box.bottom });
    down.add({ at: box.x1, from: box.top, to: box.bottom });
  }
  return candidates.filter(({ box }) => {
    const horizontal = [box.top, box.bottom].filter((at) => across.count(at, box.x0, box.x1) > 1).length;
    const vertical = [box.x0, box.x1].filter((at) => down.count(at, box.top, box.bottom) > 1).length;
    return horizontal > 0 && vertical > 0 && horizontal + vertical > 2;
  });
}

/** The fills without those that another one encloses with a padding left and right: a paragraph's own background. */
function withoutInset(fills: readonly Fill[], em: number): readonly Fill[] {
  const reach = INSET * em;
  const bins = new Map<number, Fill[]>();
  for (const fill of fills) {
    const bin = Math.floor(fill.box.x0 / reach);
    const found = bins.get(bin);
    if (found) found.push(fill);
    else bins.set(bin, [fill]);
  }
  for (const bin of bins.values()) bin.sort((a, b) => a.box.top - b.box.top);
  const encloses = (outer: Box, inner: Box): boolean => {
    const [left, right] = [inner.x0 - outer.x0, outer.x1 - inner.x1];
    const padded = left > 0.05 * em && left <= reach && right > 0.05 * em && right <= reach;
    return padded && outer.top <= inner.top + 0.1 * em && outer.bottom >= inner.bottom - 0.1 * em;
  };
  return fills.filter(({ box }) => {
    const bin = Math.floor(box.x0 / reach);
    return ![bin - 1, bin].some((key) =>
      nearestAbove(bins.get(key) ?? [], box).some((fill) => encloses(fill.box, box)),
    );
  });
}

/** The last few fills that begin at or above the box; `fills` by their tops. */
function nearestAbove(fills: readonly Fill[], box: Box): readonly Fill[] {
  let [low, high] = [0, fills.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fills[middle]!.box.top <= box.top + 1e-3) low = middle + 1;
    else high = middle;
  }
  return fills.slice(Math.max(0, low - 8), low);
}

/** Which edges lie at a place, looked up in bins as wide as the tolerance. */
class Places {
  private readonly bins = new Map<number, Edge[]>();
  private readonly reach: number;

  constructor(edges: readonly Edge[], em: number) {
    this.reach = DOUBLE * em;
    for (const edge of edges) this.add(edge);
  }

  add(edge: Edge): void {
    const bin = Math.round(edge.at / this.reach);
    const found = this.bins.get(bin);
    if (found) found.push(edge);
    else this.bins.set(bin, [edge]);
  }

  /** How many edges near `at` touch the stretch; counting stops at two. */
  count(at: number, from: number, to: number): number {
    let count = 0;
    const bin = Math.round(at / this.reach);
    for (const near of [bin - 1, bin, bin + 1]) {
      for (const edge of this.bins.get(near) ?? []) {
        if (Math.abs(edge.at - at) > this.reach) continue;
        if (edge.from > to + this.reach || edge.to < from - this.reach) continue;
        if (++count > 1) return count;
      }
    }
    return count;
  }
}
