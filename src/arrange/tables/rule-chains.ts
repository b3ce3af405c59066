import { overlap } from '../../model/box.ts';
import { type CutLine, isCaption, isNumeric, stretchCount } from './chunks.ts';
import { type Edge, grouped } from './edges.ts';

/** Lines of text between the horizontal lines drawn above and below a table. */
export interface Ruled {
  /** Half-open range of the lines. */
  readonly from: number;
  readonly to: number;
  readonly across: readonly Edge[];
}

/** In text sizes: how far the ends of a table's lines may differ; what is shorter than `SHORT` delimits nothing. */
const SAME_END = 2;
const SHORT = 8;
/** In text sizes: pieces of one line across, drawn column by column, are no further apart. */
const GAP = 3;
/** The part of the lines between two drawn ones that must stand in columns. */
const TABULAR = 0.5;
const MOST_TITLE_LINES = 2;

/**
 * Stretches of lines that horizontal lines of one width delimit, as above the header, below it and below the body.
 * `lines` top to bottom; `edges` the horizontal borders outside other tables, ascending.
 * `isTaken`: another table begins between two heights.
 */
export function ruledStretches(
  lines: readonly CutLine[],
  edges: readonly Edge[],
  em: number,
  isTaken: (top: number, bottom: number) => boolean,
): readonly Ruled[] {
  const rules = grouped([...edges], (edge) => edge.at, 0.3 * em).flatMap((group) => joinedAcross(group, em));
  const found: Ruled[] = [];
  let chain: Edge[] = [];
  const close = (): void => {
    if (chain.length > 1) found.push(...tabular(chain, lines, edges, em, isTaken));
    chain = [];
  };
  for (const rule of rules.filter(({ from, to }) => to - from >= SHORT * em)) {
    const last = chain.at(-1);
    if (last && !sameEnds(last, rule, em)) {
      if (within(rule, last, em)) continue;
      close();
    }
    chain.push(rule);
  }
  close();
  return found;
}

/** Pieces at one height as the lines that they make. */
function joinedAcross(group: readonly Edge[], em: number): readonly Edge[] {
  const sorted = [...group].sort((a, b) => a.from - b.from);
  const joined: Edge[] = [];
  for (const edge of sorted) {
    const last = joined.at(-1);
    if (last && edge.from - last.to <= GAP * em)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, edge.to) };
    else joined.push(edge);
  }
  return joined;
}

const sameEnds = (a: Edge, b: Edge, em: number): boolean =>
  Math.abs(a.from - b.from) <= SAME_END * em && Math.abs(a.to - b.to) <= SAME_END * em;

const within = (inner: Edge, outer: Edge, em: number): boolean =>
  inner.from >= outer.from - em && inner.to <= outer.to + em;

/** What stands between two drawn lines. */
interface Interval {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  /** `row`: lines in columns, with values; `heads`: without; `title`: a line or two in one; `text`: no part of a table. */
  readonly kind: 'row' | 'heads' | 'title' | 'text' | 'empty';
}

/** The runs of intervals that make tables. Where heads come anew below a title, the next table begins. */
function tabular(
  chain: readonly Edge[],
  lines: readonly CutLine[],
  edges: readonly Edge[],
  em: number,
  isTaken: (top: number, bottom: number) => boolean,
): readonly Ruled[] {
  const intervals = chain.slice(1).map((below, index): Interval => {
    const above = chain[index]!;
    const interval = intervalOf(above, below, lines, em);
    return isTaken(above.at, below.at) ? { ...interval, kind: 'text' } : interval;
  });
  const found: Ruled[] = [];
  let run: Interval[] = [];
  const close = (): void => {
    while (run.length > 0 && (run.at(-1)!.kind === 'title' || run.at(-1)!.kind === 'empty')) run.pop();
    if (run.length > 0) found.push(ruledOf(run, edges, chain[0]!));
    run = [];
  };
  intervals.forEach((interval, index) => {
    const next = intervals.slice(index + 1).find((other) => other.kind !== 'empty');
    const heading = interval.kind === 'title' && next?.kind === 'heads' && run.length > 0;
    const leads =
      run.length === 0 && (interval.kind === 'empty' || (interval.kind === 'title' && next?.kind === 'text'));
    if (interval.kind === 'text' || heading) close();
    else if (!leads) run.push(interval);
  });
  close();
  return found.filter(({ from, to }) => to - from >= 2);
}

function intervalOf(above: Edge, below: Edge, lines: readonly CutLine[], em: number): Interval {
  const [from, to] = [firstBelow(lines, above.at), firstBelow(lines, below.at)];
  const between = lines.slice(from, to);
  const several = between.filter((line) => stretchCount(line) > 1);
  const outside = between.some(({ line }) => line.box.x0 < above.from - em || line.box.x1 > above.to + em);
  const kindOf = (): Interval['kind'] => {
    if (outside || between.some(isCaption)) return 'text';
    if (between.length === 0) return 'empty';
    if (several.length < TABULAR * between.length)
      return between.length <= MOST_TITLE_LINES ? 'title' : 'text';
    return several.some((line) => line.chunks.slice(1).some(isNumeric)) ? 'row' : 'heads';
  };
  return { from, to, top: above.at, bottom: below.at, kind: kindOf() };
}

function ruledOf(run: readonly Interval[], edges: readonly Edge[], rule: Edge): Ruled {
  const [top, bottom] = [run[0]!.top, run.at(-1)!.bottom];
  const across = edges.filter(
    (edge) =>
      edge.at >= top - 1e-6 &&
      edge.at <= bottom + 1e-6 &&
      overlap(edge.from, edge.to, rule.from, rule.to) > 0,
  );
  return { from: run[0]!.from, to: run.at(-1)!.to, across };
}

/** Index of the first line whose middle lies below `y`; `lines` by their middles. */
function firstBelow(lines: readonly CutLine[], y: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]!.top + lines[middle]!.bottom) / 2 < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
