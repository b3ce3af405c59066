import type { Word } from '../../model/page.ts';

/** How sure the recogniser is of words on the whole, 0 to 1: letters weigh alike; 0 where there are none. */
export function meanConfidence(words: readonly Word[]): number {
  let [sum, letters] = [0, 0];
  for (const { text, confidence } of words) {
    sum += (confidence ?? 0) * text.length;
    letters += text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}
