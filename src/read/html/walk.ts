import type { AnyNode } from 'domhandler';
import type { Block, Furniture } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';

/** The walk over a page: counters of places, and the way back in for the contents of cells. */
export interface Walk {
  paragraphs: number;
  tables: number;
  readonly furniture: Furniture[];
  /** How many elements, and how many tables, the walk is inside of. */
  depth: number;
  tableDepth: number;
  blocks(nodes: readonly AnyNode[], cell: Place | null): Block[];
}
