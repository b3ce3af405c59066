import type { Ruling, Word } from '../../model/page.ts';
import { type Edge, type Edges, grouped } from './edges.ts';
import { slotOf } from './grid.ts';
import { type FilledRow, insideOneCell } from './filled-rows.ts';
import { phrasesOf } from './phrases.ts';
import { inBins, linesBetween, wordsBetween } from './print-between.ts';

/** A line across, with the x at which one of its pieces ends and the next begins: none where it is drawn whole. */
interface Pieced extends Edge {
  readonly seams: readonly number[];
}

/** Two lines of a chain, one below the other. */
interface Row {
  readonly upper: Pieced;
  readonly lower: Pieced;
  /** As of its bands. */
  readonly heads: boolean;
  readonly headedAgain: boolean;
}

/** What lies between two lines of one width. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly from: number;
  readonly to: number;
  readonly seams: readonly number[];
  /** Lines under the titles of a header, which part only some of its columns. */
  readonly levels: readonly Edge[];
  /** Whether a table begins with it. */
  readonly heads: boolean;
  /** Whether the first row stands once more below it, as another table's header. */
  readonly headedAgain: boolean;
  /** Whether no seam shows in either of its lines: a whole row, or one between two. */
  readonly seamless: boolean;
}

/** Tolerances in text sizes: for one height, for pieces that meet, for the same place on the next line. */
const SAME_HEIGHT = 0.3;
const MEET = 0.06;
const SAME_PLACE = 0.2;
/** In text sizes: a shorter piece is a dash. */
const SHORTEST = 1.2;
/** In text sizes: the tallest row with text over several columns, and the tallest that holds a line just in its middle. */
const TITLE_ROW = 2.2;
const CENTRED_ROW = 3.2;
const OFF_CENTRE = 0.4;
/** Lines across with the same seams: fewer are chance. */
const FEWEST = 3;

/**
 * The column borders that nobody drew but the lines across show: each is drawn column by column, and its pieces meet at
 * the same places line after line. Only between lines that no drawn border leaves or meets: those are of other tables.
 */
export function seamEdges(
  rulings: readonly Ruling[],
  drawn: Edges,
  words: readonly Word[],
  filled: readonly FilledRow[],
  em: number,
): readonly Edge[] {
  const lines = linesAcross(rulings, em);
  const pieced = lines.filter(({ seams }) => seams.length > 0);
  const heights = lines.map(({ at }) => at);
  const between = (upper: Pieced, lower: Pieced): readonly Pieced[] =>
    lines.slice(slotOf(heights, upper.at) + 1, slotOf(heights, lower.at));
  const framing = chains(pieced, em);
  if (framing.length === 0) return [];
  const isBordered = inBins(
    drawn.vertical,
    (edge) => [edge.from - SAME_HEIGHT * em, edge.to + SAME_HEIGHT * em],
    (edge, upper: Pieced, lower: Pieced) =>
      edge.at > upper.from - em &&
      edge.at < upper.to + em &&
      edge.to > upper.at - SAME_HEIGHT * em &&
      edge.from < lower.at + SAME_HEIGHT * em,
    em,
  );
  const isWritten = inBins(
    phrasesOf(words),
    ({ box }) => [box.top, box.bottom],
    ({ box }, top: number, bottom: number, x: number) => {
      const middle = (box.top + box.bottom) / 2;
      const inside = middle > top && middle < bottom;
      return inside && box.x0 < x - SAME_PLACE * em && box.x1 > x + SAME_PLACE * em;
    },
    em,
  );
  const isWrittenBeyond = inBins(
    words,
    ({ box }) => [box.top, box.bottom],
    ({ box }, top: number, bottom: number, x0: number, x1: number) => {
      const middle = (box.top + box.bottom) / 2;
      return middle > top && middle < bottom && box.x0 > x0 && box.x1 < x1;
    },
    em,
  );
  const isInCell = insideOneCell(filled, words, em);
  const linesIn = linesBetween(words, em);
  const wordsIn = wordsBetween(words);
  const isCentred = ({ top, bottom, from, to, headedAgain }: Band): boolean => {
    if (headedAgain || bottom - top > CENTRED_ROW * em) return false;
    const boxes = wordsIn(top, bottom, from, to).map(({ box }) => box);
    const above = Math.min(...boxes.map((box) => box.top)) - top;
    const below = bottom - Math.max(...boxes.map((box) => box.bottom));
    return Math.abs(above - below) <= OFF_CENTRE * em && bottom - top - above - below < 2 * em;
  };
  const textIn = (chain: readonly Pieced[], index: number): string | null => {
    const [upper, lower] = [chain[index]!, chain[index + 1]];
    return lower
      ? wordsIn(upper.at, lower.at, upper.from, upper.to)
          .map(({ text }) => text)
          .join(' ')
      : null;
  };
  const isOverSeam = (upper: Pieced, lower: Pieced): boolean =>
    upper.seams.some((x) => isWritten(upper.at, lower.at, upper.at, lower.at, x));
  const free = framing
    .filter((chain) => !isOnlyFramed(chain, linesIn, isOverSeam))
    .flatMap((chain) => {
      const first = textIn(chain, 0);
      return chain.slice(1).map((lower, index): Row => ({
        upper: chain[index]!,
        lower,
        heads: index === 0,
        headedAgain: index > 0 && textIn(chain, index + 1) === first,
      }));
    })
    .filter(({ upper, lower }) => !isBordered(upper.at, lower.at, upper, lower));
  // Whether words stand beyond the first column, and none over a seam.
  const isFilled = (top: number, bottom: number, { seams, to }: Band): boolean =>
    !seams.some((x) => isWritten(top, bottom, top, bottom, x)) &&
    isWrittenBeyond(top, bottom, top, bottom, Math.min(...seams), to);
  const seamsOf = (band: Band): readonly Edge[] => {
    const { top, bottom, from, to, levels, heads } = band;
    const all = band.seamless && !isFilled(top, bottom, band) ? [] : band.seams;
    const seams = all.flatMap((x): readonly Edge[] => {
      const ys = [top, ...levels.filter((line) => line.from < x && line.to > x).map(({ at }) => at), bottom];
      return ys.slice(1).flatMap((lower, index): readonly Edge[] => {
        const upper = ys[index]!;
        const crossed = isWritten(upper, lower, upper, lower, x) || isInCell(upper, lower, x);
        return crossed ? [] : [{ at: x, from: upper, to: lower }];
      });
    });
    const length = seams.reduce((sum, edge) => sum + edge.to - edge.from, 0);
    const whole = all.length > 0 && length >= all.length * (bottom - top) - 1e-6;
    const parted = (): boolean =>
      seams.some(
        ({ at }) =>
          isWrittenBeyond(top, bottom, top, bottom, from, at) &&
          isWrittenBeyond(top, bottom, top, bottom, at, to),
      );
    // What stands in one text over the same header again is the next table's title.
    if (band.headedAgain && !parted()) return [];
    // Text over all columns is a title's row, or stands between two tables: there is blank space around it then.
    if (!whole && !heads && bottom - top > TITLE_ROW * em && !parted() && !isCentred(band)) return [];
    return [...seams, ...[from, to].map((at): Edge => ({ at, from: top, to: bottom }))];
  };
  return free.flatMap((row) => bandsOf(row, between(row.upper, row.lower), em).flatMap(seamsOf));
}

/**
 * The bands between two pieced lines: a row that is whole hides the seams in its borders, so lines of the same width
 * drawn whole part rows too, and the seams of either end are all bands'.
 */
function bandsOf(
  { upper, lower, heads, headedAgain }: Row,
  between: readonly Pieced[],
  em: number,
): readonly Band[] {
  const inner = between.filter((line) => isLevel(line, upper, lower, em));
  const whole = inner.filter((line) => line.seams.length === 0 && sameWidth(line, upper, em));
  const ats = [upper.at, ...whole.map(({ at }) => at), lower.at];
  const { from, to } = upper;
  const seams = [...upper.seams, ...lower.seams];
  return ats.slice(1).map((bottom, index): Band => {
    const top = ats[index]!;
    const first = heads && index === 0;
    const levels = first
      ? inner.filter((line) => line.seams.length > 0 && line.at > top && line.at < bottom)
      : [];
    const seamless = index > 0 && index < whole.length;
    return { top, bottom, from, to, seams, levels, heads: first, headedAgain, seamless };
  });
}

/** Whether a line lies between two others and within their width. */
const isLevel = (line: Pieced, upper: Pieced, lower: Pieced, em: number): boolean =>
  line.at > upper.at + SAME_HEIGHT * em &&
  line.at < lower.at - SAME_HEIGHT * em &&
  line.from >= upper.from - SAME_PLACE * em &&
  line.to <= upper.to + SAME_PLACE * em;

function linesAcross(rulings: readonly Ruling[], em: number): readonly Pieced[] {
  const pieces = rulings
    .filter(({ orientation, box }) => orientation === 'horizontal' && box.x1 - box.x0 >= SHORTEST * em)
    .map(({ box }): Edge => ({ at: (box.top + box.bottom) / 2, from: box.x0, to: box.x1 }))
    .sort((a, b) => a.at - b.at);
  return grouped(pieces, (edge) => edge.at, SAME_HEIGHT * em).flatMap((group): readonly Pieced[] => {
    const lines: { at: number; from: number; to: number; seams: number[] }[] = [];
    for (const piece of [...group].sort((a, b) => a.from - b.from || a.to - b.to)) {
      const line = lines.at(-1);
      if (!line || piece.from - line.to > MEET * em) {
        lines.push({ ...piece, seams: [] });
        continue;
      }
      // A piece over a seam, drawn for the row above or below, leaves none.
      while (line.seams.length > 0 && line.seams.at(-1)! > piece.from + MEET * em) line.seams.pop();
      if (Math.abs(piece.from - line.to) <= MEET * em) line.seams.push(piece.from);
      line.to = Math.max(line.to, piece.to);
    }
    return lines;
  });
}

/** The part of the print between lines across that two of them hold: it is a table's body, whose rows nobody drew. */
const BODY = 0.5;
const FEWEST_BODY_LINES = 4;

/** Whether the lines only frame a header and a body that holds most of the print, titles over its columns among it. */
function isOnlyFramed(
  chain: readonly Pieced[],
  linesIn: (upper: Edge, lower: Edge) => number,
  isOverSeam: (upper: Pieced, lower: Pieced) => boolean,
): boolean {
  const counts = chain.slice(1).map((lower, index) => linesIn(chain[index]!, lower));
  const most = Math.max(...counts);
  const body = counts.indexOf(most);
  return (
    most >= FEWEST_BODY_LINES &&
    most > BODY * counts.reduce((sum, count) => sum + count, 0) &&
    isOverSeam(chain[body]!, chain[body + 1]!)
  );
}

/** Lines of the same width with a seam in common, each below the one before; shorter ones may lie between, longer ones part them. */
function chains(lines: readonly Pieced[], em: number): readonly (readonly Pieced[])[] {
  const open = new Map<string, Pieced[]>();
  const closed: Pieced[][] = [];
  for (const line of lines) {
    const [from, to] = [Math.round(line.from / em), Math.round(line.to / em)];
    const near = NEIGHBOURS.map(([left, right]) => `${from + left} ${to + right}`).find((key) => {
      const last = open.get(key)?.at(-1);
      return last !== undefined && goesOn(last, line, em);
    });
    const own = near === undefined ? undefined : open.get(near)!;
    for (const [key, chain] of open) {
      const isReplaced = !own && key === `${from} ${to}`;
      if (!isReplaced && !isAcross(line, chain.at(-1)!, em)) continue;
      closed.push(chain);
      open.delete(key);
    }
    if (own) {
      own.push(line);
      continue;
    }
    open.set(`${from} ${to}`, [line]);
  }
  return [...closed, ...open.values()].filter((chain) => chain.length >= FEWEST);
}

/** Steps from one rounded pair of ends to those that may be the same. */
const NEIGHBOURS = [-1, 0, 1].flatMap((left) => [-1, 0, 1].map((right) => [left, right] as const));

const sameWidth = (a: Edge, b: Edge, em: number): boolean =>
  Math.abs(a.from - b.from) <= SAME_PLACE * em && Math.abs(a.to - b.to) <= SAME_PLACE * em;

/** Whether a line runs over another one's whole width and beyond it. */
const isAcross = (line: Edge, other: Edge, em: number): boolean =>
  line.from <= other.from + SAME_PLACE * em &&
  line.to >= other.to - SAME_PLACE * em &&
  line.to - line.from > other.to - other.from + em;

const goesOn = (above: Pieced, below: Pieced, em: number): boolean =>
  sameWidth(above, below, em) && shared(above.seams, below.seams, em).length > 0;

const shared = (first: readonly number[], second: readonly number[], em: number): readonly number[] => {
  let next = 0;
  return first.filter((x) => {
    while (next < second.length && second[next]! < x - SAME_PLACE * em) next++;
    return next < second.length && second[next]! <= x + SAME_PLACE * em;
  });
};
