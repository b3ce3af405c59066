import type { Word } from '../../model/page.ts';
import { boundsOf, mapPoints } from './drawn-paths.ts';
import type { StateStack } from './graphics-state.ts';
import type { Matrix } from './matrix.ts';
import type { Handlers } from './operators.ts';
import { transform } from './state-operators.ts';

/** Where in the file's nesting the walk stands. */
export interface Nesting {
  origin: Word['origin'];
  /** Marked-content id in force. */
  mark: number | null;
}

/** Operators that open and close marked content, form XObjects, groups and annotations. */
export function nestingHandlers(
  states: StateStack,
  nesting: Nesting,
  initial: () => StateStack['current'],
  isField: (id: string) => boolean,
): Handlers {
  const outer: (number | null)[] = [];
  const open = (mark: number | null): void => {
    outer.push(nesting.mark);
    nesting.mark = mark ?? nesting.mark;
  };
  const clipTo = (bounds: readonly [number, number, number, number]): void => {
    const [x0, y0, x1, y1] = bounds;
    const { clip, ctm } = states.current;
    const box = boundsOf(mapPoints([x0, y0, x1, y0, x1, y1, x0, y1], ctm));
    states.current.clip = [
      Math.max(clip[0], box.x0),
      Math.max(clip[1], box.top),
      Math.min(clip[2], box.x1),
      Math.min(clip[3], box.bottom),
    ];
  };
  return {
    beginMarkedContent: () => open(null),
    beginMarkedContentProps: (_tag, properties) => open(typeof properties === 'number' ? properties : null),
    endMarkedContent: () => void (nesting.mark = outer.pop() ?? null),
    paintFormXObjectBegin: (matrix, bounds) => {
      states.save();
      if (matrix !== null) transform(states.current, matrix);
      if (bounds !== null) clipTo(bounds);
    },
    paintFormXObjectEnd: () => states.restore(),
    // The group's own matrix comes again with its form XObject: applied here it would count twice.
    beginGroup: () => states.save(),
    endGroup: () => states.restore(),
    beginAnnotation: (id, _rect, toPage: Matrix, matrix: Matrix) => {
      states.save();
      states.current = initial();
      transform(states.current, toPage);
      transform(states.current, matrix);
      nesting.origin = isField(id) ? 'form-field' : 'annotation';
    },
    endAnnotation: () => {
      states.restore();
      nesting.origin = 'text-layer';
    },
  };
}
