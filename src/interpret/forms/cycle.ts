import type { Item } from '../cues/item.ts';
import { isOfUnit } from './single-rows.ts';

/** A sheet form: the cue that opens each filling-in, where these begin and end among the items, and what they have in common. */
export interface Cycle {
  readonly start: string;
  /** Indexes of the items of each instance, the end left out; what stands between them heads the next. */
  readonly instances: readonly { readonly from: number; readonly to: number }[];
  /** Cues that most instances have. */
  readonly core: ReadonlySet<string>;
  readonly score: number;
}

/** Share of the instances that have what belongs to the form. */
const CORE = 0.6;
/** A cue that stands so many times in an instance is a row's and not the instance's. */
const REPEATS = 1.6;

/** How much a rule that names the cue speaks for its opening an objective; 0 for none. */
export type Opens = (cue: string) => number;

/**
 * The form that recurs in a stretch of items, found without words: of all cues that recur the one that parts the stretch
 * into the most alike fillings-in, with nothing of the form before the first. Null where nothing recurs.
 */
export function cycleIn(
  items: readonly Item[],
  first: number,
  last: number,
  opens: Opens,
  ofUnit: (cue: string) => boolean,
): Cycle | null {
  const marks: { cue: string; index: number }[] = [];
  for (let index = first; index < last; index++) {
    const item = items[index]!;
    if (item.kind === 'line' || (item.kind === 'pair' && (isOfUnit(item) || ofUnit(item.cue)))) continue;
    if (item.kind === 'pair' || item.headed) marks.push({ cue: item.cue, index });
    // A part that goes on behind a line of its own belongs to what that line opens.
    else if (items[index - 1]?.kind !== 'grid') marks.push({ cue: `${item.cue} …`, index });
  }
  const places = new Map<string, number[]>();
  marks.forEach(({ cue }, at) => {
    const known = places.get(cue);
    if (known) known.push(at);
    else places.set(cue, [at]);
  });
  let best: Cycle | null = null;
  for (const [cue, at] of places) {
    if (at.length < 2 || items[marks[at[0]!]!.index]!.kind === 'grid') continue;
    for (const [from, to] of views(at, marks)) {
      const stop = at[to] ?? marks.length;
      const own = marks.slice(0, stop);
      const found = cycleFrom(cue, at.slice(from, to), own, items, marks[stop]?.index ?? last, opens);
      if (found !== null && (best === null || found.score > best.score + 1e-9)) best = found;
    }
  }
  return best;
}

/** Fewest instances of a view beside another that the same cue opens. */
const VIEW = 3;
/** How many times as many cues a view must have. */
const RICHER = 1.8;

/**
 * Runs of the places of a cue that may be a form: all of them, and where it opens sheets first and a list of the same
 * later, or the other way round, each of both.
 */
function views(
  at: readonly number[],
  marks: readonly { readonly cue: string }[],
): readonly (readonly [number, number])[] {
  const sizes = at.map(
    (from, index) => new Set(marks.slice(from, at[index + 1] ?? marks.length).map(({ cue }) => cue)).size,
  );
  let [best, apart] = [0, RICHER];
  let before = 0;
  const all = sizes.reduce((sum, size) => sum + size, 0);
  for (let cut = 1; cut <= sizes.length - VIEW; cut++) {
    before += sizes[cut - 1]!;
    if (cut < VIEW) continue;
    const [first, second] = [before / cut, (all - before) / (sizes.length - cut)];
    const ratio = Math.max(first / second, second / first);
    if (ratio > apart) [best, apart] = [cut, ratio];
  }
  const whole = [0, at.length] as const;
  return best === 0 ? [whole] : [whole, [0, best], [best, at.length]];
}

function cycleFrom(
  start: string,
  at: readonly number[],
  marks: readonly { readonly cue: string; readonly index: number }[],
  items: readonly Item[],
  last: number,
  opens: Opens,
): Cycle | null {
  const stretches = at.map((from, index) =>
    marks.slice(from, at[index + 1] ?? marks.length).map(({ cue }) => cue),
  );
  const longest = Math.max(...stretches.slice(0, -1).map((cues) => cues.length));
  stretches[stretches.length - 1] = withoutForeign(stretches.at(-1)!, stretches.slice(0, -1), longest);
  const counts = new Map<string, { stretches: number; times: number }>();
  for (const cues of stretches)
    for (const cue of new Set(cues)) {
      const known = counts.get(cue) ?? { stretches: 0, times: 0 };
      counts.set(cue, known);
      known.stretches++;
      known.times += cues.filter((other) => other === cue).length;
    }
  const n = stretches.length;
  const core = new Set([...counts].flatMap(([cue, { stretches }]) => (stretches >= n * CORE ? [cue] : [])));
  const counting = opens(start);
  if (core.size < 2 && counting < 1) return null;
  const alike =
    stretches.reduce(
      (sum, cues) => sum + [...core].filter((cue) => cues.includes(cue)).length / core.size,
      0,
    ) / n;
  const repeated =
    [...core].filter((cue) => counts.get(cue)!.times / counts.get(cue)!.stretches >= REPEATS).length /
    core.size;
  // What stands before the start of each filling-in but the first stands in all but the last of these stretches.
  const before = marks
    .slice(Math.max(0, at[0]! - 2 * core.size), at[0])
    .filter(({ cue }) => (counts.get(cue)?.stretches ?? 0) >= Math.min(n * CORE, n - 1)).length;
  const score =
    Math.log(n) * Math.sqrt(core.size) * alike * (1 - 0.7 * repeated) - 1.2 * Math.min(3, before) + counting;
  return { start, core, score, instances: extents(at, marks, items, last, core, counts) };
}

/**
 * The last stretch without what stands behind the form: as long as the longest before it, or longer up to what these have too.
 */
function withoutForeign(
  last: readonly string[],
  before: readonly (readonly string[])[],
  longest: number,
): string[] {
  const known = new Set(before.flat());
  const end = last.slice(0, 2 * longest).findLastIndex((cue) => known.has(cue)) + 1;
  return last.slice(0, Math.max(longest, end));
}

/** Where each instance ends: behind the last of its items that ever stands before something of the core. */
function extents(
  at: readonly number[],
  marks: readonly { readonly cue: string; readonly index: number }[],
  items: readonly Item[],
  last: number,
  core: ReadonlySet<string>,
  counts: ReadonlyMap<string, { stretches: number; times: number }>,
): Cycle['instances'] {
  const inner = new Set(core);
  for (const [index, from] of at.entries()) {
    const own = marks.slice(from, at[index + 1] ?? marks.length);
    const end = own.findLastIndex(({ cue }) => core.has(cue));
    for (const { cue } of own.slice(0, end)) if ((counts.get(cue)?.times ?? 0) > 0) inner.add(cue);
  }
  return withPeopleBehind(
    at.map((from, index) => {
      const stop = at[index + 1] ?? marks.length;
      const own = marks.slice(from, stop);
      const lastOwn = own.findLastIndex(({ cue }) => inner.has(cue));
      const bound = marks[stop]?.index ?? last;
      let to = own[Math.max(0, lastOwn)]!.index + 1;
      while (to < bound && (goesOn(items, to) || isPart(items[to]!, counts))) to++;
      return { from: marks[from]!.index, to };
    }),
    items,
  );
}

/**
 * A label of a person that stands right behind most instances, the last one among them, closes each: what heads the next unit
 * stands behind none that is the last.
 */
function withPeopleBehind(instances: Cycle['instances'], items: readonly Item[]): Cycle['instances'] {
  const behind = instances.map(({ to }) => {
    const item = items[to];
    return item?.kind === 'pair' && item.named?.field === 'section.responsible' && item.label !== ''
      ? item.cue
      : null;
  });
  const cue = behind.at(-1) ?? null;
  if (cue === null || behind.filter((one) => one === cue).length < instances.length * CORE) return instances;
  return instances.map(({ from, to }, index) => ({ from, to: behind[index] === cue ? to + 1 : to }));
}

/** Whether a table or lines without a label right behind an instance are such as others have too, if not most of them. */
const isPart = (item: Item, counts: ReadonlyMap<string, { readonly stretches: number }>): boolean =>
  (item.kind === 'grid' ? item.headed : item.kind === 'pair' && item.label === '' && item.named === null) &&
  (counts.get((item as { readonly cue: string }).cue)?.stretches ?? 0) > 1;

/** Whether a line behind the last value of an instance still belongs to it: no heading, no title, a text of some length. */
function goesOn(items: readonly Item[], index: number): boolean {
  const item = items[index]!;
  if (item.kind === 'grid') return !item.headed;
  if (item.kind !== 'line' || item.title || item.closes || item.band) return false;
  const { text } = item.paragraph;
  return /^\p{Ll}|^[-–•▪]\s/u.test(text) || (/[.;]$/.test(text) && text.split(' ').length > 4);
}
