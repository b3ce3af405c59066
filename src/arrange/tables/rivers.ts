import type { CutLine } from './chunks.ts';

/** A blank that runs down between two columns. */
export interface River {
  readonly from: number;
  readonly to: number;
  /** Lines with words on both sides of it. */
  readonly support: number;
  /** Lines whose words stand in it: headings over several columns. */
  readonly crossing: number;
}

export const middleOf = (river: Pick<River, 'from' | 'to'>): number => (river.from + river.to) / 2;

/** In sizes: the mean blank of the lines that make a river. */
const MEAN_BLANK = 0.9;
/** In sizes: the narrowest river. */
const NARROWEST = 0.2;
/** In sizes: as wide as a river should be. */
const ROOMY = 0.5;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly support: number;
  readonly crossing: number;
  readonly blank: number;
}

/**
 * The rivers between the lines' chunks, from left to right. A few lines may cross a river; most must leave it free.
 * `borders` are drawn lines: each is a river of its own. O(n log n) in the chunks.
 */
export function riversOf(lines: readonly CutLine[], em: number): readonly River[] {
  const stretches = stretchesOf(lines);
  const rivers: River[] = [];
  let valley: Stretch[] = [];
  const close = (): void => {
    rivers.push(...deepest(valley, em));
    valley = [];
  };
  for (const stretch of stretches) {
    if (stretch.support >= 2 && stretch.crossing <= stretch.support / 2) valley.push(stretch);
    else close();
  }
  close();
  return rivers;
}

/** The stretches between all ends of chunks, with how many lines cover them and how many leave them blank. */
function stretchesOf(lines: readonly CutLine[]): readonly Stretch[] {
  const events: { x: number; cover: number; gap: number; blank: number }[] = [];
  for (const { chunks } of lines) {
    chunks.forEach((chunk, index) => {
      events.push({ x: chunk.x0, cover: 1, gap: 0, blank: 0 }, { x: chunk.x1, cover: -1, gap: 0, blank: 0 });
      const before = chunks[index - 1];
      if (!before || before.x1 >= chunk.x0) return;
      const blank = chunk.x0 - before.x1;
      events.push(
        { x: before.x1, cover: 0, gap: 1, blank },
        { x: chunk.x0, cover: 0, gap: -1, blank: -blank },
      );
    });
  }
  events.sort((a, b) => a.x - b.x);
  const stretches: Stretch[] = [];
  let [crossing, support, blank] = [0, 0, 0];
  events.forEach((event, index) => {
    crossing += event.cover;
    support += event.gap;
    blank += event.blank;
    const next = events[index + 1];
    if (next && next.x > event.x)
      stretches.push({
        from: event.x,
        to: next.x,
        crossing,
        support,
        blank: support > 0 ? blank / support : 0,
      });
  });
  return stretches;
}

/**
 * The rivers of one valley: where fewest lines cross it, and again beyond each rise, which is a column that few lines
 * fill. Where nothing crosses, one entry makes a rise; else it takes two.
 */
function deepest(valley: readonly Stretch[], em: number): readonly River[] {
  const parts: Stretch[][] = [];
  // The stretches since the last rise that no more than one line crosses beyond the fewest.
  let low: Stretch[] = [];
  let least = Infinity;
  let high: number | null = null;
  for (const stretch of valley) {
    const { crossing } = stretch;
    if (high !== null) {
      high = Math.max(high, crossing);
      if (crossing > high - rise(crossing)) continue;
      parts.push(low);
      [low, least, high] = [[stretch], crossing, null];
    } else if (crossing < least) {
      low = [...low.filter((other) => other.crossing <= crossing + 1), stretch];
      least = crossing;
    } else if (crossing >= least + rise(least) && low.some((other) => other.crossing === least)) {
      high = crossing;
      if (crossing <= least + 1) low.push(stretch);
    } else if (crossing <= least + 1) {
      low.push(stretch);
    }
  }
  if (low.length > 0) parts.push(low);
  return parts
    .map((part) => bestOf(part, em))
    .filter((river) => river.to - river.from >= NARROWEST * em && river.blank >= MEAN_BLANK * em);
}

/** Where fewest lines cross, if that leaves room enough; else the widest blank that one more line crosses. */
function bestOf(part: readonly Stretch[], em: number): Stretch {
  const least = Math.min(...part.map((stretch) => stretch.crossing));
  const clear = widest(part.filter((stretch) => stretch.crossing === least));
  if (clear.to - clear.from >= ROOMY * em) return clear;
  const wider = widest(
    part.filter((stretch) => stretch.crossing === least || stretch.support >= 2 * stretch.crossing),
  );
  return wider.to - wider.from > 2 * (clear.to - clear.from) ? wider : clear;
}

const rise = (crossing: number): number => (crossing === 0 ? 1 : 2);

/** The widest run of stretches that lie side by side. */
function widest(part: readonly Stretch[]): Stretch {
  const runs: Stretch[][] = [];
  for (const stretch of part) {
    if (runs.at(-1)?.at(-1)?.to === stretch.from) runs.at(-1)!.push(stretch);
    else runs.push([stretch]);
  }
  return runs.map(joined).reduce((best, run) => (run.to - run.from > best.to - best.from ? run : best));
}

const joined = (part: readonly Stretch[]): Stretch => ({
  from: part[0]!.from,
  to: part.at(-1)!.to,
  support: Math.max(...part.map((stretch) => stretch.support)),
  crossing: Math.max(...part.map((stretch) => stretch.crossing)),
  blank: Math.max(...part.map((stretch) => stretch.blank)),
});
