import { area, type Box, centreX, centreY } from '../../model/box.ts';
import type { Page, Ruling, Word } from '../../model/page.ts';
import { withoutBands } from './bands.ts';
import type { CandidateCell, TableCandidate } from './candidate.ts';
import { boxOfSpan, type Span, spansOf } from './cells.ts';
import { type Edges, join, rulingEdges, withFills } from './edges.ts';
import { type FilledRow, filledRows, undrawnSides } from './filled-rows.ts';
import { boxOf, type Grid, gridsOf, slotOf } from './grid.ts';
import { headedEdges } from './headed-columns.ts';
import { ledEdges } from './led-rows.ts';
import { goesOn } from './phrases.ts';
import { piecedFrames } from './pieced-frames.ts';
import { seamEdges } from './seams.ts';

/** A grid with its cells' places and the words that stand in them. */
interface Filled {
  readonly grid: Grid;
  readonly box: Box;
  readonly spans: readonly Span[];
  /** Index into `spans` of each slot, row-major. */
  readonly spanAt: Int32Array;
  readonly words: Word[][];
  readonly inside: { readonly span: number; readonly filled: Filled }[];
}

/** What drawn cells make; both top to bottom. */
export interface Ruled {
  readonly tables: readonly TableCandidate[];
  /** Single cells around text outside the tables: no tables, unless as the rest of one that a page break cut. */
  readonly frames: readonly TableCandidate[];
}

/**
 * The tables whose cells are drawn, tables inside cells standing in them, and frames around text.
 * `rulings` are the page's without underlines; `em` is its text size in points.
 */
export function ruledTables(page: Page, rulings: readonly Ruling[], em: number): Ruled {
  const grids = gridsOf(bordersOf(page, rulings, em), em);
  const own = page.fills.length > 0 ? withoutBands(grids, rulingEdges(rulings, em), page.words, em) : grids;
  const drawn = own
    .map(filledFrom)
    .sort((a, b) => area(a.box) - area(b.box) || a.box.top - b.box.top || a.box.x0 - b.box.x0);
  const parted = drawn.filter((filled) => filled.spans.length > 1);
  const outermost = nested(parted, em);
  const outside = putWords(page.words, parted, em);
  const single = drawn.filter((filled) => filled.spans.length === 1);
  putWords(outside, single, em);
  return {
    tables: outermost.flatMap((filled) => unframed(filled, page.number)).sort(byPlace),
    frames: single
      .filter(({ words }) => words[0]!.length > 0)
      .map((filled) => candidateOf(filled, page.number))
      .sort(byPlace),
  };
}

const byPlace = (a: TableCandidate, b: TableCandidate): number =>
  a.box.top - b.box.top || a.box.x0 - b.box.x0;

/** Rulings and cell backgrounds; the cells that rulings alone enclose come first. */
function bordersOf(page: Page, rulings: readonly Ruling[], em: number): Edges {
  const rows = filledRows(page.fills, em);
  const ruled = rulingEdges(rulings, em);
  const frames = gridsOf(ruled, em).filter((grid) => spansOf(grid).length === 1);
  const inner = piecedFrames(frames.map(boxOf), rulings, page.words, rows, em);
  const across = [...rulings, ...undrawnSides(rows, ruled, em)];
  const whole = joined(rulingEdges(across, em), inner, em);
  const seamed = withSeams(whole, page, rows, across, em);
  const drawn = joined(seamed, ledEdges(rows, seamed, page.words, em), em);
  if (page.fills.length === 0) return drawn;
  const grids = gridsOf(drawn, em)
    .map(filledFrom)
    .sort((a, b) => area(a.box) - area(b.box));
  const find = finder(grids, em);
  return withFills(drawn, page, em, (x, y) => {
    const found = find(x, y);
    return found
      ? boxOfSpan(found.filled.spans[found.span]!, found.filled.grid.xs, found.filled.grid.ys)
      : null;
  });
}

/** The drawn borders with others that nobody drew. */
const joined = (drawn: Edges, { horizontal, vertical }: Edges, em: number): Edges => ({
  horizontal: horizontal.length === 0 ? drawn.horizontal : join([...drawn.horizontal, ...horizontal], em),
  vertical: vertical.length === 0 ? drawn.vertical : join([...drawn.vertical, ...vertical], em),
});

function withSeams(
  drawn: Edges,
  page: Page,
  rows: readonly FilledRow[],
  rulings: readonly Ruling[],
  em: number,
): Edges {
  const seams = [
    ...seamEdges(rulings, drawn, page.words, rows, em),
    ...headedEdges(rows, drawn, page.words, em),
  ];
  return seams.length === 0 ? drawn : { ...drawn, vertical: join([...drawn.vertical, ...seams], em) };
}

function filledFrom(grid: Grid): Filled {
  const spans = spansOf(grid);
  const columns = grid.xs.length - 1;
  const spanAt = new Int32Array(columns * (grid.ys.length - 1));
  spans.forEach((span, index) => {
    for (let row = span.row; row < span.rowEnd; row++) {
      spanAt.fill(index, row * columns + span.column, row * columns + span.columnEnd);
    }
  });
  return { grid, box: boxOf(grid), spans, spanAt, words: spans.map(() => []), inside: [] };
}

/** The index of the span at a point of the grid's box; -1 outside. */
function spanIndexAt(filled: Filled, x: number, y: number): number {
  const { xs, ys } = filled.grid;
  const [column, row] = [slotOf(xs, x), slotOf(ys, y)];
  if (column < 0 || row < 0 || column >= xs.length - 1 || row >= ys.length - 1) return -1;
  return filled.spanAt[row * (xs.length - 1) + column]!;
}

/** Puts each grid that lies in one cell of a larger one there; returns the others. `grids` by ascending area. */
function nested(grids: readonly Filled[], em: number): readonly Filled[] {
  const slack = 0.3 * em;
  return grids.filter((inner, index) => {
    const outer = grids
      .slice(index + 1)
      .find(
        ({ box }) =>
          box.x0 <= inner.box.x0 + slack &&
          box.x1 >= inner.box.x1 - slack &&
          box.top <= inner.box.top + slack &&
          box.bottom >= inner.box.bottom - slack,
      );
    if (!outer) return true;
    const span = spanIndexAt(outer, centreX(inner.box), centreY(inner.box));
    if (span < 0) return true;
    outer.inside.push({ span, filled: inner });
    return false;
  });
}

/**
 * Each word goes to the innermost grid that holds its middle, or where the phrase began that it goes on; returns the others.
 * `grids` by ascending area.
 */
function putWords(words: readonly Word[], grids: readonly Filled[], em: number): readonly Word[] {
  const find = finder(grids, em);
  let before: { readonly word: Word; readonly cell: CellAt | null } | null = null;
  return words.filter((word) => {
    const own = find(centreX(word.box), centreY(word.box));
    const found = before !== null && goesOn(before.word, word) ? (before.cell ?? own) : own;
    before = { word, cell: found };
    if (found) found.filled.words[found.span]!.push(word);
    return !found;
  });
}

interface CellAt {
  readonly filled: Filled;
  readonly span: number;
}

/** Looks up the innermost grid's cell at a point. `grids` by ascending area. */
function finder(grids: readonly Filled[], em: number): (x: number, y: number) => CellAt | null {
  const tall = 6 * em;
  const bins = new Map<number, Filled[]>();
  for (const filled of grids) {
    for (let bin = Math.floor(filled.box.top / tall); bin <= Math.floor(filled.box.bottom / tall); bin++) {
      const found = bins.get(bin);
      if (found) found.push(filled);
      else bins.set(bin, [filled]);
    }
  }
  return (x, y) => {
    for (const filled of bins.get(Math.floor(y / tall)) ?? []) {
      const span = spanIndexAt(filled, x, y);
      if (span >= 0) return { filled, span };
    }
    return null;
  };
}

/** The table, or the tables inside it where it is only a frame around them; none where nothing is written in it. */
function unframed(filled: Filled, page: number): readonly TableCandidate[] {
  const inner = filled.inside.flatMap((item) => unframed(item.filled, page));
  const oneColumn = filled.grid.xs.length === 2;
  const frame = (oneColumn && filled.inside.length > 0) || wordsAround(filled, page);
  if (frame) return inner;
  const empty = filled.words.every((words) => words.length === 0) && inner.length === 0;
  return empty ? [] : [candidateOf(filled, page)];
}

/** Whether all that is written stands in a single cell and that cell holds tables of its own: a page's frame. */
const wordsAround = (filled: Filled, page: number): boolean =>
  filled.inside.some((item) => unframed(item.filled, page).length > 0) &&
  new Set(filled.inside.map((item) => item.span)).size === 1 &&
  filled.words.every((words, span) => words.length === 0 || span === filled.inside[0]!.span);

function candidateOf(filled: Filled, page: number): TableCandidate {
  const { grid } = filled;
  const rows = grid.ys.length - 1;
  const inside = new Map<number, TableCandidate[]>();
  for (const item of filled.inside)
    inside.set(item.span, [...(inside.get(item.span) ?? []), ...unframed(item.filled, page)]);
  return {
    found: 'ruled',
    page,
    box: filled.box,
    xs: grid.xs,
    ys: grid.ys,
    cells: filled.spans.map((span, index): CandidateCell => ({
      ...span,
      box: boxOfSpan(span, grid.xs, grid.ys),
      words: filled.words[index]!,
      tables: inside.get(index)?.sort(byPlace) ?? [],
    })),
    closed: {
      top: !grid.open.top && grid.across[0]!.some((drawn) => drawn),
      bottom: !grid.open.bottom && grid.across[rows]!.some((drawn) => drawn),
    },
    flags: [],
  };
}
