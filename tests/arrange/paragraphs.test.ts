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

describe('sentences that end with a line', () => {
  const FULL = 'una frase che riempie la riga fino quasi al margine destro e lì è';
  const lines = (pitch: number, apart: number): readonly Word[] => {
    let y = 100;
    const widest = line(`${FULL} finitaii`, 52, 60);
    return [
      widest,
      ...['Prima parte', 'Seconda', 'Terza parte', 'Quarta', 'Quinta parte'].flatMap((title, n) => {
        const words = [
          ...line(title, 50, y),
          ...line(`${FULL} finita.`, 50 + 1.2 * n, y + apart),
          ...line('Il seguito', 50, y + apart + pitch),
        ];
        y += 2 * apart + pitch;
        return words;
      }),
    ].flat();
  };

  it('go on where paragraphs are set apart', () => {
    expect(texts(lines(12, 20)).filter((text) => text.endsWith('. Il seguito'))).toHaveLength(5);
  });

  it('end the paragraph where none is', () => {
    expect(texts(lines(12, 12))).toContain('Il seguito');
  });
});

it('takes the end of what stands in brackets for no item of a list', () => {
  const words = ['1042 (compreso il punto', '2) e altro', '3) terza voce'].flatMap((text, n) =>
    line(text, 12, 12 + 12 * n),
  );
  const [table] = blocksOf(
    page({ words: [...words, ...line('x', 142, 12)], rulings: gridLines([10, 130, 160], [10, 56]) }),
  );
  expect(cellTexts(table)[0]).toBe('1042 (compreso il punto 2) e altro / 3) terza voce');
});

describe('margins', () => {
  it('are none that three short lines share nearly and two longer ones exceed', () => {
    const words = [
      ...line('Oggetto: una materia qualsiasi', 50, 60),
      ...line('Sono presenti tutti i componenti del consiglio di amministrazione in carica Noemi', 50, 72),
      ...line('Salvi, Dario Conte e Guido Alberti, con il segretario che redige il verbale Ada', 50, 84),
      ...line('Rossi.', 50, 96),
      ...line('Seduta pubblica del consigliox', 51.5, 108),
      ...line('di approvare quanto segue oggi', 50.8, 120),
    ];
    expect(texts(words)[0]).toBe('Oggetto: una materia qualsiasi');
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

  it('joins the pieces of a word whose second piece begins a line of its own', () => {
    expect(cell(['Assisten', 'ti aree'], 44)).toBe('Assistenti aree');
  });

  it('joins what a narrow column cuts into many pieces', () => {
    expect(cell(['Rile', 'vanz', 'a'], 24)).toBe('Rilevanza');
    expect(cell(['N', '.'], 9)).toBe('N.');
  });

  it('joins an ending that is no word', () => {
    expect(cell(['Interazion', 'e con loro'], 56)).toBe('Interazione con loro');
    expect(cell(['Parzialment', 'e riuscito'], 61)).toBe('Parzialmente riuscito');
    expect(cell(['Management', 'e sviluppo'], 56)).toBe('Management e sviluppo');
    expect(cell(['Internazionalizza', 'zione'], 89)).toBe('Internazionalizzazione');
  });

  it('joins a capital that is wider than the letters after it', () => {
    expect(cell(['TECNICO/', 'PATRIMONI', 'O/LL.PP./'], 53)).toBe('TECNICO/PATRIMONIO/LL.PP./');
  });

  it('joins the pieces of a date, a dotted number, an amount, a year near one that the document names', () => {
    expect(cell(['31/12/20', '18'], 44)).toBe('31/12/2018');
    expect(cell(['1.1.', '2'], 24)).toBe('1.1.2');
    expect(cell(['12.345,', '67'], 39)).toBe('12.345,67');
    expect(cell(['20', '21'], 14)).toBe('20 21');
    const words = [
      ...line('20', 12, 12),
      ...line('21', 12, 24),
      ...line('a', 26, 12),
      ...line('anno 2020 e poi', 50, 300),
    ];
    const [table] = blocksOf(page({ words, rulings: gridLines([10, 24, 300], [10, 40]) }));
    expect(cellTexts(table)[0]).toBe('2021');
  });

  it('leaves numbers apart that stand under each other', () => {
    expect(cell(['20', '10'], 14)).toBe('20 10');
    expect(cell(['1.250', '000'], 29)).toBe('1.250 000');
    expect(cell(['12,5', '30'], 24)).toBe('12,5 30');
  });

  it('leaves whole words and lone marks apart', () => {
    expect(cell(['esercitazioni', 'e'], 69)).toBe('esercitazioni e');
    expect(cell(['documentazione', 'clinica e'], 74)).toBe('documentazione clinica e');
    expect(cell(['appuntamenti', 'su 250'], 64)).toBe('appuntamenti su 250');
    expect(cell(['imprese', 'all’estero'], 56)).toBe('imprese all’estero');
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

describe('a hyphen at the end of a line', () => {
  const cell = (...lines: readonly string[]): string => {
    const words = lines.flatMap((text, n) => line(text, 12, 12 + 12 * n));
    const [table] = blocksOf(
      page({ words: [...words, ...line('x', 152, 12)], rulings: gridLines([10, 140, 170], [10, 66]) }),
    );
    return cellTexts(table)[0]!;
  };

  it('cuts a word of capitals whose halves stand nowhere else, though the first is a word by itself', () => {
    expect(cell('BIBLIOTECA CON-', 'SULTAZIONE DEI MANO-', 'SCRITTI ANTICHI')).toBe(
      'BIBLIOTECA CONSULTAZIONE DEI MANOSCRITTI ANTICHI',
    );
  });

  it('is their own between months and between days', () => {
    expect(cell('aperture da marzo-', 'ottobre e lunedì-', 'sabato in piazza')).toBe(
      'aperture da marzo-ottobre e lunedì-sabato in piazza',
    );
  });

  it('is their own between years, names and behind what Italian hyphenates, and goes with the line', () => {
    expect(cell('piano 2022-', '2024 e rete Wi-', 'Fi, area ex-', 'macello, italo-', 'francese')).toBe(
      'piano 2022-2024 e rete Wi-Fi, area ex-macello, italo-francese',
    );
    expect(cell('riorga\u2010', 'nizzazione')).toBe('riorganizzazione');
  });
});
