import type { Font, Word } from '../../model/page.ts';
import { shown } from '../docx/symbols.ts';
import type { Face } from './fonts.ts';
import { onPaper, type GraphicsState } from './graphics-state.ts';
import { compose, mapX, mapY, scaleOf, type Matrix } from './matrix.ts';
import type { Glyph } from './operators.ts';
import { WordBuilder, type DrawnGlyph, type Style } from './word-builder.ts';

/** Where text stands on the page and in the file, beyond the graphics state. */
export interface Context {
  readonly width: number;
  readonly height: number;
  readonly origin: Word['origin'];
  readonly mark: number | null;
  readonly hidden: boolean;
  /** How many areas were painted before. */
  readonly beneath: number;
}

/** Render modes that leave no ink, and those whose ink is the stroke's. */
const INVISIBLE_MODES = new Set([3, 7]);
const STROKE_MODES = new Set([1, 5]);

/** Sends the glyphs of one showText to the builder and moves the state's pen past them. */
export function showText(
  items: readonly (Glyph | number)[],
  state: GraphicsState,
  context: Context,
  builder: WordBuilder,
): void {
  const { face, size, charSpacing, wordSpacing, horizontalScale } = state;
  if (size === 0) return;
  const { vertical } = face;
  const m = compose(state.ctm, state.textMatrix);
  const style = styleOf(m, state, context);
  const { directionX: ux, directionY: uy } = style;
  const stretch = Math.hypot(m[0], m[1]) * Math.abs(horizontalScale);
  const spacingOnPage = (charSpacing + (vertical ? 0 : trackingOf(items) * size)) * stretch;
  for (const item of items) {
    if (typeof item === 'number') {
      if (vertical) state.y -= (item * size) / 1000;
      else state.x -= ((item * size) / 1000) * horizontalScale;
      continue;
    }
    const spacing = charSpacing + (item.isSpace ? wordSpacing : 0);
    const advance = vertical
      ? (item.vmetric?.[0] ?? face.verticalAdvance) * face.unit * size
      : item.width * face.unit * size * horizontalScale;
    const y = state.y + state.rise;
    const [endX, endY] = vertical ? [state.x, y + advance] : [state.x + advance, y];
    const [x0, y0] = [mapX(m, state.x, y), mapY(m, state.x, y)];
    const [x1, y1] = [mapX(m, endX, endY), mapY(m, endX, endY)];
    if (isBlank(item.unicode)) builder.flush();
    else if (isOn(context, (x0 + x1) / 2, (y0 + y1) / 2)) {
      const glyph = {
        text: item.unicode,
        start: x0 * ux + y0 * uy,
        end: x1 * ux + y1 * uy,
        baseline: y0 * ux - x0 * uy,
        spacing: spacingOnPage,
      };
      addGlyph(glyph, style, face, builder);
    }
    if (vertical) state.y += advance + spacing;
    else state.x += advance + spacing * horizontalScale;
  }
}

const isOn = (page: Context, x: number, y: number): boolean =>
  x >= 0 && x <= page.width && y >= 0 && y <= page.height;

const isBlank = (text: string): boolean => text === ' ' || text.trim() === '';

/** Letters and signs that are taken as they stand. */
const PLAIN = /^[\u0021-\u007E\u00C0-\u02AF]$/;
const PRESENTATION_FORM = /[\uFB00-\uFDFF\uFE70-\uFEFC]/u;

function addGlyph(glyph: DrawnGlyph, style: Style, face: Face, builder: WordBuilder): void {
  const unicode = glyph.text;
  if (face.symbols === null && PLAIN.test(unicode)) {
    builder.add(glyph, style);
    return;
  }
  if (/^\p{Mn}+$/u.test(unicode)) {
    builder.combine(unicode);
    return;
  }
  // A soft hyphen without width was never printed; other format characters never are.
  const printed = unicode === '\u00AD' ? glyph.end > glyph.start : !/^[\p{Cf}\p{Cc}]+$/u.test(unicode);
  if (printed) builder.add({ ...glyph, text: printedText(unicode, face) }, style);
}

function printedText(unicode: string, face: Face): string {
  if (PRESENTATION_FORM.test(unicode)) return unicode.normalize('NFKC');
  if (isPrivate(unicode)) return shown(unicode, face.symbols ?? undefined);
  // Symbol fonts whose codes were taken for letters; text mapped by the file itself is above Latin-1 or right.
  return face.symbols?.startsWith('Wingdings') === true && unicode <= '\u00FF'
    ? shown(unicode, face.symbols)
    : unicode;
}

const isPrivate = (text: string): boolean => text >= '\uF000' && text <= '\uF0FF';

/** Fewer glyphs than this can't tell letter spacing from words of one letter. */
const FEWEST_TRACKED = 4;
/** Least and widest gap after every glyph, in ems, that is letter spacing. */
const LEAST_TRACKING = 0.1;
const WIDEST_TRACKING = 1;

/**
 * The letter spacing, in ems, of text that is spaced by a number between every two glyphs; 0 for ordinary text.
 * Kerning varies and goes both ways: spacing is a gap that no pair of glyphs lacks.
 */
function trackingOf(items: readonly (Glyph | number)[]): number {
  let [least, gap, glyphs] = [Infinity, 0, 0];
  for (const item of items) {
    if (typeof item === 'number') {
      gap -= item / 1000;
      continue;
    }
    if (glyphs > 0) least = Math.min(least, gap);
    // In ordinary text the first pair tells.
    if (least < LEAST_TRACKING) return 0;
    glyphs += 1;
    gap = 0;
  }
  return glyphs >= FEWEST_TRACKED && least <= WIDEST_TRACKING ? least : 0;
}

function styleOf(m: Matrix, state: GraphicsState, context: Context): Style {
  const { face, size, renderMode } = state;
  // Vertical fonts write down the column.
  const [alongX, alongY, sign] = face.vertical
    ? [-m[2], -m[3], Math.sign(size)]
    : [m[0], m[1], Math.sign(size * state.horizontalScale)];
  const length = Math.hypot(alongX, alongY) || 1;
  const [directionX, directionY] = [(sign * alongX) / length, (sign * alongY) / length];
  const points = emHeight(m, size);
  const strokes = STROKE_MODES.has(renderMode);
  const alpha = strokes ? state.strokeAlpha : state.fillAlpha;
  const colour = strokes ? state.strokeColour : state.fillColour;
  // Letters stand to the left of their direction on a page with y downward, unless the text is mirrored.
  const mirrored = (m[0] * m[3] - m[1] * m[2]) * (state.horizontalScale || 1) > 0;
  return {
    font: fontOf(face, points, renderMode),
    angle: angleOf(directionX, directionY),
    directionX,
    directionY,
    // Vertical text stands on the column's middle.
    ascent: face.vertical ? points / 2 : face.ascent * points,
    descent: face.vertical ? -points / 2 : face.descent * points,
    upright: mirrored && !face.vertical ? -1 : 1,
    origin: context.origin,
    mark: context.mark,
    invisible: INVISIBLE_MODES.has(renderMode) || alpha === 0 || context.hidden,
    ink: colour === null ? null : onPaper(colour, alpha),
    beneath: context.beneath,
  };
}

/** Size on the page: how far one em reaches across the reading direction. */
function emHeight(m: Matrix, size: number): number {
  const along = Math.hypot(m[0], m[1]);
  const em = along === 0 ? scaleOf(m) : Math.abs(m[0] * m[3] - m[1] * m[2]) / along;
  return Math.abs(size) * em;
}

const fontOf = (face: Face, size: number, renderMode: number): Font => ({
  name: face.name,
  size: Math.round(size * 100) / 100,
  // Filled and stroked letters are how producers without a bold font write bold.
  bold: face.bold || renderMode === 2,
  italic: face.italic,
});

/** Degrees counter-clockwise, 0 to 360, to the tenth; nearly straight text is straight. */
function angleOf(directionX: number, directionY: number): number {
  const degrees = (Math.atan2(-directionY, directionX) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90) * 90;
  const angle = Math.abs(degrees - quarter) < 1 ? quarter : Math.round(degrees * 10) / 10;
  return (angle + 360) % 360;
}
