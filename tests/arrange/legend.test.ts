import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/arrange/arrange.ts';
import type { Fill } from '../../src/model/page.ts';
import { gridLines, line, page } from './page-builder.ts';

/** The flag that tells of it. */
const READ = 'colour_read';
const GREEN = [40, 170, 80] as const;
const RED = [210, 40, 50] as const;
const GREY = [225, 225, 225] as const;
const fill = (colour: Fill['colour'], x0: number, top: number, x1: number, bottom: number): Fill => ({
  box: { x0, top, x1, bottom },
  colour,
});

/** A table of two rows whose last cells show a colour each, and patches of colour with words below it. */
function cellsOf(
  first: Fill['colour'],
  patches: readonly (readonly [Fill['colour'], string])[],
  heading = 'Stato',
): string[] {
  const { value } = arrange({
    kind: 'paged',
    pages: [
      page({
        words: [
          ...line('Voce', 14, 2),
          ...(heading === '' ? [] : line(heading, 154, 2)),
          ...line('Mappa dei sentieri', 14, 22),
          ...line('Orti di quartiere', 14, 42),
          ...patches.flatMap(([, text], index) => line(text, 32 + 120 * index, 92)),
        ],
        rulings: gridLines([10, 150, 200], [0, 20, 40, 60]),
        fills: [
          fill(first, 150, 20, 200, 40),
          fill(RED, 150, 40, 200, 60),
          ...patches.map(([colour], index) => fill(colour, 20 + 120 * index, 93, 28 + 120 * index, 101)),
        ],
      }),
    ],
  });
  const table = value.blocks.find((block) => block.kind === 'table')!;
  return table.cells
    .filter(({ row, column }) => row > 0 && column === 1)
    .map(({ paragraphs }) => paragraphs.map(({ text, flags }) => `${text} ${flags.join(' ')}`).join(' '));
}

describe('a cell that shows a colour and no words', () => {
  it('says what the legend explains the colour by', () => {
    expect(
      cellsOf(GREEN, [
        [GREEN, 'fatto'],
        [RED, 'non fatto'],
      ]),
    ).toEqual([`fatto ${READ}`, `non fatto ${READ}`]);
  });

  it('says nothing in a colour that the legend leaves out, in grey, or where a colour has two meanings', () => {
    const legend = [
      [GREEN, 'fatto'],
      [RED, 'non fatto'],
    ] as const;
    expect(cellsOf([30, 60, 200], legend)[0]).toBe('');
    expect(cellsOf(GREY, [...legend, [GREY, 'altro']])[0]).toBe('');
    expect(cellsOf(GREEN, [...legend, [GREEN, 'quasi fatto']])[0]).toBe('');
  });

  it('says nothing in a column that nothing heads, as the bars of a chart stand', () => {
    const legend = [
      [GREEN, 'fatto'],
      [RED, 'non fatto'],
    ] as const;
    expect(cellsOf(GREEN, legend, '')).toEqual(['', '']);
  });
});
