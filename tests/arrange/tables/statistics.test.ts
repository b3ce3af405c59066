import { describe, expect, it } from 'vitest';
import type { Fill, Ruling, Word } from '../../../src/model/page.ts';
import { linesOf } from '../../../src/arrange/lines.ts';
import { across, line, page, word } from '../page-builder.ts';
import { grid, rowsOf, tablesOf, XS } from './word-grid.ts';

const TAXES = [
  ['Imposta', '2019', '2020', '2021'],
  ['Addizionale comunale', '12,5', '13,1', '14,0'],
  ['Soggiorno', '7,2', '6,8', '3,3'],
  ['Canone unico', '100,0', '98,4', '97,9'],
  ['Diritti', '9,1', '8,0', '8,8'],
  ['Totale', '128,8', '126,3', '124,0'],
];

/** A line across that is drawn column by column. */
const pieced = (y: number, xs: readonly number[] = [45, 245, 315, 385, 455]): readonly Ruling[] =>
  xs.slice(1).map((x, index) => across(xs[index]!, x, y));

describe('lines drawn column by column over and under a header and a body', () => {
  const rulings = [...pieced(97), ...pieced(113), ...pieced(193)];

  it('leave its rows to the print', () => {
    const [table, ...others] = tablesOf(page({ words: grid(TAXES, XS), rulings }));
    expect(others).toEqual([]);
    expect(rowsOf(table!)).toEqual(TAXES);
  });

  it('leave wrapped cells of a row together', () => {
    const words = [
      ...grid([['Misura', 'Dal', 'Sedi', 'Note']], XS),
      ...grid([['Mensa diffusa', '2019', '12', 'Aperta anche']], XS, 116, 11),
      ...grid([['', '', '', 'nei mesi estivi']], XS, 127),
      ...grid([['Nido in rete', '2020', '4', 'Con le famiglie']], XS, 145),
      ...grid([['', '', '', 'del territorio']], XS, 156),
      ...grid([['Taxi sociale', '2021', '7', 'Su chiamata']], XS, 174),
    ];
    const [table] = tablesOf(page({ words, rulings }));
    expect(rowsOf(table!)).toEqual([
      ['Misura', 'Dal', 'Sedi', 'Note'],
      ['Mensa diffusa', '2019', '12', 'Aperta anche nei mesi estivi'],
      ['Nido in rete', '2020', '4', 'Con le famiglie del territorio'],
      ['Taxi sociale', '2021', '7', 'Su chiamata'],
    ]);
  });
});

describe('headings centred over columns of numbers at their right', () => {
  it('make no column of their own, nor one of two', () => {
    const right = (text: string, x: number, y: number): Word => word(text, x - 5 * text.length, y);
    const rows = ['Famiglie', 'Persone', 'Imprese', 'Enti'];
    const words = [
      ...line('Gruppo', 90, 100),
      ...line('Numero', 270, 100),
      ...line('Quota', 360, 100),
      ...line('Media', 460, 100),
      ...rows.flatMap((text, index) => {
        const y = 116 + 16 * index;
        return [
          ...line(text, 50, y),
          right('1,204', 330, y),
          right(`2${index}.1`, 410, y),
          right('47.0', 540, y),
        ];
      }),
    ];
    const [table] = tablesOf(page({ words }));
    expect(rowsOf(table!)[0]).toEqual(['Gruppo', 'Numero', 'Quota', 'Media']);
    expect(rowsOf(table!)[1]).toEqual(['Famiglie', '1,204', '20.1', '47.0']);
  });
});

describe('raised signs', () => {
  it('stand after the word that they are raised at, however high', () => {
    const words = [...line('Canone unico', 50, 100), word('2', 110, 97.8, { size: 7 })];
    const lines = linesOf(words, 1);
    expect(lines.map((own) => own.words.map(({ text }) => text))).toEqual([['Canone', 'unico', '2']]);
  });

  it('are none where they stand over other words, as small print does', () => {
    const words = [...line('Canone unico', 50, 100), word('note', 84, 97.8, { size: 7 })];
    expect(linesOf(words, 1)).toHaveLength(2);
  });
});

describe('signs in columns of their own', () => {
  it('stand with the numbers that they belong to', () => {
    const rows = [
      ['Ricavi', '$', '6,169', '12.5', '%'],
      ['Costi', '', '9,183', '10.0', ''],
      ['Imposte', '', '(420)', '8.5', ''],
      ['Utile', '$', '3,481', '9.9', '%'],
    ];
    const [table] = tablesOf(
      page({
        words: [
          ...grid([['', '', '2024', 'Quota', '']], [50, 200, 230, 320, 347]),
          ...grid(rows, [50, 200, 230, 320, 347], 116),
        ],
      }),
    );
    expect(rowsOf(table!)).toEqual([
      ['', '2024', 'Quota'],
      ['Ricavi', '$ 6,169', '12.5 %'],
      ['Costi', '9,183', '10.0'],
      ['Imposte', '(420)', '8.5'],
      ['Utile', '$ 3,481', '9.9 %'],
    ]);
  });
});

describe('backgrounds of some of the cells', () => {
  const fill = (x0: number, x1: number, top: number): Fill => ({
    box: { x0, x1, top, bottom: top + 16 },
    colour: [220, 230, 240],
  });
  const sides = [45, 245, 315, 385, 455];
  const tops = TAXES.map((_, row) => 97 + 16 * row);

  it('make no table of every other row', () => {
    const fills = tops.flatMap((top, row) =>
      row % 2 === 0 ? [] : sides.slice(1).map((x, index) => fill(sides[index]!, x, top)),
    );
    const tables = tablesOf(page({ words: grid(TAXES, XS), fills }));
    expect(tables.map(rowsOf)).toEqual([TAXES]);
  });

  it('make none of every other column', () => {
    const fills = tops.slice(1).flatMap((top) => [fill(245, 315, top), fill(385, 455, top)]);
    const tables = tablesOf(page({ words: grid(TAXES, XS), fills }));
    expect(tables.map(rowsOf)).toEqual([TAXES]);
  });

  it('part rows as lines across do', () => {
    const rows = [
      ['Voce', '2020', '2021'],
      ['Entrate', '10', '12'],
      ['di cui:', '', ''],
      ['proprie', '8', '9'],
      ['Avanzo', '2', '3'],
    ];
    const fills = [112, 144].map((top) => fill(45, 355, top + 16));
    const [table] = tablesOf(page({ words: grid(rows, [50, 250, 320], 98), fills }));
    expect(rowsOf(table!)).toEqual(rows);
  });
});

describe('tables side by side', () => {
  const half = (rows: readonly (readonly string[])[], x: number): readonly Word[] =>
    grid(rows, [x, x + 110, x + 170], 116);
  const births = [
    ['Comune', 'Nati', 'Tasso'],
    ['Alba', '810', '6.0'],
    ['Bra', '281', '9.1'],
    ['Cuneo', '625', '7.1'],
  ];
  const deaths = births.map((row, index) =>
    index === 0 ? ['Comune', 'Morti', 'Tasso'] : [`Val ${row[0]!}`, '99', '5.0'],
  );

  it('are two where captions beside each other name them', () => {
    const words = [
      ...line('Tabella 6. Nati', 50, 98),
      ...line('Tabella 7. Morti', 300, 98),
      ...half(births, 50),
      ...half(deaths, 300),
    ];
    expect(tablesOf(page({ words })).map(rowsOf)).toEqual([births, deaths]);
  });
});

describe('a table over both columns of a text', () => {
  it('is whole where its columns leave the gutter free', () => {
    const prose = (x: number, top: number): readonly Word[] =>
      Array.from({ length: 8 }, (_, row) =>
        line('una riga di testo piena di parole', x, top + 12 * row),
      ).flat();
    const rows = [
      ['Ente', '2001', '2002', '2003', '2004'],
      ['Agraria', '5,66', '6,82', '5,00', '1,01'],
      ['Scuola', '6,25', '2,65', '8,70', '8,37'],
      ['Energia', '1,48', '6,52', '3,14', '8,15'],
      ['Lavoro', '2,81', '3,45', '8,56', '6,93'],
    ];
    const words = [
      ...prose(50, 50),
      ...prose(310, 50),
      ...line('Tabella 27. Contributi', 50, 168),
      ...grid(rows, [50, 150, 240, 330, 430], 190),
      ...prose(50, 290),
      ...prose(310, 290),
    ];
    expect(tablesOf(page({ words })).map(rowsOf)).toEqual([rows]);
  });
});

describe('titles of sections in the middle of a table', () => {
  const section = (text: string, y: number): readonly Word[] => line(text, 232 - 2.5 * text.length, y);

  it('stand over all of its columns', () => {
    const rows = (labels: readonly string[], top: number): readonly Word[] =>
      grid(
        labels.map((label, index) => [label, `3${index}1`, `8${index}2`, `5${index}3`]),
        XS,
        top,
      );
    const words = [
      ...grid([['Figura', 'Tutti', 'Uomini', 'Donne']], XS),
      ...section('Tecnici/specialisti/collaudo', 116),
      ...rows(['Geometri', 'Periti', 'Disegnatori'], 132),
      ...section('Amministrativi/contabilità', 180),
      ...rows(['Contabili', 'Archivisti', 'Economi'], 196),
    ];
    const [table] = tablesOf(page({ words }));
    expect(rowsOf(table!).filter((row) => row.length === 1)).toEqual([
      ['1x4 Tecnici/specialisti/collaudo'],
      ['1x4 Amministrativi/contabilità'],
    ]);
  });
});

describe('a table of words alone', () => {
  const offices = [
    ['Paese', 'Capitale', 'Moneta'],
    ['Austria', 'Vienna', 'euro'],
    ['Danimarca', 'Copenaghen', 'corona'],
    ['Polonia', 'Varsavia', 'zloty'],
    ['Ungheria', 'Budapest', 'fiorino'],
  ];

  it('is one where a caption says so', () => {
    const words = [...line('Tabella 4. Sedi', 50, 80), ...grid(offices, [50, 200, 330])];
    expect(tablesOf(page({ words })).map(rowsOf)).toEqual([offices]);
  });

  it('is none without, nor below the caption of a figure', () => {
    expect(tablesOf(page({ words: grid(offices, [50, 200, 330]) }))).toEqual([]);
    const words = [...line('Figura 4. Sedi', 50, 80), ...grid(offices, [50, 200, 330])];
    expect(tablesOf(page({ words }))).toEqual([]);
  });
});
