import { describe, expect, it } from 'vitest';
import type { Ruling, Word } from '../../../src/model/page.ts';
import { across, line, page } from '../page-builder.ts';
import { grid, rowsOf, tablesOf, XS } from './word-grid.ts';

const TAXES = [
  ['Imposta', '2019', '2020', '2021'],
  ['Addizionale comunale', '12,5', '13,1', '14,0'],
  ['Tassa di soggiorno', '7,2', '', '3,3'],
  ['Canone unico', '100,0', '98,4', '97,9'],
  ['Totale', '119,7', '111,5', '115,2'],
];

const WORKS_XS = [50, 250, 390];
const WORKS = [
  ['Opera', 'Fase', 'Mesi'],
  ['Ponte', 'progetto', '3'],
  ['Strada', 'bando', '4'],
  ['Scuola', 'gara', '2'],
  ['Argine', 'lavori', '5'],
];

describe('tables without any drawn line', () => {
  it('come from the alignment of words, empty cells kept', () => {
    const [table, ...others] = tablesOf(page({ words: grid(TAXES, XS) }));
    expect(others).toEqual([]);
    expect(table!.found).toBe('aligned');
    expect(rowsOf(table!)).toEqual(TAXES);
  });

  it('leave out a note at the foot of the page, the last thing that stands on it', () => {
    const note = [...line('Dati del servizio tributi, in migliaia di', 50, 190), ...line('euro', 360, 190)];
    const [table] = tablesOf(page({ words: [...grid(TAXES, XS), ...note] }));
    expect(rowsOf(table!)).toEqual(TAXES);
  });

  it('keep a wrapped text in one cell where rows stand further apart than lines', () => {
    const bold = (text: string, x: number) => line(text, x, 100, { bold: true });
    const words = [
      ...['N.', 'Progetto', 'Esito'].flatMap((text, index) => bold(text, [50, 90, 300][index]!)),
      ...grid([['1', 'Nuovo regolamento per', 'Approvato dal']], [50, 90, 300], 124),
      ...grid([['', 'le sale civiche', 'consiglio in aprile']], [50, 90, 300], 136),
      ...grid([['2', 'Riordino di tutto', 'Non raggiunto']], [50, 90, 300], 160),
      ...grid([['', 'l’archivio', '']], [50, 90, 300], 172),
      ...grid([['3', 'Nuova segnaletica', 'Raggiunto']], [50, 90, 300], 196),
    ];
    const [table] = tablesOf(page({ words }));
    expect(rowsOf(table!)).toEqual([
      ['N.', 'Progetto', 'Esito'],
      ['1', 'Nuovo regolamento per le sale civiche', 'Approvato dal consiglio in aprile'],
      ['2', 'Riordino di tutto l’archivio', 'Non raggiunto'],
      ['3', 'Nuova segnaletica', 'Raggiunto'],
    ]);
  });

  it('spread a title over the columns that it is centred on', () => {
    const words = [
      ...line('Valori', 320, 84),
      ...grid(
        [
          ['Servizio', '2025', '2026'],
          ['Asili', '10', '12'],
          ['Mense', '20', '22'],
          ['Trasporti', '30', '33'],
        ],
        [50, 300, 360],
      ),
    ];
    const [table] = tablesOf(page({ words }));
    expect(rowsOf(table!).slice(0, 3)).toEqual([
      ['2x1 Servizio', '1x2 Valori'],
      ['2025', '2026'],
      ['Asili', '10', '12'],
    ]);
  });

  it('leave out the caption above and the note below', () => {
    const words = [
      ...line('Tabella 3: entrate proprie dell’ente', 50, 80),
      ...grid(TAXES, XS),
      ...line('Fonte: ufficio tributi, dati al 31 dicembre', 50, 196, { size: 8 }),
    ];
    const [table] = tablesOf(page({ words }));
    expect(rowsOf(table!)).toEqual(TAXES);
  });
});

describe('lines at the ends of a table without any drawn line', () => {
  it('are its own where they go on a cell of the last row, and not where they stand further off', () => {
    const further = (y: number) => page({ words: [...grid(WORKS, WORKS_XS), ...line('e collaudo', 250, y)] });
    const last = 100 + (WORKS.length - 1) * 16;
    expect(rowsOf(tablesOf(further(last + 12))[0]!).at(-1)).toEqual(['Argine', 'lavori e collaudo', '5']);
    expect(rowsOf(tablesOf(further(last + 40))[0]!)).toEqual(WORKS);
  });

  it('begin the next table where the heads come again between lines', () => {
    const words = [...grid(WORKS, WORKS_XS), ...grid(WORKS, WORKS_XS, 180)];
    const rulings = [95, 113, 129, 145, 161, 177, 193, 209, 225, 241].map((y) => across(45, 450, y));
    expect(tablesOf(page({ words, rulings })).map(rowsOf)).toEqual([WORKS, WORKS]);
  });
});

describe('tables of two lines', () => {
  it('are headings over values, in three columns or more', () => {
    const rows = [
      ['Entrate', 'Uscite', 'Saldo'],
      ['120,5', '98,0', '22,5'],
    ];
    const xs = [50, 200, 350];
    expect(tablesOf(page({ words: grid(rows, xs) })).map(rowsOf)).toEqual([rows]);
    expect(tablesOf(page({ words: grid([rows[0]!, ['Rossi', 'Verdi', 'Neri']], xs) }))).toEqual([]);
    const two = rows.map((row) => row.slice(0, 2));
    expect(tablesOf(page({ words: grid(two, xs) }))).toEqual([]);
  });
});

describe('headings whose spaces are stretched', () => {
  it('make no column of their last words', () => {
    const words = [
      ...line('Servizio', 50, 100),
      ...[
        ['Spesa', 250],
        ['prevista', 287],
      ].flatMap(([text, x]) => line(String(text), Number(x), 100)),
      ...[
        ['Spesa', 250],
        ['iniziale', 287],
      ].flatMap(([text, x]) => line(String(text), Number(x), 114)),
      ...line('Esito', 390, 114),
      ...grid(
        [
          ['Asili', '120', '10'],
          ['Mense', '130', '20'],
          ['Strade', '140', '30'],
        ],
        [50, 250, 390],
        130,
      ),
    ];
    const [table] = tablesOf(page({ words }));
    expect(table!.xs).toHaveLength(4);
    expect(rowsOf(table!).slice(-3)).toEqual([
      ['Asili', '120', '10'],
      ['Mense', '130', '20'],
      ['Strade', '140', '30'],
    ]);
  });
});

describe('what is no table', () => {
  const sentence = 'la Giunta approva la relazione sul piano della performance e ne dispone la pubblicazione';
  const cases: Record<string, readonly Word[]> = {
    'two columns of running text': Array.from({ length: 12 }, (_, index) => [
      ...line('si dispone che gli uffici diano corso agli atti', 50, 100 + index * 12),
      ...line('con la massima urgenza e senza altra formalità', 310, 100 + index * 12),
    ]).flat(),
    'a list with numbers': Array.from({ length: 6 }, (_, index) => [
      ...line(`${index + 1})`, 60, 100 + index * 14),
      ...line(sentence, 90, 100 + index * 14),
    ]).flat(),
    'signatures side by side': [
      ...line('IL SINDACO', 80, 600),
      ...line('IL SEGRETARIO COMUNALE', 350, 600),
      ...line('Bruno Valsecca', 75, 620),
      ...line('Ines Torremuzza', 360, 620),
    ],
    'a table of contents': Array.from({ length: 8 }, (_, index) => [
      ...line(`Capo ${index + 1} ${'.'.repeat(40)}`, 60, 100 + index * 14),
      ...line(String(3 + index * 2), 500, 100 + index * 14),
    ]).flat(),
    'a form': [
      ['Ufficio: anagrafe', 'Peso: 20'],
      ['Responsabile: A. Neri', 'Anno: 2021'],
      ['Stato: concluso', 'Grado: 100%'],
      ['Spesa: nessuna', 'Fasi: 3'],
    ].flatMap((row, index) =>
      row.flatMap((text, column) => line(text, [50, 300][column]!, 100 + index * 14)),
    ),
    'the scale of a chart': Array.from({ length: 8 }, (_, index) => [
      ...line(String(450 - index * 50), 60, 100 + index * 14),
      ...line(String(450 - index * 50), 320, 100 + index * 14),
    ]).flat(),
  };
  it.each(Object.keys(cases))('%s', (name) => {
    expect(tablesOf(page({ words: cases[name]! }))).toEqual([]);
  });

  it('lines across a page of text', () => {
    const words = Array.from({ length: 30 }, (_, index) => line(sentence, 50, 80 + index * 14)).flat();
    expect(tablesOf(page({ words, rulings: [across(50, 550, 70), across(50, 550, 700)] }))).toEqual([]);
  });
});

describe('tables between horizontal lines', () => {
  /** Rows of one or more lines of text, each between two lines across. */
  const betweenLines = (rows: readonly (readonly (readonly string[])[])[]) => {
    let y = 100;
    const rulings = [across(48, 380, y - 4)];
    const words = rows.flatMap((lines) => {
      const made = grid(lines, [50, 90, 250, 330], y, 12);
      y += 12 * lines.length + 4;
      rulings.push(across(48, 380, y - 3));
      return made;
    });
    return page({ words, rulings });
  };

  it('have the year of a date that its column cuts in the row that the date begins', () => {
    const rows = [
      [['N.', 'Obiettivo', 'Termine', 'Peso']],
      [
        ['1', 'Rifacimento delle paratoie', '30.09.202', '50'],
        ['', 'di valle', '4', ''],
      ],
      [
        ['2', 'Telecontrollo degli impianti', '31.12.202', '30'],
        ['', 'idrovori: almeno', '4', ''],
      ],
      [['3', 'Piano delle acque', '31.12.24', '20']],
    ];
    const [table] = tablesOf(betweenLines(rows));
    expect(rowsOf(table!).map((row) => row[2])).toEqual([
      'Termine',
      '30.09.202 4',
      '31.12.202 4',
      '31.12.24',
    ]);
  });

  it('have a row between two lines, of several lines of text as well, where most rows are drawn', () => {
    const rows = [
      [['ID', 'Obiettivo', 'Peso', 'Esito']],
      [
        ['1.1.', 'Missioni', '0,25', '105%'],
        ['a', 'Imprenditoriali', '', ''],
        ['', 'All’estero', '', ''],
      ],
      [['', 'Imprese', '', '46']],
      [['', 'Gradimento', '', '4,6']],
      [
        ['1.1.', 'Sportello', '0,75', '90%'],
        ['b', 'Per tutti', '', ''],
      ],
      [['', 'Assistite', '', '135']],
    ];
    const [table] = tablesOf(betweenLines(rows));
    expect(rowsOf(table!).map((row) => row[1])).toEqual([
      'Obiettivo',
      'Missioni Imprenditoriali All’estero',
      'Imprese',
      'Gradimento',
      'Sportello Per tutti',
      'Assistite',
    ]);
  });

  const rows = [
    ['Sede', 'Stato'],
    ['Via Grande', 'aperta'],
    ['Via Piccola', 'chiusa'],
    ['Piazza Nuova', 'aperta'],
  ];
  const words = grid(rows, [60, 300]);
  const rulings = [across(50, 450, 95), across(50, 450, 113), across(50, 450, 162)];

  it('need no numbers', () => {
    const [table] = tablesOf(page({ words, rulings }));
    expect(rowsOf(table!)).toEqual(rows);
    expect(table!.closed).toEqual({ top: true, bottom: true });
  });

  it('are two where the heads come anew below a title', () => {
    const again = grid(rows, [60, 300], 240);
    const title = line('Sedi estive', 60, 200);
    const lower = rulings.map(({ orientation, box }): Ruling => ({
      orientation,
      box: { ...box, top: box.top + 140, bottom: box.bottom + 140 },
    }));
    const found = tablesOf(page({ words: [...words, ...title, ...again], rulings: [...rulings, ...lower] }));
    expect(found.map(rowsOf)).toEqual([rows, rows]);
  });

  it('keep the parts of a row between two lines together', () => {
    const wrapped = [
      ...words,
      ...grid(
        [
          ['Palazzo delle', 'chiusa per'],
          ['esposizioni', 'lavori'],
        ],
        [60, 300],
        166,
        12,
      ),
    ];
    const rowed = [95, 113, 129, 145, 161, 192].map((y) => across(50, 450, y));
    const [table] = tablesOf(page({ words: wrapped, rulings: rowed }));
    expect(rowsOf(table!).at(-1)).toEqual(['Palazzo delle esposizioni', 'chiusa per lavori']);
  });
});
