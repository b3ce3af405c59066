import { describe, expect, it } from 'vitest';
import type { Fill, Ruling, Word } from '../../../src/model/page.ts';
import { gridLines, line, page } from '../page-builder.ts';
import { rowsOf, tablesOf } from './word-grid.ts';

const LABELS = ['N. obiettivo', 'Titolo', 'Peso attribuito'];
const VALUES = ['SER01', 'Nuovi orari', '40'];
const YS = [100, 116, 143, 159];

/** Labels at the left, values from 163 on, a row of two lines in the middle. */
const sheet = (bold: boolean, values: readonly string[] = VALUES): readonly Word[] => [
  ...LABELS.flatMap((label, row) => line(label, 53, YS[row]! + 3, { bold })),
  ...values.flatMap((value, row) => (value === '' ? [] : line(value, 163, YS[row]! + 3))),
  ...(values[1] === '' ? [] : line('degli sportelli', 163, YS[1]! + 14)),
];

const SHADED: readonly Fill[] = LABELS.map((_, row) => ({
  box: { x0: 50, x1: 160, top: YS[row]!, bottom: YS[row + 1]! },
  colour: [230, 230, 230],
}));

const WHOLE = [
  ['N. obiettivo', 'SER01'],
  ['Titolo', 'Nuovi orari degli sportelli'],
  ['Peso attribuito', '40'],
];

describe('labels with their values beside them', () => {
  it('are a sheet where the labels are shaded and no line is drawn', () => {
    const tables = tablesOf(page({ words: sheet(false), fills: SHADED }));
    expect(tables.map(rowsOf)).toEqual([WHOLE]);
  });

  it('hold a table that stands beside one label in the cell of its value', () => {
    const rulings: readonly Ruling[] = gridLines([165, 250, 330], [118, 129, 141]);
    const inner = [
      ...line('Indicatore', 168, 119),
      ...line('Atteso', 253, 119),
      ...line('Pratiche', 168, 131),
      ...line('78', 253, 131),
    ];
    const words = [...sheet(false, ['SER01', '', '40']), ...inner];
    const tables = tablesOf(page({ words, fills: SHADED, rulings }));
    expect(tables).toHaveLength(1);
    const cell = tables[0]!.cells.find(({ row, column }) => row === 1 && column === 1)!;
    expect(cell.tables.map(rowsOf)).toEqual([
      [
        ['Indicatore', 'Atteso'],
        ['Pratiche', '78'],
      ],
    ]);
  });

  it('stay a column alone where hardly any has a value', () => {
    const [table] = tablesOf(page({ words: sheet(false, ['SER01', '', '']), fills: SHADED }));
    expect(table!.xs).toHaveLength(2);
  });

  it('are a sheet where the labels are bold and their values are not', () => {
    expect(tablesOf(page({ words: sheet(true) })).map(rowsOf)).toEqual([WHOLE]);
    expect(tablesOf(page({ words: sheet(false) }))).toEqual([]);
  });
});
