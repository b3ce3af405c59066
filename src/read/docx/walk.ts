import type { Block } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { Element } from '../flowing/xml.ts';
import type { Piece } from './piece.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** Where a walk through the document stands: what it counts on the way and what it has to tell at the end. */
export interface Walk {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly footnotes: ReadonlyMap<string, Element>;
  readonly endnotes: ReadonlyMap<string, Element>;
  /** Open fields, the innermost last: text stands between `separate` and `end`, code before. */
  readonly fields: Field[];
  paragraphs: number;
  tables: number;
  /** Points of blank space that the paragraph before leaves below itself. */
  spaceAfter: number;
  /** What a paragraph whose mark was deleted leaves to the next one. */
  carried: readonly Piece[];
  /** Texts that nobody sees on the page, and that are therefore not in the document. */
  readonly hidden: string[];
  /** Texts with a line through them. */
  readonly struck: string[];
  /** Names of files inside the document that were not read. */
  readonly unread: string[];
  /** Blocks of a file that is inserted whole, by its relationship. */
  readonly inserted: (relation: string) => readonly Block[];
  trackedChanges: boolean;
  /** Notes being read, so that a note that cites itself ends. */
  readonly notes: Set<Element>;
  /** Notes to cells of the table being read. */
  notesToCells: Element[];
  /** Reads what a container (body, cell, text box, note) holds; cells give the place of their paragraphs. */
  readonly blocks: (container: Element, cell: Place | null) => readonly Block[];
}

export interface Field {
  code: boolean;
  /** What to print for a form field that has no result of its own. */
  readonly shows: string;
}
