import type { Word } from '../../model/page.ts';
import type { TableCandidate } from './candidate.ts';
import { type TaggedTable, tableOfTags } from './tagged.ts';

/**
 * One answer of what the page shows and what the file's tags say. Drawn and aligned tables are followed; where tags part
 * their words otherwise, the table says so. A tagged table where nothing was seen stands if its words bear it out.
 */
export function reconciled(
  shown: readonly TableCandidate[],
  tagged: readonly TaggedTable[],
  page: number,
  em: number,
): readonly TableCandidate[] {
  if (tagged.length === 0) return shown;
  const cellOf = new Map<Word, { table: number; cell: number }>();
  shown.forEach((table, index) => {
    table.cells.forEach((cell, position) => {
      for (const word of wordsIn(cell)) cellOf.set(word, { table: index, cell: position });
    });
  });
  const doubted = new Set<number>();
  const added: TableCandidate[] = [];
  for (const table of tagged) {
    const places = table.rows.flat(2).map((word) => cellOf.get(word));
    const over = new Set(places.flatMap((place) => (place ? [place.table] : [])));
    if (over.size === 0) {
      const own = tableOfTags(table, page, em);
      if (own && ![...shown, ...added].some((other) => overlaps(own, other))) added.push(own);
      continue;
    }
    if (isLayout(table)) continue;
    const [first] = over;
    const agrees = over.size === 1 && places.every((place) => place) && partsAlike(table, cellOf);
    if (!agrees) doubted.add(first!);
  }
  const flagged = shown.map((table, index): TableCandidate =>
    doubted.has(index) ? { ...table, flags: [...table.flags, 'evidence_disagrees'] } : table,
  );
  return [...flagged, ...added].sort((a, b) => a.box.top - b.box.top || a.box.x0 - b.box.x0);
}

const wordsIn = (cell: TableCandidate['cells'][number]): readonly Word[] => [
  ...cell.words,
  ...cell.tables.flatMap((table) => table.cells.flatMap(wordsIn)),
];

/** One row or one column of cells with words: used to place text, not to say anything of it. */
const isLayout = ({ rows }: TaggedTable): boolean =>
  rows.length < 2 || rows.every((row) => row.filter((words) => words.length > 0).length < 2);

/** Whether words of one tagged cell stand in one cell and those of two in two. */
function partsAlike(table: TaggedTable, cellOf: ReadonlyMap<Word, { cell: number }>): boolean {
  const taken = new Set<number>();
  return table.rows.flat().every((words) => {
    const cells = new Set(words.map((word) => cellOf.get(word)?.cell ?? -1));
    const [only] = cells;
    if (only === undefined) return true;
    if (cells.size > 1 || taken.has(only)) return false;
    taken.add(only);
    return true;
  });
}

const overlaps = (a: TableCandidate, b: TableCandidate): boolean =>
  a.box.x0 < b.box.x1 && b.box.x0 < a.box.x1 && a.box.top < b.box.bottom && b.box.top < a.box.bottom;
