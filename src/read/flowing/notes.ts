import type { Block } from '../../model/document.ts';
import type { Element } from './xml.ts';

interface Noting {
  notesToCells: Element[];
  readonly blocks: (element: Element, cell: null) => readonly Block[];
}

/** The notes to cells of a table that has been read, as blocks to stand below it; none of them is left to the next. */
export function notesOfTable(walk: Noting): readonly Block[] {
  const notes = walk.notesToCells;
  walk.notesToCells = [];
  return notes.flatMap((note) => walk.blocks(note, null));
}
