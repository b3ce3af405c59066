import { centreX, centreY, height, holds, union, width, type Box } from '../../model/box.ts';
import type { Ruling, Word } from '../../model/page.ts';
import type { Signed } from './drawn-strokes.ts';

/** Small shapes of a page that may be boxes to tick, and what may tick them. */
export interface Shapes {
  /** Outlines of squares and circles. */
  readonly outlines: Box[];
  /** Straight lines that lean, and small filled shapes. */
  readonly slants: Box[];
  readonly blots: Box[];
  /** Curves that come back to where they began. */
  readonly rings: Box[];
}

/** Sides in points of boxes to tick, and by how much they may be longer than wide. */
const SMALLEST = 4.5;
const LARGEST = 16;
const OBLONG = 1.35;
/** The part of a box's side that a stroke in it reaches over. */
const REACH = 0.45;
/** A page with more small shapes is a drawing. */
const MOST_SHAPES = 1500;
/** Lines of a drawing come in larger numbers than those of a tick or a cross. */
const MOST_SLANTS = 4;

/**
 * Reads boxes and circles drawn for an answer, empty or crossed by lines, filled or with a letter X in them, and crosses and ticks
 * drawn alone, as the signs that they are. The lines of a box are no borders any more.
 */
export function withDrawnBoxes(signed: Signed, shapes: Shapes): Signed {
  if (shapes.outlines.length + shapes.slants.length + shapes.blots.length > MOST_SHAPES) return signed;
  const boxes = distinct(shapes.outlines.filter(isSmall)).filter((box) => !isOfGrid(box, signed.rulings));
  const used = new Set<Box>();
  const gone = new Set<Word>();
  const signs: Word[] = [];
  for (const box of boxes) {
    const inside = signed.words.filter((word) => !word.invisible && isIn(word.box, box));
    if (inside.some((word) => !/^[xX×✓✔✗✘•●■4]$/u.test(word.text))) continue;
    const strokes = [...shapes.slants, ...shapes.blots].filter((mark) => isIn(mark, box));
    for (const mark of strokes) used.add(mark);
    for (const word of inside) gone.add(word);
    const isMarked =
      inside.length > 0 || strokes.some((mark) => Math.max(width(mark), height(mark)) >= REACH * width(box));
    signs.push(signOf(isMarked ? '☒' : '☐', box));
  }
  for (const cross of crossesOf(shapes.slants.filter((slant) => !used.has(slant))))
    signs.push(signOf('✗', cross));
  if (signs.length === 0) return signed;
  return {
    words: [...signed.words.filter((word) => !gone.has(word)), ...signs],
    rulings: signed.rulings.filter(({ box }) => !boxes.some((sign) => liesWithin(box, sign))),
  };
}

const isSmall = (box: Box): boolean => {
  const [across, down] = [width(box), height(box)];
  return (
    Math.min(across, down) >= SMALLEST &&
    Math.max(across, down) <= LARGEST &&
    Math.max(across, down) <= OBLONG * Math.min(across, down)
  );
};

/** Boxes are drawn twice at times: filled, then stroked. */
const distinct = (boxes: readonly Box[]): readonly Box[] =>
  boxes.filter(
    (box, index) =>
      !boxes
        .slice(0, index)
        .some(
          (other) => Math.abs(centreX(box) - centreX(other)) + Math.abs(centreY(box) - centreY(other)) < 2,
        ),
  );

/** Whether lines that go on outside meet the box: it is a cell. */
const isOfGrid = (box: Box, rulings: readonly Ruling[]): boolean =>
  rulings.some(
    ({ box: line }) =>
      line.x0 <= box.x1 + 1 &&
      line.x1 >= box.x0 - 1 &&
      line.top <= box.bottom + 1 &&
      line.bottom >= box.top - 1 &&
      !liesWithin(line, box),
  );

const liesWithin = (inner: Box, outer: Box): boolean =>
  inner.x0 >= outer.x0 - 1 &&
  inner.x1 <= outer.x1 + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1;

const isIn = (mark: Box, box: Box): boolean =>
  holds(box, centreX(mark), centreY(mark)) &&
  width(mark) <= 1.6 * width(box) &&
  height(mark) <= 2.2 * height(box);

/** Two or three leaning lines that meet, with no others near: a cross or a tick. */
function crossesOf(slants: readonly Box[]): Box[] {
  const left = new Set(slants.filter((slant) => Math.max(width(slant), height(slant)) <= LARGEST));
  const found: Box[] = [];
  for (const first of left) {
    const group = [first];
    for (const one of group)
      for (const other of slants)
        if (!group.includes(other) && group.length <= MOST_SLANTS && meet(one, other)) group.push(other);
    for (const one of group) left.delete(one);
    const box = union(group)!;
    if (group.length >= 2 && group.length <= MOST_SLANTS && isSmall(box)) found.push(box);
  }
  return found;
}

const meet = (a: Box, b: Box): boolean =>
  a.x0 <= b.x1 + 0.5 && b.x0 <= a.x1 + 0.5 && a.top <= b.bottom + 0.5 && b.top <= a.bottom + 0.5;

const signOf = (text: string, box: Box): Word => ({
  text,
  box,
  font: { name: '', size: Math.round(height(box)), bold: false, italic: false },
  angle: 0,
  origin: 'text-layer',
  confidence: null,
  invisible: false,
  mark: null,
});
