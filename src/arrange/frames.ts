import type { Block, Table } from '../model/document.ts';
import type { Word } from '../model/page.ts';
import { lineOfWords } from './lines.ts';
import type { PageLayout } from './page-layout.ts';
import type { TableCandidate } from './tables/candidate.ts';

/** A single cell around text is a frame and no table: what stands in it, in order. Where it holds both, it stays whole. */
export const withoutFrames = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'table' && isFrame(block) ? contentOf(block) : [block]));

const isFrame = ({ rows, columns, cells }: Table): boolean =>
  rows === 1 && columns === 1 && (cells[0]!.paragraphs.length === 0 || cells[0]!.tables.length === 0);

const contentOf = ({ cells }: Table): readonly Block[] =>
  cells.flatMap((cell) => [...cell.paragraphs, ...withoutFrames(cell.tables)]);

/** Text that belongs to the pages, which doesn't count for what stands first or last on one. */
export interface Aside {
  readonly words: ReadonlySet<Word>;
  readonly tables: ReadonlySet<TableCandidate>;
}

/** In text sizes: how far the sides of a cut cell's two halves may differ. */
const SAME_SIDE = 0.5;

/**
 * The pages with each frame made a table that opens a page and is as wide as the table that ended the page before with a
 * cell over all its columns: it may be that cell's other half.
 */
export function withCutCells(layouts: readonly PageLayout[], aside: Aside): readonly PageLayout[] {
  return layouts.map((layout, index) => {
    const above = index > 0 ? lastTable(layouts[index - 1]!, aside) : null;
    const frame = above && firstFrame(layout, aside);
    if (!above || !frame || !endsUndivided(above)) return layout;
    const reach = SAME_SIDE * layout.em;
    const fits =
      Math.abs(above.box.x0 - frame.box.x0) <= reach && Math.abs(above.box.x1 - frame.box.x1) <= reach;
    return fits ? withTable(layout, frame) : layout;
  });
}

/** The table below which nothing stands on its page. */
export function lastTable({ tables, lines }: PageLayout, aside: Aside): TableCandidate | null {
  const own = tables.filter((table) => !aside.tables.has(table));
  const last = own.reduce<TableCandidate | null>(
    (lowest, table) => (lowest && lowest.box.bottom >= table.box.bottom ? lowest : table),
    null,
  );
  const followed = lines.some(
    (line) => last && line.box.top >= last.box.bottom && line.words.some((word) => !aside.words.has(word)),
  );
  return followed ? null : last;
}

/** The frame above which nothing stands on its page. */
function firstFrame({ tables, frames, lines }: PageLayout, aside: Aside): TableCandidate | null {
  const [frame] = frames;
  if (!frame) return null;
  const preceded =
    tables.some((table) => !aside.tables.has(table) && table.box.top < frame.box.top) ||
    lines.some(
      (line) =>
        line.box.bottom <= frame.box.top + SAME_SIDE * line.size &&
        line.words.some((word) => !aside.words.has(word)),
    );
  return preceded ? null : frame;
}

const endsUndivided = (table: TableCandidate): boolean =>
  table.cells.some(
    (cell) =>
      cell.rowEnd === table.ys.length - 1 && cell.column === 0 && cell.columnEnd === table.xs.length - 1,
  );

export function withTable(layout: PageLayout, frame: TableCandidate): PageLayout {
  const inside = new Set(frame.cells.flatMap((cell) => cell.words));
  const lines = layout.lines.flatMap((line) => {
    const kept = line.words.filter((word) => !inside.has(word));
    if (kept.length === line.words.length) return [line];
    return kept.length > 0 ? [lineOfWords(kept, line)] : [];
  });
  return { ...layout, tables: [frame, ...layout.tables], lines };
}
