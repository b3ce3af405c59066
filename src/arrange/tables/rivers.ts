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

/** In sizes: the mean blank of the lines that make a river. */
const MEAN_BLANK = 0.9;
/** In sizes: the narrowest river. */
const NARROWEST = 0.2;

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

/** The rivers of one valley: each part that no line covers, or the part that fewest cover. */
function deepest(valley: readonly Stretch[], em: number): readonly River[] {
  if (valley.length === 0) return [];
  const least = Math.min(...valley.map((stretch) => stretch.crossing));
  const parts: Stretch[][] = [];
  valley.forEach((stretch, index) => {
    if (stretch.crossing !== least) return;
    if (index > 0 && valley[index - 1]!.crossing === least) parts.at(-1)!.push(stretch);
    else parts.push([stretch]);
  });
  const rivers = parts.map(joined).filter(({ from, to }) => to - from >= NARROWEST * em);
  const wide = rivers.filter((river) => river.blank >= MEAN_BLANK * em);
  if (least === 0) return wide;
  const [widest] = [...wide].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  return widest ? [widest] : [];
}

const joined = (part: readonly Stretch[]): Stretch => ({
  from: part[0]!.from,
  to: part.at(-1)!.to,
  support: Math.max(...part.map((stretch) => stretch.support)),
  crossing: part[0]!.crossing,
  blank: Math.max(...part.map((stretch) => stretch.blank)),
});
