import { describe, expect, it } from 'vitest';
import { boxesIn } from '../../src/interpret/boxes.ts';

describe('answers with boxes', () => {
  it.each([
    ['☒ raggiunto ☐ non raggiunto', ['raggiunto']],
    ['SI [x] NO [ ]', ['SI']],
    ['[ ] sì   [X] no', ['no']],
    ['☐ sì ☐ no', []],
  ])('%s', (text, ticked) => {
    expect(boxesIn(text)?.ticked).toEqual(ticked);
  });

  it.each(['✓ raggiunto', '■ primo punto ■ secondo punto', 'X', 'n. 3 (tre)', '☐'])('not %s', (text) => {
    expect(boxesIn(text)).toBeNull();
  });
});
