import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/arrange/arrange.ts';
import type { Block, Table } from '../../src/model/document.ts';
import type { Page, Word } from '../../src/model/page.ts';
import { gridLines, line, page, word } from './page-builder.ts';

const blocksOf = (...pages: readonly Page[]): readonly Block[] =>
  arrange({ kind: 'paged', pages }).value.blocks;
const texts = (words: readonly Word[]): readonly string[] =>
  blocksOf(page({ words })).map((block) => (block.kind === 'paragraph' ? block.text : 'table'));
const cellTexts = (table: Block | undefined): readonly string[] =>
  (table as Table).cells.map((cell) => cell.paragraphs.map((paragraph) => paragraph.text).join(' / '));

describe('ragged text', () => {
  it('takes short lines that end alike for no margin', () => {
    const names = ['ROSSI ADA', 'P', 'BIANCHI UGO', 'A', 'VERDI LIVIA', 'P', 'NERI IVO', 'P'];
    const prose = 'una riga di testo corrente che arriva più o meno fino a dove il foglio finisce a destra';
    const words = [
      ...[0, 1, 2, 3, 4].flatMap((n) => line(`${prose}${' x'.repeat(n)}.`, 50, 60 + 20 * n)),
      ...names.flatMap((name, n) => line(name, 50, 200 + 12 * n)),
    ];
    expect(texts(words).slice(-names.length)).toEqual(names);
  });
});

describe('words cut by narrow cells', () => {
  const cell = (lines: readonly string[], width: number): string | undefined => {
    const words = [
      ...lines.flatMap((text, n) => line(text, 12, 12 + 12 * n)),
      ...line('a e o', 12 + width, 12),
      ...line('questo e quello', 50, 300),
    ];
    const rulings = gridLines([10, 10 + width, 300], [10, 16 + 12 * lines.length]);
    return cellTexts(blocksOf(page({ words, rulings }))[0])[0];
  };

  it('joins an ending that stands alone, though it is a word of its own elsewhere', () => {
    expect(cell(['n. 1', 'esercitazion', 'e'], 64)).toBe('n. 1 esercitazione');
  });

  it('leaves whole words and lone marks apart', () => {
    expect(cell(['esercitazioni', 'e'], 69)).toBe('esercitazioni e');
    expect(cell(['P', 'ROSSI'], 10)).not.toBe('PROSSI');
  });
});

it('measures the pitch of turned text by turned text', () => {
  const words = [
    word('PROGRAMMA', 14, 40, { angle: 90, size: 8 }),
    word('FAMIGLIE', 24, 44, { angle: 90, size: 8 }),
    ...line('prima riga che va a capo perché', 62, 12),
    ...line('la cella finisce proprio qui e', 62, 22),
    ...line('poi continua', 62, 32),
  ];
  const [table] = blocksOf(page({ words, rulings: gridLines([10, 60, 222], [10, 80]) }));
  expect(cellTexts(table)[0]).toBe('PROGRAMMA FAMIGLIE');
});

it('ends a merged cell at a page break where a cell as tall beside it gives way to a new one', () => {
  const xs = [10, 60, 160, 300];
  const first = page({
    number: 1,
    words: [
      ...line('N.', 12, 702),
      ...line('Uffici', 62, 702),
      ...line('Misura', 162, 702),
      ...line('1', 12, 722),
      ...line('Tutti', 62, 722),
      ...line('prima.', 162, 722),
      ...line('seconda.', 162, 742),
    ],
    rulings: [
      ...gridLines(xs, [700, 720]),
      ...gridLines([10, 60, 160], [720, 760]),
      ...gridLines([160, 300], [720, 740, 760]),
    ],
  });
  const second = page({
    number: 2,
    words: [...line('2', 12, 12), ...line('terza.', 162, 12)],
    rulings: gridLines(xs, [10, 30]),
  });
  const [table] = blocksOf(first, second) as readonly Table[];
  expect(cellTexts(table)).toEqual([
    'N.',
    'Uffici',
    'Misura',
    '1',
    'Tutti',
    'prima.',
    'seconda.',
    '2',
    '',
    'terza.',
  ]);
  expect(table!.cells.find((cell) => cell.row === 1 && cell.column === 1)!.rowEnd).toBe(3);
});
