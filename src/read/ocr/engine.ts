import type { Bitmap } from './bitmap.ts';
import type { Area } from './pieces.ts';

/** A word as a recogniser gives it. */
export interface RecognisedWord {
  readonly text: string;
  /** In pixels of the picture. */
  readonly box: Area;
  /** 0 to 1. */
  readonly confidence: number;
  /** Words of the same number stand on the same line of print. */
  readonly line: number;
}

/** A program that reads pictures of single columns of Italian text. */
export interface Engine {
  recognise(picture: Bitmap): Promise<RecognisedWord[]>;
  close(): Promise<void>;
}
