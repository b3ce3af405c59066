import { describe, expect, it } from 'vitest';
import { stampsOf } from '../../src/arrange/stamps.ts';
import { arrangePages } from '../../src/arrange/arrange-pages.ts';
import type { Word } from '../../src/model/page.ts';
import { gridLines, line, page } from './page-builder.ts';

const XS = [40, 250, 310, 370];
const rows = [100, 120, 140, 160].flatMap((y, index) => [
  ...line(`Censire le fontane del quartiere ${'abcd'[index]!}`, 44, y, { size: 8 }),
  ...line(`${20 + index}`, 254, y, { size: 8 }),
  ...line(`${6 + index}`, 314, y, { size: 8 }),
]);
const table = { rulings: gridLines(XS, [96, 116, 136, 156, 176]) };
const blue = (words: readonly Word[]): Word[] =>
  words.map((word) => ({ ...word, ink: [0, 0, 200] as const }));
const textsOf = (stamps: readonly (readonly Word[])[]): string[] =>
  stamps.map((stamp) => stamp.map(({ text }) => text).join(' '));

describe('what is stamped over a table', () => {
  it('in colour runs over lines between cells, and is furniture with all its lines', () => {
    const stamp = blue([
      ...line('Prot. n. 4512', 280, 110, { size: 7 }),
      ...line('del 02/03/2023', 280, 119, { size: 7 }),
    ]);
    const stamped = page({ words: [...rows, ...stamp], ...table });
    expect(textsOf(stampsOf(stamped))).toEqual(['Prot. n. 4512 del 02/03/2023']);
    const { blocks, furniture } = arrangePages([stamped]).value;
    expect(furniture).toMatchObject([{ role: 'stamp', text: 'Prot. n. 4512 del 02/03/2023' }]);
    expect(JSON.stringify(blocks)).not.toContain('4512');
  });

  it('lies over words, in whatever colour', () => {
    const stamped = page({ words: [...rows, ...line('COPIA CONFORME', 60, 110, { size: 20 })], ...table });
    expect(textsOf(stampsOf(stamped))).toEqual(['COPIA CONFORME']);
  });

  it('is nothing that stays in its cell, though coloured, and no text in the style of the table', () => {
    const coloured = page({ words: [...rows, ...blue(line('urgente', 260, 184, { size: 7 }))], ...table });
    expect(stampsOf(coloured)).toEqual([]);
    const inCell = rows.map((word) => (word.text === '20' ? blue([word])[0]! : word));
    expect(stampsOf(page({ words: inCell, ...table }))).toEqual([]);
    const long = line('Un titolo che passa il bordo della cella accanto', 100, 180, { size: 8 });
    expect(
      stampsOf(page({ words: [...rows, ...long], rulings: gridLines(XS, [96, 116, 136, 156, 196]) })),
    ).toEqual([]);
  });
});
