import type { Matrix } from './matrix.ts';

/** A glyph of pdf.js's showText, as far as it is read. */
export interface Glyph {
  readonly unicode: string;
  /** Its code in the font. */
  readonly originalCharCode?: number;
  /** The character that stands for it in the font as pdf.js has rebuilt it. */
  readonly fontChar?: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** pdf.js's flat path: 0 moveTo, 1 lineTo, 2 curveTo, 3 quadratic, 4 close, each followed by its coordinates. */
export type FlatPath = ArrayLike<number>;

type Bounds = readonly [number, number, number, number];

/** The operators that are followed, by pdf.js's names, with the arguments that its lists give them. */
export interface OperatorArguments {
  save: [];
  restore: [];
  transform: [...Matrix];
  setLineWidth: [width: number];
  setFillRGBColor: [hex: string];
  setStrokeRGBColor: [hex: string];
  setFillColorN: unknown[];
  setStrokeColorN: unknown[];
  setGState: [entries: readonly (readonly [key: string, value: unknown])[]];
  setFont: [name: string, size: number];
  beginText: [];
  setTextMatrix: [matrix: Matrix];
  setCharSpacing: [spacing: number];
  setWordSpacing: [spacing: number];
  setHScale: [percent: number];
  setLeading: [leading: number];
  setTextRise: [rise: number];
  setTextRenderingMode: [mode: number];
  moveText: [x: number, y: number];
  setLeadingMoveText: [x: number, y: number];
  nextLine: [];
  showText: [items: readonly (Glyph | number)[]];
  clip: [];
  eoClip: [];
  constructPath: [paint: number, paths: readonly (FlatPath | null)[], bounds: Bounds | null];
  paintImageXObject: unknown[];
  paintInlineImageXObject: unknown[];
  paintImageMaskXObject: unknown[];
  paintSolidColorImageMask: [];
  shadingFill: unknown[];
  paintImageXObjectRepeat: [id: unknown, scaleX: number, scaleY: number, positions: ArrayLike<number>];
  paintImageMaskXObjectRepeat: [
    image: unknown,
    scaleX: number,
    skewX: number,
    skewY: number,
    scaleY: number,
    positions: ArrayLike<number>,
  ];
  paintInlineImageXObjectGroup: [image: unknown, parts: readonly { readonly transform: Matrix }[]];
  paintImageMaskXObjectGroup: [images: readonly { readonly transform: Matrix }[]];
  beginMarkedContent: unknown[];
  beginMarkedContentProps: [tag: string, properties: unknown];
  endMarkedContent: [];
  paintFormXObjectBegin: [matrix: Matrix | null, bounds: Bounds | null];
  paintFormXObjectEnd: [];
  beginGroup: [group: { readonly smask?: unknown }];
  endGroup: unknown[];
  beginAnnotation: [id: string, rect: Bounds | null, transform: Matrix, matrix: Matrix, ownCanvas: boolean];
  endAnnotation: [];
}

/** What to do at each operator. */
export type Handlers = {
  readonly [Name in keyof OperatorArguments]?: (...args: OperatorArguments[Name]) => void;
};

/** Follows the list once, calling the handler of each operator; `codes` is pdf.js's `OPS`. */
export function followOperators(
  list: OperatorList,
  codes: Readonly<Record<string, number>>,
  handlers: Handlers,
): void {
  const byCode: (((...args: unknown[]) => void) | undefined)[] = [];
  for (const [name, handler] of Object.entries(handlers)) {
    // The one place where the names' argument types meet pdf.js's untyped lists.
    byCode[codes[name]!] = handler as (...args: unknown[]) => void;
  }
  const { fnArray, argsArray } = list;
  for (let i = 0; i < fnArray.length; i += 1) {
    byCode[fnArray[i]!]?.(...((argsArray[i] ?? []) as unknown[]));
  }
}
