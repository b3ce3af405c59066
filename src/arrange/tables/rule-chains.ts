import { lineOfWords } from '../lines.ts';
import { type CutLine, cutLine, isCaption, isNumeric, stretchCount } from './chunks.ts';
import { type Edge, grouped } from './edges.ts';

/** Lines of text between the horizontal lines drawn above and below a table. */
export interface RuledStretch {
  readonly lines: readonly CutLine[];
  readonly across: readonly Edge[];
}

/** What stands between two drawn lines. */
interface Interval {
  readonly lines: readonly CutLine[];
  readonly top: number;
  readonly bottom: number;
  /** `row`: lines in columns, with values; `heads`: without; `title`: a line or two in one; `text`: no part of a table. */
  readonly kind: 'row' | 'heads' | 'title' | 'text' | 'empty';
}

/** In text sizes: how far the ends of a table's lines may differ; what is shorter than `SHORT` delimits nothing. */
const SAME_END = 2;
const SHORT = 8;
/** In text sizes: pieces of one line across, drawn column by column, are no further apart. */
const GAP = 3;
/** The part of the lines between two drawn ones that must stand in columns. */
const TABULAR = 0.5;
const MOST_TITLE_LINES = 2;
/** The part of a line's length that lines between it and its like must have to be a table's that it only frames. */
const FRAMED = 0.8;

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
): readonly RuledStretch[] {
  return chainsOf(edges, em).flatMap((chain) => {
    const intervals = chain.slice(1).map((below, index): Interval => {
      const above = chain[index]!;
      const interval = intervalOf(above, below, lines, em);
      return isTaken(above.at, below.at) ? { ...interval, kind: 'text' } : interval;
    });
    return tabularRuns(intervals).flatMap((run) => {
      const own = run.flatMap((interval) => interval.lines);
      if (own.length < 2) return [];
      const [top, bottom] = [run[0]!.top - 1e-6, run.at(-1)!.bottom + 1e-6];
      const [{ from, to }] = chain as [Edge];
      const across = edges.filter(
        (edge) => edge.at >= top && edge.at <= bottom && edge.to > from - em && edge.from < to + em,
      );
      return [{ lines: own, across }];
    });
  });
}

/** Lines across of one width under each other, with no other but shorter ones between them; those of frames last. */
function chainsOf(edges: readonly Edge[], em: number): readonly (readonly Edge[])[] {
  const rules = grouped([...edges], (edge) => edge.at, 0.3 * em)
    .flatMap((group) => joinedAcross(group, em))
    .filter(({ from, to }) => to - from >= SHORT * em);
  const done: Edge[][] = [];
  let open: Edge[][] = [];
  for (const rule of rules) {
    const touching = open.filter((chain) => rule.to > chain[0]!.from && rule.from < chain[0]!.to);
    const same = touching.find((chain) => sameEnds(chain[0]!, rule, em));
    if (same) {
      same.push(rule);
      continue;
    }
    const around = touching.filter((chain) => isWithin(rule, chain[0]!, em));
    if (around.some((chain) => lengthOf(rule) < FRAMED * lengthOf(chain[0]!))) continue;
    const ended = touching.filter((chain) => !around.includes(chain));
    done.push(...ended);
    open = [...open.filter((chain) => !ended.includes(chain)), [rule]];
  }
  return [...done, ...open]
    .filter((chain) => chain.length > 1)
    .sort((a, b) => lengthOf(a[0]!) - lengthOf(b[0]!) || a[0]!.at - b[0]!.at);
}

const lengthOf = ({ from, to }: Edge): number => to - from;

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

const isWithin = (inner: Edge, outer: Edge, em: number): boolean =>
  inner.from >= outer.from - em && inner.to <= outer.to + em;

function intervalOf(above: Edge, below: Edge, lines: readonly CutLine[], em: number): Interval {
  const [from, to] = [above.from - em, above.to + em];
  const between = lines.slice(firstBelow(lines, above.at), firstBelow(lines, below.at));
  const crossing = between.some(({ chunks }) =>
    chunks.some((chunk) => chunk.x0 < to && chunk.x1 > from && (chunk.x0 < from || chunk.x1 > to)),
  );
  const own = between.flatMap((cut) => inside(cut, from, to));
  const several = own.filter((line) => stretchCount(line) > 1);
  const kindOf = (): Interval['kind'] => {
    if (crossing || own.some(isCaption)) return 'text';
    if (own.length === 0) return 'empty';
    const wrapped = several.length > 0 && groupsAcross(own, em) > 1;
    if (several.length < TABULAR * own.length && !wrapped)
      return own.length <= MOST_TITLE_LINES ? 'title' : 'text';
    return several.some((line) => line.chunks.slice(1).some(isNumeric)) ? 'row' : 'heads';
  };
  return { lines: own, top: above.at, bottom: below.at, kind: kindOf() };
}

/** How many stretches side by side the lines fill together: each cell's lines stand under each other. */
function groupsAcross(lines: readonly CutLine[], em: number): number {
  const chunks = lines.flatMap((line) => line.chunks).sort((a, b) => a.x0 - b.x0);
  let [count, end] = [0, -Infinity];
  for (const { x0, x1 } of chunks) {
    if (x0 - end >= em) count++;
    end = Math.max(end, x1);
  }
  return count;
}

/** The part of a line that stands between two x. */
function inside(cut: CutLine, from: number, to: number): readonly CutLine[] {
  const kept = cut.chunks.filter((chunk) => chunk.x1 > from && chunk.x0 < to);
  if (kept.length === cut.chunks.length) return [cut];
  if (kept.length === 0) return [];
  return [
    cutLine(
      lineOfWords(
        kept.flatMap((chunk) => chunk.words),
        cut.line,
      ),
      [],
      cut.space,
    ),
  ];
}

/** The runs of intervals that make tables. Where heads come anew, the same or below a title, the next table begins. */
function tabularRuns(intervals: readonly Interval[]): readonly (readonly Interval[])[] {
  const runs: Interval[][] = [];
  let run: Interval[] = [];
  const close = (): void => {
    while (run.length > 0 && (run.at(-1)!.kind === 'title' || run.at(-1)!.kind === 'empty')) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  intervals.forEach((interval, index) => {
    const next = intervals.slice(index + 1, index + 4).find((other) => other.kind !== 'empty');
    const heading = interval.kind === 'title' && next?.kind === 'heads' && run.length > 0;
    const leads =
      run.length === 0 && (interval.kind === 'empty' || (interval.kind === 'title' && next?.kind !== 'row'));
    const again = run.length > 1 && headOf(interval) !== null && headOf(interval) === headOf(run[0]!);
    if (interval.kind === 'text' || heading || again) close();
    if (interval.kind !== 'text' && !heading && !leads) run.push(interval);
  });
  close();
  return runs;
}

/** What the first line says, where it is no value. */
function headOf({ lines: [line] }: Interval): string | null {
  return line && !line.chunks.some(isNumeric) ? line.line.words.map((word) => word.text).join(' ') : null;
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
