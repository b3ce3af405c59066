import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Block } from '../../model/document.ts';
import type { FlagCode } from '../../model/catalogue/index.ts';
import { child, elements, type Element } from '../flowing/xml.ts';
import { htmlBlocks } from '../html/read-html.ts';
import type { WordPackage } from './package.ts';
import type { Walk } from './walk.ts';

/** Blocks of a web page that is inserted whole (`altChunk`); Word shows it as if it were typed. Other files are named as unread. */
export function insertedBlocks(parts: WordPackage, relation: string, walk: Walk): readonly Block[] {
  const { name, bytes } = parts.file(relation);
  if (bytes !== undefined && /\.x?html?$/i.test(name)) return htmlBlocks(bytes, walk);
  walk.unread.push(name);
  return [];
}

/** What is told of files that stand in the document and were not read. */
export function unreadDiagnostics(names: readonly string[]): readonly Diagnostic[] {
  if (names.length === 0) return [];
  const message = `Files inside the document were not read: ${names.join(', ')}`;
  return [{ code: 'part_unread', message, at: [], path: null }];
}

/** What a cell without text shows by a picture. */
export const pictureFlags = (cell: Element, blocks: readonly Block[]): readonly FlagCode[] =>
  blocks.length === 0 && hasPicture(cell) ? ['picture_unread'] : [];

const hasPicture = (element: Element): boolean =>
  /:(?:docPr|blip|imagedata)$/.test(element.name) || elements(element).some(hasPicture);

/** The colour that a cell is filled with; null for none, and for white. */
export function shadeOf(properties: Element | undefined): string | null {
  const fill = child(properties, 'w:shd')?.attributes['w:fill']?.toLowerCase();
  return fill === undefined || fill === 'auto' || fill === 'ffffff' ? null : fill;
}

interface Shaded {
  readonly column: number;
  readonly paragraphs: readonly unknown[];
  readonly tables: readonly unknown[];
  flags?: readonly FlagCode[];
}

/** Flags empty cells that are coloured in several colours in one column: there the colour says something. */
export function flagColours<T extends Shaded>(
  cells: readonly T[],
  shades: ReadonlyMap<T, string | null>,
): void {
  const byColumn = new Map<number, T[]>();
  for (const cell of cells) {
    if ((shades.get(cell) ?? null) === null || cell.paragraphs.length > 0 || cell.tables.length > 0) continue;
    byColumn.set(cell.column, [...(byColumn.get(cell.column) ?? []), cell]);
  }
  for (const coloured of byColumn.values()) {
    if (new Set(coloured.map((cell) => shades.get(cell))).size < 2) continue;
    for (const cell of coloured) cell.flags = [...(cell.flags ?? []), 'colour_unread'];
  }
}
