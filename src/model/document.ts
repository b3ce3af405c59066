import type { FlagCode } from './catalogue/index.ts';
import type { Page } from './page.ts';
import type { Place } from './place.ts';

/** A stretch of text in one style. The runs of a paragraph, joined, are its text. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** What a person would call one paragraph: a heading, a list item, a line of a form, a block of prose. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** Whitespace folded, hyphenation at line ends undone; automatic numbers and bullets stand in it. */
  readonly text: string;
  readonly runs: readonly Run[];
  /** Outline level the source declares (style, tag, Markdown); null for none. */
  readonly heading: number | null;
  /** Whether blank space sets it off from what stands before. */
  readonly gapBefore: boolean;
  /** Left edge in points from the column's left, or nesting depth × 18 where there is no geometry. */
  readonly indent: number;
  readonly align: 'left' | 'centre' | 'right' | null;
  /** Size in points of most of its text; null where unknown. */
  readonly size: number | null;
  /** Lowest recognition confidence of its words, 0 to 1; null for text that was never a picture. */
  readonly ocr: number | null;
  /** One entry a physical part: a paragraph over a page break has two. */
  readonly at: readonly Place[];
  /** What the reader or the arranging had to guess about it. */
  readonly flags: readonly FlagCode[];
}

/** A cell of a table's grid; spans are half-open, counted from 0. Empty cells are cells. */
export interface Cell {
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly columnEnd: number;
  readonly paragraphs: readonly Paragraph[];
  /** Tables inside the cell, in order. */
  readonly tables: readonly Table[];
  /** Declared or recognised (repeated on each page, tagged TH) as a heading of rows or columns. */
  readonly header: boolean;
  readonly at: readonly Place[];
  /** What it shows besides text and was not read; left out where there is nothing. */
  readonly flags?: readonly FlagCode[];
}

/** Cells that never overlap and together fill `rows` × `columns`, in row-major order. */
export interface Table {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  readonly found: 'ruled' | 'aligned' | 'tagged' | 'declared';
  /** Leading rows that the source declares or repeats as headings; 0 where it doesn't say. */
  readonly headerRows: number;
  /** Rows at which a new physical part starts (page breaks inside the table), ascending, without 0. */
  readonly breaks: readonly number[];
  /** Where evidence disagreed, or a part was joined by guess. */
  readonly flags: readonly FlagCode[];
  readonly at: readonly Place[];
}

export type Block = Paragraph | Table;

/** Text of the page and not of the document: running headers, footers, page numbers, letterheads, stamps. */
export interface Furniture {
  readonly role: 'header' | 'footer' | 'page-number' | 'letterhead' | 'stamp' | 'watermark' | 'separator';
  readonly text: string;
  readonly at: readonly Place[];
}

/** A file that came inside another one. */
export interface Enclosed {
  /** Its name, with the folders that an archive keeps it in. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a reader hands to the arranging: pages of words, or blocks that are in order already. */
export type Source =
  | {
      readonly kind: 'paged';
      readonly pages: readonly Page[];
      /** Files attached to it, in the order of their names; left out where there are none. */
      readonly enclosed?: readonly Enclosed[];
    }
  | {
      readonly kind: 'flowing';
      readonly blocks: readonly Block[];
      readonly furniture: readonly Furniture[];
      readonly pages: number | null;
    };

/** The document in reading order, furniture set aside. */
export interface Document {
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
  /** Number of pages; null where the format has none. */
  readonly pages: number | null;
  readonly text: 'native' | 'ocr' | 'mixed' | 'none';
}

/** The cells of each row of a table that begin in it, in the order of the table's. */
export function rowsOf(table: Table): readonly (readonly Cell[])[] {
  const rows = Array.from({ length: table.rows }, (): Cell[] => []);
  for (const cell of table.cells) rows[cell.row]!.push(cell);
  return rows;
}

/** The paragraphs' texts, one a line. */
export const textOf = (paragraphs: readonly Paragraph[]): string => paragraphs.map((p) => p.text).join('\n');
