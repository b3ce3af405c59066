import type { Font, Word } from '../../model/page.ts';
import type { Face } from './fonts.ts';
import { looksWhite, onPaper, type GraphicsState } from './graphics-state.ts';
import { compose, mapX, mapY, scaleOf, type Matrix } from './matrix.ts';
import type { Glyph } from './operators.ts';
import { WordBuilder, type Style } from './word-builder.ts';

/** Where text stands in the file, beyond the graphics state. */
export interface Context {
  readonly origin: Word['origin'];
  readonly mark: number | null;
}

const INVISIBLE_MODES = new Set([3, 7]);

/** Sends the glyphs of one showText to the builder and moves the state's pen past them. */
export function showText(
  items: readonly (Glyph | number)[],
  state: GraphicsState,
  page: { readonly width: number; readonly height: number },
  context: Context,
  builder: WordBuilder,
): void {
  const { face, size, charSpacing, wordSpacing, horizontalScale } = state;
  const { vertical } = face;
  if (size === 0) return;
  const m = compose(state.ctm, state.textMatrix);
  const style = styleOf(m, state, context);
  const { directionX: ux, directionY: uy } = style;
  const y = state.y + state.rise;
  const spacingOnPage = (charSpacing * style.font.size) / Math.abs(size);
  for (const item of items) {
    if (typeof item === 'number') {
      if (vertical) state.y -= (item * size) / 1000;
      else state.x -= ((item * size) / 1000) * horizontalScale;
      continue;
    }
    const spacing = charSpacing + (item.isSpace ? wordSpacing : 0);
    const width = vertical
      ? (item.vmetric?.[0] ?? face.verticalAdvance) * face.unit * size
      : item.width * face.unit * size * horizontalScale;
    const [startX, startY] = vertical ? [state.x, state.y + state.rise] : [state.x, y];
    const [endX, endY] = vertical ? [startX, startY + width] : [startX + width, startY];
    const left = mapX(m, startX, startY);
    const base = mapY(m, startX, startY);
    const right = mapX(m, endX, endY);
    const end = mapY(m, endX, endY);
    addGlyph(
      item.unicode,
      {
        start: left * ux + base * uy,
        end: right * ux + end * uy,
        baseline: base * ux - left * uy,
        spacing: spacingOnPage,
      },
      isOn(page, (left + right) / 2, (base + end) / 2),
      style,
      builder,
    );
    if (vertical) state.y += width + spacing;
    else state.x += width + spacing * horizontalScale;
  }
}

const isOn = (page: { width: number; height: number }, x: number, y: number): boolean =>
  x >= 0 && x <= page.width && y >= 0 && y <= page.height;

const PRESENTATION_FORM = /[\uFB00-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFC]/u;
const PLAIN = /^[\u0021-\u007E\u00C0-\u02AF]$/;

function addGlyph(
  unicode: string,
  place: { start: number; end: number; baseline: number; spacing: number },
  onPage: boolean,
  style: Style,
  builder: WordBuilder,
): void {
  if (PLAIN.test(unicode)) {
    if (onPage) builder.add({ text: unicode, ...place }, style);
    return;
  }
  if (unicode.trim() === '') {
    builder.flush();
    return;
  }
  if (!onPage) return;
  const text = PRESENTATION_FORM.test(unicode) ? unicode.normalize('NFKC') : unicode;
  if (/^\p{Mn}+$/u.test(text)) builder.combine(text);
  else if (text === '\u00AD' || !/^\p{Cf}+$/u.test(text)) builder.add({ text, ...place }, style);
}

function styleOf(m: Matrix, state: GraphicsState, context: Context): Style {
  const { face, size } = state;
  // Vertical fonts write down the column; their letters stand upright all the same.
  const along = face.vertical
    ? [m[2], m[3]]
    : [m[0] * Math.sign(size * state.horizontalScale), m[1] * Math.sign(size * state.horizontalScale)];
  const sign = face.vertical ? -1 : 1;
  const length = Math.hypot(along[0]!, along[1]!) || 1;
  const [directionX, directionY] = [(sign * along[0]!) / length, (sign * along[1]!) / length];
  const points = heightOf(m, size);
  const mirrored = (m[0] * m[3] - m[1] * m[2]) * Math.sign(state.horizontalScale || 1) > 0;
  return {
    font: fontOf(face, points, state.renderMode),
    angle: angleOf(directionX, directionY),
    directionX,
    directionY,
    ascent: face.vertical ? points / 2 : face.ascent * points,
    descent: face.vertical ? -points / 2 : face.descent * points,
    upright: mirrored ? -1 : 1,
    origin: context.origin,
    mark: context.mark,
    invisible:
      INVISIBLE_MODES.has(state.renderMode) ||
      state.fillAlpha === 0 ||
      looksWhite(onPaper(state.fillColour, state.fillAlpha)),
  };
}

/** Size on the page: how far one em reaches across the reading direction. */
function heightOf(m: Matrix, size: number): number {
  const along = Math.hypot(m[0], m[1]);
  if (along === 0) return Math.abs(size) * scaleOf(m);
  return (Math.abs(size) * Math.abs(m[0] * m[3] - m[1] * m[2])) / along;
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
