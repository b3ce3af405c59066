import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/arrange/arrange.ts';
import type { Word } from '../../../src/model/page.ts';
import { gridOf } from '../../read/docx/word-document.ts';
import { across, down, line, page } from '../page-builder.ts';

const XS = [10, 130, 200, 270];
const YS = [20, 36, 52, 68, 84];

/** A line that ends at a place, as numbers in a sheet do. */
const ending = (text: string, x1: number, y: number): readonly Word[] => line(text, x1 - 5 * text.length, y);

/** The last row but one of a sheet whose line between the last columns is left out there. */
function rowOf(text: readonly Word[]): string[] {
  const rows = [23, 39, 71].flatMap((y, index) => [
    ...line(['Voce', 'Scuole aperte', 'Aule nuove'][index]!, 14, y),
    ...ending(['Atteso', '7', '120'][index]!, 196, y),
    ...ending(['Ottenuto', '11', '98'][index]!, 266, y),
  ]);
  const rulings = [
    ...YS.map((y) => across(10, 270, y)),
    ...XS.flatMap((x) =>
      YS.slice(1).flatMap((y, index) => (x === 200 && index === 2 ? [] : [down(x, YS[index]!, y)])),
    ),
  ];
  const words = [...rows, ...line('Palestre', 14, 55), ...text];
  const { blocks } = arrange({ kind: 'paged', pages: [page({ words, rulings })] }).value;
  const table = blocks.find((block) => block.kind === 'table')!;
  return gridOf(table).filter((cell) => cell.startsWith('2,'));
}

describe('a text that runs out of its cell', () => {
  it('to the left is that of the cell that it ends in', () => {
    expect(rowOf(ending('rinviata al collaudo', 266, 55))).toEqual([
      '2,0: Palestre',
      '2,2: rinviata al collaudo',
    ]);
  });

  it('is that of both where it begins or ends elsewhere: they are merged', () => {
    expect(rowOf(line('vedi nota', 204, 55))).toEqual(['2,0: Palestre', '2,1-2: vedi nota']);
  });
});
