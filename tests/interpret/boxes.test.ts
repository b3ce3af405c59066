import { describe, expect, it } from 'vitest';
import { boxesIn } from '../../src/interpret/boxes.ts';

describe('answers with boxes', () => {
  it.each([
    ['☒ raggiunto ☐ non raggiunto', ['raggiunto']],
    ['SI [x] NO [ ]', ['SI']],
    ['[ ] sì   [X] no', ['no']],
    ['☐ sì ☐ no', []],
    ['_X_ raggiunto ___ non raggiunto', ['raggiunto']],
    ['___ raggiunto __x__ non raggiunto', ['non raggiunto']],
    ['(x) raggiunto; ( ) non raggiunto', ['raggiunto']],
  ])('%s', (text, ticked) => {
    expect(boxesIn(text)?.ticked).toEqual(ticked);
  });

  it.each([
    '✓ raggiunto',
    '■ primo punto ■ secondo punto',
    'X',
    'n. 3 (tre)',
    '☐',
    'data ____ firma ____',
    '(x) raggiunto',
    'obiettivo_x_y',
  ])('not %s', (text) => {
    expect(boxesIn(text)).toBeNull();
  });
});
