import type { Block } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { Element } from '../flowing/xml.ts';
import type { Lists, OpenList } from './lists.ts';
import type { Styles } from './styles.ts';

/** Where a walk through the document stands: what it counts on the way and what it has to tell at the end. */
export interface Walk {
  readonly styles: Styles;
  readonly lists: Lists;
  paragraphs: number;
  tables: number;
  /** Points of blank space that the paragraph before leaves below itself. */
  spaceAfter: number;
  readonly hidden: string[];
  /** Texts with a line through them. */
  readonly struck: string[];
  /** Notes to cells of the table being read. */
  notesToCells: Element[];
  /** Reads what a container (body, section, cell, text box) holds; cells give the place of their paragraphs. */
  readonly blocks: (container: Element, cell: Place | null) => readonly Block[];
}

/** The list item that a paragraph begins; its marker is still to be printed. */
export interface OpenItem {
  readonly list: OpenList;
  marker: string;
}
