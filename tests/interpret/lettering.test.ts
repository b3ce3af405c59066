import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { itemsOf } from '../../src/interpret/cues/items.ts';
import { defaultRules } from '../../src/rules/default-rules.ts';
import { heavyRows, table } from './tables/table.ts';

/** Items as what they are: the header of a table, or the label of a pair. */
const told = (...blocks: readonly Block[]): string[] =>
  itemsOf(blocks, defaultRules()).map((item) =>
    item.kind === 'grid' || item.kind === 'pair' ? `${item.kind} ${item.cue}` : item.kind,
  );

describe('letters of a document', () => {
  const list = table([
    ['Settore', 'Che cosa faremo'],
    ['Strade e ponti', 'Riordino dei magazzini'],
    ['', 'Pulizia dei fossi di scolo'],
    ['Archivi', 'Nuovo inventario dei fondi'],
  ]);

  it('tell the row that heads the rows below it', () => {
    expect(told(heavyRows(list, 0))).toEqual(['grid settore|che cosa faremo']);
  });

  it('head no columns where a cell brings its value', () => {
    const card = table([
      ['Obiettivo n. 1', 'Punti: 40 / 100'],
      ['Riordino dei magazzini', 'Strade'],
    ]);
    expect(told(heavyRows(card, 0)).every((item) => !item.startsWith('grid obiettivo'))).toBe(true);
  });
});

describe('a row that counts from one', () => {
  it('heads the months of steps', () => {
    const months = Array.from({ length: 12 }, (_, month) => String(month + 1));
    const steps = table([
      ['Che cosa si fa', ...months],
      ['Rilievo dei locali', ...months.map((_, month) => (month < 3 ? 'x' : ''))],
      ['Montaggio degli scaffali', ...months.map((_, month) => (month > 7 ? 'x' : ''))],
    ]);
    expect(told(steps)).toEqual([`grid che cosa si fa|${months.map(() => '#n').join('|')}`]);
  });
});
