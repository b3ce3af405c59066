import { overlap } from '../../model/box.ts';
import type { CutLine } from './chunks.ts';
import { stretchCount } from './chunks.ts';
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
/** So few lines between two drawn ones may be headings of one column. */
const HEADING = 2;

/**
 * Stretches of lines that horizontal lines of one width delimit, as above the header, below it and below the body.
 * `lines` top to bottom; `edges` the horizontal borders outside other tables, ascending.
 */
export function ruledStretches(lines: readonly CutLine[], edges: readonly Edge[], em: number): readonly Ruled[] {
  const rules = grouped([...edges], (edge) => edge.at, 0.3 * em).flatMap((group) => joinedAcross(group, em));
  const found: Ruled[] = [];
  let chain: Edge[] = [];
  const close = (): void => {
    if (chain.length > 1) found.push(...tabular(chain, lines, edges, em));
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
    if (last && edge.from - last.to <= GAP * em) joined[joined.length - 1] = { ...last, to: Math.max(last.to, edge.to) };
    else joined.push(edge);
  }
  return joined;
}

const sameEnds = (a: Edge, b: Edge, em: number): boolean =>
  Math.abs(a.from - b.from) <= SAME_END * em && Math.abs(a.to - b.to) <= SAME_END * em;

const within = (inner: Edge, outer: Edge, em: number): boolean =>
  inner.from >= outer.from - em && inner.to <= outer.to + em;

/** The runs of intervals between the rules whose lines stand in columns. */
function tabular(chain: readonly Edge[], lines: readonly CutLine[], edges: readonly Edge[], em: number): readonly Ruled[] {
  const found: Ruled[] = [];
  let run: { from: number; to: number; top: number; bottom: number } | null = null;
  const close = (): void => {
    if (run && run.to - run.from >= 2) {
      const { top, bottom, from, to } = run;
      const across = edges.filter(
        (edge) =>
          edge.at >= top - 0.3 * em && edge.at <= bottom + 0.3 * em && overlap(edge.from, edge.to, chain[0]!.from, chain[0]!.to) > 0,
      );
      found.push({ from, to, across });
    }
    run = null;
  };
  for (let index = 0; index + 1 < chain.length; index++) {
    const [top, bottom] = [chain[index]!, chain[index + 1]!];
    const from = firstBelow(lines, top.at);
    const to = firstBelow(lines, bottom.at);
    const between = lines.slice(from, to);
    const inside = between.filter(({ line }) => line.box.x0 >= top.from - em && line.box.x1 <= top.to + em).length;
    const columns = between.filter((line) => stretchCount(line) > 1).length;
    const fits = inside === between.length && (columns >= TABULAR * between.length || between.length <= HEADING);
    if (!fits) close();
    else if (run) run = { ...run, to, bottom: bottom.at };
    else run = { from, to, top: top.at, bottom: bottom.at };
  }
  close();
  return found;
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
