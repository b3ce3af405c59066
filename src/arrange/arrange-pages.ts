import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Block, Document } from '../model/document.ts';
import type { Page } from '../model/page.ts';
import { withContinuedTables } from './continued-tables.ts';
import { furnitureOf } from './furniture.ts';
import { withCutCells } from './frames.ts';
import type { TextContext } from './joined-text.ts';
import { legendOf } from './legend.ts';
import { knownWords } from './known-words.ts';
import type { Part } from './line-break.ts';
import { layoutOf, type PageLayout } from './page-layout.ts';
import { paragraphsOf, pitchOf } from './paragraphs.ts';
import { type Piece, readingOrder } from './reading-order.ts';
import { builtTable } from './tables/build-table.ts';
import { logicalFrom, type LogicalTable } from './tables/logical-table.ts';
import { stitched } from './tables/stitch.ts';

/** Pages of words and lines as a document in reading order, furniture set aside. */
export function arrangePages(pages: readonly Page[]): Outcome<Document> {
  const measured = pages.map(layoutOf);
  const found = furnitureOf(measured);
  const layouts = withContinuedTables(withCutCells(measured, found), found);
  const pieces = readingOrder(layouts, found);
  const context: TextContext = {
    underlined: new Set(layouts.flatMap((layout) => [...layout.underlined])),
    known: knownWords(layouts),
    colours: legendOf(pages),
  };
  const blocks = blocksOf(pieces, layouts, context);
  return {
    value: { blocks, furniture: found.furniture, pages: pages.length, text: textOrigin(pages) },
    diagnostics: diagnosticsOf(blocks),
  };
}

function blocksOf(
  pages: readonly (readonly Piece[])[],
  layouts: readonly PageLayout[],
  context: TextContext,
): readonly Block[] {
  const usual = pitchOf(
    pages.flat().flatMap((piece) => (piece.kind === 'text' ? piece.parts : [])),
    context,
  );
  const blocks: Block[] = [];
  let parts: Part[] = [];
  let open: LogicalTable | null = null;
  const closeText = (): void => {
    if (parts.length > 0)
      for (const one of paragraphsOf(parts, context, usual?.certain ? usual.pitch : null)) blocks.push(one);
    parts = [];
  };
  const closeTable = (): void => {
    if (open) blocks.push(builtTable(open, context));
    open = null;
  };
  pages.forEach((pieces, index) => {
    pieces.forEach((piece, position) => {
      if (piece.kind === 'text') {
        closeTable();
        for (const one of piece.parts) parts.push(one);
        return;
      }
      closeText();
      const last = open?.parts.at(-1);
      const longer =
        open && last && position === 0 && last.page !== piece.table.page
          ? stitched(open, piece.table, { blank: blankBelow(last, layouts), em: layouts[index]!.em }, context)
          : null;
      if (longer) {
        open = longer;
      } else {
        closeTable();
        open = logicalFrom(piece.table);
      }
    });
  });
  closeText();
  closeTable();
  return blocks;
}

/** The height between a table's foot and the lowest text on any page of the same size. */
function blankBelow(
  table: { page: number; box: { bottom: number } },
  layouts: readonly PageLayout[],
): number {
  const page = layouts.find((layout) => layout.page.number === table.page)!.page;
  let lowest = table.box.bottom;
  for (const { page: other, tables, lines } of layouts) {
    if (Math.abs(other.height - page.height) > 2 || Math.abs(other.width - page.width) > 2) continue;
    for (const { box } of [...tables, ...lines])
      if (box.bottom < 0.93 * page.height) lowest = Math.max(lowest, box.bottom);
  }
  return lowest - table.box.bottom;
}

function textOrigin(pages: readonly Page[]): Document['text'] {
  let [native, ocr] = [false, false];
  for (const page of pages) {
    for (const word of page.words) {
      if (word.origin === 'ocr') ocr = true;
      else native = true;
    }
  }
  if (native && ocr) return 'mixed';
  if (native) return 'native';
  return ocr ? 'ocr' : 'none';
}

function diagnosticsOf(blocks: readonly Block[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table' || !block.flags.includes('row_joined')) continue;
    diagnostics.push({
      code: 'row_joined',
      message: 'A row that a page break cut was joined.',
      at: block.at,
      path: null,
    });
  }
  return diagnostics;
}
