import { describe, expect, it } from 'vitest';
import type { ActLine } from '../../src/act/lines.ts';
import { lineAt, passageOf, rawOf } from '../../src/act/passage.ts';

const lineOf = (text: string): ActLine => ({
  text,
  block: 0,
  cell: null,
  beside: false,
  gapBefore: false,
  bold: false,
  centred: false,
  indent: 0,
  at: [{ line: 1 }],
});

describe('a passage', () => {
  it('is folded with the way back to what is written', () => {
    const passage = passageOf([lineOf('Visto  l’art. 5'), lineOf('e «la» legge')]);
    expect(passage.folded).toBe('visto l\'art. 5 e "la" legge');
    const at = passage.folded.indexOf('"la"');
    expect(rawOf(passage, at, at + 4)).toBe('«la»');
    expect(lineAt(passage, at)).toBe(1);
  });

  it('may be a line of half a million words', () => {
    const words = 500_000;
    const { folded, origin } = passageOf([lineOf('parola  '.repeat(words).trim())]);
    expect(folded).toHaveLength(words * 'parola '.length - 1);
    expect(origin).toHaveLength(folded.length);
  });
});
