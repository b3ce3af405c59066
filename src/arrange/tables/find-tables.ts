import { type Box, centreX, centreY, holds } from '../../model/box.ts';
import type { Fill, Page, Ruling, Word } from '../../model/page.ts';
import { quarter } from '../lines.ts';
import { alignedTables } from './aligned.ts';
import type { TableCandidate } from './candidate.ts';
import { isDrawing } from './drawings.ts';
import { type Edge, type Edges, rulingEdges } from './edges.ts';
import { bandedRows, filledRows } from './filled-rows.ts';
import { slotOf } from './grid.ts';
import { withOpenColumns } from './open-columns.ts';
import { withOpenRows } from './open-rows.ts';
import { withOverflow } from './overflow.ts';
import { reconciled } from './reconcile.ts';
import { rotatedTables } from './rotated-tables.ts';
import { withValuesBeside } from './shaded-labels.ts';
import { type Ruled, ruledTables } from './ruled.ts';
import { taggedTables } from './tagged.ts';

/**
 * All tables of a page, and the frames around text outside them, top to bottom; none overlaps another.
 * `rulings` are the page's without underlines.
 */
export function findTables(page: Page, rulings: readonly Ruling[], em: number): Ruled {
  const upright = uprightTables(page, rulings, em);
  const rotated = rotatedTables(
    page,
    rulings,
    (turned, lines) => uprightTables(turned, lines, em).tables,
  ).filter((table) => !upright.tables.some((other) => areItsHeadings(table, other)));
  if (rotated.length === 0) return upright;
  const inside = new Set<Word>(rotated.flatMap(wordsIn));
  const isOutside = ({ box }: { readonly box: Box }): boolean =>
    !rotated.some((table) => holds(table.box, centreX(box), centreY(box)));
  const rest = {
    ...page,
    words: page.words.filter((word) => !inside.has(word)),
    fills: page.fills.filter(isOutside),
  };
  const { tables, frames } = uprightTables(rest, rulings.filter(isOutside), em);
  return { tables: [...rotated, ...tables].sort(byPlace), frames };
}

/** Whether a turned table is but the turned headings of an upright one that is drawn around them. */
const areItsHeadings = (turned: TableCandidate, drawn: TableCandidate): boolean =>
  drawn.found === 'ruled' &&
  holds(drawn.box, centreX(turned.box), centreY(turned.box)) &&
  wordsIn(drawn).some((word) => quarter(word.angle) === 0);

const byPlace = (a: TableCandidate, b: TableCandidate): number =>
  a.box.top - b.box.top || a.box.x0 - b.box.x0;

function uprightTables(page: Page, rulings: readonly Ruling[], em: number): Ruled {
  const { tables, frames } = ruledTables(page, rulings, em);
  const drawn = rulingEdges(rulings, em);
  const isDrawnDown = drawnDown(drawn.vertical, page.fills, em);
  const isBanded = bandedRows(filledRows(page.fills, em), em);
  const closed = tables
    .filter((table) => !isDrawing(table))
    .map((table) => withOverflow(withOpenRows(withOpenColumns(table, em), isDrawnDown, isBanded), em));
  const alone = new Set<Word>(closed.flatMap(wordsIn));
  const ruled = withValuesBeside(
    closed,
    page.words.filter((word) => !alone.has(word)),
    em,
  );
  const inside = new Set<Word>(ruled.flatMap(wordsIn));
  const words = page.words.filter((word) => !inside.has(word));
  const edges = outside(drawn, ruled, em);
  const shown = [...ruled, ...alignedTables(page, words, edges, em, ruled)].sort(byPlace);
  const all = reconciled(shown, taggedTables(page), page.number, em);
  const taken = new Set<Word>(all.flatMap(wordsIn));
  return { tables: all, frames: frames.filter((frame) => !wordsIn(frame).some((word) => taken.has(word))) };
}

const wordsIn = (table: TableCandidate): readonly Word[] =>
  table.cells.flatMap((cell) => [...cell.words, ...cell.tables.flatMap(wordsIn)]);

/** In text sizes: what reaches no further into a row belongs to its neighbour. */
const BESIDE = 0.3;

/** Whether a line down, or the side of a background, stands inside a table or a row of it, as one that parts its columns does. */
function drawnDown(vertical: readonly Edge[], fills: readonly Fill[], em: number): (box: Box) => boolean {
  const sides = fills.flatMap(({ box }): readonly Edge[] =>
    [box.x0, box.x1].map((at) => ({ at, from: box.top, to: box.bottom })),
  );
  const edges = [...vertical, ...sides].sort((a, b) => a.at - b.at);
  const ats = edges.map(({ at }) => at);
  return (box) =>
    edges
      .slice(slotOf(ats, box.x0 + em) + 1, slotOf(ats, box.x1 - em) + 1)
      .some(({ from, to }) => Math.min(to, box.bottom) - Math.max(from, box.top) > BESIDE * em);
}

/** The borders that are not the tables' own. */
function outside(edges: Edges, tables: readonly TableCandidate[], em: number): Edges {
  const tall = 6 * em;
  const bins = new Map<number, Box[]>();
  for (const { box } of tables) {
    const wide = { x0: box.x0 - em, x1: box.x1 + em, top: box.top - 0.5 * em, bottom: box.bottom + 0.5 * em };
    for (let bin = Math.floor(wide.top / tall); bin <= Math.floor(wide.bottom / tall); bin++) {
      const known = bins.get(bin);
      if (known) known.push(wide);
      else bins.set(bin, [wide]);
    }
  }
  const isFree = (x: number, y: number): boolean =>
    !(bins.get(Math.floor(y / tall)) ?? []).some((box) => holds(box, x, y));
  const middle = (edge: Edge): number => (edge.from + edge.to) / 2;
  return {
    horizontal: edges.horizontal.filter((edge) => isFree(middle(edge), edge.at)),
    vertical: edges.vertical.filter((edge) => isFree(edge.at, middle(edge))),
  };
}
