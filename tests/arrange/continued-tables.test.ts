import { describe, expect, it } from 'vitest';
import { arrangePages } from '../../src/arrange/arrange-pages.ts';
import { type Block, textOf } from '../../src/model/document.ts';
import type { Word } from '../../src/model/page.ts';
import { line, page } from './page-builder.ts';
import { grid } from './tables/word-grid.ts';

const XS = [50, 240, 400];
const HEADS = [['Programma', 'Ufficio', 'Stato']];
const ROWS = [
  ['Asfaltature', 'Settore tecnico', 'Attuato'],
  ['Mensa scolastica', 'Istruzione', 'In corso'],
  ['Archivio storico', 'Segreteria', 'Rinviato'],
  ['Verde pubblico', 'Settore tecnico', 'Attuato'],
  ['Sportello unico', 'Anagrafe', 'In corso'],
  ['Illuminazione', 'Settore tecnico', 'Attuato'],
];
const bold = (words: readonly Word[]): readonly Word[] =>
  words.map((item) => ({ ...item, font: { ...item.font, bold: true } }));
const prose = (top: number, count: number): readonly Word[] =>
  Array.from({ length: count }, (_, row) =>
    line(
      'La Giunta prende atto della relazione e dispone che gli uffici vi diano seguito',
      50,
      top + 12 * row,
    ),
  ).flat();

const blocksOf = (...pages: readonly (readonly Word[])[]): readonly Block[] =>
  arrangePages(pages.map((words, index) => page({ number: index + 1, words }))).value.blocks;
const rowsOf = (blocks: readonly Block[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const rows: string[][] = Array.from({ length: block.rows }, () => []);
    for (const cell of block.cells) rows[cell.row]!.push(textOf(cell.paragraphs));
    return rows;
  });

describe('a table without lines that goes on at the top of the next page', () => {
  const first = [...prose(50, 40), ...bold(grid(HEADS, XS, 640)), ...grid(ROWS.slice(0, 4), XS, 656)];

  it('takes in rows too few for a table of their own', () => {
    const blocks = blocksOf(first, [...grid(ROWS.slice(4), XS, 50), ...prose(120, 30)]);
    expect(rowsOf(blocks)).toEqual([...HEADS, ...ROWS]);
    expect(blocks.filter((block) => block.kind === 'table')).toHaveLength(1);
    expect(blocks.at(-1)).toMatchObject({ kind: 'paragraph' });
  });

  it('ends where text follows on its own page, or other columns on the next', () => {
    const more = [...grid(ROWS.slice(4), XS, 50), ...prose(120, 30)];
    expect(rowsOf(blocksOf([...first, ...prose(730, 1)], more))).toHaveLength(5);
    const others = [...grid(ROWS.slice(4), [70, 200, 430], 50), ...prose(120, 30)];
    expect(rowsOf(blocksOf(first, others))).toHaveLength(5);
  });

  it('is one with a part whose blanks are wider or narrower', () => {
    const numbers = (names: readonly string[]): readonly (readonly string[])[] =>
      names.map((name, row) => [name, String(310 + 7 * row), String(95 + row)]);
    const [short, long] = [
      ['Alba', 'Bra', 'Cuneo'],
      ['Borgo San Dalmazzo', 'Castellamonte', 'Fossano'],
    ];
    const heads = [['Comune', 'Nati', 'Morti']];
    const blocks = blocksOf(
      [...prose(50, 40), ...bold(grid(heads, XS, 640)), ...grid(numbers(short), XS, 656)],
      [...grid(numbers(long), XS, 50), ...prose(120, 30)],
    );
    expect(rowsOf(blocks)).toEqual([...heads, ...numbers(short), ...numbers(long)]);
  });
});
