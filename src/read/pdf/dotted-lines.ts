import type { Box } from '../../model/box.ts';
import type { Ruling } from '../../model/page.ts';

/** Fewer dots in a row than this are decoration. */
const FEWEST_DOTS = 4;
/** Dots of one line stand at most this many of their own widths apart. */
const WIDEST_GAP = 3;

/** Joins squares drawn in a row to the dotted lines that they look like; single dots are dropped. */
export function dottedLines(dots: readonly Box[]): Ruling[] {
  if (dots.length < FEWEST_DOTS) return [];
  return [...linesAlong(dots, 'horizontal'), ...linesAlong(dots, 'vertical')];
}

function linesAlong(dots: readonly Box[], orientation: Ruling['orientation']): Ruling[] {
  const flat = orientation === 'horizontal';
  const start = (box: Box): number => (flat ? box.x0 : box.top);
  const end = (box: Box): number => (flat ? box.x1 : box.bottom);
  // Dots of a line differ by less than half a point across it.
  const across = (box: Box): number => Math.round(2 * (flat ? box.top : box.x0));
  const sorted = [...dots].sort((a, b) => across(a) - across(b) || start(a) - start(b));
  const lines: Ruling[] = [];
  let from = 0;
  for (let i = 1; i <= sorted.length; i += 1) {
    const [previous, dot] = [sorted[i - 1]!, sorted[i]];
    const goesOn =
      dot !== undefined &&
      across(dot) === across(previous) &&
      start(dot) - end(previous) <= WIDEST_GAP * Math.max(0.25, end(previous) - start(previous));
    if (goesOn) continue;
    if (i - from >= FEWEST_DOTS) {
      const first = sorted[from]!;
      lines.push({
        orientation,
        box: flat ? { ...first, x1: previous.x1 } : { ...first, bottom: previous.bottom },
      });
    }
    from = i;
  }
  return lines;
}
