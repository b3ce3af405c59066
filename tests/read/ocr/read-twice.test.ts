import { describe, expect, it } from 'vitest';
import { withoutReadTwice } from '../../../src/read/ocr/read-twice.ts';
import { line } from '../../arrange/page-builder.ts';
import type { Word } from '../../../src/model/page.ts';

const read = (text: string, x: number, y: number, confidence: number): Word[] =>
  line(text, x, y).map((word) => ({ ...word, origin: 'ocr', confidence }));

describe('words that were read twice', () => {
  it('are one, as the surer reading has it', () => {
    const words = [...read('Riordinati 7', 50, 100, 0.7), ...read('jiordinati 7', 51, 101, 0.9)];
    expect(withoutReadTwice(words).map(({ text }) => text)).toEqual(['jiordinati', '7']);
  });

  it('are none that stand beside or under each other', () => {
    const words = [...read('7 7', 50, 100, 0.7), ...read('7 7', 50, 108, 0.9)];
    expect(withoutReadTwice(words)).toEqual(words);
  });
});
