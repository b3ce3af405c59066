import type { Word } from '../../model/page.ts';
import { narrowClip, type GraphicsState, type StateStack } from './graphics-state.ts';
import type { Handlers } from './operators.ts';
import { boundsOf, mapRectangle } from './paths.ts';
import { transform } from './state-operators.ts';

/** Where in the file's nesting the walk stands. */
export interface Nesting {
  origin: Word['origin'];
  /** Marked-content id in force; below zero where the sequence has none: −1 for the first such, −2 … */
  mark: number | null;
  /** How many content sequences without an id were met. */
  sequences: number;
  /** Whether a layer that isn't shown is open. */
  hidden: boolean;
}

export interface NestingSetting {
  /** Whether the annotation of this id is a form field. */
  readonly isField: (annotationId: string) => boolean;
  /** Whether the layer (optional content) is shown. */
  readonly isShown: (layer: unknown) => boolean;
}

export const outermost = (): Nesting => ({
  origin: 'text-layer',
  mark: null,
  sequences: 0,
  hidden: false,
});

/** Operators that open and close marked content, form XObjects, groups and annotations. */
export function nestingHandlers(
  states: StateStack,
  nesting: Nesting,
  initial: () => GraphicsState,
  setting: NestingSetting,
): Handlers {
  const outer: Pick<Nesting, 'mark' | 'hidden'>[] = [];
  const open = (mark: number | null, hidden = false): void => {
    outer.push({ mark: nesting.mark, hidden: nesting.hidden });
    nesting.mark = mark ?? nesting.mark;
    nesting.hidden ||= hidden;
  };
  const close = (): void => void Object.assign(nesting, outer.pop());
  return {
    beginMarkedContent: () => open(null),
    beginMarkedContentProps: (tag, properties) => {
      if (tag === 'OC') open(null, !setting.isShown(properties));
      else if (typeof properties === 'number') open(properties);
      // pdf.js says null for a property list kept under a name, where an id may hide.
      else if (properties === null && tag !== 'Artifact') open(-1 - nesting.sequences++);
      else open(null);
    },
    endMarkedContent: close,
    paintFormXObjectBegin: (matrix, bounds) => {
      states.save();
      if (matrix !== null) transform(states.current, matrix);
      if (bounds !== null) {
        narrowClip(states.current, boundsOf(mapRectangle(bounds, states.current.ctm)), true);
      }
    },
    paintFormXObjectEnd: () => states.restore(),
    // The group's own matrix comes again with its form XObject: applied here it would count twice.
    beginGroup: ({ smask }) => {
      states.save();
      // What a soft mask paints is the mask, not the page.
      open(null, smask !== null && smask !== undefined);
    },
    endGroup: () => {
      states.restore();
      close();
    },
    beginAnnotation: (id, _rect, toPage, matrix) => {
      states.save();
      states.current = initial();
      transform(states.current, toPage);
      transform(states.current, matrix);
      nesting.origin = setting.isField(id) ? 'form-field' : 'annotation';
    },
    endAnnotation: () => {
      states.restore();
      nesting.origin = 'text-layer';
    },
  };
}
