import { describe, expect, it } from 'vitest';
import { doubtedIfCut } from '../../src/act/cut-short.ts';
import { reading } from '../../src/model/reading.ts';

const flags = (text: string) => doubtedIfCut(reading(text, text, 'acts/entity', [{ line: 1 }])).flags;

describe('a value of which only a part was recognised', () => {
  it.each([
    'Ordine dei Geometri della',
    'Istituto Comprensivo “',
    'Con voti favorevoli n. 9 (Alti, Bassi',
    'Assessore al',
  ])('bears a flag: %s', (text) => {
    expect(flags(text)).toEqual(['cut_off']);
  });

  it.each([
    'Comune di Valchiara',
    'favorevoli n. 9, contrari n. 2 (Alti, Bassi)',
    'Unione delle Valli Unite',
    'Istituto "Ada Negri"',
  ])('bears none when it is whole: %s', (text) => {
    expect(flags(text)).toEqual([]);
  });
});
