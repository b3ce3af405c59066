import { outlinesOf } from './glyph-outlines.ts';
import { isDrawn, isNoSuchFigure, shapeOf } from './glyph-shapes.ts';

/** What the walk over a page needs of a font, once pdf.js has translated it. */
export interface Face {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Above and below the baseline, in ems; descent is negative. */
  readonly ascent: number;
  readonly descent: number;
  /** Ems (before scaling by the size) of one unit of a glyph's width. */
  readonly unit: number;
  readonly vertical: boolean;
  /** Width units that a glyph without its own vertical metrics moves the pen by. */
  readonly verticalAdvance: number;
  /** Family of signs, under the name word processors give it; null for fonts of letters. */
  readonly symbols: string | null;
  /** How many letters were met whose code is their own in ASCII, whose code is another's, that are drawn as something else. */
  readonly codes: { own: number; other: number; belied: number };
  /** Whether each glyph is a drawing of its own: its code says nothing of whether it is one of a blank. */
  readonly drawn: boolean;
  /** Whether what a glyph is told to be was guessed from a name that says nothing, as `a40`. */
  readonly isGuessed: (code: number) => boolean;
  /** What the outline of a glyph says against what it is told to be; null where it says nothing. */
  readonly objection: (unicode: string, fontChar: string) => Objection | null;
}

/** A blank, or a mark that is never printed, that leaves ink; a figure in the shape of another sign. */
export type Objection = 'drawn' | 'other';

/** The fields of pdf.js's font object that are read; all may be missing or nonsense. */
interface FontObject {
  readonly name?: string;
  readonly ascent?: number;
  readonly descent?: number;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly italic?: boolean;
  readonly vertical?: boolean;
  readonly defaultVMetrics?: readonly number[];
  readonly fontMatrix?: readonly number[];
  readonly isType3Font?: boolean;
  /** Names of the glyphs by code, where the encoding of the font differs from a standard one. */
  readonly differences?: readonly (string | undefined)[];
  /** The font as pdf.js has rebuilt it. */
  readonly data?: Uint8Array;
}

export const NO_FACE: Face = faceOf({});

/** Reads pdf.js's font object (`commonObjs.get(name)`) with fallbacks for what fonts leave out or state wrongly. */
export function faceOf(font: FontObject): Face {
  const name = plainName(font.name ?? '');
  const style = name.replace(/([a-z])([A-Z])/g, '$1 $2');
  const serif = /times|serif|roman|garamond|georgia|cambria/i.test(name) && !/sans/i.test(name);
  return {
    name,
    bold:
      font.bold === true ||
      font.black === true ||
      /\b(bold|black|heavy|demi|semi ?bold|bd)\b|bold/i.test(style),
    italic: font.italic === true || /italic|oblique|\bit\b/i.test(style),
    ascent: within(font.ascent, 0.5, 1.1, serif ? 0.683 : 0.95),
    descent: within(font.descent, -0.5, -0.1, serif ? -0.217 : -0.35),
    unit: font.fontMatrix?.[0] ?? 0.001,
    vertical: font.vertical === true,
    verticalAdvance: font.defaultVMetrics?.[0] ?? -1000,
    symbols: symbolFamily(name),
    codes: { own: 0, other: 0, belied: 0 },
    drawn: font.isType3Font === true,
    isGuessed: (code) => font.isType3Font === true && NUMBERED.test(font.differences?.[code] ?? ''),
    objection: objections(font.data),
  };
}

/** Names that count glyphs instead of naming them. */
const NUMBERED = /^[a-z]{0,2}\d+$/i;

/** Outlines are looked at only for what they may contradict, each glyph once. */
function objections(data: Uint8Array | undefined): Face['objection'] {
  let outlines: ReturnType<typeof outlinesOf> | undefined;
  const known = new Map<string, Objection | null>();
  return (unicode, fontChar) => {
    const key = unicode + fontChar;
    let found = known.get(key);
    if (found !== undefined) return found;
    outlines ??= outlinesOf(data) ?? (() => null);
    const outline = outlines(fontChar);
    const shape = outline && shapeOf(outline);
    if (shape === null) found = null;
    else if (/^\d$/.test(unicode)) found = isNoSuchFigure(unicode, shape) ? 'other' : null;
    else found = isDrawn(unicode, shape) ? 'drawn' : null;
    known.set(key, found);
    return found;
  };
}

/** `value` where a font can mean it, else `fallback`: some say 0, NaN or ten times the size. */
function within(value: number | undefined, low: number, high: number, fallback: number): number {
  return value !== undefined && value >= low && value <= high ? value : fallback;
}

/** Subset prefix dropped; names stored as UTF-16BE bytes decoded. */
function plainName(raw: string): string {
  const bytes = raw.replace(/^þÿ/, '');
  const decoded = bytes.includes('\0') ? bytes.replaceAll('\0', '') : bytes;
  return decoded.replace(/^[A-Z]{6}\+/, '');
}

function symbolFamily(name: string): string | null {
  if (/dingbats/i.test(name)) return 'ZapfDingbats';
  if (/^webdings/i.test(name)) return 'Webdings';
  const family = /^(wingdings|symbol)[ ,_-]*(\d?)/i.exec(name);
  if (family === null) return null;
  if (family[1]!.toLowerCase() === 'symbol') return 'Symbol';
  return family[2] === '' ? 'Wingdings' : `Wingdings ${family[2]!}`;
}
