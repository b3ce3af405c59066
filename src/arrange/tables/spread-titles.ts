import type { Edge } from './edges.ts';
import { type Extent, textOf, YEAR } from './header-rows.ts';
import type { PlacedChunk, PlacedLine } from './placed-lines.ts';

/** In sizes: how far a title's middle may lie from that of its columns. */
const CENTRED = 0.8;
/** The part of a table's width that a line drawn under a title is shorter than. */
const PARTIAL = 0.9;

/**
 * The headings with titles over several columns spread over them: a title stands over the columns that the line drawn under
 * it runs along, or centred over those that have headings of their own below it, and over no other title's.
 * `across`: the horizontal borders around the lines.
 */
export function spreadTitles(
  header: readonly PlacedLine[],
  extents: readonly Extent[],
  across: readonly Edge[] = [],
): readonly PlacedLine[] {
  const done: PlacedLine[] = [];
  for (let index = header.length - 1; index >= 0; index--) {
    const line = header[index]!;
    const underlined = overLines(line, done[0], extents, across);
    done.unshift(underlined ?? sharedOut(line, done) ?? spreadSingly(line, done, extents));
  }
  return done;
}

function spreadSingly(
  line: PlacedLine,
  below: readonly PlacedLine[],
  extents: readonly Extent[],
): PlacedLine {
  const pieces = line.pieces.map((piece, position) => {
    const from = line.pieces[position - 1]?.columnEnd ?? 0;
    const to = line.pieces[position + 1]?.column ?? extents.length;
    return spread(piece, Math.max(from, 1), to, below, extents, line.cut.size);
  });
  return { ...line, pieces };
}

/** In sizes: how far below its title a line drawn under it lies, at the most, and sticks out beyond the columns under it. */
const UNDER = 1;
const STICKS_OUT = 0.5;

/** The line's titles over the columns that the lines drawn under them run along; null where none is drawn under several. */
function overLines(
  line: PlacedLine,
  below: PlacedLine | undefined,
  extents: readonly Extent[],
  across: readonly Edge[],
): PlacedLine | null {
  if (!below) return null;
  const size = line.cut.size;
  const whole = extents.at(-1)!.x1 - extents[0]!.x0;
  const drawn = across.filter(
    ({ at, from, to }) =>
      at > line.cut.bottom - STICKS_OUT * size &&
      at < Math.min(line.cut.bottom + UNDER * size, below.cut.top + STICKS_OUT * size) &&
      to - from < PARTIAL * whole,
  );
  let found = false;
  const pieces = line.pieces.map((piece, position): PlacedChunk => {
    const rule = drawn.find(({ from, to }) => from < piece.x1 && to > piece.x0);
    if (!rule || piece.column === 0) return piece;
    const [from, to] = [rule.from - STICKS_OUT * size, rule.to + STICKS_OUT * size];
    const own = extents.flatMap(({ x0, x1 }, column) =>
      column > 0 && x0 + x1 > 2 * from && x0 + x1 < 2 * to ? [column] : [],
    );
    const [column, columnEnd] = [own[0] ?? 0, (own.at(-1) ?? -1) + 1];
    const free =
      column >= (line.pieces[position - 1]?.columnEnd ?? 0) &&
      columnEnd <= (line.pieces[position + 1]?.column ?? extents.length);
    if (own.length < 2 || !free) return piece;
    found = true;
    return { ...piece, column, columnEnd };
  });
  return found ? { ...line, pieces } : null;
}

/**
 * The line's titles over the headings of the next line with more of them, each heading under the title whose middle
 * is nearest; null unless each title then stands over several, centred, or all as far to one side of the middle.
 */
function sharedOut(line: PlacedLine, below: readonly PlacedLine[]): PlacedLine | null {
  const titles = line.pieces.filter((piece) => piece.column > 0);
  const heads = below.find(
    (other) => other.pieces.filter((piece) => piece.column > 0).length > titles.length,
  );
  if (!heads || titles.length === 0 || titles.some((title) => title.numeric && !YEAR.test(textOf(title))))
    return null;
  const under = titles.map((): PlacedChunk[] => []);
  let nearest = 0;
  for (const head of heads.pieces.filter((piece) => piece.column > 0)) {
    while (nearest + 1 < titles.length && off(titles[nearest + 1]!, head) < off(titles[nearest]!, head))
      nearest++;
    under[nearest]!.push(head);
  }
  const size = line.cut.size;
  const groups = under.map((own) => ({ x0: own[0]?.x0 ?? Infinity, x1: own.at(-1)?.x1 ?? Infinity }));
  const all = titles.every((_, index) => under[index]!.length > 1);
  const centred = titles.every((title, index) => off(title, groups[index]!) <= 1.5 * CENTRED * size);
  if (!all || !(centred || areShifted(titles, groups, size))) return null;
  const spans = new Map(
    titles.map((title, index) => [
      title,
      { column: under[index]![0]!.column, columnEnd: under[index]!.at(-1)!.columnEnd },
    ]),
  );
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, ...spans.get(piece) })) };
}

/** In sizes: how far titles may lie from the middle, all on one side as over numbers at their columns' right. */
const SHIFTED = 4;

/** Whether several titles lie as far from the middle of their groups as each other, and over nothing else. */
function areShifted(titles: readonly Extent[], groups: readonly Extent[], size: number): boolean {
  const shifts = titles.map(
    (title, index) => (groups[index]!.x0 + groups[index]!.x1 - title.x0 - title.x1) / 2,
  );
  return (
    titles.length > 1 &&
    Math.max(...shifts) - Math.min(...shifts) <= CENTRED * size &&
    Math.abs(shifts[0]!) <= SHIFTED * size &&
    titles.every((title, index) => {
      const { x0, x1 } = groups[index]!;
      return title.x1 < x1 + size && title.x0 > (groups[index - 1]?.x1 ?? -Infinity) && title.x1 > x0;
    })
  );
}

/** How far apart two middles are. */
const off = (a: Extent, b: Extent): number => Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2;

function spread(
  piece: PlacedChunk,
  from: number,
  to: number,
  below: readonly PlacedLine[],
  extents: readonly Extent[],
  size: number,
): PlacedChunk {
  const offOver = (column: number, columnEnd: number): number =>
    off(piece, { x0: extents[column]!.x0, x1: extents[columnEnd - 1]!.x1 });
  let best = { column: piece.column, columnEnd: piece.columnEnd };
  let least = offOver(best.column, best.columnEnd);
  if (piece.column === 0 || least <= CENTRED * size) return piece;
  for (let column = from; column <= piece.column; column++) {
    for (let columnEnd = piece.columnEnd; columnEnd <= to; columnEnd++) {
      const distance = offOver(column, columnEnd);
      if (distance >= least || distance > CENTRED * size || !headed(column, columnEnd, below)) continue;
      best = { column, columnEnd };
      least = distance;
    }
  }
  return { ...piece, ...best };
}

/** Whether a line below has a heading for each end of the columns. */
const headed = (column: number, columnEnd: number, below: readonly PlacedLine[]): boolean =>
  below.some(
    ({ pieces }) =>
      pieces.some((piece) => piece.column === column) &&
      pieces.some((piece) => piece.columnEnd === columnEnd),
  );
