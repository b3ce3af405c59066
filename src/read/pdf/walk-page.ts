import type { Box } from '../../model/box.ts';
import type { Page, Word } from '../../model/page.ts';
import { AreaIndex, type Area } from './areas.ts';
import { withPatches } from './patches.ts';
import { dottedLines } from './dotted-lines.ts';
import { drawingHandlers, type Layer } from './drawing-operators.ts';
import { noDrawings } from './drawings.ts';
import { withDrawnBoxes } from './drawn-boxes.ts';
import { withStrokes } from './drawn-strokes.ts';
import type { Face } from './fonts.ts';
import { initialState, StateStack, type GraphicsState } from './graphics-state.ts';
import type { Matrix } from './matrix.ts';
import { nestingHandlers, outermost, type NestingSetting } from './nesting-operators.ts';
import { followOperators, type OperatorList } from './operators.ts';
import { withHungHyphens } from './hung-hyphens.ts';
import { withoutOverprints } from './overprint.ts';
import { withRaised } from './raised-words.ts';
import { withRings } from './rings.ts';
import { showText } from './shown-text.ts';
import { styleOf } from './text-style.ts';
import { stateHandlers, textStateHandlers } from './state-operators.ts';
import { WordBuilder, type DrawnWord, type Style } from './word-builder.ts';

/** What the walk has to know of the page besides its operators. */
export interface Setting extends NestingSetting {
  /** From PDF user space to points from the page's top left, /Rotate and crop box applied. */
  readonly viewport: Matrix;
  readonly width: number;
  readonly height: number;
  readonly faceOf: (fontName: string) => Face;
}

export interface Painted extends Pick<Page, 'words' | 'rulings' | 'fills' | 'images'> {
  /** Words that stand beside the page, where no viewer shows them. */
  readonly outside: readonly Word[];
  /** How many content sequences without an id there were; their words' marks count from −1 downward. */
  readonly sequences: number;
}

/** Follows a page's operator list once and collects what it paints; `codes` is pdf.js's `OPS`. */
export function walkPage(
  list: OperatorList,
  codes: Readonly<Record<string, number>>,
  setting: Setting,
): Painted {
  const { viewport, width, height } = setting;
  const initial = (): GraphicsState => initialState(viewport, width, height);
  const states = new StateStack(initial());
  const nesting = outermost();
  const builder = new WordBuilder();
  const beside = new WordBuilder();
  const drawings = noDrawings();
  const over = noDrawings(drawings.areas);
  const images: Box[] = [];
  let runs = 0;
  // What annotations draw (link borders, highlights, frames of stamps) is no part of the document's tables.
  const layer = (): Layer =>
    nesting.hidden ? 'hidden' : nesting.origin === 'text-layer' ? 'document' : 'over';

  followOperators(list, codes, {
    ...stateHandlers(states, setting.faceOf),
    ...textStateHandlers(states),
    ...drawingHandlers(states, codes, layer, drawings, over, images),
    ...nestingHandlers(states, nesting, initial, setting),
    showText: (items) => {
      runs++;
      const style = (m: Matrix): Style => styleOf(m, states.current, nesting, drawings.areas.length, runs);
      showText(items, states.current, setting, style, builder, beside);
    },
  });
  builder.flush();
  beside.flush();
  const printed = withRaised(
    withHungHyphens(withoutOverprints(withVisibility(builder.words, drawings.areas))),
  );
  const lines = [...drawings.rulings, ...dottedLines(drawings.dots)];
  const signed = withDrawnBoxes(withStrokes(printed, lines, over.rulings), drawings.shapes);
  const { rulings } = signed;
  const words = withRings(signed.words, [...drawings.shapes.rings, ...over.shapes.rings]);
  return {
    words,
    outside: beside.words.map(({ word }) => word),
    rulings,
    fills: drawings.fills,
    images,
    sequences: nesting.sequences,
  };
}

/** In a font whose codes are not those of ASCII no figure's code contradicts it; what is drawn does in any font, and of all its figures. */
function believed({ word, codes, belied }: DrawnWord): Word {
  if (belied || (codes.belied > 0 && /\d/.test(word.text))) return { ...word, unsure: true };
  return word.unsure !== true || codes.own > codes.other ? word : { ...word, unsure: false };
}

/** Marks the words whose ink can't be told from what lies beneath, and those under something painted later. */
function withVisibility(drawn: readonly DrawnWord[], areas: readonly Area[]): Word[] {
  const index = new AreaIndex(withPatches(areas, drawn));
  return drawn.map((read) => {
    const { ink, beneath } = read;
    const word = believed(read);
    const hiddenBy = word.invisible ? null : index.hides(word.box, ink, beneath);
    return hiddenBy === null ? word : { ...word, invisible: true, hiddenBy };
  });
}
