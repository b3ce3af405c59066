import type { Block, Run } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { paragraph } from '../flowing/paragraph.ts';
import { endsOpen } from '../flowing/wrapped.ts';
import type { Element } from '../flowing/xml.ts';
import { inline, type Piece } from './inline.ts';
import type { OpenItem, Walk } from './walk.ts';

/** Half a line of body text: less is the looseness of a list, not a gap. */
const GAP_POINTS = 6;

/**
 * The blocks of a text:p or text:h: its lines, then its notes and text boxes. `cell` is the place of the cell it
 * stands in, null outside tables; `item` the list item it begins or belongs to.
 */
export function paragraphBlocks(
  element: Element,
  cell: Place | null,
  item: OpenItem | null,
  walk: Walk,
): readonly Block[] {
  const style = walk.styles.of('paragraph', element.attributes['text:style-name']);
  const place: Place = cell ?? { paragraph: walk.paragraphs };
  if (cell === null) walk.paragraphs++;
  const pieces = inline(element, style, walk.styles, walk);
  const empty = !pieces.some((piece) => piece.kind === 'run' && piece.run.text.trim() !== '');

  const heading = element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : null;
  let marker = item?.marker ?? '';
  if (item !== null) item.marker = '';
  else if (heading !== null && !empty) marker = walk.lists.heading(heading);
  if (empty && !/\d|\p{L}/u.test(marker)) marker = '';

  const gap = style.pageBreak === true || Math.max(walk.spaceAfter, style.before ?? 0) >= GAP_POINTS;
  walk.spaceAfter = empty && marker === '' ? Infinity : (style.after ?? 0);
  const made: Block[] = [];
  for (const [index, runs] of lines(pieces, marker).entries()) {
    const text = paragraph(runs, [place], {
      heading,
      gapBefore: index === 0 && gap,
      depth: item?.list.level ?? 0,
      align: style.align ?? null,
      size: style.size ?? null,
      keepTabs: cell === null,
    });
    if (text !== null)
      made.push(
        item === null && style.indent !== undefined ? { ...text, indent: Math.max(0, style.indent) } : text,
      );
  }
  for (const piece of pieces) {
    if (piece.kind === 'box') for (const one of walk.blocks(piece.content, place)) made.push(one);
    // A note to a cell stands at the foot of the page: it is no part of the cell.
    else if (piece.kind === 'note' && cell !== null) walk.notesToCells.push(piece.body);
    else if (piece.kind === 'note') for (const one of walk.blocks(piece.body, place)) made.push(one);
  }
  return made;
}

function lines(pieces: readonly Piece[], marker: string): readonly (readonly Run[])[] {
  const found: Run[][] = [[]];
  const first = pieces.find((piece) => piece.kind === 'run');
  if (marker !== '')
    found[0]!.push({
      ...(first?.run ?? { bold: false, italic: false, underline: false }),
      text: `${marker} `,
    });
  for (const piece of pieces) {
    const line = found.at(-1)!;
    if (piece.kind === 'line') {
      if (!endsOpen(line.map((run) => run.text).join(''))) found.push([]);
      else line.push({ bold: false, italic: false, underline: false, text: ' ' });
    }
    if (piece.kind === 'run') line.push(piece.run);
  }
  return found;
}
