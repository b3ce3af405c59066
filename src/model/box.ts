/** A rectangle in points (1/72 inch), origin at the page's top left, y growing downward. */
export interface Box {
  readonly x0: number;
  readonly top: number;
  readonly x1: number;
  readonly bottom: number;
}

export const width = (box: Box): number => box.x1 - box.x0;
export const height = (box: Box): number => box.bottom - box.top;
export const area = (box: Box): number => Math.max(0, width(box)) * Math.max(0, height(box));
export const centreX = (box: Box): number => (box.x0 + box.x1) / 2;
export const centreY = (box: Box): number => (box.top + box.bottom) / 2;

/** The smallest box that holds all of `boxes`; null for none. */
export function union(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  let [x0, top, x1, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x0 = Math.min(x0, box.x0);
    top = Math.min(top, box.top);
    x1 = Math.max(x1, box.x1);
    bottom = Math.max(bottom, box.bottom);
  }
  return { x0, top, x1, bottom };
}

/** The common part of two boxes; null where they don't touch. */
export function intersection(a: Box, b: Box): Box | null {
  const box = {
    x0: Math.max(a.x0, b.x0),
    top: Math.max(a.top, b.top),
    x1: Math.min(a.x1, b.x1),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return box.x0 <= box.x1 && box.top <= box.bottom ? box : null;
}

/** Whether the point lies in the box, its edges included. */
export const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.x0 && x <= box.x1 && y >= box.top && y <= box.bottom;

/** The length of the common part of two intervals; 0 where there is none. */
export const overlap = (a0: number, a1: number, b0: number, b1: number): number =>
  Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));
