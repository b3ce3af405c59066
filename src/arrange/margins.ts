import type { Line } from './lines.ts';

/** Where a text's lines begin and end, in points. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/**
 * The margins between which lines were set: the outermost edges that several lines share, or the outermost of all
 * where the text is ragged. Null for no lines.
 */
export function marginsOf(lines: readonly Line[]): Margins | null {
  const upright = lines.filter((line) => line.angle === 0);
  if (upright.length === 0) return null;
  const left = shared(
    upright.map((line) => -line.frame.x0),
    upright[0]!.size,
  );
  const right = shared(
    upright.map((line) => line.frame.x1),
    upright[0]!.size,
  );
  return { left: -left, right };
}

/** In text sizes: edges of ragged lines that share a margin, and those of justified lines, which end exactly alike. */
const ALIKE = 0.25;
const EXACT = 0.05;

/**
 * The largest value that a good part of all values shares and hardly any exceeds; the largest where there is none: short lines
 * that happen to end alike are no margin. What two of a few exceed must be shared exactly.
 */
function shared(values: readonly number[], size: number): number {
  const sorted = [...values].sort((a, b) => b - a);
  const enough = Math.ceil(Math.max(3, 0.12 * sorted.length));
  const few = Math.max(1, 0.08 * sorted.length);
  for (let start = 0; start <= Math.max(2, few) && start + enough <= sorted.length; start++) {
    const reach = (start <= few ? ALIKE : EXACT) * size;
    if (sorted[start]! - sorted[start + enough - 1]! <= reach) return sorted[start]!;
  }
  return sorted[0]!;
}
