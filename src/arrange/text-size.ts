import type { Word } from '../model/page.ts';

/** Size in points of most of the text, by characters; 10 where there is none. Distances on a page are measured in it. */
export function usualSize(words: readonly Word[]): number {
  const sized = words.filter((word) => word.font.size > 0);
  if (sized.length === 0) return 10;
  const sorted = sized.map((word) => [word.font.size, word.text.length] as const).sort((a, b) => a[0] - b[0]);
  const half = sorted.reduce((sum, [, length]) => sum + length, 0) / 2;
  let passed = 0;
  for (const [size, length] of sorted) {
    passed += length;
    if (passed >= half) return size;
  }
  return sorted.at(-1)![0];
}
