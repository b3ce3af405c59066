import { describe, expect, it } from 'vitest';
import { emphasised } from '../../src/interpret/emphasised.ts';
import type { Run } from '../../src/model/document.ts';

/** Runs of a text in which what stands between underscores is underlined, and between asterisks bold. */
const runs = (marked: string): Run[] =>
  marked
    .split(/(_[^_]*_|\*[^*]*\*)/u)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part.replace(/[_*]/gu, ''),
      bold: part.startsWith('*'),
      italic: false,
      underline: part.startsWith('_'),
    }));

describe('of answers printed side by side', () => {
  it.each([
    ['_Raggiunto_ / Non raggiunto', 'Raggiunto'],
    ['Raggiunto / _Non raggiunto_', 'Non raggiunto'],
    ['*SI* / NO', 'SI'],
    ['Sì _in parte_ no', 'in parte'],
    ['Raggiunto | _Parzialmente raggiunto_ | Non raggiunto', 'Parzialmente raggiunto'],
  ])('the one that is set off is chosen: %s', (text, answer) => {
    expect(emphasised(runs(text))).toBe(answer);
  });

  it.each([
    ['Raggiunto / Non raggiunto'],
    ['_Raggiunto / Non raggiunto_'],
    ['_Raggiunto_ / _Non raggiunto_'],
    ['*Affari generali* / Bilancio'],
    ['_Non_ è stato raggiunto'],
  ])('none is where nothing sets one off, or they are no answers: %s', (text) => {
    expect(emphasised(runs(text))).toBeNull();
  });
});
