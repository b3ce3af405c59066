import type { Font, Word } from '../../model/page.ts';

/** A wider gap between glyphs than this part of the size ends a word. */
const WORD_GAP = 0.12;
/** Glyphs further off the baseline than this part of the size belong to another word (superscripts). */
const BASELINE_DRIFT = 0.1;

/** One glyph as drawn, in coordinates along and across its reading direction (points in the viewport). */
export interface DrawnGlyph {
  readonly text: string;
  readonly start: number;
  /** Where its width ends, without spacing. */
  readonly end: number;
  /** Letter spacing that the text itself asks for, after `end`. */
  readonly spacing: number;
  readonly baseline: number;
}

/** What the glyphs of one stretch of text share. */
export interface Style {
  readonly font: Font;
  readonly angle: number;
  /** Unit vector of the reading direction in the viewport. */
  readonly directionX: number;
  readonly directionY: number;
  /** Extents from the baseline in points, both counted upward. */
  readonly ascent: number;
  readonly descent: number;
  /** −1 where the text is mirrored top to bottom. */
  readonly upright: 1 | -1;
  readonly origin: Word['origin'];
  readonly invisible: boolean;
  readonly mark: number | null;
}

/** Joins glyphs, in the order they are drawn, to words. */
export class WordBuilder {
  readonly words: Word[] = [];
  #text = '';
  #style: Style | null = null;
  #start = 0;
  #end = 0;
  #spacing = 0;
  #baseline = 0;
  #ascent = 0;
  #descent = 0;
  #lastStart = 0;
  #lastText = '';

  add(glyph: DrawnGlyph, style: Style): void {
    if (this.#style !== null && this.#repeats(glyph)) return;
    if (this.#style === null || !this.#continues(glyph, style, this.#style)) this.#begin(glyph, style);
    this.#text += glyph.text;
    this.#end = Math.max(this.#end, glyph.end);
    this.#spacing = glyph.spacing;
    this.#ascent = Math.max(this.#ascent, style.ascent);
    this.#descent = Math.min(this.#descent, style.descent);
    this.#lastStart = glyph.start;
    this.#lastText = glyph.text;
  }

  /** A combining accent: it joins the letter before it. */
  combine(text: string): void {
    if (this.#text !== '') this.#text = (this.#text + text).normalize('NFC');
  }

  /** Ends the word: at a space, and at the end of the page. */
  flush(): void {
    const style = this.#style;
    this.#style = null;
    if (style === null || this.#text === '') return;
    this.words.push({
      text: this.#text,
      box: this.#box(style),
      font: style.font,
      angle: style.angle,
      origin: style.origin,
      confidence: null,
      invisible: style.invisible,
      mark: style.mark,
    });
  }

  #begin(glyph: DrawnGlyph, style: Style): void {
    this.flush();
    this.#style = style;
    this.#text = '';
    this.#start = glyph.start;
    this.#end = glyph.end;
    this.#baseline = glyph.baseline;
    this.#ascent = style.ascent;
    this.#descent = style.descent;
  }

  /** The same letter drawn again at the same place, to look bold. */
  #repeats(glyph: DrawnGlyph): boolean {
    const size = this.#style?.font.size ?? 0;
    return (
      glyph.text === this.#lastText &&
      Math.abs(glyph.start - this.#lastStart) < 0.1 * size &&
      Math.abs(glyph.baseline - this.#baseline) < 0.1 * size
    );
  }

  #continues(glyph: DrawnGlyph, style: Style, current: Style): boolean {
    if (style.angle !== current.angle || style.invisible !== current.invisible) return false;
    if (style.origin !== current.origin) return false;
    const size = Math.max(style.font.size, current.font.size);
    if (Math.abs(glyph.baseline - this.#baseline) > BASELINE_DRIFT * size) return false;
    // Letter spacing opens gaps inside a word that are as wide as word gaps: it is taken off before measuring.
    const gap = glyph.start - this.#end;
    return gap - Math.max(0, this.#spacing) <= WORD_GAP * size && gap >= -0.5 * size;
  }

  #box(style: Style): Word['box'] {
    const { directionX: ux, directionY: uy, upright } = style;
    const above = this.#baseline - upright * this.#ascent;
    const below = this.#baseline - upright * this.#descent;
    // Back from (along, across) to the viewport: x = along·ux − across·uy, y = along·uy + across·ux.
    const xs = [this.#start * ux - above * uy, this.#start * ux - below * uy];
    const ys = [this.#start * uy + above * ux, this.#start * uy + below * ux];
    xs.push(this.#end * ux - above * uy, this.#end * ux - below * uy);
    ys.push(this.#end * uy + above * ux, this.#end * uy + below * ux);
    return { x0: Math.min(...xs), top: Math.min(...ys), x1: Math.max(...xs), bottom: Math.max(...ys) };
  }
}
