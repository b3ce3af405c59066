import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/arrange/arrange.ts';
import type { Block, Document, Paragraph, Table } from '../../src/model/document.ts';
import type { Page, Word } from '../../src/model/page.ts';
import { across, gridLines, line, page, word } from './page-builder.ts';

const arranged = (...pages: readonly Page[]): Document => arrange({ kind: 'paged', pages }).value;
const texts = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : tableText(block).join(' | ')));
const tableText = (table: Table): readonly string[] =>
  table.cells.map((cell) => cell.paragraphs.map((p) => p.text).join(' / '));
const filler = (y: number, n = 6): readonly Word[] =>
  Array.from({ length: n }, (_, index) =>
    line('parole che vanno avanti senza fine fino al margine destro qui', 50, y + index * 12),
  ).flat();

describe('paragraphs', () => {
  it('joins wrapped lines and ends a paragraph where the next word would have fitted', () => {
    const words = [
      ...filler(100, 3),
      ...line('e poi basta.', 50, 136),
      ...line('Altro capoverso che va avanti senza fine fino al margine giusto', 50, 148),
    ];
    expect(texts(arranged(page({ words })).blocks).map((text) => text.slice(0, 12))).toEqual([
      'parole che v',
      'Altro capove',
    ]);
  });

  it('keeps list items apart and their hanging lines together', () => {
    const words = [
      ...filler(60, 3),
      ...line('- prima voce della lista che continua fino al margine destro', 50, 110),
      ...line('e finisce;', 60, 122),
      ...line('- seconda voce', 50, 134),
    ];
    expect(texts(arranged(page({ words })).blocks).slice(1)).toEqual([
      '- prima voce della lista che continua fino al margine destro e finisce;',
      '- seconda voce',
    ]);
  });

  it('undoes hyphens at line ends, soft and hard, but keeps compounds written so elsewhere', () => {
    const cell = (first: string, second: string): readonly string[] => {
      const words = [
        ...line(first, 12, 12),
        ...line(second, 12, 24),
        ...filler(200, 4),
        ...line('tecnico-amministrativa in una riga', 50, 260),
      ];
      const rulings = gridLines([10, 12 + first.length * 5 + 2, 300], [10, 40]);
      const [table] = arranged(page({ words, rulings })).blocks;
      return tableText(table as Table);
    };
    expect(cell('micropro-', 'gettazioni')[0]).toBe('microprogettazioni');
    expect(cell('micropro\u00ad', 'gettazioni')[0]).toBe('microprogettazioni');
    expect(cell('tecnico-', 'amministrativa')[0]).toBe('tecnico-amministrativa');
  });

  it('marks underlined words and bold ones in runs, and takes no underline for a border', () => {
    const words = [...line('Titolo', 50, 100, { bold: true }), ...line('resto', 85, 100)];
    const [paragraph] = arranged(page({ words, rulings: [across(50, 80, 110.5)] }))
      .blocks as readonly Paragraph[];
    expect(paragraph!.runs).toEqual([
      { text: 'Titolo ', bold: true, italic: false, underline: true },
      { text: 'resto', bold: false, italic: false, underline: false },
    ]);
  });

  it('takes a line for a border that goes on beyond the words it runs under', () => {
    const words = [...line('Titolo', 50, 100), ...line('12', 90, 100)];
    const [paragraph] = arranged(
      page({ words, rulings: [across(48, 82, 110.5), across(82, 130, 110.5), across(130, 200, 110.5)] }),
    ).blocks as readonly Paragraph[];
    expect(paragraph!.runs.some(({ underline }) => underline)).toBe(false);
  });

  it('reads upward text in a cell in its own order', () => {
    const words = [
      word('seconda', 24, 20, { angle: 90 }),
      word('parola', 12, 20, { angle: 90 }),
      word('prima', 12, 60, { angle: 90 }),
      word('x', 60, 15),
    ];
    const [table] = arranged(page({ words, rulings: gridLines([10, 40, 100], [10, 100]) })).blocks;
    expect(tableText(table as Table)[0]).toBe('prima parola seconda');
  });
});

describe('reading order', () => {
  it('reads columns of running text one after the other', () => {
    const column = (x: number, name: string): readonly Word[] =>
      Array.from({ length: 5 }, (_, index) =>
        line(`${name}${index} testo che riempie la colonna`, x, 100 + index * 12),
      ).flat();
    const text = texts(arranged(page({ words: [...column(50, 'a'), ...column(300, 'b')] })).blocks).join(' ');
    expect(text.indexOf('a4')).toBeLessThan(text.indexOf('b0'));
  });

  it('reads signatures side by side one after the other', () => {
    const words = [
      ...filler(100, 3),
      ...line('Il Presidente', 100, 200),
      ...line('Rossi', 120, 212),
      ...line('Il Segretario comunale', 300, 200),
      ...line('Bianchi', 337, 212),
    ];
    expect(texts(arranged(page({ words })).blocks).slice(1)).toEqual([
      'Il Presidente',
      'Rossi',
      'Il Segretario comunale',
      'Bianchi',
    ]);
  });
});

describe('furniture', () => {
  it('sets aside what repeats at the edges and counts pages, and keeps titles that other pages have no room for', () => {
    const make = (number: number, title: boolean): Page =>
      page({
        number,
        words: [
          ...line('Comune di Prova', 50, 20),
          ...(title
            ? line('PIANO DEGLI OBIETTIVI', 50, 60)
            : line(`testo ${'abc'[number % 3]!} che continua`, 50, 60)),
          ...filler(80),
          ...line(`Pag. ${number}`, 500, 780),
        ],
      });
    const document = arranged(make(1, true), make(2, false), make(3, true));
    expect(document.furniture.map((item) => [item.role, item.text])).toEqual([
      ['header', 'Comune di Prova'],
      ['page-number', 'Pag. 1'],
      ['page-number', 'Pag. 2'],
      ['page-number', 'Pag. 3'],
    ]);
    expect(texts(document.blocks).filter((text) => text === 'PIANO DEGLI OBIETTIVI')).toHaveLength(2);
  });
});

describe('tables over pages', () => {
  const xs = [10, 60, 300];
  const row = (n: string, text: string, y: number): readonly Word[] => [
    ...line(n, 12, y),
    ...line(text, 62, y),
  ];
  const header = (y: number): readonly Word[] => [
    ...line('N.', 12, y, { bold: true }),
    ...line('Testo', 62, y, { bold: true }),
  ];

  it('makes one table, leaves repeated headers out and joins the row that the break cut', () => {
    const first = page({
      number: 1,
      words: [
        ...header(702),
        ...row('1', 'una riga intera.', 722),
        ...row('2', 'comincia qui e poi va oltre il margine della sua', 742),
      ],
      rulings: gridLines(xs, [700, 720, 740, 755]),
    });
    const second = page({
      number: 2,
      words: [...header(12), ...line('pagina.', 62, 32), ...row('3', 'ultima.', 52)],
      rulings: gridLines(xs, [10, 30, 50, 70]),
    });
    const [table, ...others] = arranged(first, second).blocks as readonly Table[];
    expect(others).toEqual([]);
    expect(tableText(table!)).toEqual([
      ...['N.', 'Testo', '1', 'una riga intera.'],
      ...['2', 'comincia qui e poi va oltre il margine della sua pagina.', '3', 'ultima.'],
    ]);
    expect([table!.rows, table!.headerRows, table!.flags, table!.breaks]).toEqual([
      4,
      1,
      ['row_joined'],
      [3],
    ]);
    expect(table!.cells[5]!.at.map((place) => 'page' in place && place.page)).toEqual([1, 2]);
  });

  it('joins a word that a hyphen cuts, whatever room its cell had', () => {
    const first = page({
      number: 1,
      words: [...header(602), ...row('1', 'una riga.', 622), ...row('2', 'rivisti i patti educa-', 642)],
      rulings: gridLines(xs, [600, 620, 640, 755]),
    });
    const second = page({
      number: 2,
      words: [...line('tivi con le famiglie.', 62, 12), ...row('3', 'ultima.', 32)],
      rulings: gridLines(xs, [10, 30, 50]),
    });
    const [table] = arranged(first, second).blocks as readonly Table[];
    expect(tableText(table!).slice(4)).toEqual([
      '2',
      'rivisti i patti educativi con le famiglie.',
      '3',
      'ultima.',
    ]);
  });

  it('keeps a table with a header of its own apart', () => {
    const make = (number: number, head: string, y: number): Page =>
      page({
        number,
        words: [
          ...line('N.', 12, y + 2, { bold: true }),
          ...line(head, 62, y + 2, { bold: true }),
          ...row('1', 'riga.', y + 22),
        ],
        rulings: gridLines(xs, [y, y + 20, y + 40]),
      });
    expect(arranged(make(1, 'Testo', 700), make(2, 'Altro', 10)).blocks).toHaveLength(2);
  });
});

describe('a page as a whole', () => {
  const sample = (scale = 1, dx = 0, dy = 0): Page => {
    const base = page({
      words: [
        ...filler(60, 4),
        ...line('Una riga corta', 50, 108),
        ...line('cella', 62, 212),
        ...line('seconda riga', 62, 224),
        ...line('b', 162, 212),
        ...filler(300, 2),
      ],
      rulings: gridLines([60, 160, 260], [210, 240, 270]),
    });
    const place = <T extends { box: Word['box'] }>(item: T): T => ({
      ...item,
      box: {
        x0: item.box.x0 * scale + dx,
        x1: item.box.x1 * scale + dx,
        top: item.box.top * scale + dy,
        bottom: item.box.bottom * scale + dy,
      },
    });
    return {
      ...base,
      words: base.words.map((item) => ({
        ...place(item),
        font: { ...item.font, size: item.font.size * scale },
      })),
      rulings: base.rulings.map(place),
    };
  };

  it('puts every word in exactly one place', () => {
    const document = arranged(sample());
    const written = texts(document.blocks)
      .join(' ')
      .split(/[\s|/]+/)
      .filter((text) => text !== '')
      .sort();
    expect(written).toEqual(
      sample()
        .words.map((item) => item.text)
        .sort(),
    );
  });

  it('comes out the same moved or scaled, and with its words in any order', () => {
    const expected = texts(arranged(sample()).blocks);
    fc.assert(
      fc.property(
        fc.double({ min: 0.4, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 90, noNaN: true }),
        (scale, shift) => {
          const moved = sample(scale, shift, shift);
          const mixed = {
            ...moved,
            words: [...moved.words].reverse(),
          };
          expect(texts(arranged(moved).blocks)).toEqual(expected);
          expect(texts(arranged(mixed).blocks)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a page without upright text', () => {
  const up = (text: string): readonly Word[] =>
    text.split(' ').map((part, index) => word(part, 100, 300 - 60 * index, { angle: 90 }));

  it('is read all the same, alone or among others', () => {
    const sideways = page({ words: up('testo laterale') });
    expect(texts(arranged(sideways).blocks)).toEqual(['testo laterale']);
    const first = page({ words: filler(100, 3) });
    expect(texts(arranged(first, { ...sideways, number: 2 }).blocks).at(-1)).toContain('testo laterale');
  });
});
