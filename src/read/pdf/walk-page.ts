import type { Box } from '../../model/box.ts';
import type { Page } from '../../model/page.ts';
import { drawingHandlers } from './drawing-operators.ts';
import type { Drawings } from './drawn-paths.ts';
import type { Face } from './fonts.ts';
import { initialState, StateStack, type GraphicsState } from './graphics-state.ts';
import type { Matrix } from './matrix.ts';
import { nestingHandlers, type Nesting } from './nesting-operators.ts';
import { followOperators, type OperatorList } from './operators.ts';
import { showText } from './shown-text.ts';
import { stateHandlers, textStateHandlers } from './state-operators.ts';
import { WordBuilder } from './word-builder.ts';

/** What the walk has to know of the page besides its operators. */
export interface Setting {
  /** From PDF user space to points from the page's top left, /Rotate and crop box applied. */
  readonly viewport: Matrix;
  readonly width: number;
  readonly height: number;
  readonly faceOf: (fontName: string) => Face;
  /** Whether the annotation of this id is a form field. */
  readonly isField: (annotationId: string) => boolean;
}

export type Painted = Pick<Page, 'words' | 'rulings' | 'fills' | 'images'>;

/** Follows a page's operator list once and collects what it paints; `codes` is pdf.js's `OPS`. */
export function walkPage(
  list: OperatorList,
  codes: Readonly<Record<string, number>>,
  setting: Setting,
): Painted {
  const initial = (): GraphicsState => initialState(setting.viewport, setting.width, setting.height);
  const states = new StateStack(initial());
  const nesting: Nesting = { origin: 'text-layer', mark: null };
  const builder = new WordBuilder();
  const drawings: Drawings = { rulings: [], fills: [] };
  const images: Box[] = [];
  // What annotations draw (link borders, highlights, stamps' frames) is no part of the document's tables.
  const isDrawn = (): boolean => nesting.origin === 'text-layer';

  followOperators(list, codes, {
    ...stateHandlers(states, setting.faceOf),
    ...textStateHandlers(states),
    ...drawingHandlers(states, codes, isDrawn, drawings, images),
    ...nestingHandlers(states, nesting, initial, setting.isField),
    showText: (items) => showText(items, states.current, setting, nesting, builder),
  });
  builder.flush();
  return { words: builder.words, ...drawings, images };
}
