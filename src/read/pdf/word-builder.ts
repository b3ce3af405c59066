import { UNREAD, type Font, type HiddenBy, type Word } from '../../model/page.ts';
import type { Face } from './fonts.ts';
import { BLACK, looksWhite, type Colour } from './graphics-state.ts';

/** A wider gap between glyphs than this part of the size ends a word. */
const WORD_GAP = 0.12;
/** Figures of one number may be set further apart, as long as no space is typed between them. */
const FIGURE_GAP = 0.24;
/** Glyphs that step back further than this part of the size start a word of their own. */
const STEP_BACK = 0.6;
/** Glyphs further off the baseline than this part of the size belong to another word (superscripts). */
const BASELINE_DRIFT = 0.1;
/** The same glyph drawn again this near, as part of the size, is one glyph made bold. */
const OVERPRINT = 0.1;
/** Below this part of the size the two prints coincide, and nothing looks bold. */
const COINCIDENT = 0.01;

/** Accents that stand alone, and what they are over a letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '\u00B4': '\u0301',
  '\u02C6': '\u0302',
  '\u02DC': '\u0303',
  '\u00A8': '\u0308',
  '\u02DA': '\u030A',
  '\u02C7': '\u030C',
  '\u00B8': '\u0327',
};

/** One glyph as drawn, in coordinates along and across its reading direction (points in the viewport). */
export interface DrawnGlyph {
  text: string;
  start: number;
  /** Where its width ends, without spacing. */
  end: number;
  /** Letter spacing that the text itself asks for, after `end`. */
  spacing: number;
  baseline: number;
  /** Whether the file contradicts itself about it. */
  unsure: boolean;
  /** Whether what is drawn is something else than the file says. */
  belied: boolean;
}

const blankGlyph = (): DrawnGlyph => ({
  text: '',
  start: 0,
  end: 0,
  spacing: 0,
  baseline: 0,
  unsure: false,
  belied: false,
});

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
  /** Null for ink that is drawn where a viewer shows it. */
  readonly hiddenBy: HiddenBy | null;
  readonly mark: number | null;
  /** Colour of the letters; null for a pattern. */
  readonly ink: Colour | null;
  /** How many areas of the page were painted before. */
  readonly beneath: number;
  /** How far codes of its font are those of its letters. */
  readonly codes: Readonly<Face['codes']>;
  /** Number of the stretch of text on its page. */
  readonly run: number;
}

/** A word with what decides whether it can be seen, and believed. */
export interface DrawnWord {
  readonly word: Word;
  readonly ink: Colour | null;
  readonly beneath: number;
  readonly codes: Style['codes'];
  /** Whether one of its glyphs is drawn as something else than the file says. */
  readonly belied: boolean;
}

/** Joins glyphs, in the order they are drawn, to words. */
export class WordBuilder {
  readonly words: DrawnWord[] = [];
  #style: Style | null = null;
  #text = '';
  #bold = false;
  #unsure = false;
  #belied = false;
  #start = 0;
  #end = 0;
  #baseline = 0;
  #ascent = 0;
  #descent = 0;
  /** The last glyph: where the next one is expected, and what an overprint repeats. Two objects take turns, of all glyphs. */
  #last = blankGlyph();
  #spare = blankGlyph();

  /** A glyph to fill in and `add`: glyphs are many, and none outlives the next but one. */
  next(): DrawnGlyph {
    return this.#spare;
  }

  add(glyph: DrawnGlyph, style: Style): void {
    const last = this.#last;
    if (this.#style !== null && this.#repeats(glyph, this.#style)) return;
    if (this.#style === null || !this.#continues(glyph, style, this.#style)) this.#begin(glyph, style);
    else if (overlaps(last, glyph) && this.#accents(last, glyph)) return;
    this.#text += glyph.text;
    this.#unsure ||= glyph.unsure;
    this.#belied ||= glyph.belied;
    this.#end = Math.max(this.#end, glyph.end);
    this.#ascent = Math.max(this.#ascent, style.ascent);
    this.#descent = Math.min(this.#descent, style.descent);
    this.#last = glyph;
    this.#spare = last;
  }

  /** Whether the word that is open ends in a figure: a narrow blank may stand between it and the next. */
  endsInFigure(): boolean {
    return this.#style !== null && /\d$/.test(this.#text);
  }

  /** A combining accent: it joins the letter before it. */
  combine(accent: string): void {
    if (this.#text !== '') this.#text = (this.#text + accent).normalize('NFC');
  }

  /** Ends the word: at a space, and at the end of the page. */
  flush(): void {
    const style = this.#style;
    this.#style = null;
    if (style === null) return;
    const text = printed(this.#text).trimEnd();
    if (text === '') return;
    const { font, angle, origin, hiddenBy, mark, ink, beneath, codes, run } = style;
    this.words.push({
      word: {
        text,
        box: this.#box(style),
        font: this.#bold && !font.bold ? { ...font, bold: true } : font,
        angle,
        origin,
        confidence: null,
        invisible: hiddenBy !== null,
        ...(hiddenBy === null ? {} : { hiddenBy }),
        run,
        ...(this.#unsure ? { unsure: true } : {}),
        ...(ink === null || ink.every((part, i) => part === BLACK[i]) ? {} : { ink }),
        mark,
      },
      ink,
      beneath,
      codes,
      belied: this.#belied,
    });
  }

  #begin(glyph: DrawnGlyph, style: Style): void {
    this.flush();
    this.#style = style;
    this.#text = '';
    this.#bold = false;
    this.#unsure = false;
    this.#belied = false;
    this.#start = glyph.start;
    this.#end = glyph.end;
    this.#baseline = glyph.baseline;
    this.#ascent = style.ascent;
    this.#descent = style.descent;
  }

  #repeats(glyph: DrawnGlyph, { font: { size } }: Style): boolean {
    const along = Math.abs(glyph.start - this.#last.start);
    const across = Math.abs(glyph.baseline - this.#last.baseline);
    if (glyph.text !== this.#last.text || Math.max(along, across) >= OVERPRINT * size) return false;
    // A font that states no widths puts all its letters in one place.
    if (glyph.end - glyph.start < OVERPRINT * size) return false;
    this.#bold ||= along + across > COINCIDENT * size;
    return true;
  }

  #continues(glyph: DrawnGlyph, style: Style, current: Style): boolean {
    if (style.angle !== current.angle || style.hiddenBy !== current.hiddenBy) return false;
    if (style.origin !== current.origin || isPale(style) !== isPale(current)) return false;
    if ((glyph.text === UNREAD) !== (this.#last.text === UNREAD)) return false;
    const size = Math.max(style.font.size, current.font.size);
    if (Math.abs(glyph.baseline - this.#baseline) > BASELINE_DRIFT * size) return false;
    // Letter spacing opens gaps inside a word that are as wide as word gaps: it is taken off before measuring.
    const gap = glyph.start - this.#end;
    if (this.#last.text.trim() === '' && !/^\d$/.test(glyph.text)) return false;
    const isFigure = /^[\d.,]$/.test(glyph.text) && /^\d$/.test(this.#last.text);
    const widest = (isFigure ? FIGURE_GAP : WORD_GAP) * size;
    return gap - Math.max(0, this.#last.spacing) <= widest && gap >= -STEP_BACK * size;
  }

  /** Joins an accent and a letter drawn over each other, in either order; false where they are no such pair. */
  #accents(last: DrawnGlyph, glyph: DrawnGlyph): boolean {
    const before = ACCENTS[last.text];
    const after = ACCENTS[glyph.text];
    const base = before === undefined ? last.text : glyph.text;
    const accent = before ?? after;
    if (accent === undefined || !/^\p{L}$/u.test(base)) return false;
    const letter = (base + accent).normalize('NFC');
    if (letter.length !== 1) return false;
    this.#text = this.#text.slice(0, -last.text.length) + letter;
    this.#end = Math.max(this.#end, glyph.end);
    glyph.text = letter;
    this.#last = glyph;
    this.#spare = last;
    return true;
  }

  #box({ directionX: ux, directionY: uy, upright }: Style): Word['box'] {
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

/** Ink that paper doesn't show: what it writes beside other ink is no part of a word that is read. */
const isPale = ({ ink }: Style): boolean => ink !== null && looksWhite(ink);

/** Whether the second glyph starts well inside the first. */
const overlaps = (last: DrawnGlyph, glyph: DrawnGlyph): boolean =>
  glyph.start < last.end - 0.3 * Math.min(last.end - last.start, glyph.end - glyph.start);

/** A soft hyphen with ink inside a word is a hyphen; at the end it stays, as sign of a word broken there. */
const printed = (text: string): string =>
  text.includes('\u00AD') ? text.replace(/\u00AD+(?=.)/gu, '-').replace(/\u00AD+$/u, '\u00AD') : text;
