import type { Block, Paragraph, Run } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { paragraph } from '../flowing/paragraph.ts';
import { endsOpen } from '../flowing/wrapped.ts';
import { child, type Element } from '../flowing/xml.ts';
import { inline } from './inline.ts';
import type { Piece } from './piece.ts';
import type { Marker } from './numbering.ts';
import { over, paragraphProperties, runProperties, value, type ParagraphProperties } from './properties.ts';
import type { Style } from './styles.ts';
import type { Walk } from './walk.ts';

/** Half a line of body text: less is the looseness of a list, not a gap. */
const GAP_POINTS = 6;

/**
 * The blocks of a w:p: its lines (a line break ends a paragraph as a person sees it), then its notes and text boxes.
 * `cell` is the place of the cell it stands in, null outside tables.
 */
export function paragraphBlocks(element: Element, cell: Place | null, walk: Walk): readonly Block[] {
  const properties = child(element, 'w:pPr');
  const style = walk.styles.paragraph(value(properties, 'w:pStyle'));
  const facts = over(paragraphProperties(properties), style.paragraph);
  const place: Place = cell ?? { paragraph: walk.paragraphs };
  if (cell === null) walk.paragraphs++;

  const own = inline(element, style, walk);
  const mark = child(properties, 'w:rPr');
  const pieces = [...walk.carried, ...own];
  walk.carried = [];
  if (child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined) {
    walk.trackedChanges = true;
    walk.carried = pieces;
    return [];
  }
  if (child(mark, 'w:ins') !== undefined) walk.trackedChanges = true;

  const empty = !pieces.some((piece) => piece.kind === 'run' && piece.run.text.trim() !== '');
  const markHidden = runProperties(mark).hidden === true || style.run.hidden === true;
  const marker = empty && markHidden ? null : listMarker(facts, style, walk);
  const gap = gapBefore(facts, pieces, empty && marker === null, walk);
  const lines = cut(pieces, marker !== null && !(empty && marker.bullet) ? marker.text : '');
  const made: Block[] = [];
  for (const [index, line] of lines.entries()) {
    const text = paragraph(line.runs, [place], {
      heading: facts.outline ?? null,
      gapBefore: line.newPage || (index === 0 && gap),
      align: facts.align ?? null,
      size: sizeOf(line.sizes),
      keepTabs: cell === null,
    });
    if (text !== null) made.push({ ...text, indent: Math.max(0, facts.indent ?? marker?.indent ?? 0) });
  }
  for (const piece of pieces) {
    if (piece.kind === 'box') for (const one of walk.blocks(piece.content, place)) made.push(one);
    else if (piece.kind === 'note' && !walk.notes.has(piece.note)) {
      walk.notes.add(piece.note);
      // A note to a cell stands under its table, or at the foot of the page: it is no part of the cell.
      if (cell === null) for (const one of walk.blocks(piece.note, place)) made.push(one);
      else walk.notesToCells.push(piece.note);
    }
  }
  return made;
}

function listMarker(facts: ParagraphProperties, style: Style, walk: Walk): Marker | null {
  if (facts.number === undefined || facts.number === '0') return null;
  const level = facts.level ?? walk.numbering.levelOf(facts.number, style.id);
  return walk.numbering.next(facts.number, level);
}

function gapBefore(
  facts: ParagraphProperties,
  pieces: readonly Piece[],
  empty: boolean,
  walk: Walk,
): boolean {
  const gap = facts.pageBreakBefore === true || Math.max(walk.spaceAfter, facts.before ?? 0) >= GAP_POINTS;
  // An empty paragraph is blank space itself, and so is the rest of a page.
  const brokeOff = empty || pieces.at(-1)?.kind === 'page';
  walk.spaceAfter = brokeOff ? Infinity : (facts.after ?? 0);
  return gap;
}

interface Line {
  readonly runs: Run[];
  readonly sizes: { readonly size: number; readonly length: number }[];
  readonly newPage: boolean;
}

function cut(pieces: readonly Piece[], marker: string): readonly Line[] {
  const lines: Line[] = [{ runs: [], sizes: [], newPage: false }];
  const first = pieces.find((piece) => piece.kind === 'run');
  if (marker !== '')
    lines[0]!.runs.push({
      ...(first?.run ?? { bold: false, italic: false, underline: false }),
      text: `${marker} `,
    });
  for (const piece of pieces) {
    if (piece.kind === 'line' && endsOpen(textOf(lines.at(-1)!)))
      lines.at(-1)!.runs.push({ bold: false, italic: false, underline: false, text: ' ' });
    else if (piece.kind === 'line' || piece.kind === 'page')
      lines.push({ runs: [], sizes: [], newPage: piece.kind === 'page' });
    else if (piece.kind === 'run') {
      const line = lines.at(-1)!;
      line.runs.push(piece.run);
      if (piece.size !== null) line.sizes.push({ size: piece.size, length: piece.run.text.trim().length });
    }
  }
  return lines;
}

const textOf = (line: Line): string => line.runs.map((run) => run.text).join('');

/** The size in which most letters are set. */
function sizeOf(sizes: Line['sizes']): Paragraph['size'] {
  const letters = new Map<number, number>();
  for (const { size, length } of sizes) letters.set(size, (letters.get(size) ?? 0) + length);
  let most: number | null = null;
  for (const [size, count] of letters) if (most === null || count > letters.get(most)!) most = size;
  return most;
}
