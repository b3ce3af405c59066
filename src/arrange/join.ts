import type { Block, Cell, Document, Furniture, Paragraph, Table } from '../model/document.ts';
import type { Place } from '../model/place.ts';

/** Several documents that belong together (an act and its annexes) as one, every place saying which of them it is in. */
export function joinDocuments(documents: readonly Document[]): Document {
  const [first] = documents;
  if (first !== undefined && documents.length === 1) return first;
  const pages = documents.map((document) => document.pages);
  const texts = new Set(documents.map((document) => document.text).filter((text) => text !== 'none'));
  return {
    blocks: documents.flatMap(({ blocks }, part) => blocks.map((block) => blockIn(block, part))),
    furniture: documents.flatMap(({ furniture }, part) =>
      furniture.map((item): Furniture => ({ ...item, at: placesIn(item.at, part) })),
    ),
    pages: pages.every((count) => count !== null) ? pages.reduce((sum, count) => sum + count, 0) : null,
    text: texts.size > 1 ? 'mixed' : ([...texts][0] ?? 'none'),
  };
}

const placesIn = (at: readonly Place[], part: number): Place[] => at.map((place) => ({ ...place, part }));

const blockIn = (block: Block, part: number): Block =>
  block.kind === 'paragraph' ? paragraphIn(block, part) : tableIn(block, part);

const paragraphIn = (paragraph: Paragraph, part: number): Paragraph => ({
  ...paragraph,
  at: placesIn(paragraph.at, part),
});

const tableIn = (table: Table, part: number): Table => ({
  ...table,
  at: placesIn(table.at, part),
  cells: table.cells.map((cell): Cell => ({
    ...cell,
    at: placesIn(cell.at, part),
    paragraphs: cell.paragraphs.map((paragraph) => paragraphIn(paragraph, part)),
    tables: cell.tables.map((nested) => tableIn(nested, part)),
  })),
});
