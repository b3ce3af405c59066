import { type Box, centreX, centreY, holds } from '../../model/box.ts';
import type { Page, Ruling, Word } from '../../model/page.ts';
import { type Angle, quarter, turned } from '../lines.ts';
import type { TableCandidate } from './candidate.ts';

/** Words that run up or down: fewer are headings, notes or a stamp. */
const FEWEST_WORDS = 12;
const FEWEST_ROWS = 3;
/** The part of the words in a table's box that may run otherwise. */
const OTHERS = 0.1;

/**
 * The tables of a page that are turned by a quarter while other text stands upright, as `find` sees them on the page
 * turned with them. Rows and columns are those of the text; boxes are the page's, boundaries the turned page's.
 */
export function rotatedTables(
  page: Page,
  rulings: readonly Ruling[],
  find: (page: Page, rulings: readonly Ruling[]) => readonly TableCandidate[],
): readonly TableCandidate[] {
  return ([90, 270] as const).flatMap((angle) => {
    const own = page.words.filter((word) => quarter(word.angle) === angle);
    if (own.length < FEWEST_WORDS) return [];
    const originals = new Map(own.map((word) => [{ ...word, box: turned(word.box, angle), angle: 0 }, word]));
    const lines = rulings.map((ruling) => turnedRuling(ruling, angle));
    const fills = page.fills.map((fill) => ({ ...fill, box: turned(fill.box, angle) }));
    const on = { ...page, words: [...originals.keys()], rulings: lines, fills, tags: null };
    return find(on, lines)
      .filter((table) => table.ys.length > FEWEST_ROWS)
      .map((table) => turnedBack(table, originals, angle))
      .filter((table) => isOwn(table, page.words, angle));
  });
}

const turnedRuling = ({ orientation, box }: Ruling, angle: Angle): Ruling => ({
  orientation: orientation === 'horizontal' ? 'vertical' : 'horizontal',
  box: turned(box, angle),
});

function turnedBack(
  table: TableCandidate,
  originals: ReadonlyMap<Word, Word>,
  angle: 90 | 270,
): TableCandidate {
  const back = (box: Box): Box => turned(box, angle === 90 ? 270 : 90);
  return {
    ...table,
    box: back(table.box),
    cells: table.cells.map((cell) => ({
      ...cell,
      box: back(cell.box),
      words: cell.words.map((word) => originals.get(word)!),
      tables: cell.tables.map((inner) => turnedBack(inner, originals, angle)),
    })),
  };
}

/** Whether nearly all that stands in a table's box runs its way: else it is an upright table with some turned headings. */
function isOwn({ box }: TableCandidate, words: readonly Word[], angle: Angle): boolean {
  let [own, others] = [0, 0];
  for (const word of words) {
    if (!holds(box, centreX(word.box), centreY(word.box))) continue;
    if (quarter(word.angle) === angle) own++;
    else others++;
  }
  return own >= FEWEST_WORDS && others <= OTHERS * own;
}
