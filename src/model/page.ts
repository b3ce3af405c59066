import type { Box } from './box.ts';

export interface Font {
  /** Name as the file has it, subset prefix removed. */
  readonly name: string;
  /** Size in points after all transformations. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * What keeps ink from the eye: no ink at all (`mode`), a layer switched off, the colour of what lies beneath, the edge of what it
 * was cut off by, that it stands beside the page (`outside`), something painted over it; a dark bar over it (`blackout`) is there to
 * keep it secret. A line through it (`strike`) takes it back.
 */
export type HiddenBy = 'mode' | 'outside' | 'layer' | 'ink' | 'clip' | 'cover' | 'blackout' | 'strike';

/** Stands for a letter that is drawn and that nobody could tell. */
export const UNREAD = '\uFFFD';

/** One word as printed: no spaces inside. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  readonly font: Font;
  /** Direction of reading in degrees, counter-clockwise: 0, 90, 180 or 270 for nearly all text. */
  readonly angle: number;
  readonly origin: 'text-layer' | 'ocr' | 'form-field' | 'annotation';
  /** What the recogniser says of an OCR word, 0 to 1; null for text that was never a picture. */
  readonly confidence: number | null;
  /** Drawn so that nobody sees it: render mode 3, or white on white. */
  readonly invisible: boolean;
  /** Why nobody sees an invisible word, as far as its reader tells. */
  readonly hiddenBy?: HiddenBy;
  /** Number of the stretch of text that its file draws it in; left out where the file doesn't draw text. */
  readonly run?: number;
  /** Whether its file says of a figure what its place in the font contradicts; left out where it is not so. */
  readonly unsure?: boolean;
  /** Whether a pen line runs around it, which chooses it among others; left out where none does. */
  readonly ringed?: true;
  /** Red, green, blue of its letters, 0 to 255; left out for black, and where it isn't known. */
  readonly ink?: readonly [number, number, number];
  /** Marked-content id in a tagged PDF, by which the structure tree names the word; null elsewhere. */
  readonly mark: number | null;
}

/** A drawn line, as thin as it may be; a border drawn as a filled rectangle is one too. Never called a "rule". */
export interface Ruling {
  readonly orientation: 'horizontal' | 'vertical';
  readonly box: Box;
}

/** A filled area that isn't a line: the background of a cell, of a band, of a page. */
export interface Fill {
  readonly box: Box;
  /** Red, green, blue, 0 to 255. */
  readonly colour: readonly [number, number, number];
}

/** A node of a PDF's own structure tree, with the marked-content ids of its leaves on this page. */
export interface Tag {
  readonly role: string;
  readonly marks: readonly number[];
  readonly children: readonly Tag[];
}

export interface Page {
  /** From 1. */
  readonly number: number;
  /** Points, after /Rotate, and after the page was turned upright. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly rulings: readonly Ruling[];
  readonly fills: readonly Fill[];
  /** Where pictures stand: a page that is one picture is a scan. */
  readonly images: readonly Box[];
  /** The page's part of the structure tree; null for an untagged file. */
  readonly tags: Tag | null;
  /** Quarters clockwise by which the page was turned so that its text stands upright; left out where it stood so. */
  readonly turned?: 0 | 1 | 2 | 3;
}
