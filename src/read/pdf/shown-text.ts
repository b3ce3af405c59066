import { UNREAD } from '../../model/page.ts';
import { shown } from '../symbols.ts';
import type { Face, Objection } from './fonts.ts';
import type { GraphicsState } from './graphics-state.ts';
import { compose, mapX, mapY, type Matrix } from './matrix.ts';
import type { Glyph } from './operators.ts';
import { lengthOf } from './text-style.ts';
import { trackingOf } from './tracking.ts';
import type { DrawnGlyph, Style, WordBuilder } from './word-builder.ts';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Sends the glyphs of one showText to the builder, those that lie off the page to `outside`, and moves the state's pen past them.
 * `styleOf` gives the style that all of them share.
 */
export function showText(
  items: readonly (Glyph | number)[],
  state: GraphicsState,
  page: PageSize,
  styleOf: (textToPage: Matrix) => Style,
  builder: WordBuilder,
  outside: WordBuilder,
): void {
  const { face, size, charSpacing, wordSpacing, horizontalScale } = state;
  if (size === 0) return;
  const { vertical } = face;
  const m = compose(state.ctm, state.textMatrix);
  const style = styleOf(m);
  let cutOff = style.hiddenBy === null ? null : style;
  let beside = cutOff;
  const { directionX: ux, directionY: uy } = style;
  const stretch = lengthOf(m[0], m[1]) * Math.abs(horizontalScale);
  const spacingOnPage = (charSpacing + (vertical ? 0 : trackingOf(items) * size)) * stretch;
  // Text space to positions along and across the reading direction.
  const [alongX, alongY, along0] = [m[0] * ux + m[1] * uy, m[2] * ux + m[3] * uy, m[4] * ux + m[5] * uy];
  const [acrossX, acrossY, across0] = [m[1] * ux - m[0] * uy, m[3] * ux - m[2] * uy, m[5] * ux - m[4] * uy];
  for (const item of items) {
    if (typeof item === 'number') {
      const step = (item * size) / 1000;
      if (vertical) state.y -= step;
      else state.x -= step * horizontalScale;
      continue;
    }
    const { unicode } = item;
    const spacing = charSpacing + (item.isSpace ? wordSpacing : 0);
    const advance = vertical
      ? (item.vmetric?.[0] ?? face.verticalAdvance) * face.unit * size
      : item.width * face.unit * size * horizontalScale;
    const x = state.x;
    const y = state.y + state.rise;
    const endX = vertical ? x : x + advance;
    const endY = vertical ? y + advance : y;
    if (vertical) state.y += advance + spacing;
    else state.x += advance + spacing * horizontalScale;
    const objection = mayBelie(unicode) ? face.objection(unicode, item.fontChar ?? '') : null;
    const isBlank =
      objection !== 'drawn' &&
      (unicode === ' ' || (unicode.trim() === '' && !(endX > x && isUntold(item, face))));
    // A narrow blank groups the figures of one number.
    if (isBlank && !(NARROW.test(unicode) && builder.endsInFigure())) {
      builder.flush();
      outside.flush();
      continue;
    }
    const [middleX, middleY] = [(x + endX) / 2, (y + endY) / 2];
    const [pageX, pageY] = [mapX(m, middleX, middleY), mapY(m, middleX, middleY)];
    if (Number.isFinite(pageX) && Number.isFinite(pageY)) {
      const on = isOn(page, pageX, pageY);
      const to = on ? builder : outside;
      const glyph = to.next();
      glyph.text = objection === 'drawn' || isUnread(unicode) ? UNREAD : unicode;
      glyph.unsure = contradicts(item, face);
      glyph.belied = isBelied(objection, item, face);
      glyph.start = alongX * x + alongY * y + along0;
      glyph.end = alongX * endX + alongY * endY + along0;
      glyph.baseline = acrossX * x + acrossY * y + across0;
      glyph.spacing = spacingOnPage;
      const inside = on && isInside(state, m, middleX, middleY);
      if (!on) beside ??= { ...style, hiddenBy: 'outside' };
      else if (!inside) cutOff ??= { ...style, hiddenBy: 'clip' };
      addGlyph(glyph, on ? (inside ? style : cutOff!) : beside!, face, to);
    }
  }
}

const NARROW = /^[\u2007\u2009\u202F]$/u;

/** In sizes: how far above the baseline the middle of small letters lies. */
const MIDDLE = 0.25;
/** Points by which a clip may miss the middle of a letter that is seen all the same. */
const SLACK = 0.5;

/** Whether the middle of a glyph at a place of text space lies inside what is drawn at all. */
function isInside({ clip, size, face }: GraphicsState, m: Matrix, x: number, y: number): boolean {
  const up = face.vertical ? 0 : MIDDLE * size;
  const [px, py] = [mapX(m, x, y + up), mapY(m, x, y + up)];
  return (
    px >= clip.x0 - SLACK && px <= clip.x1 + SLACK && py >= clip.top - SLACK && py <= clip.bottom + SLACK
  );
}

const isOn = (page: PageSize, x: number, y: number): boolean =>
  x >= 0 && x <= page.width && y >= 0 && y <= page.height;

/** Whether the file maps a glyph to no letter: to nothing, to a control character, to the sign for what is unknown. */
const isUnread = (unicode: string): boolean => unicode === '' || /^[\p{Cc}\uFFFD-\uFFFF]+$/u.test(unicode);

/**
 * Whether a glyph that is told to be a blank may be a letter all the same: it is told to be nothing, or a tab or an end of line that
 * its code doesn't mean, as figures are when they are counted through control characters. A blank leaves no ink on the picture.
 */
const isUntold = ({ unicode, originalCharCode: code = 0 }: Glyph, { drawn }: Face): boolean =>
  unicode === '' || (/^\p{Cc}$/u.test(unicode) && code !== 0x20 && (drawn || code !== unicode.charCodeAt(0)));

/** What is never printed, and figures: a wrong map takes figures and signs for these. */
const mayBelie = (unicode: string): boolean => {
  const code = unicode.charCodeAt(0);
  return (
    (code >= 0x30 && code <= 0x39) ||
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0xad ||
    /^[\s\p{Cf}]$/u.test(unicode)
  );
};

/** Whether a glyph is drawn as something else than it is told to be; counts those that are. */
function isBelied(objection: Objection | null, item: Glyph, face: Face): boolean {
  if (objection !== 'other' && !isGuess(item, face)) return false;
  face.codes.belied++;
  return true;
}

/** Whether a figure or a sign was guessed from the number of its glyph. */
const isGuess = ({ unicode, originalCharCode: code = 0 }: Glyph, face: Face): boolean =>
  face.drawn && !/\p{L}/u.test(unicode) && face.isGuessed(code);

/** Whether a glyph's code is that of another figure than the one it is said to be; counts letters whose codes are their own. */
function contradicts({ unicode, originalCharCode: code = 0 }: Glyph, { codes }: Face): boolean {
  if (code <= 0x20 || code > 0x7e || unicode.length !== 1) return false;
  if (unicode.charCodeAt(0) === code) codes.own++;
  else codes.other++;
  return unicode.charCodeAt(0) !== code && code >= 0x30 && code <= 0x39 && /\d/.test(unicode);
}

/** Whether it is one letter or sign of the kind that is taken as it stands: nearly all text is. */
function isPlain(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length === 1 && ((code > 0x20 && code < 0x7f) || (code >= 0xc0 && code < 0x2b0));
}

const PRESENTATION_FORM = /[\uFB00-\uFDFF\uFE70-\uFEFC]/u;

function addGlyph(glyph: DrawnGlyph, style: Style, face: Face, builder: WordBuilder): void {
  const unicode = glyph.text;
  if (face.symbols === null && isPlain(unicode)) {
    builder.add(glyph, style);
    return;
  }
  if (/^\p{Mn}+$/u.test(unicode)) {
    builder.combine(unicode);
    return;
  }
  // A soft hyphen without width was never printed; other format characters never are.
  const printed =
    unicode === '\u00AD' || unicode === UNREAD
      ? glyph.end > glyph.start
      : !/^[\p{Cf}\p{Cc}]+$/u.test(unicode);
  if (!printed) return;
  glyph.text = printedText(unicode, face);
  builder.add(glyph, style);
}

function printedText(unicode: string, face: Face): string {
  if (PRESENTATION_FORM.test(unicode)) return unicode.normalize('NFKC');
  if (isOldStyle(unicode)) return String(unicode.charCodeAt(0) - OLD_STYLE_ZERO);
  if (isPrivate(unicode)) return shown(unicode, face.symbols ?? undefined);
  // Symbol fonts whose codes were taken for letters; text mapped by the file itself is above Latin-1 or right.
  return face.symbols !== null && face.symbols !== 'Symbol' && unicode <= '\u00FF'
    ? shown(unicode, face.symbols)
    : unicode;
}

/** Figures of their own that reach below the line, where Adobe's list of glyphs puts them. */
const OLD_STYLE_ZERO = 0xf730;
const isOldStyle = (text: string): boolean => text >= '\uF730' && text <= '\uF739';
const isPrivate = (text: string): boolean => text >= '\uF000' && text <= '\uF0FF';
