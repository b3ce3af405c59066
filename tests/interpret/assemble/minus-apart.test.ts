import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../src/interpret/assemble/items.ts';
import { deal } from '../../../src/interpret/assemble/pairing.ts';
import type { Piece } from '../../../src/interpret/assemble/piece.ts';

const piece = (text: string): Piece => ({ text, at: [], flags: [], italic: false, listed: false });

describe('a minus set apart from its number', () => {
  it('is no value of its own, and no bullet behind a colon', () => {
    expect(deal([piece('- 5')], 2).parts.map((part) => part?.text)).toEqual(['- 5', undefined]);
    expect(deal([piece('-5 7')], 2).parts.map((part) => part?.text)).toEqual(['-5', '7']);
    for (const text of ['Variazione dei costi: - 3,5 %', 'Saldo: – 1.250'])
      expect(itemsOf([piece(text)]).map((item) => item.text)).toEqual([text]);
  });

  it('is a bullet where words follow', () => {
    const items = itemsOf([piece('Corsi: - 3 corsi per il personale; - 2 corsi per i dirigenti')]);
    expect(items).toHaveLength(3);
  });
});
