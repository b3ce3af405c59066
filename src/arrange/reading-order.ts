import type { Word } from '../model/page.ts';
import { columnsOf } from './columns.ts';
import type { Part } from './line-break.ts';
import { type Line, lineOfWords } from './lines.ts';
import { type Margins, marginsOf } from './margins.ts';
import type { PageLayout } from './page-layout.ts';
import type { TableCandidate } from './tables/candidate.ts';

/** What stands on a page in the order in which it is read. */
export type Piece =
  | { readonly kind: 'text'; readonly parts: readonly Part[] }
  | { readonly kind: 'table'; readonly table: TableCandidate };

/** Pages without their furniture, as pieces in reading order, page by page. */
export function readingOrder(
  layouts: readonly PageLayout[],
  furniture: { readonly words: ReadonlySet<Word>; readonly tables: ReadonlySet<TableCandidate> },
): readonly (readonly Piece[])[] {
  const bodies = layouts.map((layout) => ({
    layout,
    tables: layout.tables.filter((table) => !furniture.tables.has(table)),
    lines: layout.lines.flatMap((line) => without(line, furniture.words)),
  }));
  const bySize = new Map<string, Line[]>();
  for (const { layout, lines } of bodies) {
    const known = bySize.get(sizeOf(layout));
    if (known) known.push(...lines);
    else bySize.set(sizeOf(layout), [...lines]);
  }
  const usual = new Map([...bySize].map(([size, lines]) => [size, marginsOf(lines)]));
  return bodies.map(({ layout, tables, lines }) => {
    const margins = pageMargins(lines, tables, usual.get(sizeOf(layout)) ?? null);
    return margins ? piecesOf(lines, tables, margins) : tables.map((table) => ({ kind: 'table', table }));
  });
}

const sizeOf = ({ page }: PageLayout): string => `${Math.round(page.width)} ${Math.round(page.height)}`;

function without(line: Line, words: ReadonlySet<Word>): readonly Line[] {
  const kept = line.words.filter((word) => !words.has(word));
  if (kept.length === line.words.length) return [line];
  return kept.length > 0 ? [lineOfWords(kept, line)] : [];
}

/** The part of the usual width that a page's own running text has at the least. */
const RUNNING = 0.75;

/** A page of running text shows its own margins; one with few lines is taken to have those of its like and its tables. */
function pageMargins(
  lines: readonly Line[],
  tables: readonly TableCandidate[],
  usual: Margins | null,
): Margins | null {
  const own = marginsOf(lines);
  if (!own) return usual ?? turnedMargins(lines);
  if (!usual) return own;
  const full = lines.filter((line) => Math.abs(line.frame.x1 - own.right) < 0.3 * line.size).length;
  // Short lines that happen to end alike are no margin.
  const running = own.right - own.left >= RUNNING * (usual.right - usual.left);
  if (full >= 4 && running) return own;
  return {
    left: Math.min(usual.left, own.left, ...tables.map((table) => table.box.x0)),
    right: Math.max(usual.right, own.right, ...tables.map((table) => table.box.x1)),
  };
}

/** Where no line of a page stands upright, as far as they reach in their own direction. */
const turnedMargins = (lines: readonly Line[]): Margins | null =>
  lines.length === 0
    ? null
    : {
        left: Math.min(...lines.map(({ frame }) => frame.x0)),
        right: Math.max(...lines.map(({ frame }) => frame.x1)),
      };

function piecesOf(
  lines: readonly Line[],
  tables: readonly TableCandidate[],
  margins: Margins,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const rest = [...lines];
  const text = (until: (line: Line) => boolean): void => {
    let count = 0;
    while (count < rest.length && until(rest[count]!)) count++;
    const band = rest.splice(0, count);
    if (band.length > 0) pieces.push({ kind: 'text', parts: columnsOf(band, margins.left, margins.right) });
  };
  for (const table of tables) {
    text((line) => comesBefore(line, table));
    pieces.push({ kind: 'table', table });
  }
  text(() => true);
  return pieces;
}

/** Above the table, or left of it at its height. */
function comesBefore(line: Line, { box }: TableCandidate): boolean {
  const middle = (line.box.top + line.box.bottom) / 2;
  if (middle < box.top) return true;
  return middle < box.bottom && line.box.x1 <= box.x0 + 0.3 * line.size;
}
