import type { Word } from '../model/page.ts';
import type { Part } from './line-break.ts';
import { type Line, lineOfWords } from './lines.ts';

/** A blank that runs down between words over several lines. */
interface River {
  readonly from: number;
  readonly to: number;
  /** Index after its last line. */
  readonly end: number;
  /** Lines with words on both sides. */
  readonly both: number;
  /** Centred lines side by side, rather than running text. */
  readonly stacks: boolean;
}

/** In sizes: the narrowest blank between columns. */
const NARROWEST = 1.2;
const FEWEST_PROSE_LINES = 4;
/** A stack of centred lines (the signatures at an act's end) is no longer than this. */
const LONGEST_STACK = 8;

/**
 * Lines of a stretch of page as parts in reading order: columns of running text one after the other, blocks centred
 * side by side (signatures) one after the other, all else line by line. Lines in, top to bottom; limits in points.
 */
export function columnsOf(lines: readonly Line[], left: number, right: number): readonly Part[] {
  const parts: Part[] = [];
  let plain: Line[] = [];
  const flush = (): void => {
    if (plain.length > 0) parts.push({ lines: plain, left, right });
    plain = [];
  };
  let index = 0;
  while (index < lines.length) {
    const river = bestRiver(lines, index);
    if (!river) {
      plain.push(lines[index]!);
      index++;
      continue;
    }
    flush();
    const [first, second] = sides(lines.slice(index, river.end), river);
    const edge = Math.max(...first.map((line) => line.frame.x1));
    const start = Math.min(...second.map((line) => line.frame.x0));
    parts.push(
      ...(river.stacks
        ? [stack(first), stack(second)]
        : [...columnsOf(first, left, edge), ...columnsOf(second, start, right)]),
    );
    index = river.end;
  }
  flush();
  return parts;
}

const stack = (lines: readonly Line[]): Part => ({
  lines,
  left: Math.min(...lines.map((line) => line.frame.x0)),
  right: Math.max(...lines.map((line) => line.frame.x1)),
  stacked: true,
});

function bestRiver(lines: readonly Line[], start: number): River | null {
  let best: River | null = null;
  for (const [from, to] of blanksOf(lines[start]!)) {
    const river = follow(lines, start, from, to);
    if (river.both < 2 || (best && river.both <= best.both)) continue;
    const [first, second] = sides(lines.slice(start, river.end), river);
    const prose = river.both >= FEWEST_PROSE_LINES && isProse(first) && isProse(second);
    const stacks = river.end - start <= LONGEST_STACK && isStack(first) && isStack(second);
    if (prose || stacks) best = { ...river, stacks: !prose };
  }
  return best;
}

function blanksOf(line: Line): readonly (readonly [number, number])[] {
  if (line.angle !== 0) return [];
  return line.words.slice(1).flatMap((word, index) => {
    const from = line.words[index]!.box.x1;
    return word.box.x0 - from >= NARROWEST * line.size ? [[from, word.box.x0] as const] : [];
  });
}

/** Follows a blank downward while no word stands in it, narrowing it on the way. */
function follow(lines: readonly Line[], start: number, from: number, to: number): River {
  let both = 0;
  let end = start;
  let [left, right] = [from, to];
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.angle !== 0) break;
    const [narrowLeft, narrowRight] = freeAround(line, left, right);
    if (narrowRight - narrowLeft < NARROWEST * line.size) break;
    const twoSided = line.frame.x0 < narrowLeft + 1e-6 && line.frame.x1 > narrowRight - 1e-6;
    [left, right] = [narrowLeft, narrowRight];
    if (!twoSided) continue;
    both++;
    end = index + 1;
  }
  return { from: left, to: right, end, both, stacks: false };
}

/** The widest part of the stretch that holds no word of the line. */
function freeAround(line: Line, from: number, to: number): readonly [number, number] {
  let best: readonly [number, number] = [from, from];
  let at = from;
  for (const word of line.words) {
    if (word.box.x1 <= from) continue;
    if (word.box.x0 >= to) break;
    if (word.box.x0 - at > best[1] - best[0]) best = [at, word.box.x0];
    at = Math.max(at, word.box.x1);
  }
  return to - at > best[1] - best[0] ? [at, to] : best;
}

function sides(lines: readonly Line[], river: River): readonly [readonly Line[], readonly Line[]] {
  const middle = (river.from + river.to) / 2;
  const part = (line: Line, keep: (word: Word) => boolean): readonly Line[] => {
    const words = line.words.filter(keep);
    return words.length > 0 ? [lineOfWords(words, line)] : [];
  };
  return [
    lines.flatMap((line) => part(line, (word) => word.box.x1 <= middle)),
    lines.flatMap((line) => part(line, (word) => word.box.x1 > middle)),
  ];
}

/** Running text: most lines are full and of several words. */
function isProse(lines: readonly Line[]): boolean {
  const widths = lines.map((line) => line.frame.x1 - line.frame.x0);
  const widest = Math.max(...widths);
  const words = lines.reduce((sum, line) => sum + line.words.length, 0);
  const full = widths.filter((width) => width > 0.75 * widest).length;
  return words / lines.length >= 3 && full >= 0.6 * lines.length && widest > 10 * lines[0]!.size;
}

/** Lines whose middles agree better than their ends. */
function isStack(lines: readonly Line[]): boolean {
  if (lines.length < 2) return false;
  const spread = (value: (line: Line) => number): number => {
    const values = lines.map(value);
    return Math.max(...values) - Math.min(...values);
  };
  const middles = spread((line) => (line.frame.x0 + line.frame.x1) / 2);
  return (
    middles <= 0.6 * lines[0]!.size &&
    middles < spread((line) => line.frame.x0) &&
    middles < spread((line) => line.frame.x1)
  );
}
