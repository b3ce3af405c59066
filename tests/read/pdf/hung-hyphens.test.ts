import { expect, it } from 'vitest';
import { readContent, show, textsOf } from './make-pdf.ts';

it('joins a hyphen that is drawn by itself at the end of a word, and no dash between words', async () => {
  const width = 8 * 2.22 + 5.56;
  const touching = show('illlllll', 50, 200) + show(' ', 50 + 8 * 2.22, 200) + show('-', 50 + 8 * 2.22, 200);
  expect(textsOf(await readContent(touching))).toEqual(['illlllll-']);
  expect(textsOf(await readContent(show('illlllll', 50, 200) + show('-', 50 + width, 200)))).toEqual([
    'illlllll',
    '-',
  ]);
});
